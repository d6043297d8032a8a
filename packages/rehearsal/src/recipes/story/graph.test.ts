import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastScenes, type Shape, storyGraph, type Target } from './graph.ts';

const shapes: fc.Arbitrary<Shape> = fc
  .record({
    scenes: fc.integer({ min: 3, max: 12 }),
    endings: fc.integer({ min: 2, max: 6 }),
    choices: fc.integer({ min: 2, max: 3 }),
  })
  .map((shape) => ({ ...shape, endings: Math.max(shape.choices, shape.endings) }))
  .map((shape) => ({ ...shape, scenes: Math.max(leastScenes(shape), shape.scenes) }));

const named = (target: Target): string =>
  'scene' in target ? `scene ${target.scene}` : `ending ${target.ending}`;

function reachable(shape: Shape): ReadonlySet<string> {
  const graph = storyGraph(shape);
  const seen = new Set<string>();
  const visit = (target: Target): void => {
    if (seen.has(named(target))) return;
    seen.add(named(target));
    if ('scene' in target) graph[target.scene]?.forEach(visit);
  };
  visit({ scene: 0 });
  return seen;
}

describe('storyGraph', () => {
  it('reaches every scene and every ending, and nothing that is not there', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const all = [
          ...Array.from({ length: shape.scenes }, (_, scene) => named({ scene })),
          ...Array.from({ length: shape.endings }, (_, ending) => named({ ending })),
        ];
        expect([...reachable(shape)].sort()).toEqual(all.sort());
      }),
    );
  });

  it('gives every scene its choices, each to another place, and never back', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        for (const [scene, targets] of storyGraph(shape).entries()) {
          expect(new Set(targets.map(named)).size).toBe(shape.choices);
          for (const target of targets) if ('scene' in target) expect(target.scene).toBeGreaterThan(scene);
        }
      }),
    );
  });
});
