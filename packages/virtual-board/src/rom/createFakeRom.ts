import { createSlipReader, toSlip } from './slip.ts';

/**
 * The boot program in an Espressif chip, as far as esptool talks to it: what is written to the flash, and the control lines.
 * Behind a port in the shape of the browser's Web Serial API.
 */
export interface FakeRom {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number }): Promise<void>;
  close(): Promise<void>;
  setSignals(signals: {
    readonly dataTerminalReady?: boolean;
    readonly requestToSend?: boolean;
  }): Promise<void>;
  getInfo(): { readonly usbVendorId: number; readonly usbProductId: number };
  setBaudRate(baudRate: number): Promise<void>;
  /** What the flash holds, by address; the files of an old program to begin with. */
  written(): ReadonlyMap<number, Uint8Array>;
  /** How often the chip was started by its reset line. */
  starts(): number;
  /** Pulls the cable out: reads and writes fail from now on. */
  unplug(): void;
}

export interface FakeRomOptions {
  /** The chip's id for GET_SECURITY_INFO, as in an image header; 9 is an ESP32-S3. */
  readonly chipId: number;
  /** Of bytes. The chip answers with it when it is asked what it has written. */
  readonly md5: (bytes: Uint8Array) => Uint8Array;
  /** A chip whose program runs, and that nobody has brought into its boot program. */
  readonly isDeaf?: boolean;
}

/** esptool's serial protocol: https://docs.espressif.com/projects/esptool/en/latest/esp32/advanced-topics/serial-protocol.html */
const COMMAND = {
  memEnd: 0x06,
  sync: 0x08,
  deflateBegin: 0x10,
  deflateData: 0x11,
  flashMd5: 0x13,
  securityInfo: 0x14,
  eraseFlash: 0xd0,
} as const;

/** Where MicroPython keeps its files on a chip with 4 MiB. */
const OLD_FILES = 0x200000;
const OK = [0, 0];
/** A sync is answered eight times. */
const SYNCS = 8;
/** Any value but 0, which the loader's own program answers. */
const ROM_VALUE = 7;

export function createFakeRom(options: FakeRomOptions): FakeRom {
  const flash = new Map<number, Uint8Array>([[OLD_FILES, Uint8Array.of(1, 2, 3)]]);
  let out: ReadableStreamDefaultController<Uint8Array> | undefined;
  let streams: Pick<FakeRom, 'readable' | 'writable'> = { readable: null, writable: null };
  let lines = { dataTerminalReady: false, requestToSend: false };
  let starts = 0;
  let isGone = false;
  const onPacket = createChip(options, { flash, send: (packet) => out?.enqueue(toSlip(packet)) });

  return {
    get readable() {
      return streams.readable;
    },
    get writable() {
      return streams.writable;
    },
    async open() {
      const packets: Promise<void>[] = [];
      const read = createSlipReader((packet) => packets.push(onPacket(packet)));
      streams = {
        readable: new ReadableStream({
          start(controller) {
            out = controller;
          },
        }),
        writable: new WritableStream({
          async write(bytes) {
            if (isGone) throw new Error('The device has been lost.');
            read(bytes);
            await Promise.all(packets.splice(0));
          },
        }),
      };
    },
    async close() {
      streams = { readable: null, writable: null };
    },
    async setSignals(signals) {
      const before = lines;
      lines = { ...lines, ...signals };
      if (before.requestToSend && !lines.requestToSend) starts += 1;
    },
    getInfo: () => ({ usbVendorId: 0x10c4, usbProductId: 0xea60 }),
    setBaudRate: async () => undefined,
    written: () => flash,
    starts: () => starts,
    unplug() {
      isGone = true;
      out?.error(new Error('The device has been lost.'));
    },
  };
}

interface ChipParts {
  readonly flash: Map<number, Uint8Array>;
  readonly send: (packet: Uint8Array) => void;
}

/** Answers commands; one that it does not know is done at once. */
function createChip(
  { chipId, md5, isDeaf = false }: FakeRomOptions,
  { flash, send }: ChipParts,
): (packet: Uint8Array) => Promise<void> {
  let address = 0;
  let packed: Uint8Array[] = [];
  const answer = (command: number, data: readonly number[] = OK): void =>
    send(Uint8Array.from([1, command, data.length & 255, data.length >> 8, ROM_VALUE, 0, 0, 0, ...data]));

  const handlers: Readonly<Record<number, (data: Uint8Array) => Promise<void> | void>> = {
    [COMMAND.sync]: () => {
      for (let count = 0; count < SYNCS; count += 1) answer(COMMAND.sync);
    },
    [COMMAND.securityInfo]: () =>
      answer(COMMAND.securityInfo, [...new Array<number>(12).fill(0), chipId, 0, 0, 0, 0, 0, 0, 0, ...OK]),
    [COMMAND.memEnd]: () => {
      answer(COMMAND.memEnd);
      // The loader's own program says hello in place of the ROM.
      send(new TextEncoder().encode('OHAI'));
    },
    [COMMAND.deflateBegin]: (data) => {
      address = wordAt(data, 12);
      packed = [];
      answer(COMMAND.deflateBegin);
    },
    [COMMAND.deflateData]: (data) => {
      packed.push(data.slice(16));
      answer(COMMAND.deflateData);
    },
    [COMMAND.eraseFlash]: () => {
      flash.clear();
      answer(COMMAND.eraseFlash);
    },
    [COMMAND.flashMd5]: async () => {
      const bytes = await inflated(packed);
      flash.set(address, bytes);
      answer(COMMAND.flashMd5, [...md5(bytes), ...OK]);
    },
  };
  return async (packet) => {
    const [, command = 0] = packet;
    if (isDeaf) return;
    const handler = handlers[command];
    if (handler === undefined) answer(command);
    else await handler(packet.slice(8));
  };
}

const wordAt = (data: Uint8Array, at: number): number =>
  new DataView(data.buffer, data.byteOffset).getUint32(at, true);

async function inflated(packed: readonly Uint8Array[]): Promise<Uint8Array> {
  const stream = new Blob(packed.map((part) => part.slice()))
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
