import { EMPTY_VIEW, type RecordedEvent, reduceView, type SessionEvent } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import {
  asked,
  aTask,
  begun,
  completed,
  failed,
  gate,
  planned,
  recorded,
  said,
  started,
} from '../testing/aSession.ts';
import { plainLines } from './plainLines.ts';

function told(...events: readonly SessionEvent[]): readonly string[] {
  let view = EMPTY_VIEW;
  return recorded(...events).flatMap((event: RecordedEvent) => {
    view = reduceView(view, event);
    return plainLines(event, view);
  });
}

const ship = aTask({ id: 't1', name: 'Draw the ship' });

describe('a build without a terminal', () => {
  it('is told line by line', () => {
    const lines = told(
      begun(),
      { type: 'planning_started' },
      planned(ship),
      started('t1'),
      said('t1', 'not every word is told'),
      failed('t1', false),
      completed('t1'),
      {
        type: 'commit_created',
        sha: '1a2b3c4d5e6f',
        message: 'Draw the ship',
        agent_name: 'Nova',
        task_id: 't1',
        timestamp: '2026-01-01T12:00:00.000Z',
        files_changed: ['index.html', 'src/ship.js'],
      },
      { type: 'testing_started', round: 1 },
      { type: 'task_added', task: aTask({ id: 'fix-1', name: 'Fix what the tests found' }) },
      { type: 'testing_started', round: 2 },
      { type: 'deploy_checklist', rules: [{ id: 'r1', name: 'Sound', prompt: 'Is it quiet?' }] },
      { type: 'deploy_started', target: 'web' },
      { type: 'deploy_complete', target: 'web', url: 'http://127.0.0.1:4321/' },
      { type: 'budget_warning', total_tokens: 8_000, max_budget: 10_000, cost_usd: 0 },
      { type: 'session_stopped', reason: 'user' },
      { type: 'session_recovered' },
    );
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "A space game where I dodge asteroids
      session 20260101-120000-x7k2 (rehearsal: scripted, not AI)
      planning: the crew is making a plan
      plan: 1 job. First the ship, then the stars.
        Draw the ship (Nova)
      started: Draw the ship (Nova)
      tries again: Draw the ship
      details: no file was written (AGENT_FAILED)
      done: Draw the ship. t1 works
      commit 1a2b3c4 by Nova: Draw the ship (2 files: index.html, src/ship.js)
      testing
      new job: Fix what the tests found (Nova)
      testing again (round 2)
      before it is shown: Sound: Is it quiet?
      getting it ready to be seen (web)
      Play it: http://127.0.0.1:4321/
      energy is running low: 8,000 of 10,000 tokens are used
      stopped by you
      going on after an interruption; finished work is kept"
    `);
  });

  it('tells what people are asked and what they answer', () => {
    const lines = told(
      begun(),
      planned(ship),
      gate('g1'),
      { type: 'gate_answered', gate_id: 'g1', approved: false, feedback: 'make it red' },
      asked('q1'),
      {
        type: 'question_answered',
        question_id: 'q1',
        answers: { 'Which colour should the ship have?': 'Blue' },
      },
    );
    expect(lines.slice(4).join('\n')).toMatchInlineSnapshot(`
      "a question for you: Do you like the ship?
        The ship is blue and has two wings.
      answer: no, make it red
      a question for you: Nova asks: Which colour should the ship have?
        Blue (like the sea)
        Red (like Mars)
      answer: Blue"
    `);
  });

  it("tells an error in the child's words first, and then for an adult", () => {
    const message = 'ENOSPC on the disk\nsecond line';
    expect(told({ type: 'error', code: 'STORAGE_FULL', message, recoverable: false })).toEqual([
      'The disk is full. Ask an adult to make some room, then press Go again; nothing is lost.',
      'details: ENOSPC on the disk (STORAGE_FULL)',
      '  second line',
    ]);
  });

  it('keeps a name from moving the cursor or breaking the line', () => {
    const name = 'Draw\u001b[2J\nthe \u202Eship';
    expect(told(planned(aTask({ id: 't1', name })), started('t1')).at(-1)).toBe(
      'started: Draw the ship (Nova)',
    );
  });
});
