import { type Device, type NuggetError, toNuggetError } from '@nugget/contract';
import { useCallback, useEffect, useState } from 'react';
import type { UsbBoard } from './usbBoard.ts';
import { choosePort, usbPorts } from './usbPort.ts';

export interface UsbConnection {
  /** Whether this browser can reach its USB ports at all. */
  readonly isPossible: boolean;
  readonly usb: UsbBoard | undefined;
  readonly connect: () => Promise<UsbBoard | undefined>;
  readonly disconnect: () => void;
  readonly isConnecting: boolean;
  readonly error: NuggetError | undefined;
}

/** A board that hangs on the computer of this browser, which need not be the server's. */
export function useUsbBoard(device: Device, name: string): UsbConnection {
  const [usb, setUsb] = useState<UsbBoard>();
  const [isConnecting, setConnecting] = useState(false);
  const [error, setError] = useState<NuggetError>();
  useEffect(
    () => () => {
      void usb?.close();
    },
    [usb],
  );
  const connect = useCallback(async (): Promise<UsbBoard | undefined> => {
    const ports = usbPorts();
    if (ports === undefined) return undefined;
    setError(undefined);
    setConnecting(true);
    try {
      const port = await choosePort(ports);
      if (port === undefined) return undefined;
      const { openUsbBoard } = await import('./usbBoard.ts');
      const opened = await openUsbBoard({ port, name, device, now: () => new Date().toISOString() });
      setUsb(opened);
      return opened;
    } catch (thrown) {
      setError(toNuggetError(thrown));
      return undefined;
    } finally {
      setConnecting(false);
    }
  }, [device, name]);
  return {
    isPossible: usbPorts() !== undefined,
    usb,
    connect,
    disconnect: () => setUsb(undefined),
    isConnecting,
    error,
  };
}
