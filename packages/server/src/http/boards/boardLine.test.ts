import {
  type BoardCommand,
  BoardMessage,
  NuggetError,
  type PartState,
  type PartStates,
} from '@nugget/contract';
import { aBoard, createFakeHardware, createManualClock } from '@nugget/engine/testing';
import { describe, expect, it } from 'vitest';
import type { VirtualParts, VirtualShelf } from '../../boards/virtualShelf.ts';
import { runBoardLine } from './boardLine.ts';

const PORT = 'vboard://s1';

function createFakeParts(): VirtualParts & { change(states: PartStates): void; readonly touched: unknown[] } {
  let tell: (states: PartStates) => void = () => undefined;
  const touched: unknown[] = [];
  return {
    device: 'esp32-blink',
    touched,
    states: () => ({ led: { kind: 'led', brightness: 0 } }),
    watch(onChange) {
      tell = onChange;
      return () => undefined;
    },
    touch(part: string, state: PartState) {
      if (part !== 'button') throw new NuggetError('REQUEST_INVALID', { message: `No ${part} here` });
      touched.push([part, state]);
    },
    release: async () => undefined,
    change: (states) => tell(states),
  };
}

function aLine({ bufferedAmount = 0, port = PORT } = {}) {
  const hardware = createFakeHardware();
  hardware.plug(aBoard({ port, virtual: port === PORT }));
  const parts = createFakeParts();
  const shelf: VirtualShelf = {
    ensure: hardware.ensure,
    deviceAt: (at) => (at === PORT ? 'esp32-blink' : undefined),
    openParts: async (at) => (at === PORT ? parts : undefined),
    remove: async () => undefined,
    clear: async () => undefined,
    close: async () => undefined,
  };
  const clock = createManualClock();
  const closed = new AbortController();
  const sent: string[] = [];
  let take: (frame: string) => void = () => undefined;
  const socket = {
    bufferedAmount,
    send(frame: string, done: (error?: Error | null) => void) {
      sent.push(frame);
      done();
    },
  };
  const run = runBoardLine(
    { hardware, shelf, clock },
    {
      socket,
      onFrame: (listener) => {
        take = listener;
      },
      board: aBoard({ port, virtual: port === PORT }),
      device: 'microbit',
      signal: closed.signal,
    },
  );
  return {
    hardware,
    parts,
    socket,
    run,
    messages: () => sent.map((frame) => BoardMessage.parse(JSON.parse(frame))),
    command: (command: BoardCommand) => take(JSON.stringify(command)),
    raw: (frame: string) => take(frame),
    clock,
    close: () => closed.abort(),
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

describe('a browser at a board', () => {
  it('is told what the board is and what it said before, then what it says and how its parts change', async () => {
    const line = aLine();
    line.hardware.says(PORT, 'early');
    await line.settled();
    line.hardware.says(PORT, 'hello');
    line.parts.change({ led: { kind: 'led', brightness: 1 } });
    const all = line.messages();
    expect(all.map(({ type }) => type)).toEqual(['board', 'lines', 'line_state', 'parts', 'lines', 'parts']);
    expect(all[0]).toMatchObject({ board: { port: PORT }, device: 'esp32-blink' });
    expect(all[1]).toMatchObject({ lines: [{ line: 'early' }] });
    expect(all[4]).toMatchObject({ lines: [{ line: 'hello' }] });
    line.close();
    await line.run;
    expect(line.hardware.followers()).toBe(0);
  });

  it('takes a real board for the device that it is asked for', async () => {
    const line = aLine({ port: '/dev/ttyACM0' });
    await line.settled();
    expect(line.messages()[0]).toMatchObject({ device: 'microbit' });
    line.command({ type: 'touch', part: 'button', state: { kind: 'button', pressed: true } });
    expect(line.messages().at(-1)).toMatchObject({ type: 'problem', code: 'REQUEST_INVALID' });
    line.close();
    await line.run;
  });

  it('sends lines, interrupts, resets and touches, in order', async () => {
    const line = aLine();
    await line.settled();
    line.command({ type: 'send', line: 'on\nand off' });
    line.command({ type: 'interrupt' });
    line.command({ type: 'reset' });
    line.command({ type: 'touch', part: 'button', state: { kind: 'button', pressed: true } });
    await line.settled();
    expect(line.hardware.sentTo(PORT)).toEqual(['on and off', '^C', '^D']);
    expect(line.parts.touched).toEqual([['button', { kind: 'button', pressed: true }]]);
    line.close();
    await line.run;
  });

  it('is told what is no command, and what comes too fast is left out', async () => {
    const line = aLine();
    await line.settled();
    line.raw('{');
    line.raw('{"type":"explode"}');
    for (let n = 0; n < 100; n += 1) line.command({ type: 'send', line: `${n}` });
    await line.settled();
    expect(line.hardware.sentTo(PORT).length).toBeLessThanOrEqual(20);
    const problems = line.messages().filter(({ type }) => type === 'problem');
    expect(problems).toMatchObject([{ code: 'REQUEST_INVALID' }]);
    await line.clock.advance(1_000);
    line.command({ type: 'touch', part: 'tail', state: { kind: 'button', pressed: true } });
    expect(line.messages().at(-1)).toMatchObject({ message: 'No tail here' });
    line.close();
    await line.run;
  });

  it('costs no more than a bound while it does not read, and is told how much it missed', async () => {
    const line = aLine();
    await line.settled();
    line.socket.bufferedAmount = 1_000_000;
    const before = line.messages().length;
    for (let n = 0; n < 100; n += 1) {
      line.hardware.says(PORT, ...Array.from({ length: 100 }, (_, index) => `${n}.${index}`));
      line.parts.change({ led: { kind: 'led', brightness: n / 100 } });
    }
    expect(line.messages()).toHaveLength(before);
    line.socket.bufferedAmount = 0;
    line.hardware.says(PORT, 'last');
    const [lines] = line.messages().slice(before);
    expect(lines).toMatchObject({ type: 'lines', dropped: 10_001 - 500 });
    expect(JSON.stringify(lines)).toContain('"last"');
    line.close();
    await line.run;
  });
});
