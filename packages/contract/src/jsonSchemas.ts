import { z } from 'zod';
import { SessionEvent } from './events.ts';
import { NuggetSpec } from './nuggetSpec.ts';
import { PlannerAnswer } from './plan.ts';
import { SkillPlan } from './skillPlan.ts';

export interface SchemaFile {
  /** Below packages/contract/schemas. */
  readonly name: string;
  readonly text: string;
}

type JsonSchema = Readonly<Record<string, unknown>>;

// Draft 7 is what editors know best, and what the Agent SDK's program can read.
const toDraft7 = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });

/** A frame of /ws/session/:id: an event with its place in the log. */
function recordedEvent(): JsonSchema {
  const place = { seq: z.int().min(1), at: z.iso.datetime() };
  return toDraft7(z.union(SessionEvent.options.map((option) => option.extend(place))));
}

/** Lets a file name its schema, which the parser passes over. */
function withSchemaKey(schema: JsonSchema): JsonSchema {
  const { properties } = schema;
  return {
    ...schema,
    properties: { $schema: { type: 'string' }, ...(typeof properties === 'object' ? properties : {}) },
  };
}

/** The schemas of everything that people and other programs write or read, as files for editors. */
export function jsonSchemas(): readonly SchemaFile[] {
  const schemas: Readonly<Record<string, JsonSchema>> = {
    nuggetSpec: { title: 'NuggetSpec', ...withSchemaKey(toDraft7(NuggetSpec)) },
    skillPlan: { title: 'SkillPlan', ...withSchemaKey(toDraft7(SkillPlan)) },
    events: { title: 'An event of a session', ...recordedEvent() },
    plannerAnswer: { title: 'What the planner answers', ...toDraft7(PlannerAnswer) },
  };
  return Object.entries(schemas).map(([name, schema]) => ({
    name: `${name}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}
