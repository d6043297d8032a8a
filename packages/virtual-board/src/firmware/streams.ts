import { errnoOf } from '../flash/openFiles.ts';
import type { BoardClock } from '../machine/bridge.ts';
import type { Attention } from './attention.ts';
import type { Memory } from './memory.ts';
import type { Disk } from './syscalls.ts';
import { withCarriageReturns } from './withCarriageReturns.ts';

/** What streams need of the firmware around them. */
export interface StreamsOptions {
  readonly memory: () => Memory;
  readonly disk: Disk;
  readonly attention: Attention;
  /** Raises what waits to be raised, KeyboardInterrupt above all. */
  readonly raisePending: () => void;
  readonly clock: BoardClock;
  /** Replaces text of the firmware before it is sent: it names another machine. */
  readonly translate: (address: number) => Uint8Array | undefined;
}

const [POLL_IN, POLL_OUT, POLL_INVALID] = [1, 4, 32];
const FOREVER = 1000;
/** The longest jump of a test's clock while a program waits for the serial line, in milliseconds. */
const STEP = 10;
const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** Reading, writing and waiting, for files and for the serial line, which is 0, 1 and 2. */
export function streamCalls(options: StreamsOptions) {
  const { disk, attention } = options;
  const memory = (): Memory => options.memory();
  const cook = withCarriageReturns();

  const waitFor = (length: number): Uint8Array => {
    while (attention.input.waiting() === 0) {
      attention.wait(FOREVER);
      options.raisePending();
    }
    return attention.input.take(length);
  };
  // As on a chip, sys.stdin ends a line where a terminal's enter key sent a carriage return.
  const readLine = (pointer: number, length: number): number => {
    const bytes = waitFor(length).map((byte) => (byte === CARRIAGE_RETURN ? LINE_FEED : byte));
    memory().bytes.set(bytes, pointer);
    return bytes.length;
  };
  const write = (fd: number, pointer: number, length: number): number => {
    const bytes = memory().copy(pointer, length);
    if (fd > 2) return disk.files.write(fd, bytes);
    attention.send(options.translate(pointer) ?? cook(bytes));
    return length;
  };
  const read = (fd: number, pointer: number, length: number): number => {
    if (fd <= 2) return readLine(pointer, length);
    const start = pointer >>> 0;
    return disk.files.read(fd, memory().bytes.subarray(start, start + length));
  };
  const ready = (fd: number): number => {
    if (fd > 2) return POLL_IN | POLL_OUT;
    return POLL_OUT | (attention.input.waiting() > 0 ? POLL_IN : 0);
  };

  return {
    readKey: (): number => waitFor(1)[0] ?? 0,
    fd_read: (fd: number, vectors: number, count: number, total: number) =>
      eachVector(memory(), { vectors, count, total }, (pointer, length) => read(fd, pointer, length)),
    fd_write: (fd: number, vectors: number, count: number, total: number) =>
      eachVector(memory(), { vectors, count, total }, (pointer, length) => write(fd, pointer, length)),
    fd_close: (fd: number) => number(() => fd > 2 && disk.files.close(fd)),
    fd_sync: (fd: number) => number(() => fd > 2 && disk.files.sync(fd)),
    fd_seek: (fd: number, offset: bigint, whence: number, result: number) =>
      number(() => memory().setInt64(result, disk.files.seek(fd, Number(offset), whence))),
    __syscall_poll(list: number, count: number, timeout: number): number {
      const until = timeout < 0 ? Number.POSITIVE_INFINITY : options.clock.now() + timeout;
      for (;;) {
        const found = pollOnce(memory(), { list, count }, ready);
        const left = until - options.clock.now();
        if (found > 0 || left <= 0) return found;
        options.clock.wait(Math.min(left, STEP));
        // A test's clock jumps, and looks at nothing on the way.
        attention.lookAround();
        options.raisePending();
      }
    },
  };
}

interface Vectors {
  readonly vectors: number;
  readonly count: number;
  readonly total: number;
}

function eachVector(
  memory: Memory,
  { vectors, count, total }: Vectors,
  move: (pointer: number, length: number) => number,
) {
  return number(() => {
    let moved = 0;
    for (let index = 0; index < count; index++) {
      const length = memory.int32(vectors + index * 8 + 4);
      const some = length > 0 ? move(memory.int32(vectors + index * 8), length) : 0;
      moved += some;
      if (some < length) break;
    }
    memory.setInt32(total, moved);
  });
}

/** These calls return the error itself. What is not an error of files goes on: it unwinds the firmware. */
function number(call: () => unknown): number {
  try {
    call();
    return 0;
  } catch (error) {
    return errnoOf(error);
  }
}

function pollOnce(
  memory: Memory,
  { list, count }: { readonly list: number; readonly count: number },
  ready: (fd: number) => number,
): number {
  let found = 0;
  for (let index = 0; index < count; index++) {
    const at = list + index * 8;
    const fd = memory.int32(at);
    const wanted = memory.int16(at + 4);
    const events = fd < 0 ? POLL_INVALID : ready(fd) & wanted;
    memory.setInt16(at + 6, events);
    if (events) found++;
  }
  return found;
}
