import { type Device, type NuggetError, toNuggetError } from '@nugget/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import { boardPrograms } from '../usb/boardPrograms.ts';
import type { UsbBoard } from '../usb/usbBoard.ts';

/** As long as the server gives a flash. */
const MOST_MS = 60_000;

export interface UsbFlash {
  readonly flash: (usb: UsbBoard) => void;
  readonly isFlashing: boolean;
  readonly isDone: boolean;
  readonly progress: { readonly step: string; readonly percent: number } | undefined;
  readonly error: NuggetError | undefined;
}

/** Puts the nugget's files from the server on a board at a port of this browser. */
export function useUsbFlash(sessionId: string, device: Device): UsbFlash {
  const { client } = useServices();
  const [progress, setProgress] = useState<UsbFlash['progress']>();
  const flashing = useMutation({
    mutationFn: async (usb: UsbBoard) => {
      setProgress(undefined);
      const files = await boardPrograms(client, sessionId, device);
      const onProgress = ({ file, percent }: { file: string; percent: number }) =>
        setProgress({ step: file, percent });
      await usb.flash({ files, onProgress }, AbortSignal.timeout(MOST_MS));
    },
  });
  return {
    flash: flashing.mutate,
    isFlashing: flashing.isPending,
    isDone: flashing.isSuccess,
    progress,
    error: flashing.error === null ? undefined : toNuggetError(flashing.error),
  };
}
