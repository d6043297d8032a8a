const CLOCK = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 1,
  hourCycle: 'h23',
});

/** The time of day with tenths of a second, where the browser is; '' for what is no time. */
export function timeWords(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? '' : CLOCK.format(time);
}
