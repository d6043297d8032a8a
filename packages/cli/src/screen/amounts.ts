const SECOND = 1_000;

/** `0:07`, `12:34`, `1:02:03`; milliseconds that run backwards count as none. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

const numbers = new Intl.NumberFormat('en');
const cents = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
const smallMoney = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumSignificantDigits: 2,
});

export const count = (amount: number): string => numbers.format(amount);

/** US dollars; amounts under a cent keep two digits instead of becoming nothing. */
export const money = (usd: number): string => (usd > 0 && usd < 0.01 ? smallMoney : cents).format(usd);

/** How much of a whole is there, in percent; never 100 before it is all. */
export function percent(part: number, whole: number): number {
  if (whole <= 0) return 0;
  return part >= whole ? Math.round((part / whole) * 100) : Math.floor((part / whole) * 100);
}
