import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli } from './cli.ts';
import { CTRL_C } from './signals.ts';
import { aHost } from './testing/aHost.ts';
import { anApp, FAILED, type Play, SUCCEEDED } from './testing/anApp.ts';
import { asked, aTask, begun, completed, ended, gate, planned, started, tested } from './testing/aSession.ts';
import { KEYS } from './testing/aTerminal.ts';
import { words } from './words/en.ts';

async function aFolder(spec: object = { nugget: { goal: 'A space game' } }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'spec.json'), JSON.stringify(spec));
  return folder;
}

const LINK = 'http://localhost:4655/launch?ticket=once';
const PAGE = 'http://127.0.0.1:4321/';

const quickBuild: Play = async ({ tell }) => {
  await tell(begun(), planned(aTask({ id: 't1' })), started('t1'), completed('t1'));
  await tell({ type: 'testing_started', round: 1 }, tested('it flies', 'passed'));
  await tell(
    { type: 'deploy_started', target: 'web' },
    { type: 'deploy_complete', target: 'web', url: PAGE },
  );
  await tell(ended('succeeded'));
  return { outcome: 'succeeded', url: PAGE };
};

describe('nugget build', () => {
  it('tells the build line by line and ends with success when stdout is no terminal', async () => {
    const app = anApp(quickBuild);
    const { host, stdout } = aHost({ app, cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json'], host)).toBe(0);
    expect(stdout()).toContain('started: Task t1 (Nova)');
    expect(stdout()).toContain('tests: 1 passed');
    expect(stdout()).toContain(PAGE);
    expect(app.calls).toEqual(['start s1', 'close']);
  });

  it('prints nothing but the recorded events with --json', async () => {
    const app = anApp(quickBuild);
    const { host, stdout, stderr } = aHost({ app, cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json', '--json'], host)).toBe(0);
    const events = stdout()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toEqual(await app.store.read('s1'));
    expect(stderr()).toContain('started: Task t1 (Nova)');
  });

  it('ends with 1 when the build did not succeed', async () => {
    const play: Play = async ({ tell }) => {
      await tell(begun(), planned(aTask({ id: 't1' })), ended('failed'));
      return FAILED;
    };
    const { host } = aHost({ app: anApp(play), cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json'], host)).toBe(1);
  });

  it('keeps the page up in a terminal until Ctrl-C, and then ends with success', async () => {
    const app = anApp(quickBuild);
    const { host, terminal, opened } = aHost({ app, surface: 'terminal', cwd: await aFolder() });
    const exitCode = runCli(['build', 'spec.json', '--open'], host);
    await terminal.untilShown(words.ctrlCStops);
    expect(opened).toEqual([PAGE]);
    expect(app.calls).not.toContain('close');
    host.stops.ask(CTRL_C);
    expect(await exitCode).toBe(0);
  });

  it('ends after the build in a terminal with --exit', async () => {
    const { host, opened } = aHost({ app: anApp(quickBuild), surface: 'terminal', cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json', '--exit', '--open'], host)).toBe(0);
    expect(opened).toEqual([]);
  });

  it('stops the session cleanly at Ctrl-C, and ends with 130', async () => {
    const working = Promise.withResolvers<void>();
    const app = anApp(async ({ tell, stopped }) => {
      await tell(begun(), planned(aTask({ id: 't1' })), started('t1'));
      working.resolve();
      const reason = await stopped;
      await tell({ type: 'session_stopped', reason });
      return { outcome: 'stopped', reason };
    });
    const { host, stdout } = aHost({ app, cwd: await aFolder() });
    const exitCode = runCli(['build', 'spec.json'], host);
    await working.promise;
    host.stops.ask(CTRL_C);
    expect(await exitCode).toBe(130);
    expect(app.calls).toEqual(['start s1', 'stop s1 user', 'close']);
    expect(stdout()).toContain('nugget resume');
  });

  it('says a failed disk in kind words, and names it', async () => {
    const app = anApp(async () => {
      throw new NuggetError('STORAGE_FULL', { message: 'Could not append to events (ENOSPC)' });
    });
    const { host, stderr } = aHost({ app, cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json'], host)).toBe(1);
    expect(stderr()).toMatch(
      /^The disk is full\..*\ndetails: Could not append to events \(ENOSPC\) \(STORAGE_FULL\)/,
    );
    expect(stderr()).not.toContain('at ');
  });

  it('shows where an error came from with --debug', async () => {
    const app = anApp(async () => {
      throw new Error('a broken assumption');
    });
    const { host, stderr } = aHost({ app, cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json', '--debug'], host)).toBe(1);
    expect(stderr()).toMatch(/a broken assumption \(INTERNAL\)[\s\S]*\n {2}at /);
  });
});

describe('nugget alone', () => {
  it.each([
    ['opens the studio in the browser', [], [LINK]],
    ['leaves the browser closed with --no-open', ['--no-open'], []],
  ])('%s, and closes it with Ctrl-C', async (_what, flags, expected) => {
    const closings: string[] = [];
    const studio = {
      url: 'http://localhost:4655',
      app: anApp(quickBuild),
      launchLink: () => LINK,
      close: async () => void closings.push('closed'),
    };
    const server = { outcome: 'started', server: studio } as const;
    const { host, terminal, opened } = aHost({ server, surface: 'terminal' });
    const exitCode = runCli(flags, host);
    await terminal.untilShown(words.serve.ctrlCStops);
    expect(terminal.shown()).toContain(LINK);
    expect(closings).toEqual([]);
    host.stops.ask(CTRL_C);
    expect(await exitCode).toBe(0);
    expect(opened).toEqual(expected);
    expect(closings).toEqual(['closed']);
  });

  it('opens the studio that is there already, and starts no second one', async () => {
    const server = {
      outcome: 'running',
      server: { url: 'http://localhost:4655', launchLink: LINK },
    } as const;
    const { host, stdout, opened } = aHost({ server });
    expect(await runCli([], host)).toBe(0);
    expect(stdout()).toContain(words.serve.alreadyHere(LINK));
    expect(opened).toEqual([LINK]);
  });
});

describe('a spec that is not valid', () => {
  it('is refused with 2 and a list of places, before anything is made', async () => {
    const spec = { nugget: { goal: 'A game', kind: 'fun' }, agents: [{ name: 'Nova', role: 'wizard' }] };
    const { host, stdout, stderr } = aHost({ cwd: await aFolder(spec) });
    expect(await runCli(['build', 'spec.json'], host)).toBe(2);
    expect(stdout()).toBe('');
    expect(stderr()).toMatch(/^ {2}nugget: .*kind/m);
    expect(stderr()).toMatch(
      /^ {2}agents\.0\.role: is "wizard"; allowed are builder, tester, reviewer, custom$/m,
    );
  });

  it('that is not there is named as it was typed', async () => {
    const { host, stderr } = aHost({ cwd: await aFolder() });
    expect(await runCli(['build', 'other.json'], host)).toBe(2);
    expect(stderr()).toContain('  other.json: there is no such file');
  });
});

describe('a command line that is not valid', () => {
  it.each([
    [['build'], "missing required argument 'spec.json'"],
    [['bild', 'spec.json'], "there is no command 'bild'"],
    [['build', 'spec.json', '--fast'], "unknown option '--fast'"],
    [['replay', 's1', '--speed', 'no'], words.help.badSpeed],
    [['sessions', 'all'], 'too many arguments'],
  ])('%j ends with 2 and says so', async (args, complaint) => {
    const { host, stdout, stderr } = aHost();
    expect(await runCli(args, host)).toBe(2);
    expect(stderr()).toContain(complaint);
    expect(stderr()).toContain(words.help.hint);
    expect(stdout()).toBe('');
  });

  it('is not one that asks for help or the version', async () => {
    const { host, stdout } = aHost();
    expect(await runCli(['--help'], host)).toBe(0);
    expect(stdout()).toContain('Examples:');
    expect(await runCli(['--version'], host)).toBe(0);
    expect(stdout()).toMatch(/\n\d+\.\d+\.\d+\n$/);
  });
});

describe('gates and questions', () => {
  const withGateAndQuestion: Play = async ({ tell, answerTo }) => {
    await tell(begun(), planned(aTask({ id: 't1' }), aTask({ id: 't2' })), started('t1'), started('t2'));
    await tell(gate('g1'), asked('q1', 't2'));
    const [decision, answers] = [await answerTo('g1'), await answerTo('q1')];
    const said = JSON.stringify({ decision, answers });
    await tell({ type: 'session_complete', summary: said, outcome: 'succeeded' });
    return SUCCEEDED;
  };

  it('are answered one after the other at the prompt, while the tree stands still', async () => {
    const app = anApp(withGateAndQuestion);
    const { host, terminal, stdout } = aHost({ app, surface: 'terminal', cwd: await aFolder() });
    const exitCode = runCli(['build', 'spec.json', '--exit'], host);
    await terminal.untilShown('Do you like the ship?');
    expect(terminal.shown()).not.toContain('Nova asks');
    terminal.type('y');
    await terminal.untilShown('Nova asks: Which colour');
    terminal.type(KEYS.enter);
    expect(await exitCode).toBe(0);
    expect(stdout()).toContain('"approved":true');
    expect(stdout()).toContain('"Which colour should the ship have?":"Blue"');
  });

  it('are answered with yes and the first option with --yes', async () => {
    const { host, stdout } = aHost({ app: anApp(withGateAndQuestion), cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json', '--yes'], host)).toBe(0);
    expect(stdout()).toContain('"approved":true');
    expect(stdout()).toContain('"Which colour should the ship have?":"Blue"');
  });

  it.each([
    ['with --yes', ['--yes']],
    ['at the prompt', []],
  ])('are answered once each when two of both are open, %s', async (_way, flags) => {
    const app = anApp(async ({ tell, answerTo }) => {
      await tell(begun(), planned(aTask({ id: 't1' }), aTask({ id: 't2' })));
      await tell(gate('g1'), gate('g2', 't2'), asked('q1'), asked('q2', 't2'));
      await Promise.all(['g1', 'g2', 'q1', 'q2'].map(answerTo));
      await tell(ended('succeeded'));
      return SUCCEEDED;
    });
    const { host, terminal } = aHost({ app, surface: 'terminal', cwd: await aFolder() });
    const exitCode = runCli(['build', 'spec.json', '--exit', ...flags], host);
    if (flags.length === 0) {
      for (const key of ['y', 'y', KEYS.enter, KEYS.enter]) {
        await terminal.untilShown(key === 'y' ? words.asks.no : words.asks.other);
        terminal.type(key);
      }
    }
    expect(await exitCode).toBe(0);
    expect(app.answered).toEqual(['g1', 'g2', 'q1', 'q2']);
  });

  it('put the build down where nobody can answer, and say how to go on', async () => {
    const app = anApp(async ({ tell, stopped }) => {
      await tell(begun(), planned(aTask({ id: 't1' }), aTask({ id: 't2' })), started('t1'), started('t2'));
      await tell(completed('t1'), gate('g1'));
      await tell(completed('t2'));
      const reason = await stopped;
      await tell({ type: 'session_stopped', reason });
      return { outcome: 'stopped', reason };
    });
    const { host, stdout } = aHost({ app, cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json'], host)).toBe(1);
    expect(app.calls).toEqual(['start s1', 'stop s1 shutdown', 'close']);
    expect(stdout()).toContain('Do you like the ship?');
    expect(stdout()).toContain('nugget resume s1');
    expect(stdout().indexOf('done: Task t2')).toBeLessThan(stdout().indexOf('nobody can answer'));
  });

  it('do not keep a session that ended by itself from ending', async () => {
    const app = anApp(async ({ tell }) => {
      await tell(begun(), planned(aTask({ id: 't1' })), gate('g1'));
      await tell({ type: 'session_stopped', reason: 'budget' });
      return { outcome: 'stopped', reason: 'budget' };
    });
    const { host } = aHost({ app, surface: 'terminal', cwd: await aFolder() });
    expect(await runCli(['build', 'spec.json'], host)).toBe(1);
  });

  it('give way to Ctrl-C at the prompt', async () => {
    const app = anApp(async ({ tell, stopped }) => {
      await tell(begun(), planned(aTask({ id: 't1' })), gate('g1'));
      const reason = await stopped;
      await tell({ type: 'session_stopped', reason });
      return { outcome: 'stopped', reason };
    });
    const { host, terminal } = aHost({ app, surface: 'terminal', cwd: await aFolder() });
    const exitCode = runCli(['build', 'spec.json'], host);
    await terminal.untilShown('Do you like the ship?');
    terminal.type(KEYS.ctrlC);
    expect(await exitCode).toBe(130);
  });
});
