import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { lookAround, readFiles } from '../script/files.ts';
import type { Scene } from '../script/script.ts';
import type { BriefOf, Stage } from '../script/stage.ts';
import { closing, listed, opening } from '../script/voice.ts';
import { BETTER, GOOD, observed } from './observations.ts';

const MOST_FILES = 6;

/** Reads the main files and says what is good and what could be better, from what really stands there. Writes nothing. */
export function* review(stage: Stage, brief: BriefOf<'task'>): Scene<string> {
  const there = yield* lookAround(stage, {
    says: `${opening(brief.agent)} Let me see what you all made.`,
    expected: [...applyComposition(composeFor(brief.spec)).keys()],
  });
  const files = yield* readFiles(stage, mainFiles(there), 'I read the main files with care.');
  if (files.length === 0)
    return closing(['I found no program that I could read, so I have nothing to say about it.']);
  const good = observed(files, GOOD);
  const [better] = observed(files, BETTER);
  return closing([
    `I read ${listed(files.map(({ path }) => path))}.`,
    ...good,
    better === undefined
      ? 'I looked for long lines and files without comments and found none.'
      : `One idea: ${better}`,
  ]);
}

/** The page and the programs, the shortest paths first: those are the doors of the house. */
function mainFiles(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => /\.(?:html|js|py)$/.test(path) && !path.startsWith('tests/'))
    .toSorted((one, other) => one.split('/').length - other.split('/').length || one.localeCompare(other))
    .slice(0, MOST_FILES);
}
