import { useTranslation } from 'react-i18next';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How long something took, in the words of the reader's language; undefined while it is not over. */
export function useDuration(from: string | undefined, to: string | undefined): string | undefined {
  const { i18n } = useTranslation('build');
  if (from === undefined || to === undefined) return undefined;
  const ms = Date.parse(to) - Date.parse(from);
  if (!(ms >= 0)) return undefined;
  const isShort = ms < MINUTE;
  return new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: isShort ? 'second' : 'minute',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(Math.max(1, ms / (isShort ? SECOND : MINUTE)));
}
