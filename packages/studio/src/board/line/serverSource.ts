import type { Client } from '@nugget/client';
import type { LineSource } from './boardLine.ts';

/** A board at a port of the server's computer. */
export const serverSource = (
  client: Pick<Client, 'openBoard'>,
  port: string,
  device: string | undefined,
): LineSource => ({
  open: (ears) => client.openBoard(port, { ...ears, ...(device === undefined ? {} : { device }) }),
});
