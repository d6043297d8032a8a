import type { Device, PartState, PartStates } from '@nugget/contract';
import type { WasmModule } from '../firmware/webAssembly.ts';
import type { BoardNews, BoardStart } from '../line/messages.ts';
import { createLineMemory, sharedLine } from '../line/sharedLine.ts';
import { stopWords } from '../worker/stopWords.ts';
import type { BoardRuntime, BoardWorker } from './boardRuntime.ts';
import type { FileMirror } from './fileMirror.ts';
import { createHostLine, type HostLine } from './hostLine.ts';
import { keepAwake } from './keepAwake.ts';

export interface BoardEngineOptions {
  readonly firmware: WasmModule;
  readonly runtime: BoardRuntime;
  readonly device: Device;
  readonly mirror: FileMirror;
  readonly flashBytes: number;
  readonly modules: 'board' | 'boardTest';
  /** The bytes count as unread until this is settled. */
  readonly onOutput: (bytes: Uint8Array) => Promise<unknown>;
  readonly onSave: () => void;
  readonly onParts: (states: PartStates) => void;
}

interface Running {
  readonly worker: BoardWorker;
  readonly line: HostLine;
  readonly awake: ReturnType<typeof keepAwake>;
}

/** Runs a board's worker, and starts it again when it must. */
export function createBoardEngine(options: BoardEngineOptions) {
  const { runtime, mirror } = options;
  let running: Running | undefined;
  let touched: PartStates = {};

  const hear = (from: Running, news: BoardNews): void => {
    if (from !== running) return;
    if (news.news === 'memory') from.awake.watch(news.memory);
    else if (news.news === 'room') from.line.pump();
    else if (news.news === 'parts') options.onParts(news.states);
    else if (news.news === 'flash') {
      mirror.apply(news.change);
      options.onSave();
    } else {
      const taken = (): void => from.line.taken(news.bytes.length);
      options.onOutput(news.bytes).then(taken, taken);
    }
  };
  const startAgain = (reason: string): void => {
    void engine.stop();
    engine.start(stopWords(reason));
  };
  const engine = {
    start(greeting: string): void {
      const memory = createLineMemory();
      const shared = sharedLine(memory);
      const worker = runtime.startWorker();
      const awake = keepAwake(shared, (reason) => startAgain(reason));
      const own: Running = { worker, line: createHostLine(shared, awake), awake };
      running = own;
      worker.onMessage((message) => hear(own, message as BoardNews));
      worker.onEnd((reason) => {
        if (running === own) startAgain(reason);
      });
      const start: BoardStart = {
        job: 'board',
        firmware: options.firmware,
        line: memory,
        device: options.device,
        files: mirror.everything(),
        flashBytes: options.flashBytes,
        greeting,
        touched,
        modules: options.modules,
      };
      worker.post(start);
    },
    async stop(): Promise<void> {
      const ending = running;
      running = undefined;
      ending?.awake.stop();
      await ending?.worker.stop();
    },
    write: (bytes: Uint8Array): void => running?.line.write(bytes),
    reset(): void {
      running?.line.reset();
    },
    touch(part: string, state: PartState): void {
      touched = { ...touched, [part]: state };
      running?.line.order({ order: 'touch', part, state });
    },
  };
  return engine;
}
