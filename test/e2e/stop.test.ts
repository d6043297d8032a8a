import { type RecordedEvent, replay } from '@nugget/contract';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { aHome, type TestHome } from './support/home.ts';
import { leftovers } from './support/leftovers.ts';
import { plansWith, staysSilent } from './support/modelAnswers.ts';
import { aboutOf, startModelServer } from './support/modelServer.ts';
import { type CliRun, runCli } from './support/nuggetCli.ts';
import { commitsIn, commitsTold, completedIn, sessionIdIn } from './support/sessionFiles.ts';
import { aSpecFile, tinySpec } from './support/tinySpec.ts';

const ONCE_THROUGH = ['--yes', '--exit'] as const;

let home: TestHome;
beforeEach(async () => {
  home = await aHome();
});
afterEach(() => home.remove());

interface Build {
  readonly spec?: Parameters<typeof tinySpec>[0];
  readonly args?: readonly string[];
  readonly modelUrl?: string;
}

async function build({ spec, args = ONCE_THROUGH, modelUrl }: Build = {}): Promise<CliRun> {
  const env = modelUrl === undefined ? {} : { NUGGET_MODEL_URL: modelUrl };
  return runCli({ home: home.path, args: ['build', await aSpecFile(tinySpec(spec)), ...args], env });
}

const endsOf = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter(({ type }) => type === 'session_stopped' || type === 'session_complete');

/** What is true of every build that was stopped, wherever it was. */
async function expectStopped(run: CliRun): Promise<void> {
  expect(await run.ended, run.stderr()).toEqual({ code: 130, signal: null });
  expect(await leftovers(home.path)).toEqual([]);
  expect(run.events.at(-1)).toMatchObject({ type: 'session_stopped', reason: 'user' });
  expect(endsOf(run.events)).toHaveLength(1);
  expectWorkKept(run.events);
}

function expectWorkKept(events: readonly RecordedEvent[]): void {
  const told = commitsTold(events);
  expect(commitsIn(home.path, sessionIdIn(events)).slice(0, told.length)).toEqual(told);
  for (const id of completedIn(events)) expect(told.some((commit) => commit.endsWith(` ${id}`))).toBe(true);
}

const nth = (type: RecordedEvent['type'], wanted: number) => {
  let seen = 0;
  return (event: RecordedEvent): boolean => event.type === type && ++seen === wanted;
};

describe('Ctrl-C', { timeout: 120_000 }, () => {
  it('while the crew plans stops the session and leaves nothing running', async () => {
    const server = await startModelServer(() => staysSilent);
    onTestFinished(() => server[Symbol.asyncDispose]());
    const run = await build({ modelUrl: server.url });
    await run.until(nth('planning_started', 1));
    run.signal('SIGINT');
    await expectStopped(run);
    expect(run.events.filter(({ type }) => type === 'plan_ready')).toEqual([]);
  });

  it.each([
    ['when the first task begins', nth('task_started', 1)],
    ['with two tasks at work', nth('task_started', 3)],
  ] as const)('%s stops the session and leaves nothing running', async (_name, moment) => {
    const run = await build();
    await run.until(moment);
    run.signal('SIGINT');
    await expectStopped(run);
  });

  it('in the middle of the tests stops them, too', async () => {
    const run = await build({ spec: { workflow: { testing_enabled: true } } });
    await run.until(nth('testing_started', 1));
    run.signal('SIGINT');
    await expectStopped(run);
    expect(completedIn(run.events).length).toBeGreaterThan(3);
  });

  it('after a commit keeps it, and resume goes on behind it', async () => {
    const run = await build();
    await run.until(nth('commit_created', 3));
    run.signal('SIGINT');
    await expectStopped(run);
    expect(run.stderr()).toContain(`nugget resume ${sessionIdIn(run.events)}`);

    const again = runCli({ home: home.path, args: ['resume', sessionIdIn(run.events), ...ONCE_THROUGH] });
    expect(await again.ended, again.stderr()).toMatchObject({ code: 0 });
    expect(replay(again.events).outcome).toBe('succeeded');
    expect(commitsTold(again.events).slice(0, commitsTold(run.events).length)).toEqual(
      commitsTold(run.events),
    );
    expectWorkKept(again.events);
  });

  // The build may be over before the signal arrives; then it is complete, and nothing else.
  it.each(['deploy_started', 'deploy_complete'] as const)(
    'at %s ends the session once, and what it says is how it ended',
    async (type) => {
      const run = await build();
      await run.until(nth(type, 1));
      run.signal('SIGINT');
      const { code } = await run.ended;
      expect(await leftovers(home.path)).toEqual([]);
      expect(endsOf(run.events)).toEqual([run.events.at(-1)]);
      expect(code).toBe(run.events.at(-1)?.type === 'session_complete' ? 0 : 130);
      expectWorkKept(run.events);
    },
  );
});

/** The crew, with one more task beside the others that its model never answers: somebody is always at work. */
async function aCrewWithOneWhoDreams(gateAfter?: string): Promise<string> {
  const plan = plansWith((made) => ({
    ...made,
    tasks: [
      ...made.tasks,
      { ...made.tasks[0], id: 'dream', name: 'Dream', requirement_ids: [], dependencies: [] },
    ],
    gates: made.gates.map((gate) => ({ ...gate, after: gateAfter ?? gate.after })),
  }));
  const server = await startModelServer((call) => {
    if (aboutOf(call) === 'plan') return plan;
    return aboutOf(call) === 'dream' ? staysSilent : undefined;
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server.url;
}

describe('Ctrl-C while a person is asked', () => {
  it('with a gate open stops the session, and leaves the gate open', async () => {
    const modelUrl = await aCrewWithOneWhoDreams('t1');
    const workflow = { testing_enabled: false, human_gates: ['Is it nice?'] };
    const run = await build({ spec: { workflow }, args: ['--exit'], modelUrl });
    await run.until(nth('human_gate', 1));
    run.signal('SIGINT');
    await expectStopped(run);
    expect(run.events.filter(({ type }) => type === 'gate_answered')).toEqual([]);
    expect(completedIn(run.events)).toEqual(['t1']);
  });

  it('with a question open stops the session, and the agent that asked', async () => {
    const modelUrl = await aCrewWithOneWhoDreams();
    const requirements = [
      { type: 'feature', description: 'a fact about Tom; let me choose the colour' },
    ] as const;
    const run = await build({ spec: { requirements: [...requirements] }, args: ['--exit'], modelUrl });
    await run.until(nth('user_question', 1));
    run.signal('SIGINT');
    await expectStopped(run);
    expect(run.events.filter(({ type }) => type === 'question_answered')).toEqual([]);
  });
});

/** Stops the clock of every process of a run but the command line itself. */
async function freezeAgents(run: CliRun): Promise<number> {
  const agents = (await leftovers(home.path))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid !== run.pid);
  for (const pid of agents) process.kill(pid, 'SIGSTOP');
  return agents.length;
}

describe('Ctrl-C again', () => {
  it('ends at once, also when the agents do not listen', async () => {
    const run = await build({ modelUrl: await aCrewWithOneWhoDreams() });
    await run.until(nth('commit_created', 1));
    expect(await freezeAgents(run)).toBeGreaterThan(0);
    let isOver = false;
    const over = run.ended.then(() => {
      isOver = true;
    });
    // As a person does: again and again until the prompt is back.
    await vi.waitUntil(
      () => {
        if (!isOver) run.signal('SIGINT');
        return isOver;
      },
      { timeout: 30_000, interval: 100 },
    );
    await over;
    expect(await run.ended).toEqual({ code: 130, signal: null });
    await vi.waitFor(async () => expect(await leftovers(home.path)).toEqual([]), { timeout: 10_000 });
    expectWorkKept(run.events);
  });
});

describe('SIGTERM', { timeout: 120_000 }, () => {
  it('puts the session down, so that resume finishes it and does nothing twice', async () => {
    const run = await build();
    await run.until(nth('commit_created', 2));
    run.signal('SIGTERM');
    expect(await run.ended, run.stderr()).toEqual({ code: 143, signal: null });
    expect(await leftovers(home.path)).toEqual([]);
    expect(run.events.at(-1)).toMatchObject({ type: 'session_stopped', reason: 'shutdown' });

    const id = sessionIdIn(run.events);
    const again = runCli({ home: home.path, args: ['resume', id, ...ONCE_THROUGH] });
    expect(await again.ended, again.stderr()).toMatchObject({ code: 0 });
    expect(again.events.slice(0, run.events.length)).toEqual(run.events);
    const later = again.events.slice(run.events.length);
    const startedAgain = later.flatMap((event) => (event.type === 'task_started' ? [event.task_id] : []));
    expect(startedAgain.filter((task) => completedIn(run.events).includes(task))).toEqual([]);
    expect(replay(again.events).outcome).toBe('succeeded');
    expectWorkKept(again.events);
  });
});
