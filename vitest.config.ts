import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    environment: 'node',
    // Many tests start programs, change signals or the environment: each file in a process of its own.
    pool: 'forks',
    testTimeout: 60_000,
    // The first test of the studio's screens builds them; on a small machine that takes a while.
    hookTimeout: 240_000,
    // A leftover .only would make a green run out of a few tests.
    allowOnly: false,
  },
});
