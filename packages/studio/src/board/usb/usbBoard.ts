import {
  type BoardMessage,
  type DetectedBoard,
  type Device,
  type LineState,
  NuggetError,
} from '@nugget/contract';
import type { LineSource } from '../line/boardLine.ts';
import { createLineSplitter } from './lineSplitter.ts';
import { enterRawRepl } from './rawRepl.ts';
import { openSerialLink, type SerialLink } from './serialLink.ts';
import { type Upload, uploadFiles } from './uploadFiles.ts';
import { USB_PORT, type UsbPort } from './usbPort.ts';

/** A board at a USB port of this browser's computer. */
export interface UsbBoard {
  readonly board: DetectedBoard;
  readonly source: LineSource;
  /** Puts files on it and starts main.py. Errors: BOARD_*. */
  flash(upload: Upload, signal: AbortSignal): Promise<void>;
  /** Lets go of the port. */
  close(): Promise<void>;
}

export interface UsbBoardParts {
  readonly port: UsbPort;
  readonly name: string;
  readonly device: Pick<Device, 'id' | 'parts' | 'board_type'>;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

const encoder = new TextEncoder();
const [CTRL_C, CTRL_D] = ['\x03', '\x04'];

/** Opens the port. BOARD_IN_USE. */
export async function openUsbBoard({ port, name, device, now }: UsbBoardParts): Promise<UsbBoard> {
  const link = await openSerialLink(port);
  const board = boardOf(port, name, device);
  const line = createLine();
  const split = createLineSplitter((lines) =>
    line.tell({ type: 'lines', lines: lines.map((text) => ({ line: text, at: now() })), dropped: 0 }),
  );
  link.listen((bytes) => {
    if (!line.speaksRaw) split(bytes);
  });
  void link.ended.then((end) => {
    if (end === 'lost') line.become('gone');
  });
  const hello: BoardMessage = { type: 'board', board, device: device.id, parts: [...device.parts] };
  return {
    board,
    source: sourceOf({ link, line, hello }),
    flash: (upload, signal) => flashOver({ link, line }, upload, signal),
    close: link.close,
  };
}

interface Line {
  readonly ears: Set<(message: BoardMessage) => void>;
  readonly state: LineState;
  /** While it is flashed, what comes is no line for people. */
  speaksRaw: boolean;
  tell(message: BoardMessage): void;
  /** A line that is gone stays gone: the port that comes back is another one. */
  become(state: LineState): void;
}

function createLine(): Line {
  const ears = new Set<(message: BoardMessage) => void>();
  let state: LineState = 'open';
  const tell = (message: BoardMessage): void => {
    for (const hear of ears) hear(message);
  };
  return {
    ears,
    speaksRaw: false,
    get state() {
      return state;
    },
    tell,
    become(next) {
      if (state === 'gone' || state === next) return;
      state = next;
      tell({ type: 'line_state', state });
    },
  };
}

interface SourceParts {
  readonly link: SerialLink;
  readonly line: Line;
  readonly hello: BoardMessage;
}

function sourceOf({ link, line, hello }: SourceParts): LineSource {
  return {
    open({ onMessage, onConnection, signal }) {
      line.ears.add(onMessage);
      signal.addEventListener('abort', () => line.ears.delete(onMessage), { once: true });
      onConnection({ state: 'live' });
      onMessage(hello);
      onMessage({ type: 'line_state', state: line.state });
      const send = (text: string): boolean => {
        link.write(encoder.encode(text)).catch((thrown: unknown) => {
          if (!(thrown instanceof NuggetError)) throw thrown;
          onMessage({ type: 'problem', code: thrown.code, message: thrown.message });
        });
        return true;
      };
      return {
        command(command) {
          switch (command.type) {
            case 'send':
              // A REPL wants the one, a program that reads lines the other.
              return send(`${command.line}\r\n`);
            case 'interrupt':
              return send(CTRL_C);
            case 'reset':
              return send(`${CTRL_C}${CTRL_C}${CTRL_D}`);
            case 'touch':
              return false;
          }
        },
      };
    },
  };
}

async function flashOver(
  { link, line }: Pick<SourceParts, 'link' | 'line'>,
  upload: Upload,
  signal: AbortSignal,
): Promise<void> {
  if (line.state === 'gone') throw new NuggetError('BOARD_GONE', { message: 'The USB port was lost' });
  if (line.state === 'busy')
    throw new NuggetError('BOARD_IN_USE', { message: 'It is being flashed already' });
  line.become('busy');
  line.speaksRaw = true;
  try {
    const repl = await enterRawRepl(link, signal);
    try {
      await uploadFiles(repl, upload);
    } finally {
      line.speaksRaw = false;
      // What is on the board runs, be it the new program or, after a failure, the old one.
      await repl.leave().catch(ignoreLost);
      repl.close();
    }
  } catch (thrown) {
    throw isTimeout(signal) ? tookTooLong(thrown) : thrown;
  } finally {
    line.speaksRaw = false;
    line.become('open');
  }
}

/** Why the upload failed is what a person must read. */
const ignoreLost = (): void => undefined;

const isTimeout = ({ aborted, reason }: AbortSignal): boolean =>
  aborted && reason instanceof DOMException && reason.name === 'TimeoutError';

const tookTooLong = (cause: unknown): NuggetError =>
  new NuggetError('BOARD_SILENT', { message: 'The board did not take everything in time', cause });

function boardOf(port: UsbPort, name: string, { board_type }: Pick<Device, 'board_type'>): DetectedBoard {
  const { usbVendorId, usbProductId } = port.getInfo();
  const hex = (id: number | undefined): string | undefined => id?.toString(16).padStart(4, '0');
  const [vendor_id, product_id] = [hex(usbVendorId), hex(usbProductId)];
  return {
    port: `${USB_PORT}${vendor_id ?? ''}${product_id === undefined ? '' : `:${product_id}`}`,
    name,
    board_type,
    virtual: false,
    state: 'possible',
    ...(vendor_id === undefined ? {} : { vendor_id }),
    ...(product_id === undefined ? {} : { product_id }),
  };
}
