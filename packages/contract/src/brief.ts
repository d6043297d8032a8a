import { z } from 'zod';
import { briefSpec } from './briefSpec.ts';
import { closedObject } from './closedObject.ts';
import { NuggetSpec } from './nuggetSpec.ts';
import { AgentRole } from './plan.ts';

const text = z.string();

export const BriefTask = closedObject({
  id: text,
  name: text,
  description: text,
  acceptance_criteria: z.array(text),
  requirement_ids: z.array(text),
});
export type BriefTask = z.infer<typeof BriefTask>;

/** What an earlier build of the same nugget has left. */
export const Built = closedObject({
  goal: text,
  /** The requirements that the files were built for, in the child's words. */
  requirements: z.array(text),
  /** Paths of the files that are there. */
  files: z.array(text),
});
export type Built = z.infer<typeof Built>;

/**
 * The machine-readable part of every prompt: what is asked, for whom, and of which spec. Models read it as JSON beside
 * the prose; the rehearsal crew reads nothing else.
 */
export const Brief = z.discriminatedUnion('purpose', [
  /** Plan the whole nugget. `problems` quotes what was wrong with the answer before, in a repair round. */
  closedObject({
    purpose: z.literal('plan'),
    spec: NuggetSpec,
    problems: z.array(text),
    /** A plan on top of what is there: only what is new or different needs a task. Absent for the first build. */
    built: Built.optional(),
  }),
  /** Do one task. `attempt` counts from 1; `feedback` is the last failure or what a person asked to change, else ''. */
  closedObject({
    purpose: z.literal('task'),
    spec: NuggetSpec,
    task: BriefTask,
    agent: closedObject({ name: text, role: AgentRole, persona: text }),
    attempt: z.int().min(1),
    feedback: text,
  }),
  /** Repair failing tests. `failures` is what the test runner printed, a test an entry; `round` counts from 1. */
  closedObject({
    purpose: z.literal('fix'),
    spec: NuggetSpec,
    task: BriefTask,
    agent: closedObject({ name: text, role: AgentRole, persona: text }),
    round: z.int().min(1),
    failures: z.array(closedObject({ test_name: text, details: text })),
    /** What a person found wrong after the build, in their own words; then there are no `failures`. */
    report: text.optional(),
  }),
  /** Resolve conflict markers in the named files; both sides' work must survive. */
  closedObject({
    purpose: z.literal('conflict'),
    spec: NuggetSpec,
    task: BriefTask,
    agent: closedObject({ name: text, role: AgentRole, persona: text }),
    files: z.array(text),
  }),
]);
export type Brief = z.infer<typeof Brief>;

const OPEN = '<brief>';
const CLOSE = '</brief>';

/**
 * Writes a brief into a prompt, with as much of the spec as fits (briefSpec). `<` is escaped inside the JSON, so that no
 * text of the spec can close the block.
 */
export function writeBrief(brief: Brief): string {
  const fitting = { ...brief, spec: briefSpec(brief.spec) };
  return `${OPEN}\n${JSON.stringify(fitting).replaceAll('<', '\\u003c')}\n${CLOSE}`;
}

/** Reads the last brief in a text; undefined where there is none. Throws zod's error for a damaged one. */
export function readBrief(prompt: string): Brief | undefined {
  const start = prompt.lastIndexOf(OPEN);
  if (start < 0) return undefined;
  const end = prompt.indexOf(CLOSE, start);
  if (end < 0) return undefined;
  return Brief.parse(JSON.parse(prompt.slice(start + OPEN.length, end)));
}
