import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runProcess } from '../process/index.ts';
import { pidsMarked, untilGone } from '../process/testing/processes.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

const path = '/usr/bin:/bin';
const { signal } = new AbortController();
const sandbox = await createSandbox({ path, signal });

const aFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nugget sandbox "test"-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
};

const aBwrap = async (script: string) => {
  const folder = await aFolder();
  await writeFile(join(folder, 'bwrap'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'bwrap'), 0o755);
  return folder;
};

interface Program {
  readonly scratch: string;
  readonly readable?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const run = async (confining: Sandbox, args: readonly [string, ...string[]], program: Program) => {
  const [command, ...rest] = args;
  const { scratch, readable = [], env = {} } = program;
  const invocation = confining.wrap({ command, args: rest, scratch, cwd: scratch, readable });
  return runProcess({
    ...invocation,
    cwd: scratch,
    env: { PATH: path, ...env },
    signal,
    outputLimitBytes: 10_000,
  });
};

const shell = async (line: string, program?: Program) =>
  run(sandbox, ['/bin/sh', '-c', line], program ?? { scratch: await aFolder() });

describe.runIf(sandbox.confinement === 'sandbox')('a confined program', () => {
  it('works on a copy of its folder, and leaves the folder as it was', async () => {
    const scratch = await aFolder();
    await mkdir(join(scratch, 'inner'));
    await writeFile(join(scratch, 'inner', 'note'), 'before');
    const result = await shell('cat inner/note; echo after > inner/note; cat inner/note; rm -r inner; ls', {
      scratch,
    });
    expect(result).toMatchObject({ outcome: 'exited', exitCode: 0, stdout: 'beforeafter\n' });
    expect(await readFile(join(scratch, 'inner', 'note'), 'utf8')).toBe('before');
  });

  it('cannot write anywhere else', async () => {
    const places = ['/x', '/usr/x', '/etc/x', '/dev/x', '/run/x', '/proc/sys/kernel/hostname'];
    for (const place of places)
      expect(await shell(`echo x > ${place} || echo refused`), place).toMatchObject({ stdout: 'refused\n' });
  });

  it('cannot see files of the host', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'secret'), 'the key');
    await chmod(join(folder, 'secret'), 0o666);
    expect(await shell(`cat '${join(folder, 'secret')}'; cat /etc/shadow; ls /home /root`)).toMatchObject({
      stdout: '',
    });
  });

  it('may read what it was shown, and not change it', async () => {
    const shown = join(await aFolder(), 'shown');
    await writeFile(shown, 'words');
    await chmod(shown, 0o666);
    const result = await shell('cat "$SHOWN"; echo x > "$SHOWN"', {
      scratch: await aFolder(),
      readable: [shown],
      env: { SHOWN: shown },
    });
    expect(result).toMatchObject({ exitCode: 2, stdout: 'words' });
    expect(await readFile(shown, 'utf8')).toBe('words');
  });

  it('cannot reach a server of the host, but can talk to itself', async () => {
    const server = createServer((_, response) => response.end('host')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const script = `
      const ask = (port) => fetch('http://127.0.0.1:' + port).then((r) => r.text(), (error) => error.cause.code);
      const own = require('http').createServer((_, response) => response.end('own')).listen(0, async () => {
        console.log(await ask(${port}), await ask(own.address().port));
        process.exit();
      });`;
    const program = { scratch: await aFolder(), readable: [process.execPath] };
    expect((await run(sandbox, [process.execPath, '-e', script], program)).stdout).toBe('ECONNREFUSED own\n');
  });

  it('sees no process of the host and holds no rights', async () => {
    const { stdout } = await shell(
      'ls -d /proc/[0-9]* | wc -l; grep -E "CapEff|NoNewPrivs" /proc/self/status',
    );
    const [processes, ...status] = stdout.trim().split(/\s+/u);
    expect(Number(processes)).toBeLessThan(8);
    expect(status).toEqual(['CapEff:', '0000000000000000', 'NoNewPrivs:', '1']);
  });

  it('is not root', async () => {
    expect((await shell('id -u')).stdout.trim()).toBe(
      process.getuid?.() === 0 ? '65534' : String(process.getuid?.()),
    );
  });

  it('cannot fill the disk or the memory with files', async () => {
    const fill = 'for name in a b; do head -c 200M /dev/zero > "$name" || echo full; done';
    expect(await shell(fill)).toMatchObject({ stdout: 'full\n' });
  });

  it('takes every process that tried to get away along when it ends', async () => {
    const scratch = await aFolder();
    const stop = new AbortController();
    const line = `setsid nohup sleep 600 >/dev/null 2>&1 & echo started >&3; wait`;
    const ended = runProcess({
      ...sandbox.wrap({ command: '/bin/sh', args: ['-c', line], scratch, cwd: scratch, readable: [] }),
      cwd: scratch,
      env: { PATH: path, MARKER: scratch },
      signal: stop.signal,
      outputLimitBytes: 1_000,
      onChannel: () => stop.abort(),
    });
    expect(await ended).toMatchObject({ outcome: 'stopped' });
    await untilGone(pidsMarked(scratch));
    expect(pidsMarked(scratch)).toEqual([]);
  });
});

describe('a machine without a sandbox', () => {
  it('says so when bubblewrap is missing', async () => {
    expect(await createSandbox({ path: await aFolder(), signal })).toMatchObject({
      confinement: 'none',
      reason: 'bubblewrap (bwrap) is not installed.',
    });
  });

  it('says why bubblewrap does not work', async () => {
    const broken = await aBwrap('echo "setting up uid map: Permission denied" >&2; exit 1');
    expect(await createSandbox({ path: broken, signal })).toMatchObject({
      confinement: 'none',
      reason: 'bubblewrap does not work here: setting up uid map: Permission denied',
    });
  });

  it('still runs programs, with limits for each process', async () => {
    const none = await createSandbox({ path: await aFolder(), signal });
    expect(none.wrap({ command: 'prog', args: ['a'], scratch: '/x', cwd: '/x', readable: [] })).toEqual({
      command: 'prog',
      args: ['a'],
    });
    const tools = await aBwrap('exit 1');
    const limited = await createSandbox({ path: `${tools}:${path}`, signal });
    const result = await run(limited, ['/bin/sh', '-c', 'truncate -s 300M big || echo refused'], {
      scratch: await aFolder(),
    });
    expect(result).toMatchObject({ outcome: 'exited', stdout: 'refused\n' });
  });
});

it.runIf(sandbox.confinement === 'sandbox')(
  'an older bubblewrap, which cannot bound memory files, is used all the same',
  async () => {
    const older = await aBwrap(
      'case " $* " in *" --size "*) echo "Unknown option --size" >&2; exit 1;; esac; exec /usr/bin/bwrap "$@"',
    );
    const confined = await createSandbox({ path: `${older}:${path}`, signal });
    expect(confined.confinement).toBe('sandbox');
    expect(await run(confined, ['/bin/sh', '-c', 'echo ran'], { scratch: await aFolder() })).toMatchObject({
      stdout: 'ran\n',
    });
  },
);
