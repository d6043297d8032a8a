import { useSyncExternalStore } from 'react';
import type { Look, LookStore } from './look.ts';
import { lookOfPage } from './lookOfPage.ts';

export function useLook(): readonly [Look, LookStore['change']] {
  const { subscribe, current, change } = lookOfPage();
  return [useSyncExternalStore(subscribe, current), change];
}
