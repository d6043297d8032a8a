import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock, type NuggetServer, readConfig, startServer } from '@nugget/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../cli.ts';
import { CTRL_C } from '../signals.ts';
import { aHost, type HostParts } from '../testing/aHost.ts';
import { aTask, begun, completed, ended, gate, planned, started } from '../testing/aSession.ts';
import { words } from '../words/en.ts';

let home = '';
let server: NuggetServer | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-watch-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(home, { recursive: true });
});

async function open(port = 0): Promise<NuggetServer> {
  const start = await startServer({
    config: { ...readConfig({ NUGGET_HOME: home }), port },
    studioFolder: home,
  });
  if (start.outcome !== 'started') throw new Error('Another server has this folder');
  server = start.server;
  return server;
}

/** A live screen paints with time, and a server's answers do not come by hand. */
function atHome(parts: HostParts = {}) {
  const stage = aHost(parts);
  return { ...stage, host: { ...stage.host, clock: createSystemClock(), env: { NUGGET_HOME: home } } };
}

describe('nugget watch', () => {
  it('shows what the studio builds, from its beginning to its end', async () => {
    const { app } = await open();
    const { id } = await app.store.create();
    await app.store.append(id, '1', begun());
    await app.store.append(id, '2', planned(aTask({ id: 't1' })));
    const { host, terminal } = atHome({ surface: 'terminal' });
    const watching = runCli(['watch', id], host);
    await terminal.untilShown('Task t1');
    await app.store.append(id, '3', started('t1'));
    await app.store.append(id, '4', gate('g1'));
    await terminal.untilShown(words.watch.answerThere);
    await app.store.append(id, '5', completed('t1'));
    await app.store.append(id, '6', ended('succeeded'));
    expect(await watching).toBe(0);
    expect(terminal.shown()).toContain('session');
  });

  it('prints the recorded events with --json, of the newest session when none is named', async () => {
    const { app } = await open();
    const { id } = await app.store.create();
    await app.store.append(id, '1', begun());
    await app.store.append(id, '2', ended('failed'));
    const { host, stdout } = atHome();
    expect(await runCli(['watch', '--json'], host)).toBe(1);
    const lines = stdout().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(await app.store.read(id));
  });

  it('ends with Ctrl-C and leaves the build alone', async () => {
    const { app } = await open();
    const { id } = await app.store.create();
    await app.store.append(id, '1', begun());
    await app.store.append(id, '2', planned(aTask({ id: 't1' })));
    const { host, terminal } = atHome({ surface: 'terminal' });
    const watching = runCli(['watch', id], host);
    await terminal.untilShown('Task t1');
    host.stops.ask(CTRL_C);
    expect(await watching).toBe(130);
    expect(terminal.shown()).toContain(words.watch.goesOn);
    expect(app.store.getOrThrow(id).log.view.outcome).toBe('running');
  });

  it('goes on watching when the studio was closed and opened again', async () => {
    const first = await open();
    const { id } = await first.app.store.create();
    await first.app.store.append(id, '1', begun());
    await first.app.store.append(id, '2', planned(aTask({ id: 't1' })));
    const { host, terminal } = atHome({ surface: 'terminal' });
    const watching = runCli(['watch', id], host);
    await terminal.untilShown('Task t1');
    await first.close();
    await terminal.untilShown(words.watch.offline);
    const elsewhere = await open();
    await elsewhere.app.store.open(id);
    await elsewhere.app.store.append(id, '3', ended('succeeded'));
    await elsewhere.close();
    await open(Number(new URL(first.url).port));
    expect(await watching).toBe(0);
    expect(terminal.shown()).toContain(words.watch.again);
  });

  it('says what to do when the studio is not open', async () => {
    const { host, stderr } = atHome();
    expect(await runCli(['watch'], host)).toBe(1);
    expect(stderr()).toContain(words.watch.noServer('nugget serve').join('\n'));
  });

  it('says so when nothing was ever built, and when there is no such session', async () => {
    await open();
    const nothing = atHome();
    expect(await runCli(['watch'], nothing.host)).toBe(1);
    expect(nothing.stderr()).toContain(words.watch.noSessions);
    const wrong = atHome();
    expect(await runCli(['watch', 'nobody'], wrong.host)).toBe(2);
    expect(wrong.stderr()).toContain('I cannot find that nugget');
  });
});
