import { expect, it } from 'vitest';
import { knownLayout } from './knownLayout.ts';

const CARD = { width: 200, height: 84 };
const aPlan = () => [
  { id: 'ship', dependencies: [] },
  { id: 'stars', dependencies: ['ship'] },
];

it('lays a plan out once, however often it is shown again', () => {
  const wishes = { direction: 'LR', card: CARD } as const;
  expect(knownLayout(aPlan(), wishes)).toBe(knownLayout(aPlan(), wishes));
});

it('lays it out anew for another plan, another direction and larger cards', () => {
  const wishes = { direction: 'LR', card: CARD } as const;
  const layouts = [
    knownLayout(aPlan(), wishes),
    knownLayout([...aPlan(), { id: 'sound', dependencies: ['ship'] }], wishes),
    knownLayout(aPlan(), { ...wishes, direction: 'TB' }),
    knownLayout(aPlan(), { ...wishes, card: { width: 250, height: 105 } }),
  ];
  expect(new Set(layouts).size).toBe(layouts.length);
});

it('forgets the plans that were shown long ago', () => {
  const wishes = { direction: 'TB', card: CARD } as const;
  const first = knownLayout(aPlan(), wishes);
  for (let number = 0; number < 20; number += 1)
    knownLayout([{ id: `t${number}`, dependencies: [] }], wishes);
  expect(knownLayout(aPlan(), wishes)).not.toBe(first);
  expect(knownLayout(aPlan(), wishes)).toEqual(first);
});
