import { once } from 'node:events';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import type { SpawnedProcess } from '@anthropic-ai/claude-agent-sdk';
import { describe, expect, it } from 'vitest';
import { endAll } from './liveTrees.ts';
import { startProcess } from './startProcess.ts';
import { isAlive, untilGone } from './testing/processes.ts';

const start = (script: string) =>
  startProcess({
    command: process.execPath,
    args: ['-e', script],
    cwd: tmpdir(),
    env: { PATH: process.env.PATH },
  });

describe('startProcess', () => {
  it('gives streams to talk with and tells the exit', async () => {
    const echo = start('process.stdin.pipe(process.stdout)');
    const exit = new Promise((resolve) => echo.once('exit', (...how) => resolve(how)));
    echo.stdin.end('hello');
    expect(await text(echo.stdout)).toBe('hello');
    expect(await exit).toEqual([0, null]);
    expect(echo.exitCode).toBe(0);
    expect(echo.killed).toBe(false);
  });

  it('keeps what is printed until it is read', async () => {
    const printer = start('console.log("early")');
    await printer.exited;
    expect(await text(printer.stdout)).toBe('early\n');
  });

  it('fits where the agent SDK wants a process', () => {
    const spawned: SpawnedProcess = start('');
    expect(spawned.kill('SIGKILL')).toBe(true);
    expect(spawned.killed).toBe(true);
  });

  it('says which program is missing', () => {
    const missing = () =>
      startProcess({ command: 'no-such-program', args: [], cwd: tmpdir(), env: { PATH: '/bin' } });
    expect(missing).toThrow('There is no program no-such-program');
  });

  it('survives a write to a process that has ended', async () => {
    const gone = start('');
    await gone.exited;
    await new Promise((resolve) => gone.stdin.write('too late', resolve));
  });

  it('ends with everything else at shutdown', async () => {
    const running = [
      start('setInterval(() => {}, 1e6)'),
      start('process.on("SIGINT", () => {}); setInterval(() => {}, 1e6)'),
    ];
    await endAll({ terminateAfterMs: 100, killAfterMs: 5_000 });
    expect(running.map(({ pid }) => isAlive(pid))).toEqual([false, false]);
  });
});

describe('children of a host that ends', () => {
  const host = (ending: string) => {
    const url = JSON.stringify(new URL('./index.ts', import.meta.url).href);
    const options = '{ command: "sleep", args: ["600"], cwd: "/", env: { PATH: process.env.PATH } }';
    return start(
      `import(${url}).then(({ startProcess }) => { console.log(startProcess(${options}).pid); ${ending} })`,
    );
  };

  it('end when the host exits without ending them', async () => {
    const child = Number(await text(host('process.exit(0)').stdout));
    await untilGone([child]);
    expect(isAlive(child)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('end when the host is killed', async () => {
    const killed = host('');
    const [line] = await once(killed.stdout, 'data');
    killed.kill('SIGKILL');
    await untilGone([Number(line)]);
    expect(isAlive(Number(line))).toBe(false);
  });
});
