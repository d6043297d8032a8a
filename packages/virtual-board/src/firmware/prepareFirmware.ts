import {
  ABORT_CALL,
  COLLECT_BODY,
  DEAD_ENDS,
  FIRMWARE_BYTES,
  HEAP_STEP_CONSTANT,
  KEY_CONSTANT,
} from './facts.ts';
import type { WasmModule } from './webAssembly.ts';
import { webAssembly } from './webAssembly.ts';

const PAGE = 65_536;
const MEMORY_SECTION = 5;
const SHARED_WITH_MAXIMUM = 3;

/** A board's memory: data, C stack and Python heap together. An ESP32 with PSRAM has as much. */
const BOARD_MEMORY_BYTES = 8 * 1024 * 1024;

/**
 * MicroPython's own file with another memory section: shared, so that a loop which calls nothing can still be interrupted
 * from outside, and of a fixed size, so that a program can eat no more than this; and without loops that nothing ends.
 */
export async function prepareFirmware(bytes: Uint8Array): Promise<WasmModule> {
  if (bytes.length !== FIRMWARE_BYTES)
    throw new Error(`This is not the MicroPython that the board is made for: ${bytes.length} bytes.`);
  return await webAssembly().compile(withSharedMemory(mended(bytes), BOARD_MEMORY_BYTES / PAGE));
}

const [BRANCH, UNREACHABLE, NOTHING] = [0x0c, 0x00, 0x01];
const [CONSTANT, CALL, RANDOM_IMPORT, ABORT_IMPORT] = [0x41, 0x10, 10, 57];

/** 2 MiB; `gc.mem_free()` counts it as free. */
const HEAP_STEP = [0x80, 0x80, 0x80, 0x81, 0x00];

/**
 * Out of memory at the wrong moment, MicroPython would loop for ever; now it stops, and the board starts again. `input()` hears
 * what is typed. And what wants garbage collected says so at once.
 */
function mended(bytes: Uint8Array): Uint8Array {
  const patched = bytes.slice();
  const replace = (at: number, was: number, by: readonly number[]): void => {
    if (patched[at] !== was) throw new Error('The firmware is not the one that its facts are about.');
    patched.set(by, at);
  };
  for (const at of DEAD_ENDS) replace(at, BRANCH, [UNREACHABLE, NOTHING]);
  replace(KEY_CONSTANT, CONSTANT, [CALL, RANDOM_IMPORT]);
  replace(HEAP_STEP_CONSTANT, CONSTANT, [CONSTANT, ...HEAP_STEP]);
  const fill = (length: number, code: readonly number[]): readonly number[] => [
    ...code,
    ...new Array<number>(length - code.length).fill(NOTHING),
  ];
  replace(COLLECT_BODY.at, CONSTANT, fill(COLLECT_BODY.length, [CALL, ABORT_IMPORT]));
  replace(ABORT_CALL.at, CALL, fill(ABORT_CALL.length, [UNREACHABLE]));
  return patched;
}

function withSharedMemory(bytes: Uint8Array, pages: number): Uint8Array {
  const limits = [...leb128(pages), ...leb128(pages)];
  const body = [1, SHARED_WITH_MAXIMUM, ...limits];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const size = readLeb128(bytes, at + 1);
    if (id === MEMORY_SECTION) {
      const rest = bytes.subarray(size.next + size.value);
      return joined([bytes.subarray(0, at), [id, ...leb128(body.length), ...body], rest]);
    }
    at = size.next + size.value;
  }
  throw new Error('The firmware has no memory section.');
}

function readLeb128(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let at = start;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { value, next: at };
  }
}

function leb128(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb128(value >>> 7)];
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
