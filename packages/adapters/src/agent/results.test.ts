import { describe, expect, it } from 'vitest';
import { failed, presentable } from './results.ts';

describe('the end of an agent, as others see it', () => {
  it('names no key and holds no NUL', () => {
    expect(presentable(failed('AGENT_FAILED', 'key k-123 refused\u0000, k-123'), 'k-123')).toMatchObject({
      message: 'key [key] refused, [key]',
    });
    const usage = { inputTokens: 1, outputTokens: 1, costUsd: 0 };
    expect(presentable({ outcome: 'finished', summary: 'I saw k-123.', usage }, 'k-123')).toEqual({
      outcome: 'finished',
      summary: 'I saw [key].',
      usage,
    });
  });
});
