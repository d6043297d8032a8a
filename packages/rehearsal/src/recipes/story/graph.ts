/** How many scenes and endings a story has, and how many choices a scene. */
export interface Shape {
  readonly scenes: number;
  readonly endings: number;
  readonly choices: number;
}

/** As few scenes as have room for all the endings. */
export const leastScenes = ({ endings, choices }: Omit<Shape, 'scenes'>): number =>
  1 + Math.ceil(Math.max(0, endings - choices) / (choices - 1));

/** A place that a choice leads to: the number of a scene or of an ending, counted from 0. */
export type Target = { readonly scene: number } | { readonly ending: number };

/**
 * Where the choices of every scene lead. The first choice goes on to the next scene, the others skip ahead; the last
 * scene leads to endings only, and the endings that are left over hang on the scenes before it. So every scene and
 * every ending can be reached, no path is a circle, and no two choices of a scene lead to the same place. Takes at
 * least as many endings as choices, and `leastScenes`.
 */
export function storyGraph({ scenes, endings, choices }: Shape): readonly (readonly Target[])[] {
  return Array.from({ length: scenes }, (_, scene) =>
    Array.from({ length: choices }, (_, choice) => targetOf({ scene, choice }, { scenes, endings, choices })),
  );
}

interface Choice {
  readonly scene: number;
  readonly choice: number;
}

function targetOf({ scene, choice }: Choice, { scenes, endings, choices }: Shape): Target {
  const last = scenes - 1;
  if (scene === last) return { ending: choice };
  if (choice === 0) return { scene: scene + 1 };
  // Scenes before the last one give their later choices to endings, as long as some are left over.
  const before = (last - 1 - scene) * (choices - 1) + (choice - 1);
  const leftOver = choices + before;
  if (leftOver < endings) return { ending: leftOver };
  const ahead = scene + 1 + choice;
  // Near the end there is nothing to skip to; an ending comes early there, another one for each choice.
  return ahead <= last ? { scene: ahead } : { ending: (choice - 1 + scene) % choices };
}
