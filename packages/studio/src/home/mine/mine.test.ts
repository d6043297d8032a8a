import { describe, expect, it } from 'vitest';
import { aNugget } from '../../library/testing/aNugget.ts';
import { buildStateOf } from './buildStates.ts';
import { findNuggets } from './findNuggets.ts';

const aSession = (
  outcome: 'running' | 'succeeded' | 'failed' | 'stopped',
  state: 'idle' | 'done' = 'done',
) => {
  const at = '2026-03-01T10:00:00.000Z';
  return { id: 's1', state, outcome, goal: 'a game', created_at: at, updated_at: at };
};

describe('what became of a nugget', () => {
  const nugget = aNugget({ session_id: 's1' });

  it('is blocks only before its first build', () => {
    expect(buildStateOf(aNugget(), [aSession('succeeded')])).toBe('new');
    expect(buildStateOf(nugget, [])).toBe('new');
    expect(buildStateOf(nugget, [aSession('running', 'idle')])).toBe('new');
  });

  it('follows the newest build', () => {
    expect(buildStateOf(nugget, [aSession('running')])).toBe('building');
    expect(buildStateOf(nugget, [aSession('succeeded')])).toBe('ready');
    expect(buildStateOf(nugget, [aSession('failed')])).toBe('failed');
    expect(buildStateOf(nugget, [aSession('stopped')])).toBe('stopped');
  });
});

describe('looking for a nugget', () => {
  const nuggets = ['Space dodge', 'Café quiz', 'My dragon'].map((name, at) =>
    aNugget({ id: `n${at}`, name }),
  );
  const found = (search: string) => findNuggets(nuggets, search).map(({ name }) => name);

  it('finds a part of a name, whatever the capitals and accents', () => {
    expect(found('DRAG')).toEqual(['My dragon']);
    expect(found('cafe')).toEqual(['Café quiz']);
  });

  it('wants every word, in any order', () => {
    expect(found('dodge spa')).toEqual(['Space dodge']);
    expect(found('dodge dragon')).toEqual([]);
  });

  it('finds all without a word', () => {
    expect(found('  ')).toHaveLength(3);
  });
});
