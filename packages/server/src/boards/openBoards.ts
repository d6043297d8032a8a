import { join } from 'node:path';
import { toNuggetError } from '@nugget/contract';
import type { HardwareService } from '@nugget/engine';
import { createVirtualBoards } from '@nugget/virtual-board';
import { nodeRuntime } from '@nugget/virtual-board/node';
import { createBoardStore } from './boardStore.ts';
import { NO_HARDWARE } from './noHardware.ts';
import { openVirtualShelf } from './openVirtualShelf.ts';
import type { VirtualShelf } from './virtualShelf.ts';

export interface OpenBoardsParts {
  /** The data folder, absolute; what is on virtual boards is kept in its folder `boards`. */
  readonly home: string;
  readonly logger: { warn(details: object, message: string): void };
}

export interface Boards {
  readonly hardware: HardwareService;
  readonly shelf: VirtualShelf;
}

/** The boards of this computer, real and virtual ones. Starts none and opens no port. */
export function openBoards({ home, logger }: OpenBoardsParts): Boards {
  const store = createBoardStore(join(home, 'boards'), (thrown) =>
    logger.warn({ error: toNuggetError(thrown).message }, 'What is on a virtual board is not on the disk.'),
  );
  const boards = createVirtualBoards({ runtime: nodeRuntime(), onSave: store.save });
  return { hardware: NO_HARDWARE, shelf: openVirtualShelf({ boards, store }) };
}
