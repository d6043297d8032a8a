import { createManualClock } from '@nugget/engine/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AgentWorld, createAgentWorld } from './testing/agentWorld.ts';
import { say, use } from './testing/modelTurn.ts';

const LIMITS = { timeLimitMs: 300_000, idleLimitMs: 60_000 };
const QUESTION = {
  question: 'Which colour?',
  header: 'Colour',
  options: [
    { label: 'Red', description: '' },
    { label: 'Blue', description: '' },
  ],
  multiSelect: false,
};

describe('the watchdog of an agent', () => {
  const clock = createManualClock();
  let world: AgentWorld;

  const begin = async () => {
    world = await createAgentWorld({ clock, idleLimitMs: LIMITS.idleLimitMs });
    return world;
  };
  const untilAsked = (pass: Parameters<AgentWorld['server']['requests']>[0], times: number) =>
    vi.waitFor(() => expect(world.server.requests(pass)).toHaveLength(times), { timeout: 30_000 });
  afterEach(() => world.close());

  it('ends an agent whose model only pings', async () => {
    await begin();
    const pass = world.server.issue([{ kind: 'hang' }]);
    const run = world.start([], { pass, timeLimitMs: LIMITS.timeLimitMs });
    await untilAsked(pass, 1);
    await clock.advance(LIMITS.idleLimitMs);
    expect(await run.next()).toMatchObject({ outcome: 'failed', code: 'MODEL_UNREACHABLE' });
  });

  it('ends an agent that works too long, though a tool of its own keeps it busy', async () => {
    await begin();
    const begun = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<string>();
    const run = world.start([use('mcp__nugget__run_tests', {})], {
      timeLimitMs: LIMITS.timeLimitMs,
      runTests: (signal) => {
        begun.resolve();
        signal.addEventListener('abort', () => stopped.resolve('stopped'));
        return stopped.promise;
      },
    });
    await begun.promise;
    await clock.advance(LIMITS.timeLimitMs);
    expect(await run.next()).toMatchObject({ outcome: 'failed', code: 'AGENT_TIMEOUT' });
    expect(await stopped.promise).toBe('stopped');
  });

  it('does not count the time in which a person thinks', async () => {
    await begin();
    const run = world.start([use('AskUserQuestion', { questions: [QUESTION] }), say('Painted.')], {
      timeLimitMs: LIMITS.timeLimitMs,
    });
    expect(await run.next()).toMatchObject({ outcome: 'asked' });
    await clock.advance(10 * LIMITS.timeLimitMs);
    run.answer({ 'Which colour?': 'Red' });
    expect(await run.next()).toMatchObject({ outcome: 'finished', summary: 'Painted.' });
  });
});
