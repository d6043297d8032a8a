import { describe, expect, it } from 'vitest';
import { aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { deployOrder } from './deployOrder.ts';
import type { DeployRank, DeployTarget } from './deployTarget.ts';

const target = (id: string, rank: Partial<DeployRank>): DeployTarget => ({
  id,
  serves: ['both'],
  rank: () => ({ provides: [], requires: [], order: 10, ...rank }),
  deploy: async () => ({ url: undefined, close: async () => undefined }),
});
const order = (...targets: readonly DeployTarget[]) =>
  deployOrder(targets, aPlannedSpec()).map(({ id }) => id);

describe('the order of a deployment', () => {
  it('is by number where nothing requires another one', () => {
    expect(order(target('page', { order: 20 }), target('board', { order: 10 }))).toEqual(['board', 'page']);
  });

  it('puts what provides something before what requires it, whatever the numbers', () => {
    const board = target('board', { order: 10, requires: ['page'] });
    expect(order(board, target('page', { order: 20, provides: ['page'] }))).toEqual(['page', 'board']);
  });

  it('names what is required and nobody provides, and who wait for each other', () => {
    expect(() => order(target('board', { requires: ['cloud'] }))).toThrow('board needs cloud');
    const one = target('one', { requires: ['b'], provides: ['a'] });
    const other = target('other', { requires: ['a'], provides: ['b'] });
    expect(() => order(one, other)).toThrow('one needs b; other needs a');
  });
});
