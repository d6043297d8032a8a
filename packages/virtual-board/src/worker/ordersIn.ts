import type { BoardOrder } from '../line/messages.ts';

/** The host writes one JSON text a line, and never a half one. */
export function ordersIn(bytes: Uint8Array): readonly BoardOrder[] {
  if (bytes.length === 0) return [];
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((text) => text !== '');
  return lines.map((text) => JSON.parse(text) as BoardOrder);
}
