import { readFile } from 'node:fs/promises';
import type { Client } from '@nugget/client';
import { type Measurement, type Scenario, sum } from '../measure/measurement.ts';
import { peakMegabytes } from '../measure/peakMemory.ts';
import { type StudioServer, withStudioServer } from '../measure/studioServer.ts';

const SPEC = new URL('../../examples/space-dodge.json', import.meta.url);
const TABS = 100;

/** A whole class that looks at one build. */
export const manyTabs: Scenario = {
  name: `${TABS} tabs on one build`,
  run: () => withStudioServer(measure),
};

async function measure({ pid, client }: StudioServer): Promise<readonly Measurement[]> {
  const spec: unknown = JSON.parse(await readFile(SPEC, 'utf8'));
  // A build takes memory by itself; what the tabs add is what the second one takes beyond the first.
  await buildWatchedBy(1, client, spec);
  const before = await peakMegabytes(pid);
  const tabs = await buildWatchedBy(TABS, client, spec);
  const grown = (await peakMegabytes(pid)) - before;
  const shares = tabs.map(({ seqs, all }) => (isOnceInOrder(seqs, all) ? 100 : 0));
  return [
    {
      name: 'tabs that got each event once, in order',
      value: sum(shares) / TABS,
      unit: '%',
      bound: atLeast(100),
    },
    {
      name: 'memory of the server that they add',
      value: grown,
      unit: 'MB',
      bound: { kind: 'most', value: 100 },
    },
  ];
}

const atLeast = (value: number) => ({ kind: 'least', value }) as const;

interface Tab {
  readonly seqs: readonly number[];
  /** How many events the build has. */
  readonly all: number;
}

async function buildWatchedBy(count: number, client: Client, spec: unknown): Promise<readonly Tab[]> {
  const { session_id: id } = await client.call('createSession', {});
  const watched = Promise.all(Array.from({ length: count }, () => watchToTheEnd(client, id)));
  await client.call('startSession', { params: { id }, body: { spec } });
  const tabs = await watched;
  const events = await client.call('getEvents', { params: { id }, query: {} });
  return tabs.map((seqs) => ({ seqs, all: events.length }));
}

function watchToTheEnd(client: Client, sessionId: string): Promise<readonly number[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly number[]>();
  const over = new AbortController();
  const seqs: number[] = [];
  client.follow(sessionId, {
    signal: over.signal,
    onEvents(events) {
      seqs.push(...events.map(({ seq }) => seq));
      if (!events.some(({ type }) => type === 'session_complete')) return;
      over.abort();
      resolve(seqs);
    },
    onConnection(connection) {
      if (connection.state === 'ended') reject(new Error(`A tab was turned away: ${connection.reason}`));
    },
  });
  return promise;
}

const isOnceInOrder = (seqs: readonly number[], all: number): boolean =>
  seqs.length === all && seqs.every((seq, index) => seq === index + 1);
