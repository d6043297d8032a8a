import type { Problem } from '@nugget/contract';
import type { TFunction } from 'i18next';

type Words = TFunction<'build'>;

/** Where in a spec something is wrong, in the words of the blocks; the first that fits. Places are counted from 1. */
const PLACES = [
  { path: /^nugget\.goal/, words: 'go_problem_goal' },
  { path: /^requirements\.(\d+)/, words: 'go_problem_requirement' },
  { path: /^agents\.(\d+)/, words: 'go_problem_agent' },
  { path: /^skills\.(\d+)/, words: 'go_problem_skill' },
  { path: /^rules\.(\d+)/, words: 'go_problem_rule' },
  { path: /^workflow\.behavioral_tests\.(\d+)/, words: 'go_problem_test' },
  { path: /^workflow\.flow_hints\.(\d+)/, words: 'go_problem_flow' },
  { path: /^workflow\.human_gates\.(\d+)/, words: 'go_problem_gate' },
] as const;

/** What to look at, for one problem of a refused spec. */
export function problemWords(t: Words, { path, message }: Problem): string {
  for (const place of PLACES) {
    const found = place.path.exec(path);
    if (found !== null) return t(place.words, { number: Number(found[1] ?? 0) + 1, message });
  }
  return t('go_problem_other', { path, message });
}
