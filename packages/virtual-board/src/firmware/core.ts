import { ADDRESS, TABLE } from './facts.ts';
import { type CallTrail, createCallTrail } from './invokeCalls.ts';
import { createMemory, type Memory } from './memory.ts';
import { type Allocator, createValues, type Values } from './values.ts';
import type { WasmFunction, WasmInstance, WasmTable } from './webAssembly.ts';

/** The firmware as those see it who are called by it: it is complete when its instance is there. */
export interface Core {
  memory: Memory;
  values: Values;
  table: WasmTable;
  functions: Readonly<Record<string, WasmFunction>>;
  /** A call that comes back at once: MicroPython collects garbage on the way out of the outermost call. */
  callSomething: () => void;
  readonly trail: CallTrail;
  readonly allocator: Allocator;
  call(name: string, ...args: readonly number[]): number;
  stackNow(): number;
  /** Raises what waits to be raised: it unwinds whoever calls this, too. */
  raisePending(): void;
}

export function createCore(): Core {
  const core = {
    trail: createCallTrail(),
    allocator: {
      malloc: (bytes: number) => core.call('malloc', bytes),
      free: (address: number) => void core.call('free', address),
    },
    call: (name: string, ...args: readonly number[]): number => core.functions[name]?.(...args) ?? 0,
    stackNow: (): number => core.functions.emscripten_stack_get_current?.() ?? 0,
    raisePending(): void {
      if (core.memory.int32(ADDRESS.pendingException) !== 0) core.table.get(TABLE.handlePending)(1);
    },
    callSomething: () => undefined,
    // The rest comes with the instance, before anything is called.
  } as Core;
  return core;
}

export function attachInstance(core: Core, { exports }: WasmInstance): void {
  // All exports are functions of numbers, but for these two and for names of JavaScript snippets, which nobody calls.
  core.functions = exports as Readonly<Record<string, WasmFunction>>;
  core.table = exports.__indirect_function_table as WasmTable;
  core.memory = createMemory((exports.memory as { readonly buffer: SharedArrayBuffer }).buffer);
  core.values = createValues(core.memory, core.allocator);
}

const [NOTHING_TO_DO, LOOK] = [1, 0];

/** MicroPython's scheduler looks up at the program's next jump. */
export function lookSoon({ memory }: Core): void {
  if (memory.int16(ADDRESS.schedulerState) === NOTHING_TO_DO) memory.setInt16(ADDRESS.schedulerState, LOOK);
}
