import { describe, expect, it } from 'vitest';
import type { SessionOutcome } from '../buildSession.ts';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { answerEverything } from '../testing/builders/workshop/answerEverything.ts';
import { createFakePlace, type FakePlace } from '../testing/builders/workshop/fakePlace.ts';
import { passing } from '../testing/builders/workshop/reports.ts';
import { aWorkshop, type Workshop, type WorkshopOptions, writes } from '../testing/builders/workshop.ts';

const SESSION = 'session-1';

/** What a build waits for, until it is let go or stopped. */
interface Moment {
  readonly options: (hold: Hold) => Partial<WorkshopOptions>;
  /** Resolves when the build has come there. */
  readonly reached: (shop: Workshop) => Promise<unknown>;
}

interface Hold {
  /** Waits until the signal aborts, or for ever, unless the build is allowed to pass. */
  wait(signal: AbortSignal): Promise<void>;
  readonly held: Promise<void>;
  isOpen: boolean;
  /** A place whose deployment is held, and comes up all the same when the build is stopped. */
  readonly place: FakePlace;
}

function createHold(): Hold {
  const { promise: held, resolve } = Promise.withResolvers<void>();
  const hold: Hold = {
    isOpen: false,
    held,
    place: createFakePlace({ during: ({ signal }) => hold.wait(signal).catch(() => undefined) }),
    wait(signal) {
      if (hold.isOpen) return Promise.resolve();
      resolve();
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
      );
    },
  };
  return hold;
}

const QUESTION = { question: 'Which?', header: '', options: [], multiSelect: false };

const SPEC = aPlannedSpec({
  agents: [
    { name: 'Nova', role: 'builder' },
    { name: 'Tess', role: 'tester' },
  ],
  workflow: { testing_enabled: true, human_gates: ['Nice?'] },
});

const PLAN = anAnswer(
  [anAnswerTask('t1'), anAnswerTask('t2', { agent_name: 'Tess', dependencies: ['t1'] })],
  {
    gates: [{ after: 't2', question: 'Nice?' }],
  },
);

const play: NonNullable<WorkshopOptions['play']> = ({ taskId }) =>
  taskId === 't1'
    ? [{ kind: 'ask', questions: [QUESTION], followUp: () => [writes('t1.txt')] }]
    : [writes('t2.txt')];

const answersQuestions = async (shop: Workshop): Promise<void> => {
  await shop.until('user_question');
  await shop.bench.orchestrator.answerQuestion(SESSION, { task_id: 't1', answers: { 'Which?': 'this' } });
};

const MOMENTS: Readonly<Record<string, Moment>> = {
  planning: {
    options: (hold) => ({
      tools: (tools) => ({
        ...tools,
        plannerModel: {
          async ask(question) {
            await hold.wait(question.signal);
            return tools.plannerModel.ask(question);
          },
        },
      }),
    }),
    reached: (shop) => shop.until('planning_started'),
  },
  'an agent at work': {
    options: (hold) => ({
      play: (request, bench) =>
        hold.isOpen
          ? play(request, bench)
          : [writes('half.txt'), { kind: 'wait', until: hold.wait(new AbortController().signal) }],
    }),
    reached: (shop) => shop.until('agent_status', ({ agent }) => agent.status === 'working'),
  },
  'a question': { options: () => ({}), reached: (shop) => shop.until('user_question') },
  'a merge': {
    options: (hold) => ({
      play: ({ taskId }) => [writes(`${taskId}.txt`)],
      tools: (tools) => ({
        ...tools,
        openGit: async (folder) => {
          const git = await tools.openGit(folder);
          const integrate: typeof git.integrate = async (work) => {
            await hold.wait(work.signal);
            return git.integrate(work);
          };
          return { ...git, integrate };
        },
      }),
    }),
    reached: (shop) => shop.until('task_started'),
  },
  'a gate': {
    options: () => ({}),
    async reached(shop) {
      await answersQuestions(shop);
      await shop.until('human_gate');
    },
  },
  'the tests': {
    options: (hold) => ({
      async tests(_run, _files, signal) {
        await hold.wait(signal);
        return passing();
      },
    }),
    async reached(shop) {
      answerEverything(shop.bench, () => 'this');
      await shop.until('testing_started');
    },
  },
  'tests whose runner reports what it has when it is stopped': {
    options: (hold) => ({
      async tests(_run, _files, signal) {
        await hold.wait(signal).catch(() => undefined);
        return passing({ verdict: hold.isOpen ? 'passed' : 'failed' });
      },
    }),
    async reached(shop) {
      answerEverything(shop.bench, () => 'this');
      await shop.until('testing_started');
    },
  },
  deploying: {
    options: (hold) => ({ place: createFakePlace({ during: ({ signal }) => hold.wait(signal) }) }),
    async reached(shop) {
      answerEverything(shop.bench, () => 'this');
      await shop.until('deploy_started');
    },
  },
  'a deployment that does not listen': {
    options: (hold) => ({ place: hold.place }),
    async reached(shop) {
      answerEverything(shop.bench, () => 'this');
      await shop.until('deploy_started');
    },
  },
};

const WAITS_FOR_A_PERSON = new Set(['a question', 'a gate']);

async function stopped(name: string, reason: 'user' | 'shutdown') {
  const hold = createHold();
  const moment = MOMENTS[name];
  if (moment === undefined) throw new Error(`There is no moment ${name}`);
  const shop = await aWorkshop({ spec: SPEC, plan: PLAN, play, ...moment.options(hold) });
  const build = shop.start();
  await moment.reached(shop);
  if (!WAITS_FOR_A_PERSON.has(name)) await hold.held;
  shop.bench.orchestrator.stop(SESSION, reason);
  shop.bench.orchestrator.stop(SESSION, 'budget');
  return { hold, shop, outcome: await build };
}

const finish = (shop: Workshop): Promise<SessionOutcome> => {
  answerEverything(shop.bench, () => 'this');
  return shop.resume();
};

describe('a stop during', () => {
  it.each(Object.keys(MOMENTS))('%s is told once, and leaves nothing running', async (name) => {
    const { hold, shop, outcome } = await stopped(name, 'user');
    expect(outcome).toEqual({ outcome: 'stopped', reason: 'user' });
    const last = shop.events().at(-1);
    expect(last).toMatchObject({ type: 'session_stopped', reason: 'user' });
    const ends = shop
      .events()
      .filter(({ type }) => ['session_stopped', 'session_complete', 'error'].includes(type));
    expect(ends).toHaveLength(1);
    expect([shop.bench.runner.running(), shop.bench.gateway.open(), hold.place.up()]).toEqual([0, 0, 0]);
    expect(shop.bench.entry.record.status).toBe('stopped');
    expect(shop.view()).toMatchObject({ state: 'done', outcome: 'stopped' });
    expect(await shop.bench.store.recover()).toEqual([]);
  });

  it.each(Object.keys(MOMENTS))('%s can be taken back in the same process', async (name) => {
    const { hold, shop } = await stopped(name, 'user');
    hold.isOpen = true;
    expect(await finish(shop)).toMatchObject({ outcome: 'succeeded' });
    expect(Object.keys(await shop.files())).toEqual(['t1.txt', 't2.txt']);
    expect(shop.view()).toMatchObject({
      state: 'done',
      outcome: 'succeeded',
      openGates: [],
      openQuestions: [],
    });
    expect(shop.events().filter(({ type }) => type === 'task_completed')).toHaveLength(2);
  });

  it.each(Object.keys(MOMENTS))(
    '%s because the process ends is gone on with by the next one',
    async (name) => {
      const { hold, shop, outcome } = await stopped(name, 'shutdown');
      expect(outcome).toEqual({ outcome: 'stopped', reason: 'shutdown' });
      hold.isOpen = true;
      await shop.bench.store.closeAll();
      expect((await shop.bench.persistence.list())[0]?.status).toBe('running');
      await shop.restart();
      expect(await finish(shop)).toMatchObject({ outcome: 'succeeded' });
      expect(Object.keys(await shop.files())).toEqual(['t1.txt', 't2.txt']);
    },
  );
});

describe('a session that was stopped', () => {
  it('can be stopped again, and says so again', async () => {
    const { shop } = await stopped('a question', 'user');
    const again = shop.resume();
    await shop.until('session_recovered');
    shop.bench.orchestrator.stop(SESSION, 'user');
    expect(await again).toEqual({ outcome: 'stopped', reason: 'user' });
    expect(shop.events().filter(({ type }) => type === 'session_stopped')).toHaveLength(2);
  });

  it('takes an answer to what it asked before it goes on', async () => {
    const { shop } = await stopped('a question', 'user');
    await shop.bench.orchestrator.answerQuestion(SESSION, { task_id: 't1', answers: { 'Which?': 'that' } });
    const resumed = shop.resume();
    await shop.until('human_gate');
    await shop.bench.orchestrator.answerGate(SESSION, { approved: true });
    expect(await resumed).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests.at(-2)?.answered).toEqual({ 'Which?': 'that' });
  });

  it('tells the same listeners how it goes on', async () => {
    const { shop, hold } = await stopped('planning', 'user');
    const seen: number[] = [];
    shop.bench.entry.log.subscribe(0, ({ seq }) => seen.push(seq));
    hold.isOpen = true;
    await finish(shop);
    expect(seen).toEqual(shop.events().map(({ seq }) => seq));
  });

  it('says that it goes on; only a crash is called an interruption', async () => {
    const { shop, hold } = await stopped('planning', 'user');
    const said = (): readonly string[] =>
      shop.events().flatMap((event) => (event.type === 'narrator_message' ? [event.text] : []));
    hold.isOpen = true;
    const resumed = finish(shop);
    await shop.until('session_recovered');
    await shop.until('user_question');
    expect(said().at(-1)).toContain('Here we go again');
    await shop.restart();
    expect(await finish(shop)).toMatchObject({ outcome: 'succeeded' });
    expect(resumed).toBeInstanceOf(Promise);
    expect(said().at(-1)).toContain('Something interrupted us');
  });
});
