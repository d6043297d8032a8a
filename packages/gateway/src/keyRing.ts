import { createHash, randomBytes } from 'node:crypto';
import type { Caller, MeterPort } from './meter/meterPort.ts';

/** Whoever holds a valid key. */
export interface Ticket {
  readonly caller: Caller;
  readonly meter: MeterPort;
  /** Aborts when the key is revoked. */
  readonly revoked: AbortSignal;
}

/** The throwaway keys that are valid now. */
export interface KeyRing {
  issue(caller: Caller, meter: MeterPort): { readonly apiKey: string; revoke(): void };
  /** Whose key a request carries, in `x-api-key` or as a bearer token; undefined for no, an unknown or a revoked key. */
  find(headers: KeyHeaders): Ticket | undefined;
}

type KeyHeaders = Readonly<{
  'x-api-key'?: string | string[] | undefined;
  authorization?: string | undefined;
}>;

/** Keys are looked up by their hash, so that the time it takes tells nothing about how much of a guess was right. */
export function createKeyRing(): KeyRing {
  const tickets = new Map<string, Ticket>();
  return {
    issue(caller, meter) {
      const apiKey = `nugget-${randomBytes(32).toString('base64url')}`;
      const id = hash(apiKey);
      const revoking = new AbortController();
      tickets.set(id, { caller, meter, revoked: revoking.signal });
      return {
        apiKey,
        revoke() {
          tickets.delete(id);
          revoking.abort();
        },
      };
    },
    find(headers) {
      const key = headers['x-api-key'] ?? /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
      return typeof key === 'string' ? tickets.get(hash(key)) : undefined;
    },
  };
}

const hash = (key: string): string => createHash('sha256').update(key).digest('base64url');
