import type { Crew, ModelTrial, Settings, SettingsChange, Upstream } from '@nugget/contract';
import type { Use } from '../budget/sessionUses.ts';
import { type Config, type ModelConfig, secretsOf } from '../config.ts';
import { createTurns } from '../library/turns.ts';
import { changedSettings } from './changedSettings.ts';
import { addressOf, type Chosen, effectiveConfig } from './effectiveConfig.ts';
import { refuseFixed, refuseFixedKey, refuseUnlessItWorks } from './refusals.ts';
import type { SettingsFiles } from './settingsFiles.ts';
import { DEFAULT_LANGUAGE, settingsView } from './settingsView.ts';
import { NO_SECRETS, NOTHING_CHOSEN, type StoredSettings } from './storedSettings.ts';
import { tryModel } from './tryModel.ts';

/** What an adult chose, and what that comes to together with the environment. */
export interface SettingsService {
  /** As it holds now, for everything that begins from now on. */
  config(): Config;
  chosen(): Pick<StoredSettings, 'budget' | 'lan_sharing'> & { readonly language: string };
  /** The values that no log, event or agent may ever hold: also those of keys that were replaced since the start. */
  secrets(): readonly string[];
  /** For the settings page; without the key. */
  view(): Settings;
  /** SETTING_FIXED; MODEL_… when a new address does not work, and then nothing is changed. */
  change(change: SettingsChange, signal: AbortSignal): Promise<Settings>;
  /** Saves a key that works; one that does not is told, and forgotten. SETTING_FIXED. */
  saveKey(key: string, signal: AbortSignal): Promise<ModelTrial>;
  /** Forgets all keys. SETTING_FIXED. */
  deleteKey(): Promise<Settings>;
  /** Forgets everything that was chosen. */
  reset(): Promise<void>;
}

export interface SettingsParts {
  /** What the program was started with. */
  readonly started: Config;
  readonly files: SettingsFiles;
  readonly openUpstream: (model: ModelConfig) => Promise<Upstream>;
  /** Told before `change` and its kin resolve, when somebody else is to answer the model calls. */
  readonly use: (upstream: Upstream) => void;
  /** Who answers the model calls now. */
  readonly crew: () => Crew;
  readonly spentToday: () => Use;
}

export async function openSettings(parts: SettingsParts): Promise<SettingsService> {
  const { started, files, openUpstream } = parts;
  let chosen: Chosen = { started, ...(await files.read()) };
  const known = new Set<string>();
  const turns = createTurns();

  const config = (): Config => effectiveConfig(chosen);
  const learn = (): void => {
    for (const secret of [...secretsOf(config()), ...Object.values(chosen.secrets.keys)]) known.add(secret);
  };
  learn();

  /** Lets what was written hold. */
  const take = async (next: Chosen): Promise<void> => {
    const before = JSON.stringify(config().model);
    chosen = next;
    learn();
    const { model } = config();
    if (JSON.stringify(model) !== before) parts.use(await openUpstream(model));
  };

  const view = (): Settings => settingsView(chosen, { crew: parts.crew(), spent: parts.spentToday() });

  return {
    config,
    chosen: () => {
      const { budget, lan_sharing, language } = chosen.settings;
      return { budget, lan_sharing, language: language ?? DEFAULT_LANGUAGE };
    },
    secrets: () => [...known],
    view,
    change: (change, signal) =>
      turns.take('settings', async () => {
        const next = { ...chosen, settings: changedSettings(chosen.settings, change) };
        refuseFixed(change, chosen);
        if (isNewAddress(next, chosen)) refuseUnlessItWorks(await attempt(next, { openUpstream, signal }));
        await files.writeSettings(next.settings);
        await take(next);
        return view();
      }),
    saveKey: (key, signal) =>
      turns.take('settings', async () => {
        refuseFixedKey(chosen);
        const keys = { ...chosen.secrets.keys, [addressOf(config().model)]: key.trim() };
        const next = { ...chosen, secrets: { ...chosen.secrets, keys } };
        // Hidden from here on: also one that is refused may be somebody's.
        known.add(key.trim());
        const trial = await attempt(next, { openUpstream, signal });
        if (trial.outcome === 'refused') return trial;
        await files.writeSecrets(next.secrets);
        await take(next);
        return trial;
      }),
    deleteKey: () =>
      turns.take('settings', async () => {
        refuseFixedKey(chosen);
        await files.writeSecrets(NO_SECRETS);
        await take({ ...chosen, secrets: NO_SECRETS });
        return view();
      }),
    reset: () =>
      turns.take('settings', async () => {
        await files.remove();
        await take({ started, settings: NOTHING_CHOSEN, secrets: NO_SECRETS });
      }),
  };
}

/** An address is tried when it is another one than before, and not when it is given up. */
const isNewAddress = (next: Chosen, before: Chosen): boolean =>
  next.settings.model_url !== null && next.settings.model_url !== before.settings.model_url;

/** Asks the model as it would be after a change. */
async function attempt(
  next: Chosen,
  { openUpstream, signal }: Pick<SettingsParts, 'openUpstream'> & { readonly signal: AbortSignal },
): Promise<ModelTrial> {
  const { model, agentModel } = effectiveConfig(next);
  const trial = await tryModel({ open: () => openUpstream(model), model: agentModel, signal });
  if (trial.outcome === 'works') return trial;
  // A server may quote the key that it refuses.
  const message = secretsOf({ model }).reduce(
    (text, secret) => text.replaceAll(secret, '[hidden]'),
    trial.message,
  );
  return { ...trial, message };
}
