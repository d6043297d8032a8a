import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestLayout } from './bestLayout.ts';
import { layoutTasks } from './layoutTasks.ts';
import { taskLevels } from './taskLevels.ts';

const CARD = { width: 200, height: 84 };

const task = (id: string, ...dependencies: readonly string[]) => ({ id, dependencies: [...dependencies] });

/** Up to 25 tasks, each waiting for any of those before it. */
const plans = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 25 })
  .map((wishes) =>
    wishes.map((wish, index) =>
      task(`t${index}`, ...new Set(wish.filter(() => index > 0).map((number) => `t${number % index}`))),
    ),
  );

describe('layoutTasks', () => {
  it('puts every task to the right of those it waits for', () => {
    fc.assert(
      fc.property(plans, (tasks) => {
        const { places } = layoutTasks(tasks, { direction: 'LR', card: CARD });
        for (const { id, dependencies } of tasks) {
          for (const before of dependencies) {
            expect(places.get(id)?.x).toBeGreaterThanOrEqual((places.get(before)?.x ?? 0) + CARD.width);
          }
        }
      }),
    );
  });

  it('lets no card lie on another', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('LR' as const, 'TB' as const), (tasks, direction) => {
        const places = [...layoutTasks(tasks, { direction, card: CARD }).places.values()];
        for (const [index, a] of places.entries()) {
          for (const b of places.slice(index + 1)) {
            const isApart = Math.abs(a.x - b.x) >= CARD.width || Math.abs(a.y - b.y) >= CARD.height;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  it('draws a plan that names a task nobody has', () => {
    expect(layoutTasks([task('a', 'gone'), task('b', 'a')], { direction: 'TB', card: CARD }).links).toEqual([
      { from: 'a', to: 'b' },
    ]);
  });
});

describe('bestLayout', () => {
  const chain = [task('a'), task('b', 'a'), task('c', 'b'), task('d', 'c')];

  it('goes across where there is room, and down where there is not', () => {
    const wide = { card: CARD, frame: { width: 1_200, height: 400 } };
    const narrow = { card: CARD, frame: { width: 400, height: 900 } };
    expect(bestLayout(chain, wide).direction).toBe('LR');
    expect(bestLayout(chain, narrow).direction).toBe('TB');
  });
});

describe('taskLevels', () => {
  it('begins with what waits for nothing and loses no task', () => {
    const levels = taskLevels([task('a'), task('b', 'a'), task('c', 'a'), task('d', 'b', 'c')]);
    expect(levels.map((level) => level.map(({ id }) => id))).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  it('ends for tasks that wait for each other', () => {
    expect(taskLevels([task('a', 'b'), task('b', 'a')]).flat()).toHaveLength(2);
  });
});
