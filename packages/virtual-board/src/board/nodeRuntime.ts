import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { prepareFirmware } from '../firmware/prepareFirmware.ts';
import type { WasmModule } from '../firmware/webAssembly.ts';
import type { BoardRuntime } from './boardRuntime.ts';

const FIRMWARE = '@micropython/micropython-webassembly-pyscript/micropython.wasm';
const WORKER = new URL('../worker/boardWorker.ts', import.meta.url);

/** JavaScript's part of a board: its own code, and copies of what crosses the line. MicroPython's memory is not in it. */
const LIMITS = {
  maxOldGenerationSizeMb: 48,
  maxYoungGenerationSizeMb: 8,
  codeRangeSizeMb: 16,
  stackSizeMb: 4,
};

/**
 * Compiled once in a process and kept: V8 may end the process when it frees WebAssembly code while other threads come and
 * go (nodejs/node#64500, seen with Node 24 as `Check failed: jit_page_->allocations_.erase`).
 */
let compiled: Promise<WasmModule> | undefined;

function compileOnce(): Promise<WasmModule> {
  setFlagsFromString('--no-wasm-code-gc');
  return readFile(createRequire(import.meta.url).resolve(FIRMWARE)).then(prepareFirmware);
}

export function nodeRuntime(): BoardRuntime {
  return {
    firmware() {
      compiled ??= compileOnce();
      return compiled;
    },
    startWorker() {
      const worker = new Worker(WORKER, {
        env: {},
        argv: [],
        execArgv: [],
        stdin: false,
        stdout: true,
        stderr: true,
        trackUnmanagedFds: true,
        resourceLimits: LIMITS,
        name: 'virtual board',
      });
      let failed = 'ended';
      worker.on('error', (error: Error) => {
        failed = error.message;
      });
      // A board that nobody closes must not keep its program from ending.
      worker.unref();
      return {
        post: (message) => worker.postMessage(message),
        onMessage: (listener) => void worker.on('message', listener),
        onEnd: (listener) => void worker.once('exit', () => listener(failed)),
        stop: async () => void (await worker.terminate()),
      };
    },
  };
}
