import type { PartState, PartStates } from '@nugget/contract';
import { createBoardEngine } from './boardEngine.ts';
import type { BoardRuntime } from './boardRuntime.ts';
import { createFileMirror } from './fileMirror.ts';
import { createListeners } from './listeners.ts';
import type { DataListener, Signals, VirtualBoard, VirtualBoardOptions } from './virtualBoard.ts';

const FLASH_BYTES = 2 * 1024 * 1024;

/** Starts a board. It runs until it is closed; nothing else ends it for good. */
export async function createVirtualBoard(
  options: VirtualBoardOptions,
  runtime: BoardRuntime,
): Promise<VirtualBoard> {
  const { device } = options;
  const mirror = createFileMirror(options.files ?? new Map());
  const data = new Set<DataListener>();
  const changed = createListeners<PartStates>();
  const pluggedNow = createListeners<boolean>();
  let states: PartStates = {};
  let plugged = true;
  let signals: Required<Signals> = { dtr: true, rts: true };

  const engine = createBoardEngine({
    firmware: await runtime.firmware(),
    runtime,
    device,
    mirror,
    flashBytes: options.flashBytes ?? FLASH_BYTES,
    modules: options.modules ?? 'board',
    onOutput: (bytes) => Promise.all([...data].map((listener) => listener(bytes))),
    onSave: () => options.onSave?.(mirror.files()),
    onParts(news) {
      states = { ...states, ...news };
      changed.tell(news);
    },
  });
  engine.start('');

  const board: VirtualBoard = {
    device,
    write: (bytes) => engine.write(bytes),
    onData(listener) {
      const own: DataListener = (bytes) => listener(bytes);
      data.add(own);
      return () => void data.delete(own);
    },
    setSignals(given) {
      const held = isHeld(signals);
      signals = { ...signals, ...given };
      if (held && !isHeld(signals)) board.reset();
    },
    reset: () => engine.reset(),
    get plugged() {
      return plugged;
    },
    async unplug() {
      if (!plugged) return;
      plugged = false;
      pluggedNow.tell(false);
      await engine.stop();
    },
    plug() {
      if (plugged) return;
      plugged = true;
      engine.start('');
      pluggedNow.tell(true);
    },
    onPlugged: pluggedNow.add,
    files: mirror.files,
    async restore(files) {
      await engine.stop();
      mirror.replace(files);
      if (plugged) engine.start('');
    },
    parts: device.parts,
    states: () => states,
    onStates: changed.add,
    touch: (part: string, state: PartState) => engine.touch(part, state),
    close: () => engine.stop(),
    [Symbol.asyncDispose]: () => engine.stop(),
  };
  return board;
}

/** The two transistors of every ESP32 board: RTS without DTR holds its reset line down. */
const isHeld = ({ dtr, rts }: Required<Signals>): boolean => rts && !dtr;
