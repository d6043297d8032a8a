import { Crew } from '@nugget/contract';
import { z } from 'zod';

const headers = z.record(z.string(), z.string());

/** One line of a recording: what was asked, without any key, and what was answered. */
export const Exchange = z.object({
  crew: Crew,
  request: z.object({ path: z.string(), headers, body: z.string() }),
  response: z.object({ status: z.int(), headers, body: z.string() }),
  /** False when the reply was cut off; the replay is cut off at the same place. */
  complete: z.boolean(),
});
export type Exchange = z.infer<typeof Exchange>;
