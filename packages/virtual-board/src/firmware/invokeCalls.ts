import type { Attention } from './attention.ts';
import type { Core } from './core.ts';
import { TABLE } from './facts.ts';
import type { WasmFunction } from './webAssembly.ts';

/** MicroPython's exceptions are C's longjmp, which Emscripten throws as this number. */
const LONG_JUMP = Number.POSITIVE_INFINITY;
/** Calls between two looks at the clock. */
const CALLS = 256;

/** What the calls that have not returned were made with; the collector of garbage must know who is under way. */
export interface CallTrail {
  depth: number;
  readonly callees: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
}

const TRAIL = 4096;

export const createCallTrail = (): CallTrail => ({
  depth: 0,
  callees: new Int32Array(TRAIL),
  first: new Int32Array(TRAIL),
  second: new Int32Array(TRAIL),
  third: new Int32Array(TRAIL),
});

/** The built-in function `callee` is what Python has called last. */
export function isCalling({ trail, memory }: Core, callee: number): boolean {
  const last = trail.depth - 1;
  const entry = trail.callees[last];
  if (entry === TABLE.callFunction) return trail.first[last] === callee;
  if (entry !== TABLE.callMethod && entry !== TABLE.callMethodVariable) return false;
  return memory.int32(trail.third[last] ?? 0) === callee;
}

/**
 * The calls that may end in an exception of Python: `invoke_<result><arguments>(function, …arguments)`. Before the VM looks
 * for exceptions and callbacks is the place where Python may be called in between, as MicroPython's own scheduler does.
 */
export function invokeCalls(core: Core, attention: Attention) {
  const { trail } = core;
  const { callees, first, second, third } = trail;
  const cache: WasmFunction[] = [];
  let left = CALLS;

  const invoke = (index: number, a = 0, b = 0, c = 0, d = 0, e = 0): number => {
    const stack = core.stackNow();
    const depth = trail.depth;
    callees[depth] = index;
    first[depth] = a;
    second[depth] = b;
    third[depth] = c;
    trail.depth = depth + 1;
    try {
      if (index === TABLE.handlePending) attention.lookAround();
      else if (--left === 0) {
        left = CALLS;
        attention.tick();
      }
      const callee = cache[index] ?? remember(index);
      // WebAssembly ignores what a function does not take.
      const result = callee(a, b, c, d, e);
      trail.depth = depth;
      return result;
    } catch (error) {
      trail.depth = depth;
      if (error !== LONG_JUMP) throw error;
      core.call('_emscripten_stack_restore', stack);
      core.call('setThrew', 1, 0);
      return 0;
    }
  };
  const remember = (index: number): WasmFunction => {
    const callee = core.table.get(index);
    cache[index] = callee;
    return callee;
  };
  const names = ['i', 'ii', 'iii', 'iiii', 'iiiii', 'iiiiii', 'v', 'vi', 'vii', 'viii', 'viiii'];
  return {
    ...Object.fromEntries(names.map((name) => [`invoke_${name}`, invoke])),
    _emscripten_throw_longjmp(): never {
      throw LONG_JUMP;
    },
  };
}
