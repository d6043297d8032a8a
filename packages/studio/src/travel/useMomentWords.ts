import type { RecordedEvent } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { clockWords } from './clockWords.ts';
import type { Moment } from './moments.ts';

export interface MomentWords {
  /** The moment alone. */
  of(moment: Moment): string;
  /** A place on the timeline: its time, and the big moment that it is at or after. */
  at(seq: number, moment: Moment | undefined): string;
}

export function useMomentWords(events: readonly RecordedEvent[]): MomentWords {
  const { t } = useTranslation('travel');
  const of = ({ kind, text }: Moment): string => t(kind, { text });
  return {
    of,
    at(seq, moment) {
      if (seq === 0) return t('at_start');
      const time = clockWords(events[0]?.at, events[seq - 1]?.at);
      return moment === undefined ? t('at_plain', { time }) : t('at', { time, what: of(moment) });
    },
  };
}
