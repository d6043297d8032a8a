import type { Step } from './recorded.ts';

type Status = 'passed' | 'failed' | 'skipped';
const TESTS: readonly (readonly [name: string, file: string])[] = [
  ['a better score replaces the best one', 'tests/best.test.mjs'],
  ['the best score is still there the next time', 'tests/best.test.mjs'],
  ['when the ship and an asteroid overlap, then the game is over', 'tests/promise-1.test.mjs'],
  ['a near miss is only a near miss', 'tests/crash.test.mjs'],
  ['things appear at the top and fall down', 'tests/fall.test.mjs'],
  ['they fall faster and faster', 'tests/fall.test.mjs'],
  ['it must work without the internet: no file loads anything from another place', 'tests/offline.test.mjs'],
  ['the background can be painted, also after a while', 'tests/pictures.test.mjs'],
  ['when I score more than my best, then the best score is replaced', 'tests/promise-2.test.mjs'],
  ['the score goes up while you play', 'tests/score.test.mjs'],
];

/** A round of tests; those whose names are given have another end than to pass. */
export function tested(
  round: number,
  at: number,
  ends: Readonly<Record<string, Status>> = {},
): readonly Step[] {
  const results = TESTS.map(([test_name, file]): Step => {
    const status = ends[test_name] ?? 'passed';
    const details =
      status === 'failed'
        ? 'AssertionError: expected the game to be over, but it went on\n    at tests/promise-1.test.mjs:12:3'
        : '';
    return [at + 2, { type: 'test_result', test_name, file, status, details, passed: status === 'passed' }];
  });
  return [
    [at, { type: 'testing_started', round }],
    ...results,
    [at + 2, { type: 'coverage_update', percentage: 90.7, details: { 'src/best.js': 95.8 } }],
  ];
}
