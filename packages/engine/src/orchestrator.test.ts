import { NuggetError } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { createOrchestrator } from './orchestrator.ts';
import { DEFAULT_SETTINGS, type EngineTools } from './phases/types.ts';
import { anAnswer, anAnswerTask } from './testing/builders/plannerAnswer.ts';
import { createFakePlace } from './testing/builders/workshop/fakePlace.ts';
import { aWorkshop, writes } from './testing/builders/workshop.ts';
import { saysJson } from './testing/fakes/plannerModel.ts';

const SESSION = 'session-1';
const CHAIN = anAnswer([
  anAnswerTask('t1'),
  anAnswerTask('t2', { dependencies: ['t1'] }),
  anAnswerTask('t3', { dependencies: ['t2'] }),
]);
const FULL = new NuggetError('STORAGE_FULL', { message: 'The disk is full' });
const NEVER = { kind: 'wait', until: new Promise(() => undefined) } as const;

describe('settings', () => {
  it('that change hold for the next build', async () => {
    let tools: EngineTools | undefined;
    const keep = (given: EngineTools): EngineTools => {
      tools = given;
      return given;
    };
    let atOnce = 0;
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2'), anAnswerTask('t3')]),
      planner: Array.from({ length: 2 }, () =>
        saysJson(anAnswer([anAnswerTask('t1'), anAnswerTask('t2'), anAnswerTask('t3')])),
      ),
      tools: keep,
      play({ taskId }, { runner }) {
        atOnce = Math.max(atOnce, runner.running());
        return [writes(`${taskId}.txt`)];
      },
    });
    if (tools === undefined) throw new Error('The workshop has no tools');
    let crewSize = 1;
    const settings = () => ({ ...DEFAULT_SETTINGS, crewSize });
    const orchestrator = createOrchestrator({ store: shop.bench.store, tools, settings });
    await orchestrator.start(SESSION, shop.spec);
    expect(atOnce).toBe(1);
    crewSize = 3;
    await orchestrator.start(SESSION, shop.spec);
    expect(atOnce).toBe(3);
  });
});

describe('the orchestrator', () => {
  it('builds a session once at a time', async () => {
    const shop = await aWorkshop({ plan: CHAIN, play: () => [NEVER] });
    const { orchestrator } = shop.bench;
    const build = shop.start();
    await expect(shop.start()).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    await expect(shop.resume()).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    await shop.until('task_started');
    await expect(shop.resume()).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    orchestrator.stop(SESSION, 'user');
    await build;
  });

  it('resumes a session once at a time', async () => {
    const shop = await aWorkshop({ plan: CHAIN, play: () => [NEVER] });
    const build = shop.start();
    await shop.until('task_started');
    shop.bench.orchestrator.stop(SESSION, 'user');
    await build;
    const results = Promise.allSettled([shop.resume(), shop.resume()]);
    await shop.until('session_recovered');
    shop.bench.orchestrator.stop(SESSION, 'user');
    expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(shop.events().filter(({ type }) => type === 'session_recovered')).toHaveLength(1);
  });

  it('knows only sessions that are open', async () => {
    const shop = await aWorkshop({ plan: CHAIN });
    const { orchestrator } = shop.bench;
    await expect(orchestrator.start('nobody', shop.spec)).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
    await expect(orchestrator.resume('nobody')).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
    expect(() => orchestrator.stop('nobody', 'user')).toThrow('No session nobody is open');
  });

  it('does not resume what was never started, and says what to do instead', async () => {
    const shop = await aWorkshop({ plan: CHAIN });
    await expect(shop.resume()).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      message: expect.stringContaining('was never started'),
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
  });

  it('keeps a stop that comes before the start', async () => {
    const shop = await aWorkshop({ plan: CHAIN });
    shop.bench.orchestrator.stop(SESSION, 'user');
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'user' });
    expect(shop.requests).toEqual([]);
  });

  it('keeps a stop that comes right after a resume', async () => {
    const shop = await aWorkshop({ plan: CHAIN });
    await shop.start();
    const resumed = shop.resume();
    shop.bench.orchestrator.stop(SESSION, 'user');
    expect(await resumed).toEqual({ outcome: 'stopped', reason: 'user' });
  });

  it('builds several sessions side by side, and a stop of one is nothing to the others', async () => {
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1')]),
      planner: [1, 2].map(() => saysJson(anAnswer([anAnswerTask('t1')]))),
      play: ({ sessionId }) => (sessionId === SESSION ? [NEVER] : [writes('t1.txt')]),
    });
    const { store, orchestrator } = shop.bench;
    const other = await store.create();
    const build = shop.start();
    await shop.until('task_started');
    expect(await orchestrator.start(other.id, shop.spec)).toMatchObject({ outcome: 'succeeded' });
    orchestrator.stop(SESSION, 'user');
    expect(await build).toEqual({ outcome: 'stopped', reason: 'user' });
    expect(other.log.view).toMatchObject({ id: other.id, outcome: 'succeeded', commits: [{ taskId: 't1' }] });
    expect([shop.view().commits, await shop.files()]).toEqual([[], {}]);
  });

  it('lets everything go at a shutdown, and resolves when it has', async () => {
    const shop = await aWorkshop({ plan: CHAIN, play: () => [NEVER] });
    const build = shop.start();
    await shop.until('task_started');
    await shop.bench.orchestrator.shutdown();
    expect(await build).toEqual({ outcome: 'stopped', reason: 'shutdown' });
    expect(shop.bench.runner.running()).toBe(0);
    expect(shop.bench.entry.record.status).toBe('running');
  });
});

describe('a disk that is full', () => {
  it.each([
    'planning_started',
    'task_started',
    'commit_created',
    'task_completed',
    'deploy_started',
  ] as const)('after %s ends the build, and leaves a log that goes on where it was', async (type) => {
    const place = createFakePlace();
    const planner = [saysJson(CHAIN), saysJson(CHAIN)];
    const shop = await aWorkshop({ plan: CHAIN, place, planner });
    const { persistence, entry, runner, gateway } = shop.bench;
    let fails = true;
    entry.log.subscribe(0, (event) => {
      if (fails && event.type === type) persistence.failWrites(FULL);
    });
    await expect(shop.start()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect([runner.running(), gateway.open(), place.up()]).toEqual([0, 0, 0]);
    const told = shop.events();
    await expect(shop.resume()).rejects.toMatchObject({ code: 'STORAGE_FULL' });

    fails = false;
    persistence.failWrites(undefined);
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.events().slice(0, told.length)).toEqual(told);
    expect(shop.events().map(({ seq }) => seq)).toEqual(shop.events().map((_, index) => index + 1));
    expect(await shop.bench.store.read(SESSION)).toEqual(shop.events());
    expect(Object.keys(await shop.files())).toEqual(['t1.txt', 't2.txt', 't3.txt']);
    expect(shop.repository.commits).toHaveLength(3);
  });

  it('keeps a build from starting, and lets it start later', async () => {
    const shop = await aWorkshop({ plan: CHAIN });
    shop.bench.persistence.failWrites(FULL);
    await expect(shop.start()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(shop.events()).toEqual([]);
    shop.bench.persistence.failWrites(undefined);
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
  });

  it('takes no answer that it cannot keep, and takes it later', async () => {
    const questions = [{ question: 'Which?', header: '', options: [], multiSelect: false }];
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1')]),
      play: () => [{ kind: 'ask', questions, followUp: () => [writes('t1.txt')] }],
    });
    const build = shop.start();
    await shop.until('user_question');
    await shop.until('agent_status', ({ agent }) => agent.status === 'waiting');
    const answer = { task_id: 't1', answers: { 'Which?': 'this' } };
    shop.bench.persistence.failWrites(FULL);
    const refused = shop.bench.orchestrator.answerQuestion(SESSION, answer);
    await expect(refused).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    shop.bench.persistence.failWrites(undefined);
    await shop.bench.orchestrator.answerQuestion(SESSION, answer);
    expect(await build).toMatchObject({ outcome: 'succeeded' });
  });

  it('that fails while model calls are counted ends the build, so that nothing goes on uncounted', async () => {
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1')]),
      play({ pass }, { persistence, gateway }) {
        persistence.failWrites(FULL);
        gateway.call(pass, { inputTokens: 1, outputTokens: 1, costUsd: 0 });
        return [NEVER];
      },
    });
    await expect(shop.start()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(shop.bench.runner.running()).toBe(0);
  });

  it('ends an agent at work whose words cannot be kept', async () => {
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1')]),
      play: (_request, { persistence }) => [
        { kind: 'activity', activity: { kind: 'message', to: 'all', text: 'Hello' } },
        { kind: 'wait', until: shop.until('agent_message').then(() => persistence.failWrites(FULL)) },
        { kind: 'activity', activity: { kind: 'text', text: 'x'.repeat(5_000) } },
        NEVER,
      ],
    });
    await expect(shop.start()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(shop.bench.runner.running()).toBe(0);
  });

  it('that only the work has no room on is named in the log, and the build gets another go', async () => {
    let isFull = true;
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1')]),
      tools: (tools) => ({
        ...tools,
        openGit: async (folder) => {
          const git = await tools.openGit(folder);
          const integrate: typeof git.integrate = async (work) => {
            if (isFull) throw FULL;
            return git.integrate(work);
          };
          return { ...git, integrate };
        },
      }),
    });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view()).toMatchObject({
      outcome: 'failed',
      errors: [{ code: 'STORAGE_FULL', recoverable: false }],
    });
    isFull = false;
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests).toHaveLength(1);
  });
});
