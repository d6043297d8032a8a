import type { Scene } from './script.ts';
import { runTests, type Stage, TOOLS } from './stage.ts';

/** What the run_tests tool answered: the engine's words, a verdict first. */
export type TestsSeen =
  | { readonly verdict: 'passed'; readonly line: string }
  | { readonly verdict: 'failed'; readonly line: string; readonly failing: readonly string[] }
  | { readonly verdict: 'unknown' };

/** Runs the tests if this agent may, and says how they went. */
export function* tryTests(stage: Stage, says: string): Scene<TestsSeen> {
  if (!stage.tools.has(TOOLS.runTests)) return { verdict: 'unknown' };
  const [result] = yield { says, calls: [runTests()] };
  const text = result?.text ?? '';
  const line = /^verdict: .*$/m.exec(text)?.[0] ?? '';
  if (result?.failed !== false || line === '' || line.includes('none')) return { verdict: 'unknown' };
  if (line.startsWith('verdict: passed')) return { verdict: 'passed', line };
  return {
    verdict: 'failed',
    line,
    failing: [...text.matchAll(/^FAILED (.*)$/gm)].map(([, name]) => name ?? ''),
  };
}

/** How the tests went, for a summary; says so when they fail because others are not finished. */
export function testsSentence(seen: TestsSeen): string {
  switch (seen.verdict) {
    case 'unknown':
      return '';
    case 'passed':
      return `I ran the tests, ${seen.line}.`;
    case 'failed':
      return `I ran the tests, ${seen.line}. Still red: ${seen.failing.slice(0, 3).join('; ')}. That can be because other parts are not there yet.`;
  }
}
