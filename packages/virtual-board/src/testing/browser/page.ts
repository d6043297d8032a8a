import { DEVICES } from '@nugget/contract';
import { browserRuntime } from '../../board/browserRuntime.ts';
import { createVirtualBoard } from '../../board/createVirtualBoard.ts';

/** What this file uses of a page; it is checked without the DOM's declarations. */
interface Page {
  readonly Worker: new (
    address: URL,
    options: { readonly type: 'module' },
  ) => ReturnType<Parameters<typeof browserRuntime>[0]['startWorker']>;
  startBoard(files: Readonly<Record<string, string>>): Promise<unknown>;
}

const page = globalThis as unknown as Page;

const runtime = browserRuntime({
  async loadFirmware() {
    const answer = await fetch('/micropython.wasm');
    return new Uint8Array(await answer.arrayBuffer());
  },
  startWorker: () =>
    new page.Worker(new URL('../../worker/boardWorker.ts', import.meta.url), { type: 'module' }),
});

/** Starts a board for the test, which looks at `said` and `lit`, and types. */
page.startBoard = async (files) => {
  const [device] = DEVICES;
  if (!device) throw new Error('There is no device.');
  const encoder = new TextEncoder();
  const board = await createVirtualBoard(
    { device, files: new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])) },
    runtime,
  );
  const shown = { said: '', lit: [] as number[], type: (text: string) => board.write(encoder.encode(text)) };
  const decoder = new TextDecoder();
  board.onData((bytes) => {
    shown.said += decoder.decode(bytes, { stream: true });
  });
  board.onStates(({ led }) => {
    if (led?.kind === 'led') shown.lit.push(led.brightness);
  });
  return Object.assign(globalThis, { shown }) && undefined;
};
