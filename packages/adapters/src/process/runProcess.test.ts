import { tmpdir } from 'node:os';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { type RunOptions, runProcess } from './runProcess.ts';
import { isAlive, untilGone } from './testing/processes.ts';

const env = { PATH: process.env.PATH };

const aRun = (script: string, options: Partial<RunOptions> = {}) =>
  runProcess({
    command: process.execPath,
    args: ['-e', script],
    cwd: tmpdir(),
    env,
    signal: new AbortController().signal,
    outputLimitBytes: 10_000,
    ...options,
  });

const aShell = (line: string, options: Partial<RunOptions> = {}) =>
  aRun('', { command: 'sh', args: ['-c', line], ...options });

describe('runProcess', () => {
  it('tells how a program ended and what it printed', async () => {
    expect(await aRun('console.log("out"); console.error("err"); process.exit(3)')).toEqual({
      outcome: 'exited',
      exitCode: 3,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  it('passes arguments as they are, without a shell', async () => {
    const args = [
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      'a b',
      '$HOME',
      '"',
      "'",
      '🚀',
      '\u202e',
    ];
    expect(await aRun('', { args })).toMatchObject({ stdout: `${JSON.stringify(args.slice(3))}\n` });
  });

  it('gives the program nothing of the host environment', async () => {
    process.env.NUGGET_TEST_SECRET = 'secret';
    const result = await aRun('console.log(JSON.stringify(Object.keys(process.env)))', {
      env: { ONLY: 'this' },
    });
    delete process.env.NUGGET_TEST_SECRET;
    expect(JSON.parse(result.stdout)).toEqual(['ONLY']);
  });

  it('writes the input, and an empty one when there is none', async () => {
    expect(await aShell('cat', { input: 'hello' })).toMatchObject({ exitCode: 0, stdout: 'hello' });
    expect(await aShell('cat')).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('goes on when the program does not read its input', async () => {
    expect(await aShell('exit 0', { input: 'x'.repeat(1_000_000) })).toMatchObject({ exitCode: 0 });
  });

  it('says when there is no such program', async () => {
    expect(await aRun('', { command: 'no-such-program' })).toMatchObject({ outcome: 'not-found' });
    expect(await aRun('', { command: '/no/such/program' })).toMatchObject({ outcome: 'not-found' });
  });

  it('throws for a folder that does not exist', async () => {
    await expect(aRun('', { cwd: '/no/such/folder' })).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('says when a signal ended the program', async () => {
    expect(await aShell('kill -KILL $$')).toMatchObject({ outcome: 'signalled', signal: 'SIGKILL' });
  });

  it('keeps the first and the last bytes of a long output', async () => {
    const { stdout } = await aRun(
      'console.log("first"); console.log("é".repeat(5_000_000)); console.log("the verdict")',
    );
    expect(stdout).toMatch(/^first\né+\n… \d+ bytes left out …\né+\nthe verdict\n$/u);
    expect(Buffer.byteLength(stdout)).toBeLessThan(10_100);
  });

  it('hands over what comes on descriptor 3, apart from what is printed', async () => {
    const chunks: Uint8Array[] = [];
    const script = 'console.log("printed"); fs.writeSync(3, "reported")';
    const result = await aRun(script, { onChannel: (chunk) => chunks.push(chunk) });
    expect(result.stdout).toBe('printed\n');
    expect(Buffer.concat(chunks).toString()).toBe('reported');
  });

  it('is not started when stopping came first', async () => {
    expect(await aRun('console.log("ran")', { signal: AbortSignal.abort() })).toEqual({
      outcome: 'stopped',
      stdout: '',
      stderr: '',
    });
  });

  it('ends an endless loop at the time limit and keeps what it had printed', async () => {
    const result = await aRun('console.log("begun"); while (true);', { timeLimitMs: 400 });
    expect(result).toMatchObject({ outcome: 'timed-out', stdout: 'begun\n' });
  });

  it('ends the whole tree of a program that ignores every polite signal', async () => {
    const stop = new AbortController();
    const pids = Promise.withResolvers<readonly number[]>();
    const run = aShell("trap '' INT TERM; sleep 600 & echo $$ $! >&3; while true; do sleep 1; done", {
      signal: stop.signal,
      grace: { terminateAfterMs: 50, killAfterMs: 100 },
      onChannel: (chunk) => pids.resolve(Buffer.from(chunk).toString().trim().split(' ').map(Number)),
    });
    const started = await pids.promise;
    stop.abort();
    expect(await run).toMatchObject({ outcome: 'stopped' });
    await untilGone(started);
    expect(started.filter(isAlive)).toEqual([]);
  });

  it('lets a program that cleans up on interrupt do so', async () => {
    const stop = new AbortController();
    const script =
      'process.on("SIGINT", () => { console.log("cleaned up"); process.exit(0) }); fs.writeSync(3, "."); setInterval(() => {}, 1e6)';
    const result = await aRun(script, { signal: stop.signal, onChannel: () => stop.abort() });
    expect(result).toMatchObject({ outcome: 'stopped', stdout: 'cleaned up\n' });
  });

  it('ends what a program leaves behind when it exits by itself', async () => {
    const { stdout } = await aShell('sleep 600 >/dev/null 2>&1 & echo $!');
    await untilGone([Number(stdout)]);
    expect(isAlive(Number(stdout))).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'does not wait for a process that left the group and holds the pipe',
    async () => {
      const { stdout, ...rest } = await aShell('setsid sleep 600 & echo $!');
      expect(rest).toMatchObject({ outcome: 'exited', exitCode: 0 });
      process.kill(Number(stdout), 'SIGKILL');
    },
  );
});
