import type { z } from 'zod';
import { LIMITS } from './limits.ts';
import { NuggetSpec } from './nuggetSpec.ts';

/** One thing wrong with an input: where, and what is allowed there. */
export interface Problem {
  /** Dotted path such as `requirements.3.type`; empty for the whole document. */
  readonly path: string;
  readonly message: string;
}

export type SpecResult =
  | { readonly outcome: 'parsed'; readonly spec: NuggetSpec }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };

/**
 * Keys that elisa's own web client sends and that Nugget has no use for: dropped by name, so that any other
 * unknown key is still refused. Read from its block interpreter (`blockInterpreter.ts`), 2026.
 */
export const IGNORED_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['devices', 'documentation', 'runtime', 'knowledge', 'composition', 'meeting_team', 'framework'],
  deployment: ['runtime_url', 'provision_runtime'],
  workflow: ['feedback_loops', 'system_level'],
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (value: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !names.includes(key)));

function dropIgnoredKeys(input: unknown): unknown {
  if (!isObject(input)) return input;
  const kept = without(input, IGNORED_KEYS[''] ?? []);
  for (const [part, names] of Object.entries(IGNORED_KEYS)) {
    const value = kept[part];
    if (part !== '' && isObject(value)) kept[part] = without(value, names);
  }
  return kept;
}

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : article(typeof value);
}

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has unknown ${issue.keys.length > 1 ? 'keys' : 'key'} ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; remove ${issue.keys.length > 1 ? 'them' : 'it'} or check the spelling`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; it must be ${article(issue.expected)}`
        : `must be ${article(issue.expected)}, not ${typeName(issue.input)}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `has too many entries; at most ${issue.maximum} are allowed`
        : issue.message;
    default:
      return issue.message;
  }
}

/** Turns zod's issues into problems a person can act on; unions are reported as their closest branch says. */
export function toProblems(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: describe(issue) }));
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Duplicate ids would let one requirement stand for two: refused where they are written. */
function duplicateIds(spec: NuggetSpec): Problem[] {
  const problems: Problem[] = [];
  const parts = {
    requirements: spec.requirements,
    skills: spec.skills,
    rules: spec.rules,
    portals: spec.portals,
  };
  for (const [part, list] of Object.entries(parts)) {
    const seen = new Set<string>();
    list.forEach((entry, index) => {
      if (entry.id === undefined) return;
      if (seen.has(entry.id))
        problems.push({
          path: `${part}.${index}.id`,
          message: `repeats the id ${JSON.stringify(entry.id)}; every id is used once`,
        });
      seen.add(entry.id);
    });
  }
  return problems;
}

/** Requirements without an id get `req_<index>`, the ids that elisa's client means. */
function withRequirementIds(spec: NuggetSpec): NuggetSpec {
  const used = new Set(spec.requirements.map((requirement) => requirement.id));
  const requirements = spec.requirements.map((requirement, index) => {
    if (requirement.id !== undefined) return requirement;
    let id = `req_${index}`;
    while (used.has(id)) id = `${id}_`;
    used.add(id);
    return { ...requirement, id };
  });
  return { ...spec, requirements };
}

/** Parses a spec once, at the edge; what comes out is frozen and every requirement has an id. */
export function parseSpec(input: unknown): SpecResult {
  const parsed = NuggetSpec.safeParse(dropIgnoredKeys(input), { reportInput: true });
  if (!parsed.success) return { outcome: 'refused', problems: toProblems(parsed.error) };
  const problems = duplicateIds(parsed.data);
  if (problems.length > 0) return { outcome: 'refused', problems };
  return { outcome: 'parsed', spec: deepFreeze(withRequirementIds(parsed.data)) };
}

/** The same for a file's text: refuses what is too large before it parses, and names the place where JSON breaks. */
export function parseSpecText(text: string): SpecResult {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.specBytes) {
    const message = `is ${(bytes / 1_048_576).toFixed(1)} MB large; at most ${LIMITS.specBytes / 1_048_576} MB are allowed`;
    return { outcome: 'refused', problems: [{ path: '', message }] };
  }
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (cause) {
    const message = `is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { outcome: 'refused', problems: [{ path: '', message }] };
  }
  return parseSpec(input);
}
