import { bridgeCalls } from './bridgeCalls.ts';
import { collectionIsDue } from './collectGarbage.ts';
import type { Core } from './core.ts';
import { bannerOf } from './disguise.ts';
import { INPUT_FUNCTION } from './facts.ts';
import type { FirmwareOptions } from './firmware.ts';
import { invokeCalls, isCalling } from './invokeCalls.ts';
import { streamCalls } from './streams.ts';
import { nameCalls } from './syscalls.ts';

/** Everything that MicroPython can call. There is no other way out of its memory. */
export function importsOf(core: Core, options: FirmwareOptions) {
  const { attention, clock, disk } = options;
  const { __syscall_poll, readKey, ...streams } = streamCalls({
    memory: () => core.memory,
    disk,
    attention,
    raisePending: core.raisePending,
    clock,
    translate: (address) => bannerOf(options.disguise, address),
  });
  return {
    wasi_snapshot_preview1: streams,
    env: {
      ...invokeCalls(core, attention),
      ...bridgeCalls(core, options),
      ...nameCalls(() => core.memory, disk),
      __syscall_poll,
      mp_js_ticks_ms: () => Math.floor(clock.now()),
      mp_js_time_ms: () => Math.floor(clock.today()),
      mp_js_random_u32: () => (isCalling(core, INPUT_FUNCTION) ? readKey() : options.random()),
      /** Memory is given once, and for good. */
      emscripten_resize_heap: () => 0,
      // gc_collect, really (facts.ts).
      _abort_js: () => collectionIsDue(core),
    },
  };
}
