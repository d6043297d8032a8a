import { type RecordedEvent, replay } from '@nugget/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aHome, fingerprint, type TestHome, workspaceOf } from './support/home.ts';
import { leftovers } from './support/leftovers.ts';
import { type CliRun, exampleFile, runCli } from './support/nuggetCli.ts';

const BUILD = ['--yes', '--exit'] as const;

/** The same spec for every kill, so that all ends can be compared. */
const SPEC = 'space-dodge';

// Each of these is one or two whole builds; a machine that does other things as well needs its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let home: TestHome;
let expected: Readonly<Record<string, string>>;
const homes: TestHome[] = [];

const newHome = async (): Promise<TestHome> => {
  home = await aHome();
  homes.push(home);
  return home;
};

const sessionOf = (run: CliRun): string => {
  const started = run.events.find((event) => event.type === 'session_started');
  if (started?.type !== 'session_started') throw new Error('The session never started');
  return started.session_id;
};

async function logOf(sessionId: string): Promise<readonly RecordedEvent[]> {
  const read = runCli({ home: home.path, args: ['replay', sessionId] });
  expect(await read.ended, read.stderr()).toMatchObject({ code: 0 });
  return read.events;
}

const completed = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'task_completed' ? [event.task_id] : []));

const startedAfter = (events: readonly RecordedEvent[], seq: number): readonly string[] =>
  events.flatMap((event) => (event.type === 'task_started' && event.seq > seq ? [event.task_id] : []));

beforeAll(async () => {
  const whole = await newHome();
  const run = runCli({ home: whole.path, args: ['build', exampleFile(SPEC), ...BUILD] });
  expect(await run.ended, run.stderr()).toMatchObject({ code: 0 });
  expected = await fingerprint(workspaceOf(whole.path, sessionOf(run)));
});

afterEach(async () => {
  await vi.waitFor(async () => expect(await leftovers(home.path)).toEqual([]), { timeout: 10_000 });
});
afterAll(async () => {
  for (const each of homes) await each.remove();
});

const tasksRunning = (count: number) => {
  const running = new Set<string>();
  return (event: RecordedEvent): boolean => {
    if (event.type === 'task_started') running.add(event.task_id);
    if (event.type === 'task_completed') running.delete(event.task_id);
    return running.size >= count;
  };
};

const nth = (type: RecordedEvent['type'], wanted: number) => {
  let seen = 0;
  return (event: RecordedEvent): boolean => {
    if (event.type === type) seen += 1;
    return seen >= wanted;
  };
};

const MOMENTS: readonly (readonly [string, () => (event: RecordedEvent) => boolean])[] = [
  ['in the middle of planning', () => (event) => event.type === 'planning_started'],
  ['with three tasks running', () => tasksRunning(3)],
  ['right after the first commit', () => nth('commit_created', 1)],
  ['while merges follow one another', () => nth('commit_created', 3)],
  ['in the middle of the tests', () => (event) => event.type === 'testing_started'],
  ['after the last test result', () => (event) => event.type === 'deploy_started'],
];

describe('when the plug is pulled', () => {
  it.each(MOMENTS)('%s, resume goes on and ends with the same files', async (_name, moment) => {
    await newHome();
    const run = runCli({ home: home.path, args: ['build', exampleFile(SPEC), ...BUILD] });
    await run.until(moment());
    run.pullThePlug();
    await run.ended;
    const sessionId = sessionOf(run);
    const before = await logOf(sessionId);

    const again = runCli({ home: home.path, args: ['resume', sessionId, ...BUILD] });
    expect(await again.ended, again.stderr()).toMatchObject({ code: 0 });

    const after = await logOf(sessionId);
    expect(after.map((event) => event.seq)).toEqual(after.map((_, index) => index + 1));
    expect(after.slice(0, before.length)).toEqual(before);
    const lastBefore = before.at(-1)?.seq ?? 0;
    expect(startedAfter(after, lastBefore).filter((id) => completed(before).includes(id))).toEqual([]);
    expect(replay(after).outcome).toBe('succeeded');
    expect(await fingerprint(workspaceOf(home.path, sessionId))).toEqual(expected);
  });

  it('any next start goes on with the interrupted build as well', async () => {
    await newHome();
    const run = runCli({ home: home.path, args: ['build', exampleFile(SPEC), ...BUILD] });
    await run.until(tasksRunning(2));
    run.pullThePlug();
    await run.ended;
    const next = runCli({ home: home.path, args: ['build', exampleFile('pet-page'), ...BUILD] });
    expect(await next.ended, next.stderr()).toMatchObject({ code: 0 });
    expect(replay(await logOf(sessionOf(run))).outcome).toBe('succeeded');
    expect(await fingerprint(workspaceOf(home.path, sessionOf(run)))).toEqual(expected);
  });
});

describe('while a program goes onto its board', () => {
  it.each(['deploy_started', 'deploy_progress'] as const)('at %s: it is put there whole', async (moment) => {
    await newHome();
    const run = runCli({ home: home.path, args: ['build', exampleFile('blink-button'), ...BUILD] });
    await run.until(({ type }) => type === moment);
    run.pullThePlug();
    await run.ended;
    const again = runCli({ home: home.path, args: ['resume', sessionOf(run), ...BUILD] });
    expect(await again.ended, again.stderr()).toMatchObject({ code: 0 });
    const { outcome, serial, board } = replay(await logOf(sessionOf(run)));
    expect(outcome).toBe('succeeded');
    expect(board?.virtual).toBe(true);
    expect(serial.map(({ line }) => line)).toContain('light: slow');
  });
});

describe('with a gate open', () => {
  it('keeps the gate over a kill, and an answer that was given before', async () => {
    await newHome();
    const run = runCli({ home: home.path, args: ['build', exampleFile('pet-page'), '--exit'] });
    await run.until((event) => event.type === 'human_gate');
    run.pullThePlug();
    await run.ended;
    const again = runCli({ home: home.path, args: ['resume', sessionOf(run), ...BUILD] });
    expect(await again.ended, again.stderr()).toMatchObject({ code: 0 });
    const log = await logOf(sessionOf(run));
    expect(log.filter((event) => event.type === 'human_gate')).toHaveLength(1);
    expect(log.filter((event) => event.type === 'gate_answered')).toHaveLength(1);
  });
});
