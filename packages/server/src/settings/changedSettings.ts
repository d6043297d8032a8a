import type { SettingsChange } from '@nugget/contract';
import type { StoredSettings } from './storedSettings.ts';

/** What is given, and the rest as it was. An empty text means the default. */
export const changedSettings = (before: StoredSettings, change: SettingsChange): StoredSettings => ({
  format: before.format,
  model_url: textOr(before.model_url, change.model_url),
  model: textOr(before.model, change.model),
  planner_model: textOr(before.planner_model, change.planner_model),
  budget: change.budget ?? before.budget,
  crew_size: change.crew_size ?? before.crew_size,
  language: change.language ?? before.language,
  lan_sharing: change.lan_sharing ?? before.lan_sharing,
});

function textOr(before: string | null, given: string | null | undefined): string | null {
  if (given === undefined) return before;
  return given === null || given.trim() === '' ? null : given.trim();
}
