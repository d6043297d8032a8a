import { z } from 'zod';

const amount = z.int().nonnegative();

/**
 * What a host (hosts/) tells about the tests it runs, as lines of JSON on descriptor 3. Paths are relative to the folder
 * under test, with forward slashes.
 */
export const TestRecord = z.discriminatedUnion('kind', [
  /** A test, or a whole file, begins and ends; what had begun when the time was up is what hangs. */
  z.object({ kind: z.literal('started'), file: z.string(), name: z.string() }),
  z.object({ kind: z.literal('ended'), file: z.string(), name: z.string() }),
  z.object({
    kind: z.literal('case'),
    file: z.string(),
    name: z.string(),
    status: z.enum(['passed', 'failed', 'skipped']),
    details: z.string(),
  }),
  z.object({
    kind: z.literal('printed'),
    file: z.string(),
    stream: z.enum(['out', 'err']),
    text: z.string(),
  }),
  /** A test file ended. `failure` says how, or is empty when its status was 0 and every test had reported. */
  z.object({ kind: z.literal('file'), file: z.string(), failure: z.string() }),
  z.object({
    kind: z.literal('coverage'),
    files: z.record(z.string(), z.object({ lines: amount, covered: amount })),
  }),
  /** Nothing follows; a report without it was cut off. */
  z.object({ kind: z.literal('end') }),
]);
export type TestRecord = z.infer<typeof TestRecord>;

export type LineCounts = Extract<TestRecord, { kind: 'coverage' }>['files'];
