import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(import.meta.dirname, '..');

/** Stands in for npm: notes each call, talks too much, and "installs" once the file `go` is there. */
const fakeNpm = `
const fs = require('node:fs');
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
console.log('npm talks');
if (fs.existsSync('npm-fails')) {
  console.error('npm error 404');
  process.exit(3);
}
const look = setInterval(() => {
  if (!fs.existsSync('go')) return;
  clearInterval(look);
  fs.mkdirSync('node_modules', { recursive: true });
}, 10);
`;

/** A launched program: what it printed so far, and how it ended. */
export interface Launched {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when stdout or stderr contains the words. */
  readonly saying: (words: string) => Promise<void>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** A folder with the real launcher, a lockfile, a fake npm and a program for \`npm start\`. */
export async function createLaunchedProject(program = '') {
  const root = await mkdtemp(join(tmpdir(), 'nugget-launch-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await cp(join(repository, 'scripts'), join(root, 'scripts'), { recursive: true });
  await write('package.json', '{ "type": "module" }');
  await write('package-lock.json', lockfileWith({ 'node_modules/a': { version: '1.0.0' } }));
  await write('npm.cjs', fakeNpm);
  await write('go', '');
  await write('packages/cli/src/main.ts', program);
  return {
    root,
    write,
    remove: (path: string) => rm(join(root, path), { recursive: true, force: true }),
    npmCalls: () => readFile(join(root, 'npm-calls'), 'utf8').catch(() => ''),
    start: (...args: string[]) => launch(root, args),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export const lockfileWith = (packages: Record<string, object>) =>
  JSON.stringify({ lockfileVersion: 3, packages });

function launch(root: string, args: string[]): Launched {
  const child = spawn(process.execPath, ['scripts/launch.mjs', 'start', ...args], {
    cwd: root,
    env: { ...process.env, npm_execpath: join(root, 'npm.cjs') },
    stdio: 'pipe',
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    printed.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed.stderr += chunk;
  });
  const saying = async (words: string) => {
    while (!printed.stdout.includes(words) && !printed.stderr.includes(words)) {
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
    }
  };
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return { child, stdout: () => printed.stdout, stderr: () => printed.stderr, saying, ended };
}
