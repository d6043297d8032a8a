import type { TFunction } from 'i18next';
import type { TimeLeft } from './timeLeft.ts';

const MINUTE_MS = 60_000;

/** An estimate in words, as exact as it deserves: whole minutes, and a range where there is one. */
export function timeWords(t: TFunction<'build'>, left: TimeLeft): string {
  switch (left.kind) {
    case 'unknown':
      return t('time_unknown');
    case 'waiting':
      return t('time_waiting');
    case 'nearlyThere':
      return t('time_nearly');
    case 'range': {
      const low = Math.floor(left.lowMs / MINUTE_MS);
      const high = Math.ceil(left.highMs / MINUTE_MS);
      if (left.highMs < MINUTE_MS) return t('time_seconds');
      if (low === 0) return t('time_under', { count: high });
      return high - low <= 1 ? t('time_minutes', { count: high }) : t('time_range', { low, high });
    }
  }
}
