import { isErrorCode, type ModelTrial, NuggetError, type SettingsChange } from '@nugget/contract';
import { type Chosen, fixedSettings } from './effectiveConfig.ts';

/** Throws SETTING_FIXED for a change of what the environment decides. */
export function refuseFixed(change: SettingsChange, chosen: Chosen): void {
  const given = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : name));
  const fixed = fixedSettings(chosen);
  for (const name of given) if (fixed.includes(name)) throw settingFixed(name);
}

export function refuseFixedKey(chosen: Chosen): void {
  if (fixedSettings(chosen).includes('key')) throw settingFixed('key');
}

/** Throws what a trial found, for a caller whose reply has no place for it. */
export function refuseUnlessItWorks(trial: ModelTrial): void {
  if (trial.outcome === 'works') return;
  const { code, message } = trial;
  throw new NuggetError(isErrorCode(code) ? code : 'INTERNAL', {
    message: `${message} Nothing was changed.`,
  });
}

const settingFixed = (name: string): NuggetError =>
  new NuggetError('SETTING_FIXED', {
    message: `${name} is decided by an environment variable (docs/settings.md); start Nugget without it to change it here`,
    details: { setting: name },
  });
