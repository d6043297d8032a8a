import type { CompileProblem } from '@nugget/contract';
import type { BoardRuntime, BoardWorker } from '../board/boardRuntime.ts';
import type { CheckAnswer, CheckRequest, CheckStart } from './messages.ts';

/** A file that MicroPython has not compiled after so long is none that a board could. */
const PATIENCE_MS = 10_000;

/** MicroPython's own compiler, asked without a board: it reads programs and runs none. */
export interface MicroPythonCheck extends AsyncDisposable {
  /** What it refuses, in the order of the files; those that do not end in `.py` are passed over. */
  check(files: ReadonlyMap<string, Uint8Array>): Promise<readonly CompileProblem[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly answer: PromiseWithResolvers<readonly CompileProblem[]>;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Its worker starts with the first question, and ends with `close`. */
export function createMicroPythonCheck(runtime: BoardRuntime): MicroPythonCheck {
  const waiting = new Map<number, Waiting>();
  let worker: Promise<BoardWorker> | undefined;
  let lastId = 0;

  const giveUp = (reason: string): void => {
    const ending = worker;
    worker = undefined;
    for (const [id, { files, answer, timer }] of waiting) {
      clearTimeout(timer);
      waiting.delete(id);
      answer.resolve(tooMuch(files, reason));
    }
    void ending?.then((started) => started.stop());
  };
  const start = async (): Promise<BoardWorker> => {
    const firmware = await runtime.firmware();
    const started = runtime.startWorker();
    started.onMessage((message) => {
      const { id, problems } = message as CheckAnswer;
      const asked = waiting.get(id);
      clearTimeout(asked?.timer);
      waiting.delete(id);
      asked?.answer.resolve(problems);
    });
    started.onEnd((reason) => void (waiting.size > 0 && giveUp(reason)));
    const order: CheckStart = { job: 'checks', firmware };
    started.post(order);
    return started;
  };
  const close = async (): Promise<void> => {
    const ending = worker;
    giveUp('the check was closed');
    await (await ending)?.stop();
  };

  return {
    async check(files) {
      worker ??= start();
      const started = await worker;
      const id = ++lastId;
      const answer = Promise.withResolvers<readonly CompileProblem[]>();
      const timer = setTimeout(() => giveUp('it takes too long to compile'), PATIENCE_MS);
      waiting.set(id, { files, answer, timer });
      const request: CheckRequest = { job: 'check', id, files };
      started.post(request);
      return await answer.promise;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

const tooMuch = (files: ReadonlyMap<string, Uint8Array>, reason: string): readonly CompileProblem[] =>
  [...files.keys()]
    .filter((path) => path.endsWith('.py'))
    .slice(0, 1)
    .map((path) => ({ path, line: 0, message: `MicroPython cannot compile this: ${reason}` }));
