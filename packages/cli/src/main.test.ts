import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nugget-main-'));
  await writeFile(join(folder, 'spec.json'), JSON.stringify({ nugget: { goal: 'A game', type: 'game' } }));
});
afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }));

/** The real program, in a process of its own, as npm starts it. */
function nugget(...args: readonly string[]) {
  const { PATH, TMPDIR } = process.env;
  const env = { PATH, TMPDIR, HOME: folder, NUGGET_HOME: 'data', INIT_CWD: folder, NUGGET_PACE: 'brisk' };
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const;
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: [...stdio] });
  let output = '';
  const hears = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const hear of hears) hear();
    });
  }
  const ended = endOf(child);
  const saying = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const hear = (): void => {
        if (output.includes(words)) resolve();
      };
      hears.add(hear);
      hear();
      ended.then(() => reject(new Error(`It ended without saying ${words}:\n${output}`)), reject);
    });
  return { child, saying, output: () => output, ended };
}

/** The exit code, once everything that was said has arrived. A child without its channel never tells 'close'. */
async function endOf(child: ChildProcess): Promise<number | null> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  await Promise.all([once(child, 'exit'), ...streams.map((stream) => once(stream, 'close'))]);
  return child.exitCode;
}

describe('the program', () => {
  it('reads a spec from where the person stands, not from where npm stands', async () => {
    const run = nugget('build', 'nothing.json');
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain('nothing.json: there is no such file');
  });

  it.each([
    ['Ctrl-C', 130, (child: ChildProcess) => child.kill('SIGINT')],
    ['SIGTERM', 143, (child: ChildProcess) => child.kill('SIGTERM')],
    ['the end of its launcher', 143, (child: ChildProcess) => child.disconnect()],
  ])('ends a build cleanly at %s', async (_what, exitCode, stop) => {
    const run = nugget('build', 'spec.json', '--yes');
    await run.saying('started: ');
    stop(run.child);
    expect(await run.ended).toBe(exitCode);
    expect(run.output()).toContain('Stopped. Finished work is kept');
  });

  it('ends when nobody reads its output any more', async () => {
    const run = nugget('build', 'spec.json', '--yes', '--json');
    await run.saying('"session_started"');
    run.child.stdout?.destroy();
    expect(await run.ended).toBe(141);
  });
});
