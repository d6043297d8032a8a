import { fileURLToPath } from 'node:url';
import { NuggetSpec } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli.ts';
import { aHost } from '../testing/aHost.ts';
import { anApp, type Play, SUCCEEDED, type TestApp } from '../testing/anApp.ts';
import { aTask, begun, completed, ended, gate, planned, started, tested } from '../testing/aSession.ts';
import { words } from '../words/en.ts';

const ANY_SPEC = fileURLToPath(new URL('../../../../examples/space-dodge.json', import.meta.url));
const SPEC = NuggetSpec.parse({ nugget: { goal: 'A space game' } });

/** A session that a crash interrupted, and the next start's app that finds it. */
async function afterACrash(play: Play, tell: (app: TestApp) => Promise<void>): Promise<TestApp> {
  const crashed = anApp(async () => SUCCEEDED);
  const { id } = await crashed.store.create();
  await crashed.store.checkpoint(id, { spec: SPEC, goal: 'A space game', status: 'running' });
  await tell(crashed);
  return anApp(play, crashed.persistence.restart());
}

const halfBuilt = async ({ store }: TestApp): Promise<void> => {
  await store.append('s1', 'begun', begun());
  await store.append('s1', 'plan', planned(aTask({ id: 't1' }), aTask({ id: 't2' })));
  await store.append('s1', 'done', completed('t1'));
};

const finish: Play = async ({ tell }) => {
  await tell({ type: 'session_recovered' }, started('t2'), completed('t2'));
  await tell({ type: 'testing_started', round: 1 }, tested('it flies', 'passed'), ended('succeeded'));
  return SUCCEEDED;
};

describe('nugget resume', () => {
  it('goes on where it was, and tells only what is new', async () => {
    const app = await afterACrash(finish, halfBuilt);
    const { host, stdout } = aHost({ app });
    expect(await runCli(['resume', 's1'], host)).toBe(0);
    expect(app.calls).toEqual(['resume s1', 'close']);
    expect(stdout()).toContain('done: Task t2');
    expect(stdout()).not.toContain('done: Task t1');
  });

  it('prints the whole log with --json', async () => {
    const app = await afterACrash(finish, halfBuilt);
    const { host, stdout } = aHost({ app });
    expect(await runCli(['resume', 's1', '--json'], host)).toBe(0);
    const numbers = stdout()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).seq);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('asks about a gate that was left open, but not about one that was answered', async () => {
    const play: Play = async ({ tell, answerTo }) => {
      await tell({ type: 'session_recovered' });
      const said = JSON.stringify(await answerTo('g2'));
      await tell({ type: 'session_complete', summary: said, outcome: 'succeeded' });
      return SUCCEEDED;
    };
    const app = await afterACrash(play, async (crashed) => {
      await halfBuilt(crashed);
      await crashed.store.append('s1', 'g1', gate('g1'));
      await crashed.store.append('s1', 'a1', {
        type: 'gate_answered',
        gate_id: 'g1',
        approved: true,
        feedback: '',
      });
      await crashed.store.append('s1', 'g2', gate('g2'));
    });
    const { host, stdout } = aHost({ app });
    expect(await runCli(['resume', 's1', '--yes'], host)).toBe(0);
    expect(stdout()).toContain('"gate_id":"g2"');
  });

  it('says that a session does not exist with 2', async () => {
    const { host, stderr } = aHost({ app: anApp(finish) });
    expect(await runCli(['resume', 'nobody'], host)).toBe(2);
    expect(stderr()).toContain('I cannot find that nugget');
  });

  it('says who holds a session that is being built with 1', async () => {
    const builder = anApp(finish);
    await builder.store.create();
    const { host, stderr } = aHost({ app: anApp(finish, builder.persistence) });
    expect(await runCli(['resume', 's1'], host)).toBe(1);
    expect(stderr()).toContain('has a living owner');
  });

  it('says so when there is nothing to go on with', async () => {
    const crashed = anApp(finish);
    await crashed.store.create();
    const { host, stderr } = aHost({ app: anApp(finish, crashed.persistence.restart()) });
    expect(await runCli(['resume', 's1'], host)).toBe(1);
    expect(stderr()).toContain(words.neverStarted('s1', 'nugget build spec.json'));
  });

  it('shows a finished nugget again and says that it is finished', async () => {
    const app = await afterACrash(finish, async (crashed) => {
      await halfBuilt(crashed);
      await crashed.store.checkpoint('s1', { status: 'succeeded' });
    });
    const { host, stdout } = aHost({ app });
    expect(await runCli(['resume', 's1'], host)).toBe(0);
    expect(stdout()).toContain(words.alreadyBuilt);
  });
});

describe('a build that a crash interrupted', () => {
  const buildOrFinish: Play = (stage) => (stage.id === 's1' ? finish(stage) : aNewBuild(stage));
  const aNewBuild: Play = async ({ tell }) => {
    await tell(begun('Another game'), planned(aTask({ id: 't9' })), ended('succeeded'));
    return SUCCEEDED;
  };

  it('goes on in the background of the next start, which waits for it', async () => {
    const app = await afterACrash(buildOrFinish, halfBuilt);
    // The ids of this process begin anew as well; the interrupted session has taken the first.
    await app.store.create().catch(() => undefined);
    const { host, stdout } = aHost({ app });
    expect(await runCli(['build', ANY_SPEC, '--json'], host)).toBe(0);
    expect(stdout()).toContain('Another game');
    expect(stdout()).not.toContain('"task_id":"t2"');
    expect((await app.store.list()).map(({ id, status }) => [id, status])).toEqual([
      ['s1', 'succeeded'],
      ['s2', 'succeeded'],
    ]);
  });

  it('is left alone, and named, when it waits for an answer', async () => {
    const app = await afterACrash(buildOrFinish, async (crashed) => {
      await halfBuilt(crashed);
      await crashed.store.append('s1', 'gate', gate('g1'));
    });
    await app.store.create().catch(() => undefined);
    const { host, stdout } = aHost({ app });
    expect(await runCli(['build', ANY_SPEC], host)).toBe(0);
    expect(app.calls).not.toContain('resume s1');
    expect(stdout()).toContain('waits for your answer: nugget resume s1');
  });
});

describe('nugget replay', () => {
  const aRecording = () => afterACrash(finish, halfBuilt);

  it('shows a recorded session without a claim', async () => {
    const app = await aRecording();
    await app.store.open('s1');
    const { host, stdout } = aHost({ app: anApp(finish, app.persistence) });
    expect(await runCli(['replay', 's1'], host)).toBe(0);
    expect(stdout()).toContain('done: Task t1');
  });

  it('prints exactly the recorded events with --json', async () => {
    const app = await aRecording();
    const { host, stdout } = aHost({ app });
    expect(await runCli(['replay', 's1', '--json'], host)).toBe(0);
    expect(
      stdout()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(await app.store.read('s1'));
  });

  it('paints the last picture at once in a terminal', async () => {
    const { host, stdout } = aHost({ app: await aRecording(), surface: 'terminal' });
    expect(await runCli(['replay', 's1'], host)).toBe(0);
    expect(stdout()).toContain('1 of 2 jobs done');
  });

  it('takes its time with --speed, and can be stopped', async () => {
    const app = anApp(finish);
    const { id } = await app.store.create();
    await app.store.append(id, 'begun', begun());
    await app.store.append(id, 'planning', { type: 'planning_started' });
    const { host, clock, stdout } = aHost({ app });
    const exitCode = runCli(['replay', id, '--speed', '2'], host);
    await clock.untilWaiting(1);
    expect(stdout()).toContain('A space game');
    host.stops.ask({ reason: 'user', exitCode: 130 });
    expect(await exitCode).toBe(130);
  });
});

describe('nugget sessions', () => {
  it('has kind words when nothing was built yet', async () => {
    const { host, stdout } = aHost({ app: anApp(finish) });
    expect(await runCli(['sessions'], host)).toBe(0);
    expect(stdout()).toBe(`${words.sessions.none('nugget build spec.json').join('\n')}\n`);
  });

  it('lists what was built, newest first', async () => {
    const app = anApp(finish);
    for (const goal of ['A pet page', 'A game\u001b[2J about 宇宙']) {
      const { id } = await app.store.create();
      await app.store.checkpoint(id, { goal, status: 'succeeded' });
    }
    const { host, stdout } = aHost({ app });
    expect(await runCli(['sessions'], host)).toBe(0);
    const rows = stdout()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(rows[1]).toEqual([
      's2',
      'finished',
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      'A game about 宇宙',
    ]);
    expect(rows[2]?.[0]).toBe('s1');
  });

  it('prints one JSON object a line with --json', async () => {
    const app = anApp(finish);
    await app.store.create();
    const { host, stdout } = aHost({ app });
    expect(await runCli(['sessions', '--json'], host)).toBe(0);
    expect(JSON.parse(stdout())).toMatchObject({ id: 's1', status: 'created', goal: '' });
  });
});
