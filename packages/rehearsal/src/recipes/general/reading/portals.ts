import type { NuggetSpec } from '@nugget/contract';
import { shortened } from '../../shared/escape.ts';

/** Says that portals are not opened by this crew; empty where the spec has none. */
export function portalSentence({ portals }: NuggetSpec): string {
  if (portals.length === 0) return '';
  const names = portals.map(({ name }) => `"${shortened(name, 60)}"`).join(', ');
  return `The rehearsal crew cannot open portals yet, so nothing here is connected to ${names}.`;
}
