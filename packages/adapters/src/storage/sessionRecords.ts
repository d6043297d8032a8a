import type { EventLine, JournalRecord, SessionRecord } from '@nugget/engine';
import { z } from 'zod';

/** JSON has no `undefined`: a step that returned nothing is stored without a value. */
const anything = z.unknown().optional();

const Journal = z.object({ kind: z.enum(['step', 'signal', 'race']), key: z.string(), value: anything });

const Line = z.object({ key: z.string(), seq: z.int().min(1), at: z.string(), event: anything });

const number = z.int().min(0);

const Build = z.discriminatedUnion('purpose', [
  z.object({
    number,
    purpose: z.literal('build'),
    before: z.object({ goal: z.string(), requirements: z.array(z.string()) }).optional(),
  }),
  z.object({ number, purpose: z.literal('fix'), report: z.string() }),
]);

const ended = ['succeeded', 'failed', 'stopped'] as const;

const Undo = z.object({ key: z.string(), sha: z.string(), status: z.enum(ended) });

const Session = z.object({
  id: z.string(),
  goal: z.string(),
  spec: anything,
  createdAt: z.string(),
  updatedAt: z.string(),
  status: z.enum(['created', 'running', ...ended]),
  build: Build.optional(),
  undo: Undo.optional(),
});

export function parseJournalRecord(stored: unknown): JournalRecord {
  const { kind, key, value } = Journal.parse(stored);
  return { kind, key, value };
}

export function parseEventLine(stored: unknown): EventLine {
  const { key, seq, at, event } = Line.parse(stored);
  return { key, seq, at, event };
}

export function parseSessionRecord(stored: unknown): SessionRecord {
  const record = Session.parse(stored);
  return { ...record, spec: record.spec };
}
