import type { Hue } from '../design/index.ts';

/** The colour of each kind of nugget, here as everywhere. */
export const KIND_HUES = {
  game: 'grape',
  website: 'sky',
  story: 'berry',
  tool: 'sea',
  hardware: 'grass',
  general: 'sun',
} as const satisfies Readonly<Record<string, Hue>>;

export const hueOfKind = (kind: string): Hue =>
  Object.entries(KIND_HUES).find(([name]) => name === kind)?.[1] ?? 'sun';
