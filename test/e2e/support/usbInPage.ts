import type { Page } from 'playwright-core';
import type { UsbPort } from '../../../packages/studio/src/board/usb/usbPort.ts';

/** What the page's port asks of the one out here. */
interface PageHands {
  usbOpen(): Promise<void>;
  usbWrite(base64: string): Promise<void>;
  usbSignals(signals: Parameters<UsbPort['setSignals']>[0]): Promise<void>;
  usbClose(): Promise<void>;
  /** Called from here with what comes; `undefined` when the cable is pulled. */
  usbHear?: (base64: string | undefined) => void;
}

/** Gives a page a `navigator.serial` with one port, which is the given one: bytes go over the browser's own protocol. */
export async function usbInPage(page: Page, port: UsbPort): Promise<void> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let writer: WritableStreamDefaultWriter<Uint8Array> | undefined;
  const tell = (base64: string | undefined): Promise<void> =>
    page.evaluate((bytes) => (globalThis as unknown as PageHands).usbHear?.(bytes), base64);
  const pump = async (): Promise<void> => {
    try {
      for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read()) {
        await tell(Buffer.from(chunk.value).toString('base64'));
      }
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) throw thrown;
      await tell(undefined);
    }
  };
  await page.exposeFunction('usbOpen', async () => {
    await port.open({ baudRate: 115_200 });
    reader = port.readable?.getReader();
    writer = port.writable?.getWriter();
    void pump();
  });
  await page.exposeFunction('usbWrite', (base64: string) => writer?.write(Buffer.from(base64, 'base64')));
  await page.exposeFunction('usbSignals', (signals: Parameters<UsbPort['setSignals']>[0]) =>
    port.setSignals(signals),
  );
  await page.exposeFunction('usbClose', async () => {
    await reader?.cancel();
    reader?.releaseLock();
    writer?.releaseLock();
    await port.close();
  });
  await page.addInitScript(installPort);
}

/** Runs in the page: it may use nothing of this file. */
function installPort(): void {
  const hands = globalThis as unknown as PageHands;
  const encode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
  const decode = (base64: string): Uint8Array =>
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const port = {
    readable: null as ReadableStream<Uint8Array> | null,
    writable: null as WritableStream<Uint8Array> | null,
    async open() {
      if (port.readable !== null) throw new DOMException('The port is already open.', 'InvalidStateError');
      port.readable = new ReadableStream<Uint8Array>({
        start(controller) {
          hands.usbHear = (base64) => {
            if (base64 === undefined) controller.error(new DOMException('lost', 'NetworkError'));
            else controller.enqueue(decode(base64));
          };
        },
        cancel() {
          delete hands.usbHear;
        },
      });
      port.writable = new WritableStream<Uint8Array>({ write: (bytes) => hands.usbWrite(encode(bytes)) });
      await hands.usbOpen();
    },
    async close() {
      await hands.usbClose();
      port.readable = null;
      port.writable = null;
    },
    getInfo: () => ({ usbVendorId: 0x303a, usbProductId: 0x4001 }),
    setSignals: (signals: Parameters<UsbPort['setSignals']>[0]) => hands.usbSignals(signals),
  };
  Object.defineProperty(navigator, 'serial', { value: { requestPort: async () => port } });
}
