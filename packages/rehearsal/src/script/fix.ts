import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { lookAround } from './files.ts';
import { restore } from './restore.ts';
import type { Scene } from './script.ts';
import type { BriefOf, Stage } from './stage.ts';
import { testsSentence, tryTests } from './tests.ts';
import { closing, listed, opening } from './voice.ts';

/** Repairs failing tests by putting back what is known to work. */
export function* fix(stage: Stage, brief: BriefOf<'fix'>): Scene<string> {
  const names = brief.failures.map(({ test_name }) => test_name);
  const there = yield* lookAround(stage, {
    says: `${opening(brief.agent)} These are red: ${listed(names.slice(0, 3))}.`,
    expected: [...applyComposition(composeFor(brief.spec)).keys()],
  });
  const { written, refused } = yield* restore(stage, { spec: brief.spec, there });
  const tests = yield* tryTests(stage, 'Let us see what the tests say now.');
  return closing([restoredSentence(written), ...refused, testsSentence(tests)]);
}

function restoredSentence(restored: readonly string[]): string {
  if (restored.length > 0) return `I put back the version that I know works of ${listed(restored)}.`;
  return 'Every file is as I know it works, so I do not know the reason. A script cannot find out more.';
}
