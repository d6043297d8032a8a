import { type RecordedEvent, replay, type SessionEvent } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import {
  aTask,
  begun,
  completed,
  ended,
  failed,
  planned,
  recorded,
  started,
  tested,
  used,
} from '../testing/aSession.ts';
import { UNICODE_GLYPHS } from './glyphs.ts';
import { createPaint } from './paint.ts';
import { summaryLines } from './summary.ts';

function summaryOf(events: readonly RecordedEvent[]): string {
  const look = { glyphs: UNICODE_GLYPHS, paint: createPaint(0) };
  return summaryLines({ view: replay(events), events, look, goOn: 'nugget resume s1' }).join('\n');
}

const summary = (...events: readonly SessionEvent[]): string => summaryOf(recorded(...events));

const commit = (task_id: string): SessionEvent => ({
  type: 'commit_created',
  sha: '1a2b3c4d5e6f',
  message: 'Draw the ship',
  agent_name: 'Nova',
  task_id,
  timestamp: '2026-01-01T12:00:00.000Z',
  files_changed: ['src/ship.js'],
});

describe('the summary of a build', () => {
  it('says what was built, tested and used, and where it is', () => {
    const text = summary(
      begun(),
      { type: 'workspace_created', nugget_dir: '/nuggets/one/workspace' },
      planned(aTask({ id: 't1' }), aTask({ id: 't2' })),
      started('t1'),
      commit('t1'),
      completed('t1'),
      used(12_345, 0.12),
      { type: 'testing_started', round: 1 },
      tested('the ship moves', 'passed'),
      tested('the stars blink', 'skipped'),
      { type: 'coverage_update', percentage: 85.4 },
      { type: 'deploy_started', target: 'web' },
      { type: 'deploy_complete', target: 'web', url: 'http://127.0.0.1:4321/' },
      ended('succeeded'),
    );
    expect(text).toMatchInlineSnapshot(`
      "✔ Done! The crew finished 2 jobs.
        tests    1 passed, 0 failed, 1 skipped; 85 % of the program's lines were tried
        commits  1
        files    /nuggets/one/workspace
        page     http://127.0.0.1:4321/
        energy   12,345 tokens in 1 call to the model, $0.12
        time     0:13
        session  20260101-120000-x7k2"
    `);
  });

  it('does not count the time in which the build lay still', () => {
    const [first, ...log] = recorded(begun(), { type: 'session_recovered' }, ended('succeeded'));
    if (first === undefined) throw new Error('Three events were recorded.');
    const dayBefore = { ...first, at: '2025-12-31T12:00:00.000Z' };
    expect(summaryOf([dayBefore, ...log])).toContain('time     0:01');
  });

  it('names the tests and the jobs that failed, with what an adult needs to know', () => {
    const text = summary(
      begun(),
      planned(aTask({ id: 't1' })),
      started('t1'),
      failed('t1'),
      { type: 'testing_started', round: 1 },
      tested('the ship moves', 'failed'),
      {
        type: 'error',
        code: 'TESTS_FAILED',
        message: '1 of 1 test failed\nexpected 1, got 2',
        recoverable: true,
      },
      ended('failed'),
    );
    expect(text).toMatchInlineSnapshot(`
      "✖ The crew finished 1 of 2 jobs.
        failed: Task t1. no file was written
        Not every test is green yet. You can play it anyway, or ask the crew to fix it.
        details: 1 of 1 test failed (TESTS_FAILED)
          expected 1, got 2
        tests    0 passed, 1 failed
                 ✖ the ship moves (tests/ship.test.mjs)
        time     0:07
        session  20260101-120000-x7k2"
    `);
  });

  it('says how to go on with a build that was stopped', () => {
    const text = summary(begun(), planned(aTask({ id: 't1' })), { type: 'session_stopped', reason: 'user' });
    expect(text).toMatchInlineSnapshot(`
      "– Stopped. Finished work is kept; go on with: nugget resume s1
        tests    none were run
        time     0:02
        session  20260101-120000-x7k2"
    `);
  });
});
