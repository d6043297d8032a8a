import { expect, it } from 'vitest';
import { newSessionId } from './sessionId.ts';

it('names a session by when it was made, in UTC, so that names sort by age', () => {
  expect(newSessionId(Date.UTC(2026, 10, 22, 17, 45, 1))).toMatch(/^20261122-174501-[2-9a-z]{4}$/);
});

it('gives two sessions of the same second different names', () => {
  const names = new Set(Array.from({ length: 50 }, () => newSessionId(0)));
  expect(names.size).toBeGreaterThan(45);
});
