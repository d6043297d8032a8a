import { z } from 'zod';
import { Crew } from '../events.ts';
import { route } from './route.ts';

export const Health = z.object({
  status: z.enum(['ready', 'degraded']),
  apiKey: z.enum(['valid', 'invalid', 'missing', 'unchecked']),
  agentSdk: z.enum(['available', 'not_found']),
  version: z.string(),
  crew: Crew,
  /** What was found of the programs that some nuggets need, by name. */
  tools: z.record(z.string(), z.enum(['ok', 'missing'])),
});
export type Health = z.infer<typeof Health>;

export const HEALTH_ROUTES = {
  getHealth: route({
    method: 'GET',
    path: '/health',
    summary: 'Whether a nugget can be built here.',
    access: 'open',
    reply: Health,
  }),
} as const;
