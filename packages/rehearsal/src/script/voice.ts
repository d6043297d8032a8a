import { shortened } from '../recipes/shared/escape.ts';

/** Stands in every summary and every plan: nobody shall take the crew for an AI. */
const HONEST = 'rehearsal: scripted, not AI';

/** The sentences that say something, and who says them. */
export function closing(sentences: readonly string[]): string {
  return `${sentences.filter((sentence) => sentence !== '').join(' ')} (${HONEST})`;
}

/** How a crew member begins. */
export function opening({ name, persona }: { readonly name: string; readonly persona: string }): string {
  return persona.trim() === ''
    ? `${shortened(name, 60)} here.`
    : `${shortened(name, 60)} here: ${shortened(persona, 120)}.`;
}

/** A list as people say it: a, b and c. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
