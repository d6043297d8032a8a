import type { NuggetSpec } from '@nugget/contract';
import { countIn } from '../general/reading/numbers.ts';
import { leastScenes, type Shape } from './graph.ts';

const SCENE = /^(scenes?|chapters?|pages?|parts?|szenen?|kapitel|escenas?|capítulos?|scènes?|chapitres?)$/iu;
const ENDING = /^(endings?|ends?|enden?|finales?|fins?)$/iu;
const CHOICE = /^(choices?|options?|möglichkeiten|auswahlen|opciones|choix)$/iu;

/** We have words for so many. */
const MOST: Shape = { scenes: 12, endings: 6, choices: 3 };
const LEAST: Shape = { scenes: 3, endings: 2, choices: 2 };
const USUAL: Shape = { scenes: 8, endings: 3, choices: 2 };

/** How large the story is to be: the numbers that the child names, inside what we can tell. */
export function shapeOf(spec: NuggetSpec): Shape {
  const texts = [
    ...spec.requirements.map(({ description }) => description),
    spec.nugget.description,
    spec.nugget.goal,
  ];
  const choices = pick(texts, CHOICE, 'choices');
  const endings = Math.max(choices, pick(texts, ENDING, 'endings'));
  const scenes = Math.max(pick(texts, SCENE, 'scenes'), saysAtLeast(texts) ? USUAL.scenes : 0);
  return { choices, endings, scenes: Math.max(scenes, leastScenes({ choices, endings })) };
}

/** Does a requirement ask for more, or for less, than we can tell? */
export function isOutOfShape(description: string): boolean {
  const counts: readonly (readonly [keyof Shape, RegExp])[] = [
    ['scenes', SCENE],
    ['endings', ENDING],
    ['choices', CHOICE],
  ];
  return counts.some(([part, noun]) => {
    const count = countIn(description, noun);
    return count !== undefined && (count > MOST[part] || count < LEAST[part]);
  });
}

function pick(texts: readonly string[], noun: RegExp, part: keyof Shape): number {
  const found = texts.map((text) => countIn(text, noun)).find((count) => count !== undefined);
  return Math.min(MOST[part], Math.max(LEAST[part], found ?? USUAL[part]));
}

const saysAtLeast = (texts: readonly string[]): boolean =>
  texts.some((text) => /\b(at least|or more|mindestens|al menos|como mínimo|au moins)\b/i.test(text));
