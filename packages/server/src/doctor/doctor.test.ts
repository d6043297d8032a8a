import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import type { CheckId, CheckResult } from './check.ts';
import { canBuild, runDoctor } from './doctor.ts';
import { openDoctorTools } from './openDoctorTools.ts';
import type { DoctorTools } from './tools.ts';

/** A machine on which everything is as it should be, but for what the test says. */
const aMachine = (changes: Partial<DoctorTools> = {}): DoctorTools => ({
  config: readConfig({ NUGGET_HOME: '/data' }),
  nodeVersion: '24.21.0',
  run: async (command) => (command === 'git' ? 'git version 2.39.5\n' : '3.11.7 True\n'),
  statusOf: async () => 200,
  tryWriting: async () => undefined,
  whyNoSandbox: async () => undefined,
  agentProgram: () => '/sdk/claude',
  browser: () => '/usr/bin/chromium',
  lockedPorts: async () => [],
  virtualBoard: async () => 'MicroPython v1.27.0',
  ...changes,
});

const withKey = (env: Readonly<Record<string, string>> = {}) =>
  readConfig({ NUGGET_HOME: '/data', ANTHROPIC_API_KEY: 'sk-ant-example-key', ...env });

async function resultOf(id: CheckId, changes: Partial<DoctorTools>): Promise<CheckResult | undefined> {
  const results = await runDoctor(aMachine(changes));
  return results.find((result) => result.id === id);
}

describe('the doctor', () => {
  it('finds a healthy machine healthy', async () => {
    const results = await runDoctor(aMachine({ config: withKey() }));
    expect(results.filter(({ status }) => status === 'missing')).toEqual([]);
    expect(canBuild(results)).toBe(true);
  });

  it('names a git that is too old to keep a history', async () => {
    const result = await resultOf('git', { run: async () => 'git version 2.34.1' });
    expect(result).toMatchObject({ status: 'missing' });
    expect(JSON.stringify(result)).toContain('2.34.1 is too old; 2.38 or newer is needed');
  });

  it('lets a machine build that lacks only what some nuggets need', async () => {
    const bare = {
      run: async () => undefined,
      whyNoSandbox: async () => 'bubblewrap (bwrap) is not installed.',
      browser: () => undefined,
    };
    const results = await runDoctor(aMachine(bare));
    const missing = results.filter(({ status }) => status === 'missing').map(({ id }) => id);
    expect(missing).toEqual(['api_key', 'git', 'sandbox', 'python', 'pytest', 'pytest_cov', 'chromium']);
    expect(canBuild(results)).toBe(true);
  });

  it.each<[string, CheckId, Partial<DoctorTools>]>([
    ['Node is too old', 'node', { nodeVersion: '22.1.0' }],
    ['the Agent SDK has no part for this system', 'agent_sdk', { agentProgram: () => undefined }],
    [
      'the data folder cannot be written',
      'home',
      { tryWriting: () => Promise.reject(new Error('EACCES: /data')) },
    ],
    [
      'the model does not answer',
      'model',
      { config: withKey(), statusOf: () => Promise.reject(new Error('no route')) },
    ],
    ['the model refuses the key', 'model', { config: withKey(), statusOf: async () => 401 }],
  ])('says that nothing can be built when %s', async (_case, id, changes) => {
    const results = await runDoctor(aMachine(changes));
    expect(results.filter(({ status, needed }) => status === 'missing' && needed === 'always')).toMatchObject(
      [{ id }],
    );
    expect(canBuild(results)).toBe(false);
  });

  it('names the serial ports that this user may not use, and a virtual board that does not start', async () => {
    const lockedPorts = async () => ['/dev/ttyUSB0'];
    expect(await resultOf('serial_ports', { lockedPorts })).toMatchObject({
      status: 'missing',
      needed: 'sometimes',
      details: expect.stringContaining('/dev/ttyUSB0'),
    });
    const virtualBoard = () => Promise.reject(new Error('it does not answer'));
    expect(await resultOf('virtual_board', { virtualBoard })).toMatchObject({ status: 'missing' });
    const run = async () => undefined;
    expect(await resultOf('mpremote', { run })).toMatchObject({ status: 'ok' });
  });

  it('says why a check itself failed', async () => {
    const broken = { tryWriting: () => Promise.reject(new Error('EACCES: /data')) };
    expect(await resultOf('home', broken)).toMatchObject({ status: 'missing', details: 'EACCES: /data' });
  });

  it('needs no network for the rehearsal crew, and asks a model of your own at its address', async () => {
    const asked: string[] = [];
    const statusOf = async (url: string) => {
      asked.push(url);
      return 404;
    };
    expect(await resultOf('model', { statusOf })).toMatchObject({ status: 'ok' });
    expect(asked).toEqual([]);
    const config = readConfig({ NUGGET_MODEL_URL: 'http://127.0.0.1:8080' });
    expect(await resultOf('model', { statusOf, config })).toMatchObject({ status: 'ok' });
    expect(asked).toEqual(['http://127.0.0.1:8080']);
  });

  it('takes the Python that has what is needed, not the first', async () => {
    const run = async (command: string) =>
      command === '/usr/bin/python3' ? '3.11.2 True\n' : '3.13.0 False\n';
    expect(await resultOf('pytest', { run })).toMatchObject({
      status: 'ok',
      details: '3.11.2 (/usr/bin/python3)',
    });
  });
});

describe("the doctor's tools", () => {
  it('look at the real machine', async () => {
    const tools = openDoctorTools(readConfig({ PATH: process.env.PATH }));
    expect(await tools.run(process.execPath, ['--version'])).toBe(`v${tools.nodeVersion}\n`);
    expect(await tools.run('no-such-program', [])).toBeUndefined();
    expect(tools.agentProgram()).toContain('claude');
  });
});
