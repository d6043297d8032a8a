import { once } from 'node:events';
import { connect } from 'node:net';
import type { NuggetSpecInput, SessionEvent } from '@nugget/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFolder, aServer, type TestFolder, type TestServer } from '../testing/aServer.ts';
import { numbers, type Watcher, watch } from '../testing/aWatcher.ts';

const SPEC: NuggetSpecInput = {
  nugget: { goal: 'A web page about my dog Biscuit', type: 'website' },
  requirements: [{ type: 'feature', description: 'a fun fact about Biscuit' }],
};

const TABS = 100;

let folder: TestFolder;
let server: TestServer;

beforeAll(async () => {
  folder = await aFolder();
  server = await aServer({ home: folder.path });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const newSession = async (): Promise<string> => (await server.server.app.store.create()).id;

const said = (content: string): SessionEvent => ({
  type: 'agent_output',
  task_id: 't1',
  agent_name: 'Nova',
  content,
});

/** Lets things happen in a session without a build. */
async function tell(sessionId: string, ...events: readonly SessionEvent[]): Promise<void> {
  const { store } = server.server.app;
  const first = store.getOrThrow(sessionId).log.view.seq + 1;
  await Promise.all(events.map((event, index) => store.append(sessionId, `${first + index}`, event)));
}

describe('a session that many browsers watch', () => {
  it('reaches each of 100 tabs with every event once and in order, whenever it joins', async () => {
    const id = await newSession();
    const early = await Promise.all(numbers(TABS / 2).map(() => watch(server, id)));
    expect(await server.post(`/api/sessions/${id}/start`, { spec: SPEC })).toMatchObject({ status: 200 });
    const late: Promise<Watcher>[] = [];
    const { log } = server.server.app.store.getOrThrow(id);
    await new Promise<void>((resolve) => {
      log.subscribe(0, (event) => {
        if (late.length < TABS / 2) late.push(watch(server, id, { after: late.length % 3 }));
        if (event.type === 'session_complete') resolve();
      });
    });
    const tabs = [...early, ...(await Promise.all(late))];
    expect(tabs).toHaveLength(TABS);
    const { seq } = log.view;
    await Promise.all(tabs.map((tab) => tab.until(seq)));
    for (const [index, tab] of tabs.entries()) {
      const after = index < TABS / 2 ? 0 : (index - TABS / 2) % 3;
      expect(tab.seqs).toEqual(numbers(seq, after + 1));
    }
    expect(tabs[0]?.events).toEqual(log.after(0));
    for (const { socket } of tabs) socket.close();
  });

  it('goes on when every browser has left', async () => {
    const id = await newSession();
    const tab = await watch(server, id);
    await server.post(`/api/sessions/${id}/start`, { spec: SPEC });
    await tab.until(1);
    tab.socket.terminate();
    const { log } = server.server.app.store.getOrThrow(id);
    const other = await watch(server, id);
    await other.untilType('session_complete');
    other.socket.close();
    expect(log.view.outcome).toBe('succeeded');
  });

  it('closes a browser that does not read with 4008; it comes back and has lost and repeated nothing', async () => {
    const id = await newSession();
    const slow = await watch(server, id);
    const quick = await watch(server, id);
    await tell(id, said('Hello'));
    await slow.until(1);
    slow.socket.pause();
    // More than both ends of a connection hold for a reader that sleeps.
    for (const batch of numbers(40))
      await tell(id, ...numbers(40).map((n) => said(`${batch}.${n} `.padEnd(20_000, '.'))));
    const last = 1 + 40 * 40;
    await quick.until(last);
    expect(quick.seqs).toEqual(numbers(last));
    slow.socket.resume();
    expect(await slow.closed).toBe(4008);
    const reached = slow.seqs.at(-1) ?? 0;
    expect(reached).toBeLessThan(last);
    const back = await watch(server, id, { after: reached });
    await back.until(last);
    expect([...slow.seqs, ...back.seqs]).toEqual(numbers(last));
    for (const { socket } of [quick, back]) socket.close();
  });
});

describe('a session that nobody holds', () => {
  it('is told as far as it is stored, and goes on before the same eyes when it is opened', async () => {
    const id = await newSession();
    await tell(id, said('one'), said('two'));
    const { store } = server.server.app;
    await store.close(id);
    const tab = await watch(server, id, { after: 1 });
    await tab.until(2);
    // Any action opens it; this one then has nothing to stop.
    expect(await server.post(`/api/sessions/${id}/stop`)).toMatchObject({ status: 200 });
    await tell(id, said('three'));
    await tab.until(3);
    await store.close(id);
    expect(await server.post(`/api/sessions/${id}/stop`)).toMatchObject({ status: 200 });
    await tell(id, said('four'));
    await tab.until(4);
    expect(tab.seqs).toEqual([2, 3, 4]);
    tab.socket.close();
  });

  it('is closed with 4004 when there is no such session', async () => {
    expect(await (await watch(server, 'nobody-knows-it')).closed).toBe(4004);
    expect(await (await watch(server, '..%2f..%2fetc')).closed).toBe(4004);
  });
});

describe('who may watch', () => {
  it('closes a browser without a login with 4001', async () => {
    const id = await newSession();
    expect(await (await watch(server, id, { headers: {} })).closed).toBe(4001);
    const forged = { cookie: server.cookie.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')) };
    expect(await (await watch(server, id, { headers: forged })).closed).toBe(4001);
  });

  it.each([
    ['a page on the web', { origin: 'https://example.com' }],
    ['a nugget in its preview', { origin: 'http://127.0.0.1:4700' }],
    ['a page without an origin', { origin: 'null' }],
    ['another name for this computer', { host: 'nugget.example.com' }],
    ['another port of this computer', { 'sec-fetch-site': 'same-site' }],
  ])('refuses the upgrade for %s', async (_who, headers) => {
    const id = await newSession();
    const all = { cookie: server.cookie, ...headers };
    await expect(watch(server, id, { headers: all })).rejects.toThrow('403');
  });

  it('keeps no connection of an upgrade that was refused', async () => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    const ended = once(socket, 'close');
    socket.resume();
    const headers = ['Host: example.com', 'Connection: Upgrade', 'Upgrade: websocket'];
    const key = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
    socket.write(['GET /ws/session/x HTTP/1.1', ...headers, ...key, '', ''].join('\r\n'));
    await ended;
    expect(socket.bytesRead).toBeGreaterThan(0);
  });

  it('refuses a number that is none', async () => {
    const id = await newSession();
    await expect(watch(server, `${id}?after=-1&x=`)).rejects.toThrow('400');
  });
});

describe('a connection', () => {
  it('is closed with 1001 when the server goes', async () => {
    await using own = await aFolder();
    const going = await aServer({ home: own.path });
    const { id } = await going.server.app.store.create();
    const tab = await watch(going, id);
    await going.server.close();
    expect(await tab.closed).toBe(1001);
  });

  it('is dropped when nobody answers its heartbeat, and kept while somebody does', async () => {
    await using own = await aFolder();
    await using beating = await aServer({ home: own.path, heartbeatMs: 50 });
    const { id } = await beating.server.app.store.create();
    const [gone, there] = await Promise.all([watch(beating, id, { autoPong: false }), watch(beating, id)]);
    expect(await gone.closed).toBe(1006);
    await beating.server.app.store.append(id, 'k', said('Still here?'));
    await there.until(1);
    there.socket.close();
  });

  it('is ended when the browser sends more than it has to say', async () => {
    const tab = await watch(server, await newSession());
    tab.socket.send('x'.repeat(9_000));
    expect(await tab.closed).toBe(1009);
  });
});
