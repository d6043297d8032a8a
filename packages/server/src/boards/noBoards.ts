import { NuggetError } from '@nugget/contract';
import type { HardwareService } from '@nugget/engine';
import type { VirtualShelf } from './virtualShelf.ts';

const missing = async (): Promise<never> => {
  throw new NuggetError('BOARD_NOT_FOUND', { message: 'This version of Nugget reaches no boards' });
};

/** Until boards are wired in: there are none. */
export const NO_HARDWARE: HardwareService = {
  list: async () => [],
  identify: missing,
  watch: () => () => undefined,
  check: async () => [],
  flash: missing,
  monitor: missing,
  installFirmware: missing,
  close: async () => undefined,
};

export const NO_SHELF: VirtualShelf = {
  ensure: missing,
  partsAt: () => undefined,
  close: async () => undefined,
};
