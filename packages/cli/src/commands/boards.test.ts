import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DetectedBoard, NuggetSpec } from '@nugget/contract';
import { aBoard } from '@nugget/engine/testing';
import { createSystemClock, type NuggetServer, readConfig, startServer } from '@nugget/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../cli.ts';
import type { Host } from '../host.ts';
import { CTRL_C } from '../signals.ts';
import { aHost } from '../testing/aHost.ts';
import { anApp, SUCCEEDED } from '../testing/anApp.ts';
import { words } from '../words/en.ts';

let home = '';
let server: NuggetServer;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-boards-'));
  const config = { ...readConfig({ NUGGET_HOME: home }), port: 0 };
  const start = await startServer({ config, studioFolder: home });
  if (start.outcome !== 'started') throw new Error('Another server has this folder');
  server = start.server;
});
afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true });
});

/** A command line beside the studio that runs. */
function atHome() {
  const stage = aHost();
  const host: Host = { ...stage.host, clock: createSystemClock(), env: { NUGGET_HOME: home } };
  return { ...stage, host };
}

/** A nugget that was built, with this program for its board. */
async function aBuiltNugget(program: string): Promise<string> {
  const { store } = server.app;
  const { id, folder } = await store.create();
  const spec = NuggetSpec.parse({
    nugget: { goal: 'A light', type: 'hardware' },
    deployment: { target: 'esp32', auto_flash: true },
  });
  const workspace = join(folder.path, 'workspace');
  await mkdir(workspace, { recursive: true });
  await writeFile(join(workspace, 'main.py'), program);
  await store.checkpoint(id, { spec, goal: spec.nugget.goal, status: 'succeeded' });
  return id;
}

const ECHO = 'print("hello")\nwhile True:\n    print("heard " + input())\n';

describe('nugget boards', () => {
  it('lists the boards, the virtual one always, for people and for programs', async () => {
    const forPeople = atHome();
    expect(await runCli(['boards'], forPeople.host)).toBe(0);
    expect(forPeople.stdout()).toContain('Virtual board');
    expect(forPeople.stdout()).toContain(words.boards.goOn('nugget boards flash <session>'));
    const forPrograms = atHome();
    expect(await runCli(['boards', '--json'], forPrograms.host)).toBe(0);
    const boards = forPrograms.stdout().trimEnd().split('\n');
    expect(boards.map((line) => DetectedBoard.parse(JSON.parse(line)))).toEqual(
      expect.arrayContaining([expect.objectContaining({ virtual: true })]),
    );
  });

  it('puts a nugget on the virtual board, follows it, and hands on what is typed, until Ctrl-C', async () => {
    const id = await aBuiltNugget(ECHO);
    const flash = atHome();
    expect(await runCli(['boards', 'flash', id, '--port', 'virtual'], flash.host)).toBe(0);
    expect(flash.stdout()).not.toBe('');
    const { host, stdout } = atHome();
    const following = runCli(['boards', 'monitor', `vboard://${id}`], host);
    const untilShown = (text: string) =>
      vi.waitFor(() => expect(stdout()).toContain(text), { timeout: 30_000 });
    await untilShown('hello');
    (host.stdin as Readable).push('good day\n');
    await untilShown('heard good day');
    host.stops.ask(CTRL_C);
    expect(await following).toBe(0);
  });

  it('says what is wrong with a program, a session and a port', async () => {
    const id = await aBuiltNugget('match x:\n    case 1: pass\n');
    const refused = atHome();
    expect(await runCli(['boards', 'flash', id], refused.host)).not.toBe(0);
    expect(refused.stderr()).toContain('main.py, line 1');
    const nobody = atHome();
    expect(await runCli(['boards', 'flash', 'nobody'], nobody.host)).toBe(2);
    expect(nobody.stderr()).toContain('I cannot find that nugget');
    const nothing = atHome();
    await runCli(['boards', 'monitor', 'vboard://nobody'], nothing.host);
    expect(nothing.stderr()).toContain('SESSION_NOT_FOUND');
  });
});

/** Looks like the firmware of an ESP32 from outside. */
function aFirmware(): Uint8Array {
  const image = new Uint8Array(40_000).fill(7);
  image.set([0xe9], 0);
  image.set([0, 0], 12);
  return image;
}

describe('nugget boards firmware', () => {
  const said = words.boards.firmware;

  async function beforeABoard() {
    const app = anApp(async () => SUCCEEDED);
    app.hardware.plug(aBoard({ state: 'no_micropython' }));
    const file = join(home, 'esp32.bin');
    await writeFile(file, aFirmware());
    const stage = aHost({ app, cwd: home });
    return { ...stage, app, host: { ...stage.host, env: { NUGGET_HOME: join(home, 'alone') } } };
  }

  it('puts MicroPython on a board, and says how far it is', async () => {
    const { host, app, stdout, stderr } = await beforeABoard();
    const command = ['boards', 'firmware', '/dev/ttyUSB0', 'esp32.bin', '--erase'];
    expect(await runCli(command, host)).toBe(0);
    expect(stdout()).toBe(`${said.done('ESP32', '/dev/ttyUSB0')}\n`);
    expect(stderr()).toContain(said.written(100));
    expect(await app.hardware.identify('/dev/ttyUSB0', host.stops.signal)).toMatchObject({ state: 'ready' });
  });

  it('touches nothing that may not be erased, and nothing with a file that is none', async () => {
    const { host, app, stderr } = await beforeABoard();
    const command = ['boards', 'firmware', '/dev/ttyUSB0'];
    expect(await runCli([...command, 'esp32.bin'], host)).toBe(2);
    expect(stderr()).toContain(said.erases);
    expect(await runCli([...command, 'nothing.bin', '--erase'], host)).toBe(2);
    expect(stderr()).toContain(said.noFile(join(home, 'nothing.bin')));
    await writeFile(join(home, 'text.bin'), 'no firmware');
    expect(await runCli([...command, 'text.bin', '--erase'], host)).not.toBe(0);
    expect(stderr()).toContain('FIRMWARE_UNFIT');
    const board = await app.hardware.identify('/dev/ttyUSB0', host.stops.signal);
    expect(board.state).toBe('no_micropython');
  });

  it('leaves the ports to the studio while it is open', async () => {
    await writeFile(join(home, 'esp32.bin'), aFirmware());
    const { host, stderr } = atHome();
    const command = ['boards', 'firmware', '/dev/ttyUSB0', join(home, 'esp32.bin'), '--erase'];
    expect(await runCli(command, host)).toBe(1);
    expect(stderr()).toContain(said.studioIsOpen);
  });
});
