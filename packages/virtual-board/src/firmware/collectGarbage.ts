import type { Core } from './core.ts';
import {
  ADDRESS,
  BOUND_METHOD_TYPE,
  CLOSURE_TYPE,
  HARMLESS_BUILTINS,
  HARMLESS_ENTRIES,
  HARMLESS_TYPES,
  TABLE,
} from './facts.ts';
import type { CallTrail } from './invokeCalls.ts';
import type { Memory } from './memory.ts';

/**
 * This build collects garbage only when no Python runs: it cannot see what WebAssembly holds in locals, and a program that runs
 * for long would eat all memory. At places where Python is called, though, all that a program holds is in Python's
 * stack, or in C's stack, which is copied onto Python's for the collector to see. What remains are the C functions that hold
 * new objects while they call Python back, as sorted(key=…) does: while one is under way, there is no collection.
 */
export function collectGarbage({ memory, trail, stackNow }: Core, callAndReturn: () => void): boolean {
  const bottom = stackNow();
  const stackBytes = ADDRESS.stackTop - bottom;
  const pystackNow = memory.int32(ADDRESS.pystackNow);
  if (pystackNow + stackBytes > memory.int32(ADDRESS.pystackEnd)) return false;
  if (!everyCalleeIsHarmless(memory, trail)) return false;

  memory.bytes.copyWithin(pystackNow, bottom, ADDRESS.stackTop);
  memory.setInt32(ADDRESS.pystackNow, pystackNow + stackBytes);
  const depth = memory.int32(ADDRESS.callDepth);
  memory.setInt32(ADDRESS.callDepth, 0);
  memory.bytes[ADDRESS.collectionDue] = 1;
  try {
    callAndReturn();
  } finally {
    memory.setInt32(ADDRESS.callDepth, depth);
    memory.setInt32(ADDRESS.pystackNow, pystackNow);
  }
  return true;
}

/** The innermost call is C that has come to us; those around it have called Python, and must hold nothing new. */
function everyCalleeIsHarmless(memory: Memory, trail: CallTrail): boolean {
  for (let at = 0; at < trail.depth - 1; at++)
    if (!isHarmless(memory, callAt(memory, trail, at))) return false;
  return trail.depth <= trail.callees.length;
}

interface Call {
  readonly entry: number;
  /** The function that is called, where the entry is one that calls functions. */
  readonly called: number | undefined;
  readonly argumentCount: number;
}

function callAt(memory: Memory, { callees, first, second, third }: CallTrail, at: number): Call {
  const [entry = 0, a = 0, b = 0, c = 0] = [callees[at], first[at], second[at], third[at]];
  if (entry === TABLE.callFunction) return { entry, called: a, argumentCount: b + 2 * c };
  if (entry === TABLE.callMethod) return { entry, called: memory.int32(c), argumentCount: 1 + a + 2 * b };
  if (entry === TABLE.callMethodVariable)
    return { entry, called: memory.int32(c), argumentCount: Number.POSITIVE_INFINITY };
  return { entry, called: undefined, argumentCount: 0 };
}

/** Beyond so many, a closure keeps its arguments on the heap and gives them back itself. So does a class. */
const CLOSURE_ARGUMENTS = 5;

function isHarmless(memory: Memory, { entry, called, argumentCount }: Call): boolean {
  if (called === undefined) return HARMLESS_ENTRIES.has(entry);
  const callee = memory.int32(called) === BOUND_METHOD_TYPE ? memory.int32(called + 4) : called;
  const type = memory.int32(callee);
  if (type === CLOSURE_TYPE) return argumentCount + memory.int32(callee + 8) < CLOSURE_ARGUMENTS;
  return HARMLESS_TYPES.has(type) || HARMLESS_BUILTINS.has(callee);
}
