import { describe, expect, it } from 'vitest';
import type { RecordedEvent, SessionEvent } from './events.ts';
import type { Task } from './plan.ts';
import { EMPTY_VIEW, reduceView, replay } from './sessionView.ts';

function recorded(...events: readonly SessionEvent[]): RecordedEvent[] {
  return events.map((event, index) => ({
    ...event,
    seq: index + 1,
    at: new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString(),
  }));
}

const viewOf = (...events: readonly SessionEvent[]) => replay(recorded(...events));

const aTask = (id: string, dependencies: readonly string[] = []): Task => ({
  id,
  name: `Task ${id}`,
  description: '',
  status: 'pending',
  agent_name: 'Nova',
  dependencies: [...dependencies],
  acceptance_criteria: [],
  requirement_ids: [],
});

const planReady: SessionEvent = {
  type: 'plan_ready',
  tasks: [aTask('t1'), aTask('t2', ['t1'])],
  agents: [{ name: 'Nova', role: 'builder', persona: '', status: 'idle' }],
  explanation: 'First the ship, then the stars.',
  gates: [],
};
const started = (task_id: string): SessionEvent => ({ type: 'task_started', task_id, agent_name: 'Nova' });
const completed = (task_id: string): SessionEvent => ({
  type: 'task_completed',
  task_id,
  summary: `${task_id} works`,
});
const output = (task_id: string, content: string): SessionEvent => ({
  type: 'agent_output',
  task_id,
  agent_name: 'Nova',
  content,
});
const gate = (gate_id: string): SessionEvent => ({
  type: 'human_gate',
  task_id: 't1',
  question: 'Do you like it?',
  context: '',
  gate_id,
});
const answered = (gate_id: string): SessionEvent => ({
  type: 'gate_answered',
  gate_id,
  approved: true,
  feedback: '',
});

const COMMIT: SessionEvent = {
  type: 'commit_created',
  sha: 'abcdef0123456789',
  message: 'The ship',
  agent_name: 'Nova',
  task_id: 't1',
  timestamp: '2026-01-01T00:00:00.000Z',
  files_changed: ['ship.js'],
};

describe('a repair', () => {
  it('adds its task to the ones of the plan', () => {
    const view = viewOf(planReady, { type: 'task_added', task: aTask('fix-1') }, started('fix-1'));
    expect(view.tasks.map((task) => [task.id, task.status])).toEqual([
      ['t1', 'pending'],
      ['t2', 'pending'],
      ['fix-1', 'in_progress'],
    ]);
  });
});

describe('state', () => {
  it('follows the build from idle to done', () => {
    const log = recorded(
      { type: 'session_started', session_id: 's1', crew: 'rehearsal', goal: 'A game' },
      { type: 'planning_started' },
      planReady,
      { type: 'testing_started', round: 1 },
      { type: 'deploy_started', target: 'web' },
      { type: 'session_complete', summary: 'It flies', outcome: 'succeeded' },
    );
    const states = log.map((_, index) => replay(log.slice(0, index + 1)).state);
    expect(states).toEqual(['idle', 'planning', 'executing', 'testing', 'deploying', 'done']);
    expect(replay(log)).toMatchObject({
      id: 's1',
      goal: 'A game',
      outcome: 'succeeded',
      summary: 'It flies',
    });
  });

  it('is reviewing until the last open gate is answered', () => {
    const log = recorded(planReady, gate('g1'), gate('g2'), answered('g1'), answered('g2'));
    const states = log.map((_, index) => replay(log.slice(0, index + 1)).state);
    expect(states).toEqual(['executing', 'reviewing', 'reviewing', 'reviewing', 'executing']);
  });

  it('keeps an open gate over a stop and shows it again after the resume', () => {
    const stop: SessionEvent = { type: 'session_stopped', reason: 'shutdown' };
    const stopped = viewOf(planReady, gate('g1'), stop);
    expect(stopped).toMatchObject({ state: 'done', outcome: 'stopped' });
    const resumed = viewOf(planReady, gate('g1'), stop, { type: 'session_recovered' });
    expect(resumed).toMatchObject({
      state: 'reviewing',
      outcome: 'running',
      recoveries: 1,
      endedAt: undefined,
    });
  });
});

describe('a session that is built again', () => {
  const ended: readonly SessionEvent[] = [
    { type: 'session_started', session_id: 's1', crew: 'rehearsal', goal: 'A game' },
    planReady,
    started('t1'),
    COMMIT,
    { type: 'testing_started', round: 1 },
    { type: 'deploy_started', target: 'web' },
    { type: 'deploy_complete', target: 'web', url: 'http://127.0.0.1:1/' },
    { type: 'session_complete', summary: 'It flies', outcome: 'failed' },
  ];

  it('shows the newest build, and all commits', () => {
    const view = viewOf(...ended, { type: 'rebuild_started', goal: 'A faster game', build: 1 });
    expect(view).toMatchObject({ state: 'planning', outcome: 'running', goal: 'A faster game', build: 1 });
    expect(view).toMatchObject({ tasks: [], tests: [], deploy: undefined, summary: '', endedAt: undefined });
    expect(view.commits).toHaveLength(1);
  });

  it('keeps the tasks that a fix mends, with nobody at work', () => {
    const view = viewOf(...ended, { type: 'fix_requested', report: 'Too slow', build: 1 });
    expect(view).toMatchObject({ state: 'executing', outcome: 'running', build: 1 });
    expect(view.tasks.map(({ id, status }) => [id, status])).toEqual([
      ['t1', 'pending'],
      ['t2', 'pending'],
    ]);
    expect(view.feed.at(-1)).toMatchObject({ event: 'fix_requested', text: 'Too slow' });
  });

  it('keeps its end when it is only shown again, and knows the new address', () => {
    const view = viewOf(
      ...ended,
      { type: 'deploy_started', target: 'web' },
      { type: 'deploy_complete', target: 'web', url: 'http://127.0.0.1:2/' },
    );
    expect(view).toMatchObject({ state: 'done', outcome: 'failed', deploy: { url: 'http://127.0.0.1:2/' } });
  });

  it('knows what it was put back to until work goes on', () => {
    const undone: SessionEvent = { type: 'work_undone', sha: 'b', to_sha: 'a' };
    expect(viewOf(...ended, undone).undoneTo).toBe('a');
    expect(viewOf(...ended, undone, COMMIT).undoneTo).toBeUndefined();
  });
});

describe('tasks', () => {
  it('are not at work any more when the session was stopped', () => {
    const view = viewOf(planReady, started('t1'), { type: 'session_stopped', reason: 'user' });
    expect(view.tasks[0]).toMatchObject({ status: 'pending', startedAt: '2026-01-01T00:00:01.000Z' });
  });

  it('shows who works, what was said last and how it ended', () => {
    const view = viewOf(planReady, started('t1'), output('t1', 'one '), output('t1', 'two'), completed('t1'));
    expect(view.tasks[0]).toMatchObject({ status: 'done', summary: 't1 works', lastOutput: 'one two' });
    expect(view.tasks[0]?.startedAt).toBe('2026-01-01T00:00:01.000Z');
    expect(view.tasks[0]?.endedAt).toBe('2026-01-01T00:00:04.000Z');
  });

  it('fails a task only when no further try follows', () => {
    const failed = (retry_count: number, final: boolean): SessionEvent => ({
      type: 'task_failed',
      task_id: 't1',
      error: 'no file',
      retry_count,
      final,
      code: 'AGENT_FAILED',
    });
    const view = viewOf(planReady, started('t1'), failed(0, false));
    expect(view.tasks[0]).toMatchObject({ status: 'in_progress', error: 'no file' });
    expect(viewOf(planReady, started('t1'), failed(2, true)).tasks[0]).toMatchObject({
      status: 'failed',
      retryCount: 2,
    });
  });

  it('puts running tasks back in the queue when the session recovers', () => {
    const view = viewOf(planReady, started('t1'), completed('t1'), started('t2'), {
      type: 'session_recovered',
    });
    expect(view.tasks.map((task) => task.status)).toEqual(['done', 'pending']);
  });

  it('keeps what it saw of earlier tasks when a later plan adds one', () => {
    const again: SessionEvent = {
      ...planReady,
      tasks: [{ ...aTask('t1'), status: 'done' }, aTask('fix')],
    };
    const view = viewOf(planReady, started('t1'), completed('t1'), again);
    expect(view.tasks.map(({ id, status, summary }) => [id, status, summary])).toEqual([
      ['t1', 'done', 't1 works'],
      ['fix', 'pending', ''],
    ]);
  });
});

describe('tests', () => {
  const result = (test_name: string, status: 'passed' | 'failed'): SessionEvent => ({
    type: 'test_result',
    test_name,
    passed: status === 'passed',
    details: '',
    status,
    file: 'tests/ship.test.mjs',
  });

  it('shows the newest round only', () => {
    const round = (n: number): SessionEvent => ({ type: 'testing_started', round: n });
    const view = viewOf(round(1), result('flies', 'failed'), round(2), result('flies', 'passed'));
    expect(view.testRound).toBe(2);
    expect(view.tests.map(({ name, status }) => [name, status])).toEqual([['flies', 'passed']]);
  });
});

describe('the fold', () => {
  it('ignores an event that it has seen', () => {
    const [event] = recorded(started('t1'));
    if (event === undefined) throw new Error('one event was recorded');
    const once = reduceView(EMPTY_VIEW, event);
    expect(reduceView(once, event)).toBe(once);
  });

  it('keeps the identity of every part that an event does not touch', () => {
    const before = viewOf(planReady, started('t1'));
    const [, , event] = recorded(planReady, started('t1'), output('t1', 'hello'));
    if (event === undefined) throw new Error('three events were recorded');
    const after = reduceView(before, event);
    expect(after.tasks[1]).toBe(before.tasks[1]);
    expect(after.agents).toBe(before.agents);
    expect(after.feed).toBe(before.feed);
  });

  it('stays small however long the session talks', () => {
    const talk: SessionEvent = {
      type: 'agent_message',
      from: 'Nova',
      to: 'Comet',
      content: '🚀'.repeat(5_000),
    };
    const view = viewOf(
      planReady,
      started('t1'),
      ...Array(700).fill(talk),
      output('t1', `x${'🚀'.repeat(5_000)}`),
    );
    expect(view.feed).toHaveLength(500);
    expect(view.feed.at(-1)?.text).toBe('🚀'.repeat(250));
    expect(view.tasks[0]?.lastOutput).toBe('🚀'.repeat(1_000));
  });
});
