import { DEVICES, NuggetError } from '@nugget/contract';
import { createVirtualBoards, type SleepingBoard } from '@nugget/virtual-board';
import { createVirtualBinding, nodeRuntime } from '@nugget/virtual-board/node';
import { expect, it } from 'vitest';
import { createSystemClock } from '../clock/index.ts';
import { createHardwareService } from './hardwareService.ts';
import type { SerialBinding } from './line/serialBinding.ts';

const ROUNDS = 200;
const AT_ONCE = 4;
/** The largest number of bytes that one of these flashes sends; the cable is pulled somewhere on the way, or just after. */
const MOST_SENT = 3_000;

/** The same numbers in every run (mulberry32), so that a failure can be seen again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Main programs of different lengths; each knows how it ends. */
const aProgram = (version: number): string =>
  `print(${version})\n${`# ${version}\n`.repeat(50 + ((version * 37) % 200))}# end ${version}\n`;

/** Pulls the cable when so many bytes have been sent. */
function pulling(
  binding: SerialBinding,
  board: SleepingBoard,
): { binding: SerialBinding; after(bytes: number): void } {
  let left = Number.POSITIVE_INFINITY;
  return {
    after(bytes) {
      left = bytes;
    },
    binding: {
      list: binding.list,
      async open(options) {
        const port = await binding.open(options);
        return {
          read: (buffer, offset, length) => port.read(buffer, offset, length),
          async write(bytes) {
            left -= bytes.length;
            if (left < 0) await board.unplug();
            await port.write(bytes);
          },
          set: (signals) => port.set(signals),
          update: (options) => port.update(options),
          drain: () => port.drain(),
          close: () => port.close(),
        };
      },
    },
  };
}

async function pullOut(worker: number, rounds: number): Promise<number> {
  const [device] = DEVICES;
  if (device === undefined) throw new Error('There is no device');
  const boards = createVirtualBoards({ runtime });
  const board = boards.ensure(`board${worker}`, { device });
  const cable = pulling(createVirtualBinding(boards), board);
  const clock = createSystemClock();
  const hardware = createHardwareService({
    bindings: [{ prefix: 'vboard://', binding: cable.binding }],
    check: async () => [],
    clock,
    env: {},
  });
  const next = numbers(worker);
  const signal = new AbortController().signal;
  const flash = (version: number) =>
    hardware.flash({
      port: board.port,
      files: [{ path: 'main.py', data: new TextEncoder().encode(aProgram(version)) }],
      onProgress: () => undefined,
      signal,
    });
  const onBoard = (): string => Buffer.from(board.files().get('main.py') ?? []).toString();
  let pulled = 0;
  let version = 1;
  await flash(version);
  for (let round = 0; round < rounds; round += 1) {
    const isFollowed = next() < 0.5;
    const request = { port: board.port, onLines: () => undefined, onState: () => undefined, signal };
    const monitor = isFollowed ? await hardware.monitor(request) : undefined;
    cable.after(Math.floor(next() * MOST_SENT));
    const failure = await flash(version + 1).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (failure !== undefined) {
      pulled += 1;
      expect(failure).toBeInstanceOf(NuggetError);
      expect(failure).toMatchObject({ code: expect.stringMatching(/^BOARD_/) });
    }
    // Old or new, and whole.
    const now = onBoard();
    expect([aProgram(version), aProgram(version + 1)]).toContain(now);
    if (now === aProgram(version + 1)) version += 1;
    cable.after(Number.POSITIVE_INFINITY);
    board.plug();
    await monitor?.close();
  }
  // It is still a board.
  await flash(0);
  expect(onBoard()).toBe(aProgram(0));
  await hardware.close();
  await boards.close();
  return pulled;
}

const runtime = nodeRuntime();

it(`survives ${ROUNDS} cables that are pulled at some moment of a flash`, { timeout: 300_000 }, async () => {
  const workers = Array.from({ length: AT_ONCE }, (_, worker) => pullOut(worker + 1, ROUNDS / AT_ONCE));
  const pulled = (await Promise.all(workers)).reduce((sum, count) => sum + count, 0);
  // Some of them were pulled when all was done.
  expect(pulled).toBeGreaterThan(ROUNDS / 2);
});
