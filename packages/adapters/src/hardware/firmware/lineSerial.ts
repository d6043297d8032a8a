import type { UsbIds } from '../boards/usbIds.ts';
import type { BoardLine } from '../line/boardLine.ts';
import type { SerialLike } from './serialLike.ts';

/** An open line in the shape of a Web Serial port. Closing it ends the streams; the line itself stays open. */
export function createLineSerial(line: BoardLine, ids: UsbIds): SerialLike {
  let ended = new AbortController();
  let streams: Pick<SerialLike, 'readable' | 'writable'> = { readable: null, writable: null };
  let signals = { dtr: false, rts: false };

  const open = (): typeof streams => {
    ended = new AbortController();
    const { signal } = ended;
    return {
      readable: new ReadableStream({
        pull: async (controller) => controller.enqueue(await line.read(signal)),
        cancel: () => ended.abort(),
      }),
      writable: new WritableStream({ write: (bytes) => line.write(bytes, signal) }),
    };
  };
  return {
    get readable() {
      return streams.readable;
    },
    get writable() {
      return streams.writable;
    },
    async open({ baudRate }) {
      await line.setBaudRate(baudRate);
      streams = open();
    },
    async close() {
      ended.abort();
      streams = { readable: null, writable: null };
    },
    async setSignals({ dataTerminalReady = signals.dtr, requestToSend = signals.rts }) {
      // Every set of a serial port names both lines; the one that is not meant stays as it is.
      signals = { dtr: dataTerminalReady, rts: requestToSend };
      await line.setSignals(signals);
    },
    getInfo: () => ({ usbVendorId: numberOf(ids.vendorId), usbProductId: numberOf(ids.productId) }),
    setBaudRate: line.setBaudRate,
  };
}

const numberOf = (id: string | undefined): number => Number.parseInt(id ?? '0', 16);
