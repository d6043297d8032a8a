import { prepareFirmware } from '../firmware/prepareFirmware.ts';
import type { WasmModule } from '../firmware/webAssembly.ts';
import type { BoardRuntime, BoardWorker } from './boardRuntime.ts';

/** What of a browser's worker is used: this room is not checked against the DOM's declarations. */
interface WebWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'error', listener: (event: WorkerEvent) => void): void;
  terminate(): void;
}

interface WorkerEvent {
  readonly data?: unknown;
  readonly message?: string;
}

export interface BrowserRuntimeOptions {
  /** The bytes of micropython.wasm, which the page's bundler knows the address of. */
  readonly loadFirmware: () => Promise<Uint8Array>;
  /**
   * Starts `worker/boardWorker.ts` as a module worker. The page writes
   * `new Worker(new URL('@nugget/virtual-board/worker', import.meta.url), { type: 'module' })`, which bundlers look for.
   */
  readonly startWorker: () => WebWorker;
}

/** Boards in a page, which must be isolated (COOP `same-origin`, COEP `require-corp`): they share memory with their workers. */
export function browserRuntime({ loadFirmware, startWorker }: BrowserRuntimeOptions): BoardRuntime {
  let compiled: Promise<WasmModule> | undefined;
  return {
    firmware() {
      compiled ??= loadFirmware().then(prepareFirmware);
      return compiled;
    },
    startWorker: () => wrapped(startWorker()),
  };
}

function wrapped(worker: WebWorker): BoardWorker {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onEnd: (listener) => worker.addEventListener('error', ({ message }) => listener(message ?? 'it ended')),
    stop: async () => worker.terminate(),
  };
}
