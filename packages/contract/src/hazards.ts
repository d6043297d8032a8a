import type { Problem } from './problems.ts';

/**
 * Levels of nesting in a document. Code that walks a document recursively (zod, freezing, JSON.stringify) is safe below
 * this, and a Blockly workspace of several hundred stacked blocks, two levels a block, still fits.
 */
const MAX_DEPTH = 1_000;

interface Visit {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/**
 * Finds what no schema can make safe: nesting that exhausts the stack, and `__proto__` as a key, also inside the parts
 * that a schema leaves open. Stops at the first of each, and uses no recursion itself.
 */
export function findHazard(input: unknown): Problem | undefined {
  const visits: Visit[] = [{ value: input, path: '', depth: 0 }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { value, path, depth } = visit;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH) {
      return {
        path: path.slice(0, 80),
        message: `is nested too deeply; at most ${MAX_DEPTH} levels are allowed`,
      };
    }
    if (Object.hasOwn(value, '__proto__')) {
      return { path, message: 'has the unknown key "__proto__"; choose another name' };
    }
    for (const [key, part] of Object.entries(value)) {
      if (typeof part === 'object') visits.push({ value: part, path: below(path, key), depth: depth + 1 });
    }
  }
  return undefined;
}
