import type { Crew, Settings } from '@nugget/contract';
import type { Use } from '../budget/sessionUses.ts';
import { type Chosen, effectiveConfig, fixedSettings, keySource } from './effectiveConfig.ts';

export const DEFAULT_LANGUAGE = 'en';

/** What the settings page shows. The key is not part of it, nor any part of the key. */
export function settingsView(
  chosen: Chosen,
  { crew, spent }: { readonly crew: Crew; readonly spent: Use },
): Settings {
  const { started, settings } = chosen;
  const { model, crewSize, home } = effectiveConfig(chosen);
  const fixed = fixedSettings(chosen);
  return {
    crew,
    key: keySource(chosen),
    model_url: model.kind === 'compatible' ? model.url : null,
    model: fixed.includes('model') ? started.agentModel : settings.model,
    planner_model: fixed.includes('planner_model') ? started.plannerModel : settings.planner_model,
    budget: settings.budget,
    spent_today: { tokens: spent.tokens, cost_usd: spent.costUsd },
    crew_size: crewSize,
    language: settings.language ?? DEFAULT_LANGUAGE,
    lan_sharing: settings.lan_sharing,
    fixed: [...fixed],
    data_folder: home,
  };
}
