import type { NuggetSpec } from '@nugget/contract';
import { htmlText } from '../shared/escape.ts';
import { wordsOf } from '../shared/requirements.ts';
import { raw, templatesIn } from '../shared/templates.ts';

const template = templatesIn(new URL('./files/pictures/', import.meta.url));

/** What we can draw, and the words that ask for it in the four languages; `star` goes with everything. */
const WORDS = {
  dog: /\b(dogs?|pupp(?:y|ies)|hunde?|perr[oa]s?|chiens?)\b/i,
  cat: /\b(cats?|kittens?|katzen?|kater|gat[oa]s?|chats?)\b/i,
  rabbit: /\b(rabbits?|bunn(?:y|ies)|hasen?|kaninchen|conej[oa]s?|lapins?)\b/i,
  fish: /\b(fish(?:es)?|sharks?|whales?|ocean|fische?|haie?|peces|pez|poissons?)\b/i,
  bird: /\b(birds?|parrots?|ducks?|chickens?|owls?|vogel|vögel|papagei|pájaros?|aves|oiseaux?)\b/i,
  flower: /\b(flowers?|plants?|garden|trees?|blumen?|pflanzen?|garten|flor(?:es)?|jardín|fleurs?|jardin)\b/i,
  planet: /\b(planets?|space|moon|stars?|mars|planeten?|weltraum|espacio|planetas?|planètes?|espace)\b/i,
  ball: /\b(football|soccer|basketball|sports?|teams?|balls?|fußball|fútbol|balones|ballon)\b/i,
  laugh: /\b(jokes?|funny|witze?|chistes?|blagues?)\b/i,
  star: /(?:)/,
} as const;

export type Drawing = keyof typeof WORDS;

// Object.keys gives strings; these are the keys of the table above.
export const DRAWINGS = Object.keys(WORDS) as readonly Drawing[];

/** The drawing that goes with what the nugget is about. */
export function drawingFor(spec: NuggetSpec): Drawing {
  const texts = [spec.nugget.goal, wordsOf(spec)];
  const found = texts.flatMap((text) =>
    DRAWINGS.filter((drawing) => drawing !== 'star' && WORDS[drawing].test(text)),
  );
  return found[0] ?? 'star';
}

/** The drawing as HTML; its main colours are the page's. `label` says what a person who cannot see it hears. */
export function drawingHtml(drawing: Drawing, label: string): string {
  return template(`${drawing}.svg`, { label: raw(htmlText(label)) })
    .text.trimEnd()
    .replace(/^/gm, ' '.repeat(6));
}
