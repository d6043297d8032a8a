import { readdir } from 'node:fs/promises';
import process from 'node:process';
import { createManualClock } from '@nugget/engine/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { processesOf } from './testing/agentProcesses.ts';
import { type AgentWorld, createAgentWorld } from './testing/agentWorld.ts';
import { configureEverything } from './testing/hostileWorkspace.ts';
import { say } from './testing/modelTurn.ts';

describe.runIf(process.platform === 'linux')('a process that waits for a task', () => {
  const clock = createManualClock();
  let world: AgentWorld;
  let waiting: readonly number[];
  let model: string;

  beforeEach(async () => {
    model = 'claude-opus-5-5';
    world = await createAgentWorld({ clock, model: () => model, prewarm: { count: 1, maxTurns: 20 } });
    await world.runner.warm();
    waiting = await processesOf(world.scratch);
  });
  afterEach(() => world.close());

  const untilThereAre = (count: number) =>
    vi.waitFor(async () => expect(await processesOf(world.scratch)).toHaveLength(count), { timeout: 30_000 });

  it('gets the next task, and another one waits in its place', async () => {
    expect(waiting).toHaveLength(1);
    const pass = world.server.issue([{ kind: 'hang' }]);
    const run = world.start([], { pass, systemPrompt: 'You are Bo.' });
    await vi.waitFor(() => expect(world.server.requests(pass)).toHaveLength(1), { timeout: 30_000 });
    expect(JSON.stringify(world.server.requests(pass)[0]?.system)).toContain('You are Bo.');
    expect(await processesOf(world.scratch)).toEqual(expect.arrayContaining([...waiting]));
    await world.runner.warm();
    await untilThereAre(2);
    await run.close();
    await untilThereAre(1);
    expect(await processesOf(world.scratch)).not.toEqual(waiting);
  });

  it.each([
    { name: 'another number of turns', changes: { maxTurns: 3 } },
    {
      name: 'other tools',
      changes: { agent: { name: 'Rae', role: 'reviewer', persona: '', status: 'working' } as const },
    },
  ])('waits on when a task needs $name', async ({ changes }) => {
    const run = world.start([say('ok')], changes);
    expect(await run.next()).toMatchObject({ outcome: 'finished' });
    await run.close();
    expect(await processesOf(world.scratch)).toEqual(waiting);
  });

  it('makes room when another model was chosen: the task runs on that one, and so does the next spare', async () => {
    model = 'claude-sonnet-5-5';
    const pass = world.server.issue([say('ok')]);
    const run = world.start([], { pass });
    expect(await run.next()).toMatchObject({ outcome: 'finished' });
    expect(world.server.requests(pass)[0]?.model).toBe('claude-sonnet-5-5');
    await run.close();
    await world.runner.warm();
    await untilThereAre(1);
    expect(await processesOf(world.scratch)).not.toEqual(waiting);
    const next = world.server.issue([say('ok')]);
    await world.start([], { pass: next }).next();
    expect(world.server.requests(next)[0]?.model).toBe('claude-sonnet-5-5');
  });

  it('executes nothing that the workspace it is sent to configures', async () => {
    await configureEverything(world.cwd);
    expect(await world.start([say('ok')]).next()).toMatchObject({ outcome: 'finished' });
    expect(await readdir(world.cwd)).toEqual(['.claude', '.mcp.json']);
  });

  it('is replaced by a new one when it has died', async () => {
    for (const id of waiting) process.kill(id, 'SIGKILL');
    expect(await world.start([say('ok')]).next()).toMatchObject({ outcome: 'finished', summary: 'ok' });
  });

  it('ends by itself when nobody needs it', async () => {
    await clock.advance(300_000);
    await vi.waitFor(async () => expect(await world.homes()).toEqual([]), { timeout: 30_000 });
    await untilThereAre(0);
  });

  it('ends with its runner', async () => {
    await world.runner.close();
    expect(await processesOf(world.scratch)).toEqual([]);
    expect(await world.homes()).toEqual([]);
  });
});
