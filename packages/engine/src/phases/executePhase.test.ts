import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { tokens } from '../testing/builders/workshop/fakeGateway.ts';
import { aWorkshop, type Workshop, type WorkshopOptions, writes } from '../testing/builders/workshop.ts';

const CHAIN = anAnswer([
  anAnswerTask('t1'),
  anAnswerTask('t2', { dependencies: ['t1'] }),
  anAnswerTask('t3', { dependencies: ['t2'] }),
]);

/** Each agent makes one model call of this many tokens, and then writes its file. */
const spending = (budget: { max_tokens?: number; max_cost_usd?: number }, each: number): WorkshopOptions => ({
  spec: aPlannedSpec({ budget }),
  plan: CHAIN,
  play({ taskId, pass }, { gateway }) {
    gateway.call(pass, { ...tokens(each), costUsd: each / 1_000 });
    return [writes(`${taskId}.txt`)];
  },
});

const count = (shop: Workshop, type: string): number =>
  shop.events().filter((event) => event.type === type).length;

describe('a budget', () => {
  it('is warned of once, at 80 %, and may be used up to the end', async () => {
    const shop = await aWorkshop(spending({ max_tokens: 1_000 }, 330));
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.events().filter(({ type }) => type === 'budget_warning')).toMatchObject([
      { total_tokens: 990, max_budget: 1_000 },
    ]);
    expect(shop.view().usage).toMatchObject({ calls: 3, inputTokens: 990 });
    expect(shop.events().filter(({ type }) => type === 'token_usage')).toMatchObject([
      { agent_name: 'Nova', task_id: 't1', input_tokens: 330 },
      { task_id: 't2' },
      { task_id: 't3' },
    ]);
  });

  it('stops the session when it is spent, and keeps what is finished', async () => {
    const shop = await aWorkshop(spending({ max_tokens: 1_000 }, 600));
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect(Object.keys(await shop.files())).toEqual(['t1.txt', 't2.txt']);
    expect(shop.events().slice(-2)).toMatchObject([
      { type: 'error', code: 'BUDGET_SPENT', message: expect.stringContaining('1000 tokens is spent') },
      { type: 'session_stopped', reason: 'budget' },
    ]);
    expect([count(shop, 'session_stopped'), count(shop, 'session_complete')]).toEqual([1, 0]);
    expect(shop.bench.entry.record.status).toBe('stopped');
    expect(shop.view().tasks.map(({ status }) => status)).toEqual(['done', 'done', 'pending']);
    expect(shop.bench.runner.running()).toBe(0);
  });

  it('of money stops the session in the same way', async () => {
    const shop = await aWorkshop(spending({ max_cost_usd: 0.5 }, 300));
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect(Object.keys(await shop.files())).toEqual(['t1.txt', 't2.txt']);
  });

  it('ends an agent at the call that is refused, and its task is not said to have failed', async () => {
    let refused: string | undefined;
    const shop = await aWorkshop({
      spec: aPlannedSpec({ budget: { max_tokens: 100 } }),
      plan: anAnswer([anAnswerTask('t1')]),
      play({ pass }, { gateway }) {
        gateway.call(pass, tokens(100));
        refused = gateway.call(pass, tokens(1));
        // Some agents report the refusal as their own failure.
        return [{ kind: 'fail', code: 'BUDGET_SPENT', message: 'refused' }];
      },
      tools: (tools) => ({
        ...tools,
        agentRunner: {
          ...tools.agentRunner,
          start: (request) => tools.agentRunner.start({ ...request, signal: new AbortController().signal }),
        },
      }),
    });
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect(refused).toContain('100 tokens is spent');
    expect(count(shop, 'task_failed')).toBe(0);
    expect(shop.view().usage.inputTokens).toBe(100);
  });

  it('counts after a restart what was spent before', async () => {
    const shop = await aWorkshop(spending({ max_tokens: 1_000 }, 600), {
      cut: { afterKey: 'task:t1:completed' },
    });
    const killed = shop.start();
    await shop.bench.writes.reached;
    await shop.restart();
    expect(await shop.resume()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect(killed).toBeInstanceOf(Promise);
    expect(Object.keys(await shop.files())).toEqual(['t1.txt', 't2.txt']);
    expect(shop.view().usage.inputTokens).toBe(1_200);
    expect(count(shop, 'budget_warning')).toBe(1);
  });

  it('that is spent keeps nobody from resuming what needs no model any more', async () => {
    const shop = await aWorkshop(spending({ max_tokens: 900 }, 300), {
      cut: { afterKey: 'task:t3:merge:1' },
    });
    const killed = shop.start();
    await shop.bench.writes.reached;
    await shop.restart();
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(killed).toBeInstanceOf(Promise);
    expect(shop.requests).toHaveLength(3);
  });

  it('that is spent stops a resumed session again', async () => {
    const shop = await aWorkshop(spending({ max_tokens: 500 }, 500));
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect(await shop.resume()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect([count(shop, 'session_stopped'), shop.requests.length]).toEqual([2, 1]);
  });

  it('that is raised lets the session go on, and is warned of again', async () => {
    const shop = await aWorkshop(spending({ max_tokens: 1_000 }, 600));
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    const spec = { ...shop.spec, budget: { max_tokens: 2_000 } };
    await shop.bench.store.checkpoint('session-1', { spec });
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests).toHaveLength(3);
    expect(shop.events().filter(({ type }) => type === 'budget_warning')).toMatchObject([
      { total_tokens: 1_200, max_budget: 1_000 },
      { total_tokens: 1_800, max_budget: 2_000 },
    ]);
  });

  it('does not look like success when no task could begin', async () => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({ budget: { max_tokens: 100 } }),
      plan: CHAIN,
      tools: (tools) => ({
        ...tools,
        plannerModel: {
          async ask(question) {
            shop.bench.gateway.call(question.pass, tokens(100));
            return tools.plannerModel.ask(question);
          },
        },
      }),
    });
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect(shop.requests).toEqual([]);
    expect(await shop.until('token_usage')).toMatchObject({ agent_name: 'Planner', task_id: '' });
  });

  it('that is spent while planning stops the session before there is a plan', async () => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({ budget: { max_tokens: 100 } }),
      plan: CHAIN,
      planner: [{ says: 'failure', code: 'BUDGET_SPENT' }],
      tools: (tools) => ({
        ...tools,
        plannerModel: {
          async ask(question) {
            const { gateway } = shop.bench;
            gateway.call(question.pass, tokens(100));
            gateway.call(question.pass, tokens(100));
            return tools.plannerModel.ask(question);
          },
        },
      }),
    });
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect([count(shop, 'plan_ready'), count(shop, 'session_stopped')]).toEqual([0, 1]);
  });

  it('lets only so many agents begin as it reaches for, and the others one after the other', async () => {
    let most = 0;
    const shop = await aWorkshop({
      spec: aPlannedSpec({ budget: { max_tokens: 1_000 } }),
      plan: anAnswer([
        anAnswerTask('first'),
        ...['a', 'b', 'c'].map((id) => anAnswerTask(id, { dependencies: ['first'] })),
      ]),
      play({ taskId, pass }, { gateway, runner }) {
        most = Math.max(most, runner.running());
        gateway.call(pass, tokens(taskId === 'first' ? 400 : 150));
        return [writes(`${taskId}.txt`)];
      },
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(most).toBe(1);
  });
});
