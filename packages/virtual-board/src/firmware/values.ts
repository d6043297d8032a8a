import type { NativeValue } from '../machine/bridge.ts';
import type { Memory } from './memory.ts';

/** How the firmware hands values over: twelve bytes, the first four say what it is (proxy_c.c). */
export const VALUE_BYTES = 12;

const FROM_PYTHON = { exception: -1, none: 1, boolean: 2, integer: 3, float: 4, text: 5 } as const;
/** From here on it is a number that stands for an object of Python. */
const FIRST_OBJECT = 6;
const JS_PROXY = 9;
const TO_PYTHON = { integer: 3, float: 4, text: 5, ours: 7, theirs: 8 } as const;

export interface Allocator {
  malloc(bytes: number): number;
  free(address: number): void;
}

/** An object of Python, by the number that JavaScript has for it. */
export interface PythonObject {
  readonly object: number;
}

export interface PythonFailure {
  readonly type: string;
  /** The traceback, its lines ended by \n. */
  readonly traceback: string;
}

export type FromPython = NativeValue | undefined | PythonObject | { readonly failure: PythonFailure };

export interface Values {
  read(at: number): FromPython;
  write(at: number, value: NativeValue | PythonObject): void;
  /** A value of ours that Python may hold and hand back, and look into only where `lookup` allows it. */
  writeOurs(at: number, id: number): void;
}

const encoder = new TextEncoder();
const OUT_OF_MEMORY = -12;

export function createValues(memory: Memory, allocator: Allocator): Values {
  const takeText = (at: number): string => {
    const [length, pointer] = [memory.int32(at + 4), memory.int32(at + 8)];
    return memory.text(pointer, length);
  };
  const writeNumber = (at: number, value: number): void => {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 30) {
      memory.setInt32(at, TO_PYTHON.integer);
      memory.setInt32(at + 4, value);
      return;
    }
    memory.setInt32(at, TO_PYTHON.float);
    // The eight bytes need not stand at a multiple of eight.
    memory.setFloat64(at + 4, value);
  };
  return {
    read(at) {
      const kind = memory.int32(at);
      if (kind === FROM_PYTHON.exception) return { failure: takeFailure(memory, allocator, at) };
      if (kind === FROM_PYTHON.boolean || kind === FROM_PYTHON.integer) return memory.int32(at + 4);
      if (kind === FROM_PYTHON.float) return memory.float64(at + 4);
      if (kind === FROM_PYTHON.text) return takeText(at);
      if (kind >= FIRST_OBJECT && kind !== JS_PROXY) return { object: memory.int32(at + 4) };
      return undefined;
    },
    write(at, value) {
      if (typeof value === 'number') return writeNumber(at, value);
      if (typeof value === 'object') {
        memory.setInt32(at, TO_PYTHON.theirs);
        memory.setInt32(at + 4, value.object);
        return;
      }
      const text = encoder.encode(value);
      const pointer = allocator.malloc(text.length + 1);
      if (pointer === 0) return writeNumber(at, OUT_OF_MEMORY);
      memory.bytes.set(text, pointer);
      memory.bytes[pointer + text.length] = 0;
      memory.setInt32(at, TO_PYTHON.text);
      memory.setInt32(at + 4, text.length);
      memory.setInt32(at + 8, pointer);
    },
    writeOurs(at, id) {
      memory.setInt32(at, TO_PYTHON.ours);
      memory.setInt32(at + 4, id);
    },
  };
}

function takeFailure(memory: Memory, allocator: Allocator, at: number): PythonFailure {
  const [length, pointer] = [memory.int32(at + 4), memory.int32(at + 8)];
  const [type = '', traceback = ''] = memory.text(pointer, length).split('\x04');
  allocator.free(pointer);
  return { type, traceback };
}
