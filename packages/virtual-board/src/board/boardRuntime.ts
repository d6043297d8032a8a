import type { WasmModule } from '../firmware/webAssembly.ts';

/** A thread that runs `worker/boardWorker.ts`. */
export interface BoardWorker {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** It has ended, by itself or because of `stop`; `reason` when it was not asked to. */
  onEnd(listener: (reason: string) => void): void;
  stop(): Promise<void>;
}

/** What is different in Node and in a browser. */
export interface BoardRuntime {
  /** MicroPython, compiled once for all boards. */
  firmware(): Promise<WasmModule>;
  startWorker(): BoardWorker;
}
