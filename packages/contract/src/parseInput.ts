import type { z } from 'zod';
import { findHazard } from './hazards.ts';
import { capProblems, type Problem, toProblems } from './problems.ts';

export type ParseResult<T> =
  | { readonly outcome: 'parsed'; readonly value: T }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };

export const refused = (...problems: readonly Problem[]) =>
  ({ outcome: 'refused', problems: capProblems(problems) }) as const;

/** Parses anything from outside (a request's body, a file) with problems that a person can act on; never throws. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): ParseResult<T> {
  const hazard = findHazard(input);
  if (hazard !== undefined) return refused(hazard);
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success ? { outcome: 'parsed', value: parsed.data } : refused(...toProblems(parsed.error));
}

/** Reads JSON text; the problem names the place where it breaks. */
export function parseJson(text: string): ParseResult<unknown> {
  try {
    return { outcome: 'parsed', value: JSON.parse(text) };
  } catch (cause) {
    return refused({
      path: '',
      message: `is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
    });
  }
}
