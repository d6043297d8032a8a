import type { Connection, FollowOptions } from '@nugget/client';
import { EMPTY_VIEW, type RecordedEvent, replay, type SessionEvent } from '@nugget/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSessionModel } from './createSessionModel.ts';
import type { SessionModel } from './sessionModel.ts';

const at = (seq: number): string => new Date(Date.UTC(2026, 0, 1) + seq * 1_000).toISOString();

const task = (id: string) => ({
  id,
  name: `Task ${id}`,
  description: '',
  status: 'pending' as const,
  agent_name: 'Nova',
  dependencies: [],
  acceptance_criteria: [],
  requirement_ids: [],
});

const EVENTS: readonly SessionEvent[] = [
  { type: 'session_started', session_id: 's1', crew: 'rehearsal', goal: 'A game' },
  { type: 'plan_ready', tasks: [task('t1'), task('t2')], agents: [], explanation: '', gates: [] },
  { type: 'task_started', task_id: 't1', agent_name: 'Nova' },
  { type: 'agent_output', task_id: 't1', agent_name: 'Nova', content: 'Hm. ' },
  {
    type: 'token_usage',
    agent_name: 'Nova',
    task_id: 't1',
    input_tokens: 5,
    output_tokens: 3,
    cost_usd: 0.01,
  },
  { type: 'agent_message', from: 'Nova', to: 'Comet', content: 'Hi' },
  { type: 'human_gate', task_id: 't1', question: 'Good?', context: '', gate_id: 'g1' },
  { type: 'gate_answered', gate_id: 'g1', approved: true, feedback: '' },
  { type: 'task_completed', task_id: 't1', summary: 'Done' },
  { type: 'testing_started', round: 1 },
  { type: 'test_result', test_name: 'flies', passed: true, details: '', status: 'passed', file: 'a.mjs' },
  { type: 'session_complete', summary: 'It flies.', outcome: 'succeeded' },
];

/** A long log with some life in it: the same for the same length. */
function aLog(length: number): readonly RecordedEvent[] {
  return Array.from({ length }, (_, index) => {
    const event = EVENTS[(index * 7 + Math.floor(index / 5)) % EVENTS.length] ?? { type: 'planning_started' };
    return { ...event, seq: index + 1, at: at(index + 1) };
  });
}

/** A model whose server, frames and patience are in the hands of a test. */
function aModel() {
  const followings: FollowOptions[] = [];
  const frames: (() => void)[] = [];
  const rests = new Set<() => void>();
  let rested = 0;
  const model = createSessionModel({
    client: { follow: (_, options) => void followings.push(options) },
    sessionId: 's1',
    timers: {
      frame: (run) => void frames.push(run),
      later(run) {
        rests.add(run);
        return () => rests.delete(run);
      },
    },
    onRest() {
      rested += 1;
    },
  });
  return {
    model,
    followings,
    get rested() {
      return rested;
    },
    tell: (...events: readonly RecordedEvent[]) => followings.at(-1)?.onEvents(events),
    connect: (connection: Connection) => followings.at(-1)?.onConnection?.(connection),
    /** Draws the next picture; how many were asked for. */
    draw(): number {
      const asked = frames.splice(0);
      for (const run of asked) run();
      return asked.length;
    },
    waitLong() {
      for (const run of rests) run();
    },
  };
}

function watch(model: SessionModel) {
  let told = 0;
  const stop = model.subscribe(() => {
    told += 1;
  });
  return {
    stop,
    get told() {
      return told;
    },
  };
}

describe('a session that is looked at', () => {
  it('is as it was after any of 10,000 events, wherever somebody looks next', () => {
    const { model, tell, draw } = aModel();
    const log = aLog(10_000);
    model.subscribe(() => undefined);
    tell(...log);
    draw();
    expect(model.snapshot().view).toEqual(replay(log));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: log.length }), { maxLength: 6 }), (places) => {
        for (const place of places) {
          model.seek(place);
          const { view, shownSeq, newestSeq, isLive } = model.snapshot();
          expect({ shownSeq, newestSeq, isLive }).toEqual({
            shownSeq: place,
            newestSeq: 10_000,
            isLive: false,
          });
          expect(view).toEqual(replay(log.slice(0, place)));
        }
      }),
      { numRuns: 20 },
    );
    model.seek('live');
    expect(model.snapshot().view).toBe(model.snapshot().liveView);
  });

  it('folds no more than 100 events for a look at any place', () => {
    const { model, tell, draw } = aModel();
    const read = new Set<number>();
    const log = aLog(2_000).map((event) => ({
      ...event,
      get seq() {
        read.add(event.seq);
        return event.seq;
      },
    }));
    model.subscribe(() => undefined);
    tell(...log);
    draw();
    for (const place of [1_999, 251, 1_249, 3, 1_740]) {
      read.clear();
      model.seek(place);
      expect(read.size).toBeGreaterThan(0);
      expect(read.size).toBeLessThanOrEqual(100);
    }
  });

  it('stays where somebody looks while the build goes on', () => {
    const { model, tell, draw } = aModel();
    const log = aLog(20);
    model.subscribe(() => undefined);
    tell(...log.slice(0, 10));
    draw();
    model.seek(4);
    const { view } = model.snapshot();
    tell(...log.slice(10));
    draw();
    expect(model.snapshot()).toMatchObject({ shownSeq: 4, newestSeq: 20, isLive: false });
    expect(model.snapshot().view).toBe(view);
    expect(model.snapshot().liveView).toEqual(replay(log));
  });

  it.each([
    [-3, 0],
    [99, 5],
    [2.7, 2],
  ])('looks at %d as at %d, where there are five events', (asked, shown) => {
    const { model, tell, draw } = aModel();
    model.subscribe(() => undefined);
    tell(...aLog(5));
    draw();
    model.seek(asked);
    expect(model.snapshot().shownSeq).toBe(shown);
  });
});

describe('those who watch', () => {
  it('are told once a frame, however much has happened', () => {
    const { model, tell, connect, draw } = aModel();
    const watching = watch(model);
    const before = model.snapshot();
    connect({ state: 'live' });
    for (const event of aLog(1_000)) tell(event);
    expect(model.snapshot()).toBe(before);
    expect(draw()).toBe(1);
    expect(watching.told).toBe(1);
    expect(model.snapshot()).toMatchObject({ newestSeq: 1_000, connection: { state: 'live' } });
    expect(model.snapshot()).toBe(model.snapshot());
  });

  it('see a look back at once, and are not told again by the frame', () => {
    const { model, tell, draw } = aModel();
    const watching = watch(model);
    tell(...aLog(5));
    model.seek(2);
    expect(model.snapshot().shownSeq).toBe(2);
    draw();
    expect(watching.told).toBe(1);
  });

  it('share one following, which ends a while after the last has left', () => {
    const world = aModel();
    const first = watch(world.model);
    const second = watch(world.model);
    expect(world.followings).toHaveLength(1);
    first.stop();
    first.stop();
    world.waitLong();
    expect(world.followings[0]?.signal.aborted).toBe(false);
    second.stop();
    world.waitLong();
    expect(world.followings[0]?.signal.aborted).toBe(true);
    expect(world.rested).toBe(1);
  });

  it('find the same following when they come back soon, and what is known when they come back late', () => {
    const world = aModel();
    watch(world.model).stop();
    const again = watch(world.model);
    world.waitLong();
    expect(world.followings[0]?.signal.aborted).toBe(false);
    world.tell(...aLog(3));
    again.stop();
    world.waitLong();
    watch(world.model);
    expect(world.followings.map(({ after }) => after)).toEqual([0, 3]);
  });

  it('are told nothing of a session that was closed', () => {
    const { model, followings } = aModel();
    watch(model);
    model.close();
    watch(model);
    expect(followings.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(model.snapshot().view).toBe(EMPTY_VIEW);
  });
});
