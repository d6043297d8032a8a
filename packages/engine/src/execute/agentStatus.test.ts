import type { AgentStatus, RecordedEvent } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import type { EventLog } from '../session/eventLog.ts';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { aWorkshop, type Workshop, writes } from '../testing/builders/workshop.ts';

const CREW = aPlannedSpec({
  agents: [
    { name: 'Nova', role: 'builder' },
    { name: 'Bolt', role: 'builder' },
  ],
});

type Step = readonly [from: AgentStatus, to: AgentStatus];

const changesOf = (events: readonly RecordedEvent[], name: string): readonly Step[] =>
  events.flatMap((event) =>
    event.type === 'minion_state_change' && event.agent_name === name
      ? [[event.old_status, event.new_status] as const]
      : [],
  );

/** Every change begins where the one before it ended; a recovery begins again from idle. */
function expectOneStory(shop: Workshop, names: readonly string[]): void {
  for (const name of names) {
    let status: AgentStatus = 'idle';
    for (const event of shop.events()) {
      if (event.type === 'session_recovered' && status !== 'done' && status !== 'error') status = 'idle';
      if (event.type !== 'minion_state_change' || event.agent_name !== name) continue;
      expect([event.seq, event.old_status]).toEqual([event.seq, status]);
      expect(event.new_status).not.toBe(status);
      status = event.new_status;
      const { type, ...agent } = shop.events()[event.seq] ?? event;
      expect([type, agent]).toMatchObject(['agent_status', { agent: { name, status } }]);
    }
  }
}

const untilTold = (log: EventLog, fits: (event: RecordedEvent) => boolean): Promise<void> =>
  new Promise((resolve) => {
    log.subscribe(0, (event) => {
      if (fits(event)) resolve();
    });
  });

describe('the state of a crew member', () => {
  it('is done only when all of its tasks are, however many it has at once', async () => {
    const [one, two] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const shop = await aWorkshop({
      spec: CREW,
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2')]),
      play: ({ taskId }) => [
        { kind: 'wait', until: taskId === 't1' ? one.promise : two.promise },
        writes(`${taskId}.txt`),
      ],
    });
    const build = shop.start();
    await shop.until('task_started', ({ task_id }) => task_id === 't2');
    one.resolve();
    await shop.until('task_completed', ({ task_id }) => task_id === 't1');
    expect(shop.view().agents[0]).toMatchObject({ name: 'Nova', status: 'working' });
    two.resolve();
    await build;
    expect(changesOf(shop.events(), 'Nova')).toEqual([
      ['idle', 'working'],
      ['working', 'done'],
    ]);
    expect(changesOf(shop.events(), 'Bolt')).toEqual([]);
    expectOneStory(shop, ['Nova', 'Bolt']);
  });

  it('is told once when two of its tasks end in the same moment', async () => {
    const together = Promise.withResolvers<void>();
    const shop = await aWorkshop({
      spec: CREW,
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2'), anAnswerTask('t3')]),
      play: () => [{ kind: 'wait', until: together.promise }],
    });
    const build = shop.start();
    await shop.until('task_started', ({ task_id }) => task_id === 't3');
    together.resolve();
    await build;
    expect(changesOf(shop.events(), 'Nova')).toEqual([
      ['idle', 'working'],
      ['working', 'done'],
    ]);
  });

  it('is waiting only while it does nothing but wait', async () => {
    const other = Promise.withResolvers<void>();
    const questions = [{ question: 'Which?', header: '', options: [], multiSelect: false }];
    const shop = await aWorkshop({
      spec: CREW,
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2')]),
      play: ({ taskId }) =>
        taskId === 't1' ? [{ kind: 'ask', questions }] : [{ kind: 'wait', until: other.promise }],
    });
    const build = shop.start();
    await shop.until('user_question');
    await shop.until('task_started', ({ task_id }) => task_id === 't2');
    expect(shop.view().agents[0]?.status).toBe('working');
    other.resolve();
    await shop.until('agent_status', ({ agent }) => agent.status === 'waiting');
    const answer = { task_id: 't1', answers: { 'Which?': 'this' } };
    await shop.bench.orchestrator.answerQuestion('session-1', answer);
    await build;
    expect(changesOf(shop.events(), 'Nova').slice(-3)).toEqual([
      ['working', 'waiting'],
      ['waiting', 'working'],
      ['working', 'done'],
    ]);
    expectOneStory(shop, ['Nova']);
  });

  it('is error after a task that failed for good, and done after the next one', async () => {
    const shop = await aWorkshop({
      spec: CREW,
      plan: anAnswer([
        anAnswerTask('t1'),
        anAnswerTask('between', { agent_name: 'Bolt' }),
        anAnswerTask('t2', { dependencies: ['between'] }),
      ]),
      play: ({ taskId }, { entry }) => {
        if (taskId === 't1') return [{ kind: 'fail', code: 'AGENT_FAILED', message: 'stuck' }];
        const until = untilTold(
          entry.log,
          (event) => event.type === 'agent_status' && event.agent.status === 'error',
        );
        return taskId === 't2' ? [writes('t2.txt')] : [{ kind: 'wait', until }];
      },
    });
    await shop.start();
    expect(changesOf(shop.events(), 'Nova')).toEqual([
      ['idle', 'working'],
      ['working', 'error'],
      ['error', 'working'],
      ['working', 'done'],
    ]);
  });

  it('is one story over a kill', async () => {
    const plan = anAnswer([
      anAnswerTask('t1'),
      anAnswerTask('t2', { agent_name: 'Bolt' }),
      anAnswerTask('t3', { dependencies: ['t1', 't2'] }),
    ]);
    const shop = await aWorkshop({ spec: CREW, plan }, { cut: { afterKey: 'task:t3:try:1:0:started' } });
    const killed = shop.start();
    await shop.bench.writes.reached;
    await shop.restart();
    await shop.resume();
    expect(killed).toBeInstanceOf(Promise);
    expectOneStory(shop, ['Nova', 'Bolt']);
    expect(shop.view().agents.map(({ status }) => status)).toEqual(['done', 'done']);
  });
});
