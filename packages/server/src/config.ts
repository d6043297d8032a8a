import { homedir } from 'node:os';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { z } from 'zod';

/** Everything that comes from outside the program, read once. */
export interface Config {
  /** Where all data is kept; absolute. NUGGET_HOME, else `.nugget` in the user's home. */
  readonly home: string;
  /** The first port that the server tries on loopback; 0 for any. NUGGET_PORT, else 4655. */
  readonly port: number;
  /** Who answers model calls. A compatible URL wins over a key; with neither, the rehearsal crew plays. */
  readonly model: ModelConfig;
  /** Agents at work at the same time, 1-16. NUGGET_CREW_SIZE. */
  readonly crewSize: number;
  /** Models by job. NUGGET_MODEL, NUGGET_PLANNER_MODEL. */
  readonly agentModel: string;
  readonly plannerModel: string;
  /** What the environment fixes, under the names that the settings have (`Settings` in contract). */
  readonly fixed: readonly string[];
  /** A file that gets every exchange with the model, without keys. NUGGET_RECORD. */
  readonly recordTo: string | undefined;
  /** The environment that this was read from, for adapters that pass parts of it on to child processes. */
  readonly hostEnv: EnvInput;
}

export type ModelConfig =
  | { readonly kind: 'anthropic'; readonly apiKey: string }
  | { readonly kind: 'compatible'; readonly url: string; readonly apiKey: string | undefined }
  | { readonly kind: 'rehearsal'; readonly pace: 'brisk' | 'natural' }
  /** Answers from a recording. NUGGET_REPLAY. */
  | { readonly kind: 'replay'; readonly file: string };

const DEFAULT_PORT = 4655;
const DEFAULT_MODEL = 'claude-opus-5-5';

const filled = z
  .string()
  .transform((text) => text.trim())
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const Env = z.object({
  NUGGET_HOME: filled,
  ANTHROPIC_API_KEY: filled,
  NUGGET_MODEL_URL: filled.pipe(
    z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  ),
  NUGGET_MODEL_KEY: filled,
  NUGGET_MODEL: filled,
  NUGGET_PLANNER_MODEL: filled,
  NUGGET_CREW_SIZE: filled.pipe(
    z
      .string()
      .regex(/^\d+$/, { error: 'must be a whole number' })
      .transform(Number)
      .pipe(z.int().min(1).max(16))
      .optional(),
  ),
  NUGGET_PORT: filled.pipe(
    z
      .string()
      .regex(/^\d+$/, { error: 'must be a whole number' })
      .transform(Number)
      .pipe(z.int().min(0).max(65_535))
      .optional(),
  ),
  NUGGET_PACE: filled.pipe(z.enum(['brisk', 'natural']).optional()),
  NUGGET_RECORD: filled,
  NUGGET_REPLAY: filled,
});

/** Which variables take a setting out of the settings page's hands. The key is not here: an address may need another. */
const FIXING: readonly { readonly setting: string; readonly by: readonly (keyof z.infer<typeof Env>)[] }[] = [
  { setting: 'data_folder', by: ['NUGGET_HOME'] },
  { setting: 'model_url', by: ['NUGGET_MODEL_URL', 'NUGGET_REPLAY'] },
  { setting: 'model', by: ['NUGGET_MODEL'] },
  { setting: 'planner_model', by: ['NUGGET_PLANNER_MODEL'] },
  { setting: 'crew_size', by: ['NUGGET_CREW_SIZE'] },
];

export type EnvInput = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws REQUEST_INVALID that names the variable and what is allowed. */
export function readConfig(env: EnvInput): Config {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new NuggetError('REQUEST_INVALID', {
      message: `The settings are not valid. ${problems.join('; ')}`,
    });
  }
  const set = parsed.data;
  return {
    home: set.NUGGET_HOME ?? join(homedir(), '.nugget'),
    port: set.NUGGET_PORT ?? DEFAULT_PORT,
    model: modelConfig(set),
    crewSize: set.NUGGET_CREW_SIZE ?? 3,
    agentModel: set.NUGGET_MODEL ?? DEFAULT_MODEL,
    plannerModel: set.NUGGET_PLANNER_MODEL ?? set.NUGGET_MODEL ?? DEFAULT_MODEL,
    fixed: FIXING.filter(({ by }) => by.some((name) => set[name] !== undefined)).map(
      ({ setting }) => setting,
    ),
    recordTo: set.NUGGET_RECORD,
    hostEnv: env,
  };
}

function modelConfig(set: z.infer<typeof Env>): ModelConfig {
  if (set.NUGGET_REPLAY !== undefined) return { kind: 'replay', file: set.NUGGET_REPLAY };
  if (set.NUGGET_MODEL_URL !== undefined) {
    return { kind: 'compatible', url: set.NUGGET_MODEL_URL, apiKey: set.NUGGET_MODEL_KEY };
  }
  if (set.ANTHROPIC_API_KEY !== undefined) return { kind: 'anthropic', apiKey: set.ANTHROPIC_API_KEY };
  return { kind: 'rehearsal', pace: set.NUGGET_PACE ?? 'natural' };
}

/** The values that no log, event or agent may ever hold. */
export function secretsOf({ model }: Pick<Config, 'model'>): readonly string[] {
  if (model.kind === 'anthropic') return [model.apiKey];
  return model.kind === 'compatible' && model.apiKey !== undefined ? [model.apiKey] : [];
}
