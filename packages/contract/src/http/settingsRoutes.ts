import { z } from 'zod';
import { closedObject } from '../closedObject.ts';
import { Crew } from '../events.ts';
import { LIMITS } from '../limits.ts';
import { boundedText, filledText } from '../text.ts';
import { route } from './route.ts';

const limit = z.number().positive().max(1_000_000_000).nullable();

/** What an adult can set. `null` means: no limit, or the default. */
export const SettingsChange = closedObject({
  /** The address of a model that speaks the Messages API, instead of Anthropic. */
  model_url: z
    .url({ protocol: /^https?$/ })
    .max(LIMITS.description)
    .nullable(),
  model: boundedText(LIMITS.name).nullable(),
  planner_model: boundedText(LIMITS.name).nullable(),
  budget: closedObject({
    nugget_max_tokens: limit,
    nugget_max_cost_usd: limit,
    day_max_tokens: limit,
    day_max_cost_usd: limit,
  }),
  crew_size: z.int().min(1).max(16),
  /** BCP 47: what new nuggets speak, and the studio. */
  language: filledText(35),
  lan_sharing: z.boolean(),
}).partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const Settings = z.object({
  crew: Crew,
  /** The key itself never leaves the computer's disk again. `environment`: set by whoever started the program. */
  key: z.enum(['none', 'saved', 'environment']),
  model_url: z.string().nullable(),
  model: z.string().nullable(),
  planner_model: z.string().nullable(),
  budget: z.object({
    nugget_max_tokens: limit,
    nugget_max_cost_usd: limit,
    day_max_tokens: limit,
    day_max_cost_usd: limit,
  }),
  spent_today: z.object({ tokens: z.number(), cost_usd: z.number() }),
  crew_size: z.int(),
  language: z.string(),
  lan_sharing: z.boolean(),
  /** Names of the settings that the environment fixes; they cannot be changed here. */
  fixed: z.array(z.string()),
  data_folder: z.string(),
});
export type Settings = z.infer<typeof Settings>;

/** What every screen may know of the settings. */
export const StudioFacts = z.object({
  crew: Crew,
  language: z.string(),
  lan_sharing: z.boolean(),
  /** What an adult lets every nugget use; its own blocks may say less. */
  nugget_budget: z.object({ max_tokens: limit, max_cost_usd: limit }),
  /** Whether this browser may see and change the settings right now. */
  adult: z.boolean(),
  version: z.string(),
});
export type StudioFacts = z.infer<typeof StudioFacts>;

/** How a try of a key or an address went; `code` is one of ERRORS where it did not work. */
export const ModelTrial = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('works') }),
  z.object({ outcome: z.literal('refused'), code: z.string(), message: z.string() }),
]);
export type ModelTrial = z.infer<typeof ModelTrial>;

export const SETTINGS_ROUTES = {
  getFacts: route({
    method: 'GET',
    path: '/facts',
    summary: 'What every screen needs to know.',
    access: 'login',
    reply: StudioFacts,
  }),
  askAdult: route({
    method: 'POST',
    path: '/settings/challenge',
    summary: 'A sum that a grown-up can do; its answer opens the settings for 15 minutes.',
    access: 'login',
    reply: z.object({ challenge_id: z.string(), a: z.int(), b: z.int() }),
  }),
  unlockSettings: route({
    method: 'POST',
    path: '/settings/unlock',
    summary: 'Answers the sum (a × b).',
    access: 'login',
    body: closedObject({ challenge_id: filledText(LIMITS.name), answer: z.int() }),
    reply: z.object({ status: z.literal('open') }),
  }),
  lockSettings: route({
    method: 'POST',
    path: '/settings/lock',
    summary: 'Closes the settings.',
    access: 'login',
    reply: z.object({ status: z.literal('closed') }),
  }),
  getSettings: route({
    method: 'GET',
    path: '/settings',
    summary: 'The settings, without the key.',
    access: 'adult',
    reply: Settings,
  }),
  changeSettings: route({
    method: 'PUT',
    path: '/settings',
    summary: 'Changes what is given and leaves the rest. A new model address is tried before it is saved.',
    access: 'adult',
    body: SettingsChange,
    reply: Settings,
  }),
  saveKey: route({
    method: 'PUT',
    path: '/settings/key',
    summary: 'Tries a key and saves it, readable by this user alone, when it works.',
    access: 'adult',
    body: closedObject({ api_key: filledText(LIMITS.persona) }),
    reply: ModelTrial,
  }),
  deleteKey: route({
    method: 'DELETE',
    path: '/settings/key',
    summary: 'Forgets the key.',
    access: 'adult',
    reply: Settings,
  }),
  deleteEverything: route({
    method: 'POST',
    path: '/settings/delete-everything',
    summary: 'Stops everything and deletes all nuggets, sessions and settings of this computer.',
    access: 'adult',
    body: closedObject({ confirm: z.literal('delete everything') }),
    reply: z.object({ status: z.literal('deleted') }),
  }),
} as const;
