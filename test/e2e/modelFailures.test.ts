import {
  childWords,
  type ErrorCode,
  type NuggetSpecInput,
  type PlannerAnswer,
  type RecordedEvent,
} from '@nugget/contract';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { aHome, fingerprint, type TestHome, workspaceOf } from './support/home.ts';
import { openImpatient, type Started } from './support/inProcess.ts';
import { breaksOff, failsWith, plansWith, says, staysSilent } from './support/modelAnswers.ts';
import { aboutOf, type ModelAnswer, type ModelServer, startModelServer } from './support/modelServer.ts';
import { runCli } from './support/nuggetCli.ts';
import { environmentsOf, filesHolding } from './support/secrets.ts';
import { commitsIn, commitsTold, completedIn, gitOf, sessionIdIn } from './support/sessionFiles.ts';
import { aSpecFile, tinyChain } from './support/tinySpec.ts';

/** A server of the model that answers what is about one thing in its own way. */
async function aServer(about: string, answers: readonly (ModelAnswer | undefined)[]): Promise<ModelServer> {
  let asked = 0;
  const server = await startModelServer((call) => {
    if (aboutOf(call) !== about) return undefined;
    asked += 1;
    return answers[Math.min(asked, answers.length) - 1];
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

const callsAbout = ({ calls }: ModelServer, about: string) => calls.filter((call) => aboutOf(call) === about);

const ofType = <T extends RecordedEvent['type']>(events: readonly RecordedEvent[], type: T) =>
  events.filter((event): event is Extract<RecordedEvent, { type: T }> => event.type === type);

/** The build failed, and both the adult and the child were told why. */
function expectFailed({ events }: Pick<Started, 'events'>, code: ErrorCode): void {
  expect(ofType(events(), 'error').map((event) => event.code)).toEqual([code]);
  expect(events().at(-1)).toMatchObject({ type: 'session_complete', outcome: 'failed' });
  expect(ofType(events(), 'session_complete')[0]?.summary).toContain(childWords(code, 'en'));
  // The gateway's own mark is for programs.
  expect(JSON.stringify(events())).not.toContain('[nugget:');
}

interface Trouble {
  readonly answer: ModelAnswer;
  readonly code: ErrorCode;
  /** Tries of the task times calls of a try; the agent's program may settle for fewer. */
  readonly most: number;
}

const BUSY = { 'retry-after': '0' };

const TROUBLES: readonly (readonly [string, Trouble])[] = [
  ['refuses the key', { answer: failsWith(401, 'authentication_error'), code: 'MODEL_KEY_REFUSED', most: 2 }],
  ['is always busy', { answer: failsWith(429, 'rate_limit_error', BUSY), code: 'MODEL_BUSY', most: 6 }],
  ['is overloaded', { answer: failsWith(529, 'overloaded_error'), code: 'MODEL_BUSY', most: 9 }],
  ['is broken', { answer: failsWith(500, 'api_error'), code: 'MODEL_BROKEN', most: 6 }],
  ['never answers', { answer: staysSilent, code: 'MODEL_UNREACHABLE', most: 6 }],
  ['breaks off every answer', { answer: breaksOff, code: 'MODEL_UNREACHABLE', most: 6 }],
  ['declines', { answer: says('', 'refusal'), code: 'MODEL_REFUSED', most: 2 }],
  // The agent's program asks three times for the rest.
  ['comes to no end', { answer: says('And then', 'max_tokens'), code: 'AGENT_OUT_OF_TURNS', most: 12 }],
];

describe('a model that fails in the middle of a build', { timeout: 120_000 }, () => {
  const expectFirstTaskKept = (home: string, run: Started): void => {
    expect(completedIn(run.events())).toEqual(['t1']);
    expect(ofType(run.events(), 'task_started').map((event) => event.task_id)).not.toContain('t3');
    expect(commitsTold(run.events())).toHaveLength(1);
    expect(commitsIn(home, run.entry.id)).toEqual(commitsTold(run.events()));
  };

  it.each(TROUBLES)(
    'and %s: its task fails with a name, and the task before is kept',
    async (_name, trouble) => {
      const server = await aServer('t2', [trouble.answer]);
      const nugget = await openImpatient(server.url);
      const run = await nugget.start(tinyChain());
      expect(await run.ended).toEqual({ outcome: 'failed' });
      const failures = ofType(run.events(), 'task_failed');
      expect(failures.at(-1)).toMatchObject({ task_id: 't2', code: trouble.code, final: true });
      expect(callsAbout(server, 't2').length).toBeLessThanOrEqual(trouble.most);
      expectFailed(run, trouble.code);
      expectFirstTaskKept(nugget.home, run);
    },
  );

  it('and goes away: its task fails with a name, and the task before is kept', async () => {
    const server: ModelServer = await aServer('t2', [
      async (call) => {
        await server.leave();
        return staysSilent(call);
      },
    ]);
    const nugget = await openImpatient(server.url);
    const run = await nugget.start(tinyChain());
    expect(await run.ended).toEqual({ outcome: 'failed' });
    expectFailed(run, 'MODEL_UNREACHABLE');
    expectFirstTaskKept(nugget.home, run);
  });

  it('and is busy only once is asked again, and the build succeeds', async () => {
    const server = await aServer('t2', [failsWith(429, 'rate_limit_error', BUSY), undefined]);
    const run = await (await openImpatient(server.url)).start(tinyChain());
    expect(await run.ended).toMatchObject({ outcome: 'succeeded' });
    expect(ofType(run.events(), 'task_failed')).toEqual([]);
  });
});

const PLAN_TROUBLES: readonly (readonly [string, Trouble])[] = [
  ['refuses the key', { answer: failsWith(403, 'permission_error'), code: 'MODEL_KEY_REFUSED', most: 1 }],
  ['is always busy', { answer: failsWith(429, 'rate_limit_error', BUSY), code: 'MODEL_BUSY', most: 3 }],
  ['is overloaded', { answer: failsWith(529, 'overloaded_error'), code: 'MODEL_BUSY', most: 3 }],
  ['is broken', { answer: failsWith(500, 'api_error'), code: 'MODEL_BROKEN', most: 3 }],
  ['never answers', { answer: staysSilent, code: 'MODEL_UNREACHABLE', most: 3 }],
  ['breaks off every answer', { answer: breaksOff, code: 'MODEL_UNREACHABLE', most: 3 }],
  ['declines', { answer: says('', 'refusal'), code: 'MODEL_REFUSED', most: 1 }],
];

const everyTask = (plan: PlannerAnswer, change: Partial<PlannerAnswer['tasks'][number]>) => ({
  ...plan,
  tasks: plan.tasks.map((task) => ({ ...task, ...change })),
});

/** Answers that are no plan, each with a word of what is wrong with it. */
const NO_PLANS: readonly (readonly [string, ModelAnswer, string])[] = [
  ['is not JSON', says('Sure! Here is the plan.'), 'no JSON'],
  ['is cut off', says('{"explanation": "We', 'max_tokens'), 'cut off'],
  ['has no tasks', plansWith((plan) => ({ ...plan, tasks: [] })), 'no tasks'],
  ['uses an id twice', plansWith((plan) => everyTask(plan, { id: 't1', dependencies: [] })), '"t1"'],
  ['is a circle', plansWith((plan) => everyTask(plan, { dependencies: ['t3'] })), 'circle'],
  ['forgets a requirement', plansWith((plan) => everyTask(plan, { requirement_ids: [] })), 'req_0'],
];

describe('a model that fails while it plans', { timeout: 120_000 }, () => {
  const expectNothingBuilt = async (home: string, run: Started): Promise<void> => {
    expect(ofType(run.events(), 'task_started')).toEqual([]);
    expect(await fingerprint(workspaceOf(home, run.entry.id))).toEqual({});
  };

  it.each(PLAN_TROUBLES)('and %s ends the build with a name', async (_name, { answer, code, most }) => {
    const server = await aServer('plan', [answer]);
    const nugget = await openImpatient(server.url);
    const run = await nugget.start(tinyChain());
    expect(await run.ended).toEqual({ outcome: 'failed' });
    expectFailed(run, code);
    expect(callsAbout(server, 'plan')).toHaveLength(most);
    await expectNothingBuilt(nugget.home, run);
  });

  it.each(NO_PLANS)(
    'and whose answer %s is asked once more, and then it is said',
    async (_name, answer, word) => {
      const server = await aServer('plan', [answer]);
      const nugget = await openImpatient(server.url);
      const run = await nugget.start(tinyChain());
      expect(await run.ended).toEqual({ outcome: 'failed' });
      expectFailed(run, 'PLAN_INVALID');
      expect(ofType(run.events(), 'error')[0]?.message).toContain(word);
      const problems = callsAbout(server, 'plan').map(({ brief }) =>
        brief?.purpose === 'plan' ? brief.problems.join('; ') : undefined,
      );
      expect(problems).toEqual(['', expect.stringContaining(word)]);
      await expectNothingBuilt(nugget.home, run);
    },
  );

  it('and mends its plan when it is asked again goes on', async () => {
    const server = await aServer('plan', [says('Sure! Here is the plan.'), undefined]);
    const nugget = await openImpatient(server.url);
    const run = await nugget.start(tinyChain());
    await run.until((event) => event.type === 'task_started');
    nugget.app.orchestrator.stop(run.entry.id, 'user');
    expect(await run.ended).toEqual({ outcome: 'stopped', reason: 'user' });
    expect(callsAbout(server, 'plan')).toHaveLength(2);
  });
});

describe('what a person is told', { timeout: 120_000 }, () => {
  let home: TestHome;
  beforeEach(async () => {
    home = await aHome();
  });
  afterEach(() => home.remove());

  const build = async (spec: NuggetSpecInput, env: Readonly<Record<string, string>>) =>
    runCli({ home: home.path, args: ['build', await aSpecFile(spec), '--yes', '--exit'], env });

  it('when nobody answers at the address of the model', async () => {
    const server = await aServer('plan', []);
    await server.leave();
    const run = await build(tinyChain(), { NUGGET_MODEL_URL: server.url });
    expect(await run.ended).toEqual({ code: 1, signal: null });
    expectFailed({ events: () => run.events }, 'MODEL_UNREACHABLE');
    expect(run.stderr()).toContain(childWords('MODEL_UNREACHABLE', 'en'));
    expect(run.stderr()).toContain('ECONNREFUSED');
  });

  it('when the energy is used up: once as a warning, and once at the end', async () => {
    // The plan and the first task take 42,000 together, the second task 23,000.
    const run = await build(tinyChain({ budget: { max_tokens: 55_000 } }), {});
    expect(await run.ended, run.stderr()).toEqual({ code: 1, signal: null });
    expect(ofType(run.events, 'budget_warning')).toHaveLength(1);
    expect(ofType(run.events, 'error')).toMatchObject([{ code: 'BUDGET_SPENT', recoverable: false }]);
    expect(run.events.at(-1)).toMatchObject({ type: 'session_stopped', reason: 'budget' });
    expect(run.stderr()).toContain(childWords('BUDGET_SPENT', 'en'));
    expect(run.stderr()).toContain('The budget of 55000 tokens is spent');
    expect(completedIn(run.events)).toEqual(['t1']);
    expect(commitsIn(home.path, sessionIdIn(run.events))).toEqual(commitsTold(run.events));

    // With more energy the crew goes on, and does not do its first task again.
    const args = ['resume', sessionIdIn(run.events), '--max-tokens', '5000000', '--yes', '--exit'];
    const again = runCli({ home: home.path, args });
    expect(await again.ended, again.stderr()).toEqual({ code: 0, signal: null });
    const log = again.events.slice(again.events.findIndex((event) => event.type === 'session_recovered'));
    expect(ofType(log, 'task_started').map((event) => event.task_id)).not.toContain('t1');
  });
});

describe('the key of the model', { timeout: 120_000 }, () => {
  const KEY = 'sk-local-9f2c7e51b04d4a6c';

  it('reaches the model and nobody else, even when the model tells all that it hears', async () => {
    const home = await aHome();
    onTestFinished(home.remove);
    const environments: string[] = [];
    const server = await startModelServer((call) => {
      if (aboutOf(call) === 'plan') return undefined;
      return async () => {
        environments.push(...(await environmentsOf(home.path, run.pid)));
        return says(`I was told ${JSON.stringify(call.headers)}`)(call);
      };
    });
    onTestFinished(() => server[Symbol.asyncDispose]());
    const env = { NUGGET_MODEL_URL: server.url, NUGGET_MODEL_KEY: KEY };
    const args = ['build', await aSpecFile(tinyChain()), '--yes', '--exit'];
    const run = runCli({ home: home.path, args, env });
    await run.ended;

    const id = sessionIdIn(run.events);
    expect(server.calls.map(({ headers }) => headers['x-api-key'])).toEqual(server.calls.map(() => KEY));
    expect(ofType(run.events, 'task_completed').length).toBeGreaterThan(0);
    expect(environments.length).toBeGreaterThan(0);
    expect(environments.join('\n')).not.toContain(KEY);
    expect(JSON.stringify(run.events) + run.stderr()).not.toContain(KEY);
    expect(await filesHolding(home.path, KEY)).toEqual([]);
    expect(gitOf(home.path, id, 'log', '-p', '--all')).not.toContain(KEY);
  });
});
