import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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

export function nodeRuntime(): BoardRuntime {
  let compiled: Promise<WasmModule> | undefined;
  return {
    firmware() {
      compiled ??= readFile(createRequire(import.meta.url).resolve(FIRMWARE)).then(prepareFirmware);
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
