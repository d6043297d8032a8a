import { inflateSync } from 'node:zlib';
import type { UsbPort } from '../../../packages/studio/src/board/usb/usbPort.ts';

/** Commands of an ESP32's loader (https://docs.espressif.com/projects/esptool/en/latest/esp32/advanced-topics/serial-protocol.html). */
const COMMAND = {
  memEnd: 0x06,
  sync: 0x08,
  readReg: 0x0a,
  deflBegin: 0x10,
  deflData: 0x11,
  securityInfo: 0x14,
  eraseFlash: 0xd0,
} as const;
/** An ESP32 knows fewer commands than its successors. */
const UNKNOWN_COMMAND = [1, 5, 0, 0] as const;
const MAGIC_REGISTER = 0x40001000;
const ESP32_MAGIC = 0x00f01d83;
/** How often a loader says that it is there. */
const SYNC_ANSWERS = 8;
/** Anything but 0, which a helper would say. */
const SYNCED = 0x20120707;
const [END, ESCAPE, ESCAPED_END, ESCAPED_ESCAPE] = [0xc0, 0xdb, 0xdc, 0xdd];

export interface FakeRom {
  readonly port: UsbPort;
  /** What was written, unpacked, and where; undefined before anything was. */
  written(): { readonly address: number; readonly image: Uint8Array } | undefined;
  readonly erased: () => boolean;
  /** How the reset line was pulled, in order. */
  readonly resets: readonly boolean[];
}

/** An ESP32 that waits for a program in its loader, as far as a flasher notices. */
export function createFakeRom(): FakeRom {
  const blocks: Uint8Array[] = [];
  const resets: boolean[] = [];
  let address: number | undefined;
  let isErased = false;
  let say: (frame: Uint8Array) => void = () => undefined;

  const answer = (command: number, value = 0, status: readonly number[] = [0, 0, 0, 0]): void => {
    const reply = new DataView(new ArrayBuffer(12));
    reply.setUint8(0, 1);
    reply.setUint8(1, command);
    reply.setUint16(2, 4, true);
    reply.setUint32(4, value, true);
    const bytes = new Uint8Array(reply.buffer);
    bytes.set(status, 8);
    say(slip(bytes));
  };
  const keep = (command: number, frame: Uint8Array, view: DataView): void => {
    if (command === COMMAND.deflBegin) address = view.getUint32(20, true);
    if (command === COMMAND.deflData) blocks.push(frame.slice(24));
    if (command === COMMAND.eraseFlash) isErased = true;
  };
  const obey = (frame: Uint8Array): void => {
    const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
    const command = view.getUint8(1);
    keep(command, frame, view);
    switch (command) {
      case COMMAND.securityInfo:
        answer(command, 0, UNKNOWN_COMMAND);
        break;
      case COMMAND.sync:
        for (let time = 0; time < SYNC_ANSWERS; time += 1) answer(command, SYNCED);
        break;
      case COMMAND.readReg:
        answer(command, view.getUint32(8, true) === MAGIC_REGISTER ? ESP32_MAGIC : 0);
        break;
      case COMMAND.memEnd:
        answer(command);
        // The helper that a flasher loads first says hello.
        say(slip(new TextEncoder().encode('OHAI')));
        break;
      default:
        answer(command);
    }
  };

  return {
    port: portOf({ obey, resets, hear: (listener) => (say = listener) }),
    written: () =>
      address === undefined ? undefined : { address, image: inflateSync(Buffer.concat(blocks)) },
    erased: () => isErased,
    resets,
  };
}

interface PortParts {
  readonly obey: (frame: Uint8Array) => void;
  readonly hear: (listener: (frame: Uint8Array) => void) => void;
  readonly resets: boolean[];
}

function portOf({ obey, hear, resets }: PortParts): UsbPort {
  let readable: ReadableStream<Uint8Array> | null = null;
  let writable: WritableStream<Uint8Array> | null = null;
  return {
    get readable() {
      return readable;
    },
    get writable() {
      return writable;
    },
    async open() {
      readable = new ReadableStream({ start: (controller) => hear((frame) => controller.enqueue(frame)) });
      writable = new WritableStream({ write: unslip(obey) });
    },
    async close() {
      hear(() => undefined);
      readable = null;
      writable = null;
    },
    getInfo: () => ({ usbVendorId: 0x10c4, usbProductId: 0xea60 }),
    async setSignals({ requestToSend }) {
      if (requestToSend !== undefined) resets.push(requestToSend);
    },
  };
}

function slip(bytes: Uint8Array): Uint8Array {
  const inside = [...bytes].flatMap((byte) =>
    byte === END ? [ESCAPE, ESCAPED_END] : byte === ESCAPE ? [ESCAPE, ESCAPED_ESCAPE] : [byte],
  );
  return Uint8Array.from([END, ...inside, END]);
}

/** Puts frames together again; what is between two ends is one. */
function unslip(onFrame: (frame: Uint8Array) => void): (bytes: Uint8Array) => void {
  let frame: number[] = [];
  return (bytes) => {
    for (const byte of bytes) {
      if (byte !== END) {
        frame.push(byte);
        continue;
      }
      if (frame.length > 0) onFrame(unescaped(frame));
      frame = [];
    }
  };
}

const unescaped = (frame: readonly number[]): Uint8Array =>
  Uint8Array.from(
    frame.flatMap((byte, at) => {
      if (frame[at - 1] === ESCAPE) return [byte === ESCAPED_END ? END : ESCAPE];
      return byte === ESCAPE ? [] : [byte];
    }),
  );
