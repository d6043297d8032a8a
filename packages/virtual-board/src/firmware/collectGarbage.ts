import type { Core } from './core.ts';
import { ADDRESS, BOUND_METHOD_TYPE, CLASS_TYPE, HARMLESS_BUILTINS, HARMLESS_TYPES, TABLE } from './facts.ts';
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
  if (trail.depth > trail.callees.length) return false;
  for (let at = 0; at < trail.depth - 1; at++) {
    const callee = trail.callees[at];
    if (callee === TABLE.callFunction && !isHarmless(memory, trail.first[at] ?? 0)) return false;
    if (callee !== TABLE.callMethod && callee !== TABLE.callMethodVariable) continue;
    if (!isHarmless(memory, memory.int32(trail.third[at] ?? 0))) return false;
  }
  return true;
}

/** Functions of Python, classes of Python, and the few built-in functions that hold nothing but their arguments. */
function isHarmless(memory: Memory, called: number): boolean {
  const callee = memory.int32(called) === BOUND_METHOD_TYPE ? memory.int32(called + 4) : called;
  if (HARMLESS_BUILTINS.has(callee)) return true;
  const type = memory.int32(callee);
  return HARMLESS_TYPES.has(type) || (type === CLASS_TYPE && callee > ADDRESS.staticEnd);
}
