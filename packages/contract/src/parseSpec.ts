import { dropIgnoredKeys } from './ignoredKeys.ts';
import { LIMITS } from './limits.ts';
import { NuggetSpec } from './nuggetSpec.ts';
import { parseInput, parseJson, refused } from './parseInput.ts';
import type { Problem } from './problems.ts';
import { dropCopies, nameRequirements, repeatedNames } from './specChecks.ts';

export type SpecResult =
  | { readonly outcome: 'parsed'; readonly spec: NuggetSpec }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };

/** Freezes a JSON value and everything in it; the value itself is returned. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Parses a spec once, at the edge; what comes out is frozen and every requirement has an id. */
export function parseSpec(input: unknown): SpecResult {
  const parsed = parseInput(NuggetSpec, dropIgnoredKeys(input));
  if (parsed.outcome === 'refused') return parsed;
  const spec = dropCopies(parsed.value);
  const repeated = repeatedNames(spec);
  if (repeated.length > 0) return refused(...repeated);
  return { outcome: 'parsed', spec: deepFreeze(nameRequirements(spec)) };
}

const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1);

/** The same for a file's text; refuses what is too large before it is parsed. */
export function parseSpecText(text: string): SpecResult {
  // Only a text that may fit is encoded: UTF-8 never takes fewer bytes than UTF-16 takes code units.
  const bytes = text.length > LIMITS.specBytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > LIMITS.specBytes) {
    const message = `is ${megabytes(bytes)} MB large; at most ${megabytes(LIMITS.specBytes)} MB are allowed`;
    return refused({ path: '', message });
  }
  const json = parseJson(text);
  return json.outcome === 'parsed' ? parseSpec(json.value) : json;
}
