import type { NuggetSpec } from '@nugget/contract';
import { withWords } from '../general/reading/language.ts';
import { jsLiteral } from '../shared/escape.ts';
import { type Raw, raw } from '../shared/templates.ts';
import { castOf, castWords } from './cast.ts';
import { storyGraph, type Target } from './graph.ts';
import { shapeOf } from './shape.ts';
import { type EndingWords, type SceneWords, type StoryWords, storyWords } from './words/index.ts';

/** The whole story as data: scenes with the places their choices lead to, and endings. */
export interface Plot {
  readonly scenes: readonly Scene[];
  readonly endings: readonly Ending[];
}

interface Scene {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly choices: readonly { readonly words: string; readonly to: string }[];
}

interface Ending {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Tells the story that the spec asks for, in its language, with its hero, creature and place. */
export function plotOf(spec: NuggetSpec): Plot {
  const words = storyWords(spec.language);
  const shape = shapeOf(spec);
  const told = [...words.scenes.slice(0, shape.scenes - 1), ...words.scenes.slice(-1)];
  const endings = words.endings.slice(0, shape.endings);
  const graph = storyGraph({ ...shape, scenes: told.length });
  const put = castWords(spec);
  return {
    scenes: told.map((scene, index) => ({
      id: scene.id,
      title: scene.title,
      text: opening(spec, index) + withWords(scene.text, put),
      choices: (graph[index] ?? []).map((target, choice) =>
        choiceTo({ words, scene, choice, target, told, endings }),
      ),
    })),
    endings: endings.map(({ id, title, text }) => ({ id, title, text: withWords(text, put) })),
  };
}

/** Greets a hero who has a name, once, in the first scene. */
function opening(spec: NuggetSpec, index: number): string {
  const { hero } = castOf(spec);
  return hero === undefined || index > 0 ? '' : `${withWords(storyWords(spec.language).youAre, { hero })} `;
}

interface Choosing {
  readonly words: StoryWords;
  readonly scene: SceneWords;
  readonly choice: number;
  readonly target: Target;
  readonly told: readonly SceneWords[];
  readonly endings: readonly EndingWords[];
}

/** A choice that leads to an ending says how one gets there; any other says what one does in the scene. */
function choiceTo({ words, scene, choice, target, told, endings }: Choosing) {
  if ('ending' in target) {
    const ending = endings[target.ending];
    return { words: ending?.way ?? '', to: ending?.id ?? '' };
  }
  return { words: scene.ways[choice] ?? words.wander, to: told[target.scene]?.id ?? '' };
}

/** The scenes as a person would type them: names of their own, one choice a line. */
export function scenesLiteral(scenes: readonly Scene[]): Raw {
  const written = scenes.map(({ id, title, text, choices }) => {
    const lines = choices.map(
      ({ words, to }) => `      { words: ${jsLiteral(words)}, to: ${jsLiteral(to)} },`,
    );
    return `${titled({ id, title, text })}\n    choices: [\n${lines.join('\n')}\n    ],\n  },`;
  });
  return raw(`{\n${written.join('\n')}\n}`);
}

export function endingsLiteral(endings: readonly Ending[]): Raw {
  return raw(`{\n${endings.map((ending) => `${titled(ending)}\n  },`).join('\n')}\n}`);
}

const titled = ({ id, title, text }: Ending): string =>
  `  ${id}: {\n    title: ${jsLiteral(title)},\n    text: ${jsLiteral(text)},`;
