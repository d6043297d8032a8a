import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSamples } from './eventSamples.ts';
import type { RecordedEvent, SessionEvent } from './events.ts';
import { deepFreeze } from './parseSpec.ts';
import { reduceView, replay, type SessionView } from './sessionView.ts';

/** The samples, and the same for a second task, gate and question, so that logs have some life in them. */
const events: readonly SessionEvent[] = [
  ...eventSamples(),
  { type: 'task_started', task_id: 't9', agent_name: 'Zed' },
  { type: 'task_failed', task_id: 't1', error: 'No', retry_count: 2, final: true, code: 'AGENT_FAILED' },
  { type: 'human_gate', task_id: 't1', question: 'And this?', context: '', gate_id: 'g2' },
  { type: 'gate_answered', gate_id: 'g2', approved: false, feedback: 'Bigger' },
  { type: 'agent_status', agent: { name: 'Zed', role: 'custom', persona: '', status: 'waiting' } },
  { type: 'session_complete', summary: '', outcome: 'failed' },
];

const at = (seq: number): string => new Date(Date.UTC(2026, 0, 1) + seq * 1_000).toISOString();
const log: fc.Arbitrary<readonly RecordedEvent[]> = fc
  .array(fc.constantFrom(...events), { maxLength: 60 })
  .map((list) => list.map((event, index) => ({ ...event, seq: index + 1, at: at(index + 1) })));

const more = (view: SessionView, events: readonly RecordedEvent[]): SessionView =>
  events.reduce(reduceView, view);

describe('the view of any log', () => {
  it('is the same when it is read in two parts, also when the parts overlap', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), (all, cut, back) => {
        const until = all.length === 0 ? 0 : cut % (all.length + 1);
        const from = Math.max(0, until - (back % 5));
        expect(more(replay(all.slice(0, until)), all.slice(from))).toEqual(replay(all));
      }),
    );
  });

  it('is never changed, only replaced', () => {
    fc.assert(
      fc.property(log, (all) => {
        let view = deepFreeze(replay([]));
        for (const event of all) view = deepFreeze(reduceView(view, deepFreeze(event)));
        expect(view.seq).toBe(all.length);
      }),
    );
  });

  it('is reviewing exactly while it runs and a gate is open', () => {
    fc.assert(
      fc.property(log, (all) => {
        const { state, phase, outcome, openGates } = replay(all);
        if (outcome !== 'running') expect(state).toBe('done');
        else expect(state).toBe(openGates.length > 0 ? 'reviewing' : phase);
      }),
    );
  });

  it('has no task, agent, gate or question twice', () => {
    fc.assert(
      fc.property(log, (all) => {
        const view = replay(all);
        const lists = [
          view.tasks.map(({ id }) => id),
          view.agents.map(({ name }) => name),
          view.openGates.map(({ gateId }) => gateId),
          view.openQuestions.map(({ questionId }) => questionId),
        ];
        for (const list of lists) expect(new Set(list).size).toBe(list.length);
      }),
    );
  });

  it('adds up what was spent', () => {
    fc.assert(
      fc.property(log, (all) => {
        const calls = all.filter(({ type }) => type === 'token_usage').length;
        expect(replay(all).usage).toMatchObject({ calls, inputTokens: calls * 5, outputTokens: calls * 3 });
      }),
    );
  });
});

describe('each event', () => {
  it.each(eventSamples().map((event) => [event.type, event] as const))(
    '%s has its line in the feed, or none',
    (_, event) => {
      const { feed, seq } = replay([{ ...event, seq: 1, at: at(1) }]);
      expect(seq).toBe(1);
      expect(feed.length).toBeLessThanOrEqual(1);
      for (const line of feed) expect(line).toMatchObject({ seq: 1, at: at(1), event: event.type });
    },
  );
});
