import type { Settings } from '@nugget/contract';
import type { Config, ModelConfig } from '../config.ts';
import type { StoredSecrets, StoredSettings } from './storedSettings.ts';

/** Where keys without an address of their own belong. */
const ANTHROPIC_ADDRESS = 'https://api.anthropic.com';

/** What the environment fixed (`started`), and what was chosen since. The environment wins, setting by setting. */
export interface Chosen {
  readonly started: Config;
  readonly settings: StoredSettings;
  readonly secrets: StoredSecrets;
}

/** The configuration as it holds now. */
export function effectiveConfig(chosen: Chosen): Config {
  const { started, settings } = chosen;
  const isSet = (name: string): boolean => started.fixed.includes(name);
  const agentModel = isSet('model') ? started.agentModel : (settings.model ?? started.agentModel);
  return {
    ...started,
    model: effectiveModel(chosen),
    agentModel,
    plannerModel: isSet('planner_model') ? started.plannerModel : (settings.planner_model ?? agentModel),
    crewSize: isSet('crew_size') ? started.crewSize : (settings.crew_size ?? started.crewSize),
  };
}

/** As for the environment alone: a recording wins over an address, an address over a key, a key over the rehearsal. */
function effectiveModel({ started, settings, secrets }: Chosen): ModelConfig {
  const { model } = started;
  const saved = (address: string): string | undefined => new Map(Object.entries(secrets.keys)).get(address);
  switch (model.kind) {
    case 'replay':
      return model;
    case 'compatible':
      return { ...model, apiKey: model.apiKey ?? saved(model.url) };
    case 'anthropic':
    case 'rehearsal': {
      const url = settings.model_url;
      if (url !== null) return { kind: 'compatible', url, apiKey: saved(url) };
      const apiKey = saved(ANTHROPIC_ADDRESS);
      return model.kind === 'rehearsal' && apiKey !== undefined ? { kind: 'anthropic', apiKey } : model;
    }
  }
}

/** The address whose key is asked for and saved now. */
export const addressOf = (model: ModelConfig): string =>
  model.kind === 'compatible' ? model.url : ANTHROPIC_ADDRESS;

/** Where the key that is in use comes from. */
export function keySource(chosen: Chosen): Settings['key'] {
  const { model: started } = chosen.started;
  const model = effectiveModel(chosen);
  if (model.kind !== 'anthropic' && model.kind !== 'compatible') return 'none';
  if (model.apiKey === undefined) return 'none';
  const startedKey = 'apiKey' in started ? started.apiKey : undefined;
  return started.kind === model.kind && startedKey === model.apiKey ? 'environment' : 'saved';
}

/** Names of what cannot be changed here; they are those of `Settings`. */
export function fixedSettings(chosen: Chosen): readonly string[] {
  const isKeyFixed = keySource(chosen) === 'environment' || chosen.started.model.kind === 'replay';
  return [...chosen.started.fixed, ...(isKeyFixed ? ['key'] : [])];
}
