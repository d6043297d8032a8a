import { Restart } from './attention.ts';
import { bridgeCalls } from './bridgeCalls.ts';
import type { Core } from './core.ts';
import { bannerOf } from './disguise.ts';
import { INPUT_FUNCTION, TABLE } from './facts.ts';
import type { FirmwareOptions } from './firmware.ts';
import { invokeCalls } from './invokeCalls.ts';
import { streamCalls } from './streams.ts';
import { nameCalls } from './syscalls.ts';

/** `input()` is what was called last: it asks for a key where others ask for a random number (facts.ts). */
function isReadingKeys({ trail, memory }: Core): boolean {
  const last = trail.depth - 1;
  const callee = trail.callees[last];
  if (callee === TABLE.callFunction) return trail.first[last] === INPUT_FUNCTION;
  if (callee !== TABLE.callMethodVariable) return false;
  return memory.int32(trail.third[last] ?? 0) === INPUT_FUNCTION;
}

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
      mp_js_random_u32: () => (isReadingKeys(core) ? readKey() : options.random()),
      /** Memory is given once, and for good. */
      emscripten_resize_heap: () => 0,
      _abort_js(): never {
        throw new Restart('hard', 'MicroPython gave up');
      },
    },
  };
}
