import { z } from 'zod';

const limit = z.number().positive().nullable();
const text = z.string().min(1).nullable();

/** `settings.json`: what an adult chose. `null` means: no limit, or the default. */
export const StoredSettings = z.object({
  format: z.literal(1),
  model_url: text,
  model: text,
  planner_model: text,
  budget: z.object({
    nugget_max_tokens: limit,
    nugget_max_cost_usd: limit,
    day_max_tokens: limit,
    day_max_cost_usd: limit,
  }),
  crew_size: z.int().min(1).max(16).nullable(),
  language: text,
  lan_sharing: z.boolean(),
});
export type StoredSettings = z.infer<typeof StoredSettings>;

export const NOTHING_CHOSEN: StoredSettings = {
  format: 1,
  model_url: null,
  model: null,
  planner_model: null,
  budget: {
    nugget_max_tokens: null,
    nugget_max_cost_usd: null,
    day_max_tokens: null,
    day_max_cost_usd: null,
  },
  crew_size: null,
  language: null,
  lan_sharing: false,
};

/**
 * `secrets.json`, for this user's eyes alone. Each key stands by the address that it belongs to, so that none is ever sent
 * anywhere else when the address changes.
 */
export const StoredSecrets = z.object({ format: z.literal(1), keys: z.record(z.string(), z.string()) });
export type StoredSecrets = z.infer<typeof StoredSecrets>;

export const NO_SECRETS: StoredSecrets = { format: 1, keys: {} };
