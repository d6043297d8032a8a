import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProcess } from '../process/startProcess.ts';
import { environmentOf, processesOf } from './testing/agentProcesses.ts';
import { type AgentWorld, createAgentWorld } from './testing/agentWorld.ts';

const HOST = fileURLToPath(new URL('./testing/agentHost.ts', import.meta.url));

describe.runIf(process.platform === 'linux')('the process of an agent', () => {
  let world: AgentWorld;

  beforeEach(async () => {
    world = await createAgentWorld();
  });
  afterEach(() => world.close());

  const untilRunning = async (count: number) =>
    vi.waitFor(async () => expect(await processesOf(world.scratch)).toHaveLength(count), { timeout: 30_000 });
  const hanging = () => world.server.issue([{ kind: 'hang' }]);
  const untilAsked = (pass: ReturnType<typeof hanging>) =>
    vi.waitFor(() => expect(world.server.requests(pass)).toHaveLength(1), { timeout: 30_000 });

  it('is gone when a stop has been told, in the middle of an answer', async () => {
    const stop = new AbortController();
    const pass = hanging();
    const run = world.start([], { pass, signal: stop.signal });
    await untilAsked(pass);
    expect(await processesOf(world.scratch)).toHaveLength(1);
    stop.abort('user');
    expect(await run.next()).toEqual({ outcome: 'stopped' });
    expect(await processesOf(world.scratch)).toEqual([]);
    expect(await world.homes()).toEqual([]);
  });

  it('is gone when it is stopped while it starts', async () => {
    const stop = new AbortController();
    const run = world.start([], { pass: hanging(), signal: stop.signal });
    await untilRunning(1);
    stop.abort('user');
    expect(await run.next()).toEqual({ outcome: 'stopped' });
    expect(await processesOf(world.scratch)).toEqual([]);
  });

  it('says so when it dies, with its last words but without its key', async () => {
    const pass = hanging();
    const run = world.start([], { pass });
    await untilAsked(pass);
    for (const id of await processesOf(world.scratch)) process.kill(id, 'SIGKILL');
    const turn = await run.next();
    expect(turn).toMatchObject({ outcome: 'failed', code: 'AGENT_FAILED' });
    expect(JSON.stringify(turn)).not.toContain(pass.apiKey);
  });

  it('sees neither the environment of the host nor its home', async () => {
    const hostEnv = { ...process.env, ANTHROPIC_AUTH_TOKEN: 'host-token', MY_SECRET: 'host-secret' };
    const other = await createAgentWorld({ hostEnv });
    const pass = other.server.issue([{ kind: 'hang' }]);
    other.start([], { pass });
    await vi.waitFor(() => expect(other.server.requests(pass)).toHaveLength(1), { timeout: 30_000 });
    const [id = 0] = await processesOf(other.scratch);
    const environment = await environmentOf(id);
    expect(environment).toContain(`ANTHROPIC_API_KEY=${pass.apiKey}`);
    expect(environment).toContain(`HOME=${other.scratch}`);
    expect(environment).not.toMatch(/host-token|host-secret/);
    await other.close();
  });

  it('does not outlive a host that is killed, whether it works or waits', async () => {
    const pass = hanging();
    const host = startProcess({
      command: process.execPath,
      args: [HOST, pass.baseUrl, pass.apiKey, world.cwd, world.scratch],
      cwd: world.cwd,
      env: { PATH: process.env.PATH },
    });
    await untilAsked(pass);
    await untilRunning(2);
    process.kill(host.pid, 'SIGKILL');
    await untilRunning(0);
  });
});
