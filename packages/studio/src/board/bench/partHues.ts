import type { Part } from '@nugget/contract';
import type { Hue } from '../../design/index.ts';

const HUES: readonly Hue[] = ['sky', 'coral', 'grass', 'grape', 'sun', 'berry', 'sea'];

/** A colour for each part, in turn; next to its pin's number, so that the colour never tells it alone. */
export const hueOfPart = (parts: readonly Part[], id: string): Hue =>
  HUES[parts.findIndex((part) => part.id === id) % HUES.length] ?? 'sky';
