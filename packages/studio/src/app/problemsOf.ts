import { z } from 'zod';

const Problems = z.array(z.object({ path: z.string(), message: z.string() }));

/** What a refusal says about single fields; empty when it says nothing. */
export function problemsOf(details: Readonly<Record<string, unknown>>): z.infer<typeof Problems> {
  const parsed = Problems.safeParse(details.problems ?? details.errors);
  return parsed.success ? parsed.data : [];
}
