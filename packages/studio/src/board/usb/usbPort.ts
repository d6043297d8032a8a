/** Boards at such a port are of this browser only; the server never hears of them. */
export const USB_PORT = 'usb:';

/** What of a Web Serial port is used here (https://wicg.github.io/serial/); browsers other than Chromium have none. */
export interface UsbPort {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number; readonly bufferSize?: number }): Promise<void>;
  close(): Promise<void>;
  getInfo(): { readonly usbVendorId?: number; readonly usbProductId?: number };
  setSignals(signals: { dataTerminalReady?: boolean; requestToSend?: boolean }): Promise<void>;
}

export interface UsbPorts {
  /** Shows the browser's own list. Rejects with a NotFoundError when nothing is chosen there. */
  requestPort(): Promise<UsbPort>;
}

/** The browser's USB ports; undefined where it has none to give. The types of the DOM do not know them yet. */
export const usbPorts = (): UsbPorts | undefined =>
  (navigator as Navigator & { readonly serial?: UsbPorts }).serial;

/** Asks for a port; undefined when somebody closes the list. */
export async function choosePort(ports: UsbPorts): Promise<UsbPort | undefined> {
  try {
    return await ports.requestPort();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return undefined;
    throw thrown;
  }
}
