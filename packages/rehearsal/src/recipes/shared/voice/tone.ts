import type { NuggetSpec } from '@nugget/contract';

export const TONES = ['friendly', 'silly', 'sarcastic', 'coach', 'mysterious', 'gentle'] as const;
/** How a nugget speaks. */
export type Tone = (typeof TONES)[number];

/** Read in this order, so that "funny and a bit sarcastic" is sarcastic. */
const TONE_WORDS: readonly (readonly [RegExp, Tone])[] = [
  [/sarcas|ironi|cheeky|grumpy|snark|fre(?:ch|ss)/i, 'sarcastic'],
  [/coach|trainer|teacher|motivat|encourag|sport/i, 'coach'],
  [/myster|spooky|magic|secret|misterios|mystérieu|geheimnis|dark/i, 'mysterious'],
  [/silly|fun|goofy|crazy|joke|wacky|albern|lustig|gracios|drôle|rigolo/i, 'silly'],
  [/gentle|calm|soft|quiet|kind|sanft|ruhig|tranquil|doux|douce/i, 'gentle'],
];

/** The tone that `style.personality` asks for; friendly where it asks for nothing that we know. */
export function toneOf(spec: NuggetSpec): Tone {
  const wish = spec.style?.personality ?? '';
  return TONE_WORDS.find(([words]) => words.test(wish))?.[1] ?? 'friendly';
}
