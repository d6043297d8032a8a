import {
  NuggetSpec,
  type NuggetSpecInput,
  readPortalLine,
  type SessionEvent,
  writePortalLine,
} from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/fakes/manualClock.ts';
import type { PortalKind } from './portalKind.ts';
import { createPortalLog } from './portalLog.ts';
import { openPortal, type PortalMessage } from './portalService.ts';

const PLANT: NonNullable<NuggetSpecInput['portals']>[number] = {
  id: 'portal-board',
  name: 'Plant board',
  mechanism: 'serial',
  capabilities: [
    { id: 'led', name: 'turn the LED on or off', kind: 'action' },
    { id: 'dry', name: 'the plant is dry', kind: 'event' },
    { id: 'moisture', name: 'moisture', kind: 'query' },
  ],
  interactions: [
    { type: 'when', capabilityId: 'dry' },
    { type: 'tell', capabilityId: 'led', params: { state: 'on' } },
  ],
};

const SERIAL: PortalKind = {
  id: 'serial',
  opens: ({ mechanism }) => mechanism === 'serial',
  wire: (line) => ({
    order: (order) => line.send(writePortalLine(order)),
    read: (lines) => lines.flatMap(({ line: text }) => readPortalLine(text) ?? []),
  }),
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const { signal: always } = new AbortController();

function aPlant(kinds: readonly PortalKind[] = [SERIAL]) {
  const spec = NuggetSpec.parse({ nugget: { goal: 'A plant watcher' }, portals: [PLANT] });
  const clock = createManualClock();
  const events: SessionEvent[] = [];
  const send = async (_key: string, event: SessionEvent): Promise<void> => void events.push(event);
  const log = createPortalLog({ spec, send, key: 'k', clock });
  const portal = openPortal({ spec, kinds, clock, log });
  if (portal === undefined) throw new Error('No portal');
  const written: string[] = [];
  const attach = () => portal.attach({ send: async (line) => void written.push(line) });
  const line = attach();
  const says = (...lines: readonly string[]) => line.lines(lines.map((text) => ({ line: text, at: '' })));
  const heard: PortalMessage[] = [];
  portal.subscribe((message) => heard.push(message));
  return { portal, clock, written, says, line, attach, heard, events };
}

const HELLO = '@nugget {"hello":["led","dry","moisture"]}';

describe('a portal to a board', () => {
  it('is connected once the program has said hello, and no more when its line is gone', () => {
    const { portal, says, line, heard } = aPlant();
    expect(portal.connected).toBe(false);
    says('booting', HELLO);
    expect(portal.connected).toBe(true);
    line.state('gone');
    expect(heard).toEqual([
      { type: 'state', connected: false },
      { type: 'state', connected: true },
      { type: 'state', connected: false },
    ]);
  });

  it('tells the board, and asks it', async () => {
    const { portal, says, written } = aPlant();
    says(HELLO);
    await portal.tell('led', { state: 'off' });
    const asked = portal.ask('moisture', always);
    expect(written).toEqual([
      '@nugget {"tell":"led","params":{"state":"off"}}',
      '@nugget {"ask":"moisture","id":1}',
    ]);
    says('@nugget {"answer":99,"value":1}', 'moisture: 28@nugget {"answer":1,"value":28}');
    expect(await asked).toBe(28);
  });

  it('tells the board what the interactions say when something happens', async () => {
    const { says, written, heard, events } = aPlant();
    says(HELLO, '@nugget {"when":"dry"}');
    await settle();
    expect(written).toEqual(['@nugget {"tell":"led","params":{"state":"on"}}']);
    expect(heard.at(-1)).toEqual({ type: 'when', name: 'dry', value: true });
    expect(events).toMatchObject([
      { type: 'agent_message', from: 'Plant board', to: 'Nugget', content: 'the plant is dry' },
    ]);
    says('@nugget {"when":"dry","value":false}');
    await settle();
    expect(written).toHaveLength(1);
  });

  it('says what the program does not know of what it promises, once', () => {
    const { says, events } = aPlant();
    says('@nugget {"hello":["led"]}', '@nugget {"hello":["led"]}');
    expect(events).toHaveLength(1);
    expect(events).toMatchObject([
      { type: 'narrator_message', text: expect.stringContaining('dry, moisture') },
    ]);
  });

  it('refuses what the portal does not have, and everything while nobody is there', async () => {
    const { portal, says, line } = aPlant();
    await expect(portal.tell('led', {})).rejects.toMatchObject({ code: 'BOARD_NOT_FOUND' });
    says(HELLO);
    await expect(portal.tell('moisture', {})).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await expect(portal.ask('led', always)).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await expect(portal.ask('__proto__', always)).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    line.close();
    await expect(portal.ask('moisture', always)).rejects.toMatchObject({ code: 'BOARD_NOT_FOUND' });
  });

  it('gives up a question after five seconds, when the board goes, and when who asked goes', async () => {
    const { portal, says, line, clock } = aPlant();
    says(HELLO);
    const late = portal.ask('moisture', always);
    const verdict = expect(late).rejects.toMatchObject({ code: 'BOARD_SILENT' });
    await clock.advance(5_000);
    await verdict;
    const leaving = new AbortController();
    const left = portal.ask('moisture', leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    const lost = portal.ask('moisture', always);
    line.state('gone');
    await expect(lost).rejects.toMatchObject({ code: 'BOARD_SILENT' });
  });

  it('bounds the questions that wait, and what a chatty board makes happen', async () => {
    const { portal, says, written, clock } = aPlant();
    says(HELLO);
    const asked = Array.from({ length: 20 }, () => portal.ask('moisture', always));
    const codes = Promise.all(asked.map((each) => each.catch(({ code }) => code)));
    await clock.advance(5_000);
    expect((await codes).filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(4);
    for (let n = 0; n < 1_000; n += 1) says('@nugget {"when":"dry"}');
    await settle();
    expect(written.length - 16).toBe(20);
  });

  it('keeps the log short however much goes through it', async () => {
    const { portal, says, clock, events } = aPlant();
    says(HELLO);
    for (let n = 0; n < 300; n += 1) {
      await clock.advance(1_000);
      await portal.tell('led', { state: 'on' });
      await portal.tell('led', { state: 'off' });
    }
    expect(events).toHaveLength(100);
  });

  it('goes on with the next board, and hears nothing of the one before', () => {
    const { portal, says, attach, heard } = aPlant();
    says(HELLO);
    const next = attach();
    says(HELLO, '@nugget {"when":"dry"}');
    expect(portal.connected).toBe(false);
    next.lines([{ line: HELLO, at: '' }]);
    expect(portal.connected).toBe(true);
    expect(heard.filter(({ type }) => type === 'when')).toEqual([]);
  });

  it('is none where nothing opens it', () => {
    expect(() => aPlant([])).toThrow('No portal');
  });
});
