import type { ErrorCode } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask } from '../testing/builders/plannerAnswer.ts';
import { aWorkshop, writes } from '../testing/builders/workshop.ts';
import type { AgentStep } from '../testing/fakes/agentRunner.ts';

const PLAN = anAnswer([anAnswerTask('t1')]);
const fails = (code: ErrorCode, message: string): AgentStep => ({ kind: 'fail', code, message });

describe('a task whose agent fails', () => {
  it('is tried again in a fresh worktree, with the last failure in the prompt', async () => {
    let tries = 0;
    const shop = await aWorkshop({
      plan: PLAN,
      play() {
        tries += 1;
        return tries < 3
          ? [writes(`half-${tries}.txt`), fails('AGENT_TIMEOUT', `not done in try ${tries}`)]
          : [writes('t1.txt')];
      },
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(await shop.files()).toEqual({ 't1.txt': 't1.txt\n' });
    const prompts = shop.requests.map(({ prompt }) => prompt);
    expect(prompts[0]).not.toContain('not done');
    expect(prompts[1]).toContain('not done in try 1');
    expect(prompts[2]).toContain('not done in try 2');
    expect(prompts[2]).not.toContain('not done in try 1');
    expect(shop.events().filter(({ type }) => type === 'task_failed')).toMatchObject([
      { error: 'not done in try 1', retry_count: 0, final: false, code: 'AGENT_TIMEOUT' },
      { error: 'not done in try 2', retry_count: 1, final: false, code: 'AGENT_TIMEOUT' },
    ]);
    expect(shop.events().filter(({ type }) => type === 'task_started')).toHaveLength(1);
    expect(shop.repository.commits).toHaveLength(1);
  });

  it('has failed for good after two further tries', async () => {
    const shop = await aWorkshop({ plan: PLAN, play: () => [fails('AGENT_FAILED', 'stuck')] });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.requests).toHaveLength(3);
    expect(shop.events().filter(({ type }) => type === 'task_failed')).toMatchObject([
      { retry_count: 0, final: false },
      { retry_count: 1, final: false },
      { retry_count: 2, final: true },
    ]);
    expect(shop.view().tasks).toMatchObject([{ status: 'failed', error: 'stuck', retryCount: 2 }]);
    expect([...shop.repository.desks]).toEqual([]);
  });

  it.each(['MODEL_KEY_REFUSED', 'MODEL_REFUSED', 'SANDBOX_MISSING'] as const)(
    'is not tried again when that cannot help: %s',
    async (code) => {
      const shop = await aWorkshop({ plan: PLAN, play: () => [fails(code, 'no')] });
      expect(await shop.start()).toEqual({ outcome: 'failed' });
      expect(shop.requests).toHaveLength(1);
      expect(await shop.until('task_failed')).toMatchObject({ retry_count: 0, final: true, code });
    },
  );

  it('goes on counting its tries over a kill', async () => {
    const shop = await aWorkshop(
      { plan: PLAN, play: () => [fails('AGENT_FAILED', 'stuck')] },
      { cut: { afterKey: 'task:t1:try:2' } },
    );
    const killed = shop.start();
    await shop.bench.writes.reached;
    await shop.restart();
    expect(await shop.resume()).toEqual({ outcome: 'failed' });
    expect(killed).toBeInstanceOf(Promise);
    expect(shop.requests).toHaveLength(3);
    expect(shop.events().filter(({ type }) => type === 'task_failed')).toMatchObject([
      { retry_count: 0 },
      { retry_count: 1 },
      { retry_count: 2, final: true },
    ]);
  });
});

describe('a build that has failed', () => {
  it('tries in another go what failed, with all its tries, and nothing that is finished', async () => {
    let works = false;
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2'), anAnswerTask('t3', { dependencies: ['t2'] })]),
      play: ({ taskId }) =>
        taskId !== 't2' || works ? [writes(`${taskId}.txt`)] : [fails('MODEL_BUSY', 'busy')],
    });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.requests.map(({ taskId }) => taskId).sort()).toEqual(['t1', 't2', 't2', 't2']);

    expect(await shop.resume()).toEqual({ outcome: 'failed' });
    expect(shop.requests.slice(4).map(({ taskId }) => taskId)).toEqual(['t2', 't2', 't2']);

    works = true;
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests.slice(7).map(({ taskId }) => taskId)).toEqual(['t2', 't3']);
    expect(shop.view()).toMatchObject({
      outcome: 'succeeded',
      tasks: [{ status: 'done' }, { status: 'done' }, { status: 'done' }],
    });
    expect(shop.repository.commits.map(({ info }) => info.taskId)).toEqual(['t1', 't2', 't3']);
  });

  it('keeps its go over a kill', async () => {
    let works = false;
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { dependencies: ['t1'] })]),
      play: ({ taskId }) => (works ? [writes(`${taskId}.txt`)] : [fails('MODEL_KEY_REFUSED', 'no')]),
    });
    await shop.start();
    works = true;
    await shop.restart({ cut: { afterKey: 'go:1:task:t1:try:1' } });
    const killed = shop.resume();
    await shop.bench.writes.reached;
    await shop.restart();
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(killed).toBeInstanceOf(Promise);
    expect(shop.requests.map(({ taskId }) => taskId)).toEqual(['t1', 't1', 't2']);
    expect(await shop.files()).toEqual({ 't1.txt': 't1.txt\n', 't2.txt': 't2.txt\n' });
  });
});
