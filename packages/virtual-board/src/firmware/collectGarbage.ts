import { type Core, lookSoon } from './core.ts';
import {
  ADDRESS,
  BOUND_METHOD_TYPE,
  CLASS_TYPE,
  CLOSURE_TYPE,
  COLLECT_FUNCTION,
  HARMLESS_BUILTINS,
  HARMLESS_ENTRIES,
  HARMLESS_TYPES,
  TABLE,
} from './facts.ts';
import { type CallTrail, isCalling } from './invokeCalls.ts';
import type { Memory } from './memory.ts';

/**
 * This build collects garbage only when no Python runs: it cannot see what WebAssembly holds in locals, and a program that runs
 * for long would eat all memory. At places where Python is called, though, all that a program holds is in Python's
 * stack, or in C's stack, which is copied onto Python's for the collector to see. What remains are the C functions that hold
 * new objects while they call Python back, as sorted(key=…) does: while one is under way, there is no collection.
 */
export function collectGarbage({ memory, trail, stackNow, callSomething }: Core): boolean {
  const bottom = stackNow();
  const stackBytes = ADDRESS.stackTop - bottom;
  const pystackNow = memory.int32(ADDRESS.pystackNow);
  const room = pystackNow + stackBytes <= memory.int32(ADDRESS.pystackEnd);
  if (!room || !everyCalleeIsHarmless(memory, trail)) {
    // It is asked for again when as much has been allocated once more.
    memory.setInt32(ADDRESS.allocated, 0);
    return false;
  }

  memory.bytes.copyWithin(pystackNow, bottom, ADDRESS.stackTop);
  memory.setInt32(ADDRESS.pystackNow, pystackNow + stackBytes);
  const depth = memory.int32(ADDRESS.callDepth);
  memory.setInt32(ADDRESS.callDepth, 0);
  memory.bytes[ADDRESS.collectionDue] = 1;
  try {
    callSomething();
  } finally {
    memory.setInt32(ADDRESS.callDepth, depth);
    memory.setInt32(ADDRESS.pystackNow, pystackNow);
  }
  return true;
}

/**
 * MicroPython asks for a collection, in the middle of anything. `gc.collect()` gets it at once; otherwise the program's next jump
 * is made to look up, and there it is done.
 */
export function collectionIsDue(core: Core): void {
  const { memory } = core;
  memory.bytes[ADDRESS.collectionDue] = 1;
  if (isCalling(core, COLLECT_FUNCTION)) collectGarbage(core);
  else lookSoon(core);
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
  if (entry === TABLE.callMethod) {
    // Behind the method stands what it is a method of; 0 for a function of a module.
    const self = memory.int32(c + 4) === 0 ? 0 : 1;
    return { entry, called: memory.int32(c), argumentCount: self + a + 2 * b };
  }
  if (entry === TABLE.callMethodVariable)
    return { entry, called: memory.int32(c), argumentCount: Number.POSITIVE_INFINITY };
  return { entry, called: undefined, argumentCount: 0 };
}

/** Beyond so many, a closure keeps its arguments on the heap and gives them back itself. A class does so with the first. */
const CLOSURE_ARGUMENTS = 5;

function isHarmless(memory: Memory, { entry, called, argumentCount }: Call): boolean {
  if (called === undefined) return HARMLESS_ENTRIES.has(entry);
  const callee = memory.int32(called) === BOUND_METHOD_TYPE ? memory.int32(called + 4) : called;
  const type = memory.int32(callee);
  if (type === CLASS_TYPE) return argumentCount === 0 && callee > ADDRESS.staticEnd;
  if (type === CLOSURE_TYPE) return argumentCount + memory.int32(callee + 8) < CLOSURE_ARGUMENTS;
  return HARMLESS_TYPES.has(type) || HARMLESS_BUILTINS.has(callee);
}
