import type { AgentTurn } from '@nugget/engine';
import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

const asked = { outcome: 'asked', questions: [] } as const satisfies AgentTurn;
const stopped = { outcome: 'stopped' } as const;

describe('the turns of a run', () => {
  it('are kept until somebody asks for them', async () => {
    const turns = createTurns();
    turns.ask(asked);
    expect(await turns.next()).toBe(asked);
    const next = turns.next();
    turns.end(stopped);
    expect(await next).toBe(stopped);
  });

  it('skip a question that nobody has seen when the run ends', async () => {
    const turns = createTurns();
    turns.ask(asked);
    turns.end(stopped);
    turns.ask(asked);
    expect(await turns.next()).toBe(stopped);
    expect(await turns.next()).toBe(stopped);
  });

  it('end once', async () => {
    const turns = createTurns();
    const finished = {
      outcome: 'finished',
      summary: 'ok',
      usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 },
    } as const;
    turns.end(finished);
    turns.end(stopped);
    expect(await turns.next()).toBe(finished);
  });
});
