/** What a system, or a program that plays one, tells of a port. The serialport library's own bindings fit. */
export interface SerialPortInfo {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly serialNumber?: string | undefined;
  /** Hexadecimal digits, in upper or lower case. */
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
}

/** One opening of a port; part of the serialport library's BindingPortInterface. */
export interface OpenSerialPort {
  /** One byte at least. Rejects when the port is closed, or when what hung there is gone. */
  read(buffer: Buffer, offset: number, length: number): Promise<{ readonly bytesRead: number }>;
  write(buffer: Buffer): Promise<void>;
  set(signals: { readonly dtr?: boolean; readonly rts?: boolean }): Promise<void>;
  update(options: { readonly baudRate: number }): Promise<void>;
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** A kind of serial ports; part of the serialport library's BindingInterface. */
export interface SerialBinding {
  list(): Promise<readonly SerialPortInfo[]>;
  open(options: { readonly path: string; readonly baudRate: number }): Promise<OpenSerialPort>;
}

/** Ports whose names begin with `prefix` are opened through `binding`. */
export interface PrefixedBinding {
  readonly prefix: string;
  readonly binding: SerialBinding;
}
