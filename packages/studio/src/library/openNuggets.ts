import type { Client } from '@nugget/client';
import { keptIn } from './keptChanges.ts';
import { nuggetPort } from './nuggetPort.ts';
import { OpenNugget, type OpenNuggetParts } from './openNugget.ts';
import { later } from './timers.ts';

interface Held {
  readonly open: OpenNugget;
  holders: number;
}

// One open nugget serves all parts of a screen, and the next screen too.
const ofClient = new WeakMap<Client, Map<string, Held>>();

export type OpenedBy = Pick<OpenNuggetParts, 'copyName' | 'onSaved'>;

export function openNuggetOf(client: Client, id: string, by: OpenedBy): OpenNugget {
  return heldOf(client, id, by).open;
}

/** Keeps it open until the answer is called; then it is saved, and forgotten when nobody holds it by then. */
export function holdNugget(client: Client, id: string, by: OpenedBy): () => void {
  const held = heldOf(client, id, by);
  held.holders += 1;
  held.open.wake();
  return () => {
    held.holders -= 1;
    void held.open.flush().then(() => {
      // One that could not be saved stays, and goes on trying.
      if (held.holders > 0 || isUnsaved(held.open)) return;
      const all = ofClient.get(client);
      if (all?.get(id) === held) all.delete(id);
    });
  };
}

/** Tries again at once whatever waits for the server. */
export function wakeNuggets(client: Client): void {
  for (const { open } of ofClient.get(client)?.values() ?? []) open.wake();
}

function heldOf(client: Client, id: string, by: OpenedBy): Held {
  const all = ofClient.get(client) ?? new Map<string, Held>();
  ofClient.set(client, all);
  const known = all.get(id);
  if (known !== undefined) return known;
  const parts = { id, port: nuggetPort(client), kept: keptIn(localStorage), later, ...by };
  const held = { open: new OpenNugget(parts), holders: 0 };
  all.set(id, held);
  return held;
}

function isUnsaved(open: OpenNugget): boolean {
  const now = open.snapshot();
  return now.state === 'open' && now.saving !== 'saved';
}
