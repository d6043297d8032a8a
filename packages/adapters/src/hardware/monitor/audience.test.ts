import type { LineState, SerialLine } from '@nugget/contract';
import { createManualClock } from '@nugget/engine/testing';
import { describe, expect, it } from 'vitest';
import { createAudience } from './audience.ts';

function aListener() {
  const clock = createManualClock();
  const audience = createAudience(clock);
  const heard: SerialLine[] = [];
  const states: LineState[] = [];
  let dropped = 0;
  const leave = audience.add({
    onLines(lines, before) {
      heard.push(...lines);
      dropped += before;
    },
    onState: (state) => states.push(state),
  });
  return {
    ...{ clock, audience, heard, states, leave },
    dropped: () => dropped,
    lines: () => heard.map(({ line }) => line),
    async says(text: string | Uint8Array): Promise<void> {
      audience.hear(typeof text === 'string' ? new TextEncoder().encode(text) : text);
      await Promise.resolve();
    },
  };
}

describe('those who follow a board', () => {
  it('hear whole lines, with the time, however the bytes are cut', async () => {
    const listener = aListener();
    for (const part of ['fi', 'rst\r', '\nsec', 'ond\nth']) await listener.says(part);
    expect(listener.heard).toEqual([
      { line: 'first', at: '2026-01-01T00:00:00.000Z' },
      { line: 'second', at: '2026-01-01T00:00:00.000Z' },
    ]);
  });

  it('hear a line without an end after a pause, and no empty line when the end comes', async () => {
    const listener = aListener();
    await listener.says('name? ');
    await listener.clock.advance(199);
    expect(listener.lines()).toEqual([]);
    await listener.clock.advance(1);
    expect(listener.lines()).toEqual(['name? ']);
    await listener.says('\nnext\n');
    expect(listener.lines()).toEqual(['name? ', 'next']);
  });

  it('hear no colours, no control characters, and no broken Unicode', async () => {
    const listener = aListener();
    await listener.says('\x1b[31mred\x1b[0m\x07\x00 \tok\n');
    await listener.says(Uint8Array.of(0xff, 0x61, 0x0a));
    const [first = 0, ...rest] = new TextEncoder().encode('é\n');
    await listener.says(Uint8Array.of(first));
    await listener.says(Uint8Array.from(rest));
    expect(listener.lines()).toEqual(['red \tok', '\ufffda', 'é']);
  });

  it('hear a line that never ends in pieces', async () => {
    const listener = aListener();
    for (let n = 0; n < 30; n += 1) await listener.says('x'.repeat(100));
    await listener.clock.advance(200);
    expect(listener.lines().map(({ length }) => length)).toEqual([1_000, 1_000, 1_000]);
  });

  it('hear a bounded number of lines in a second, and how many were left out', async () => {
    const listener = aListener();
    for (let n = 0; n < 50; n += 1) await listener.says('flood\n'.repeat(100));
    expect(listener.heard).toHaveLength(200);
    await listener.clock.advance(1_000);
    expect(listener.dropped()).toBe(4_800);
    await listener.says('calm\n');
    expect(listener.lines().at(-1)).toBe('calm');
    expect(listener.dropped()).toBe(4_800);
  });

  it('are told what was said before, a thousand lines at most', async () => {
    const listener = aListener();
    for (let n = 0; n < 30; n += 1) {
      await listener.says(Array.from({ length: 50 }, (_, line) => `${n}.${line}\n`).join(''));
      await listener.clock.advance(1_000);
    }
    expect(listener.audience.earlier()).toHaveLength(1_000);
    expect(listener.audience.earlier().at(-1)?.line).toBe('29.49');
  });

  it('hear each state once, and nothing when they have left', async () => {
    const listener = aListener();
    listener.audience.say('open');
    listener.audience.say('open');
    listener.audience.say('gone');
    listener.leave();
    listener.audience.say('open');
    await listener.says('late\n');
    expect(listener.states).toEqual(['open', 'gone']);
    expect(listener.heard).toEqual([]);
  });
});
