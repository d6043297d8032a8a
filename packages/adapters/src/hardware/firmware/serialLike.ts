/** A serial port in the shape of the browser's Web Serial API: as much of it as esptool-js uses. */
export interface SerialLike {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number }): Promise<void>;
  close(): Promise<void>;
  setSignals(signals: {
    readonly dataTerminalReady?: boolean;
    readonly requestToSend?: boolean;
    readonly break?: boolean;
  }): Promise<void>;
  getInfo(): { readonly usbVendorId?: number; readonly usbProductId?: number };
  /** Not in the browser: changes the speed of an open port. */
  setBaudRate?(baudRate: number): Promise<void>;
}
