const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `2 hours ago`, in the reader's language; after a month, the date. */
export function whenWords(at: string, language: string, now = Date.now()): string {
  const seconds = (now - Date.parse(at)) / 1_000;
  if (seconds > 30 * 86_400)
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at));
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const step = STEPS.find(([, length]) => seconds >= length);
  return step === undefined
    ? format.format(0, 'second')
    : format.format(-Math.floor(seconds / step[1]), step[0]);
}
