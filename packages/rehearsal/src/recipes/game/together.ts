import type { RecipeEdit } from '../recipe.ts';
import type { Plug } from './design.ts';

/** Who is asked first and who paints on top: the way through the maze before you, you before a bang. */
const PART_ORDER = [
  'maze',
  'exit',
  'collect',
  'fall',
  'controls',
  'player',
  'crash',
  'quiz',
  'levels',
  'lives',
  'clock',
  'score',
  'createBest(openMemory())',
  'ending',
];

/** The changes that plug all parts into the page and into main.js; `first` are the parts that are there already. */
export function plugIn(first: readonly string[], plugs: readonly Partial<Plug>[]): readonly RecipeEdit[] {
  return [...pageEdits(plugs), ...mainEdits(first, plugs)].filter(({ replace }) => replace !== '');
}

function pageEdits(plugs: readonly Partial<Plug>[]): readonly RecipeEdit[] {
  const html = (place: 'numbers' | 'buttons' | 'ending'): string =>
    plugs
      .map((plug) => plug[place] ?? '')
      .join('')
      .trim();
  return [
    { path: 'index.html', find: '<!-- Score, lives and time come here. -->', replace: html('numbers') },
    { path: 'index.html', find: '<!-- Buttons come here. -->', replace: html('buttons') },
    { path: 'index.html', find: '<!-- The end comes here. -->', replace: html('ending') },
  ];
}

function mainEdits(first: readonly string[], plugs: readonly Partial<Plug>[]): readonly RecipeEdit[] {
  const path = 'src/main.js';
  const lines = <Place extends 'imports' | 'parts' | 'wiring'>(place: Place): readonly string[] =>
    plugs.flatMap((plug) => plug[place] ?? []);
  const imports = lines('imports').map((line) => `import ${line};\n`);
  const anchor = "import { startGame, stepGame } from './game.js';\n";
  const ordered = lines('parts').toSorted(
    (one, other) => PART_ORDER.indexOf(one) - PART_ORDER.indexOf(other),
  );
  const list = [...first, ...ordered].map((part) => `  ${part},\n`).join('');
  return [
    { path, find: anchor, replace: `${imports.toSorted(byFile).join('')}${anchor}` },
    { path, find: `const parts = [${first.join(', ')}];`, replace: `const parts = [\n${list}];` },
    {
      path,
      find: '// Here the other parts are plugged in.',
      replace: [...lines('wiring'), windowFor(plugs)].join('\n\n'),
    },
  ];
}

/** `window.nugget`: what is going on in the game, for tests in a browser. */
function windowFor(plugs: readonly Partial<Plug>[]): string {
  const shown = plugs.flatMap(({ shows }) => Object.entries(shows ?? {}));
  return [
    '// Tests in a browser may look at the game through this window, but change nothing.',
    "Object.defineProperty(window, 'nugget', {",
    '  get: () =>',
    '    structuredClone({',
    '      state: game.state,',
    ...shown.map(([name, expression]) => `      ${name}: ${expression},`),
    '    }),',
    '});',
  ].join('\n');
}

/** Imports are sorted by their file, as in every other file. */
const byFile = (one: string, other: string): number => fileOf(one).localeCompare(fileOf(other));

const fileOf = (line: string): string => line.slice(line.indexOf("'"));
