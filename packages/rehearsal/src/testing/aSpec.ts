import { readFileSync } from 'node:fs';
import { type NuggetSpec, type NuggetSpecInput, parseSpec } from '@nugget/contract';

/** A parsed spec with the given parts; everything else as an empty set of blocks means it. */
export function aSpec(parts: Partial<NuggetSpecInput> = {}): NuggetSpec {
  return parsed({ nugget: { goal: 'A small surprise', type: 'general' }, ...parts });
}

/** A behavioural test in a child's words. */
export function aBehaviour(when: string, outcome: string) {
  // biome-ignore lint/suspicious/noThenProperty: the wire protocol fixes this name.
  return { when, then: outcome };
}

/** One of the specs in examples/. */
export function exampleSpec(name: string): NuggetSpec {
  return parsed(
    JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')),
  );
}

function parsed(input: unknown): NuggetSpec {
  const result = parseSpec(input);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.spec;
}
