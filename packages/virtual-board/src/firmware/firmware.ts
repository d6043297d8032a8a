import type { BoardClock, NativeFunction } from '../machine/bridge.ts';
import type { Attention } from './attention.ts';
import { BOARD_OBJECT } from './bridgeCalls.ts';
import { collectGarbage } from './collectGarbage.ts';
import { attachInstance, createCore, lookSoon } from './core.ts';
import type { Disguise } from './disguise.ts';
import { putOn } from './disguise.ts';
import { ADDRESS } from './facts.ts';
import { importsOf } from './importsOf.ts';
import { createPython } from './python.ts';
import type { Disk } from './syscalls.ts';
import type { WasmModule } from './webAssembly.ts';
import { webAssembly } from './webAssembly.ts';

export interface FirmwareOptions {
  readonly module: WasmModule;
  readonly disk: Disk;
  readonly attention: Attention;
  readonly native: Readonly<Record<string, NativeFunction>>;
  /** The program's time, and milliseconds since 1970. */
  readonly clock: BoardClock & { today(): number };
  readonly random: () => number;
  readonly disguise: Disguise;
}

export type Firmware = ReturnType<typeof startFirmware>;

/** Words of Python's stack, and bytes of the first part of its heap; it grows by itself. */
const PYSTACK_WORDS = 12_288;
const HEAP_BYTES = 192 * 1024;

/** One life of MicroPython, from power-on to reset. Everything that it can call is written in this folder. */
export function startFirmware(options: FirmwareOptions) {
  const core = createCore();
  attachInstance(core, new (webAssembly().Instance)(options.module, importsOf(core, options)));
  core.call('emscripten_stack_init');
  core.call('__wasm_call_ctors');
  putOn(options.disguise, core.memory, core.allocator);
  core.call('mp_js_init', PYSTACK_WORDS, HEAP_BYTES);
  core.call('proxy_c_init');
  const python = createPython(core);
  python.registerOurs('_board', BOARD_OBJECT);
  core.callSomething = python.prepareCall(python.builtin('gc', 'isenabled'));
  return {
    memory: core.memory,
    python,
    raisePending: core.raisePending,
    isInterrupted: (): boolean => core.memory.int32(ADDRESS.pendingException) !== 0,
    interrupt: () => void core.call('mp_sched_keyboard_interrupt'),
    /** The program's next jump looks around. */
    lookSoon: () => lookSoon(core),
    /** False where it must not be done now. */
    collect: (): boolean => collectGarbage(core),
    startRepl: () => void core.call('mp_js_repl_init'),
    /** Not 0: the program or Ctrl-D asks for a soft reset. */
    repl: (byte: number): number => core.call('mp_js_repl_process_char', byte),
  };
}
