import type { VirtualBoard } from '@nugget/virtual-board';
import type { UsbPort } from '../../../packages/studio/src/board/usb/usbPort.ts';

export interface TestPort extends UsbPort {
  /** Pulls the cable out. */
  pull(): void;
}

/** A Web Serial port as a browser hands it out, with a virtual board behind it. */
export function usbPortOf(board: Pick<VirtualBoard, 'onData' | 'write' | 'setSignals'>): TestPort {
  let source: ReadableStreamDefaultController<Uint8Array> | undefined;
  let readable: ReadableStream<Uint8Array> | null = null;
  let writable: WritableStream<Uint8Array> | null = null;
  let isPulled = false;
  let stop = (): void => undefined;
  return {
    get readable() {
      return readable;
    },
    get writable() {
      return writable;
    },
    async open() {
      if (readable !== null) throw new DOMException('The port is already open.', 'InvalidStateError');
      readable = new ReadableStream({
        start(controller) {
          source = controller;
          stop = board.onData((bytes) => controller.enqueue(bytes.slice()));
        },
        cancel: () => stop(),
      });
      writable = new WritableStream({
        write(bytes) {
          if (isPulled) throw new DOMException('The device has been lost.', 'NetworkError');
          board.write(bytes);
        },
      });
    },
    async close() {
      stop();
      readable = null;
      writable = null;
    },
    getInfo: () => ({ usbVendorId: 0x303a, usbProductId: 0x4001 }),
    async setSignals({ dataTerminalReady, requestToSend }) {
      board.setSignals({
        ...(dataTerminalReady === undefined ? {} : { dtr: dataTerminalReady }),
        ...(requestToSend === undefined ? {} : { rts: requestToSend }),
      });
    },
    pull() {
      isPulled = true;
      stop();
      source?.error(new DOMException('The device has been lost.', 'NetworkError'));
    },
  };
}
