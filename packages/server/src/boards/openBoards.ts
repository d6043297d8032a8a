import { join } from 'node:path';
import { createHardwareService } from '@nugget/adapters';
import { toNuggetError, VIRTUAL_PORT } from '@nugget/contract';
import type { Clock, HardwareService } from '@nugget/engine';
import { createMicroPythonCheck, createVirtualBoards } from '@nugget/virtual-board';
import { createVirtualBinding, nodeRuntime } from '@nugget/virtual-board/node';
import { createBoardStore } from './boardStore.ts';
import { openVirtualShelf } from './openVirtualShelf.ts';
import type { VirtualShelf } from './virtualShelf.ts';

export interface OpenBoardsParts {
  /** The data folder, absolute; what is on virtual boards is kept in its folder `boards`. */
  readonly home: string;
  readonly clock: Clock;
  /** Where mpremote and Python are looked for. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: { warn(details: object, message: string): void };
}

export interface Boards {
  readonly hardware: HardwareService;
  readonly shelf: VirtualShelf;
  /** Closes every port, and switches every virtual board off. */
  close(): Promise<void>;
}

/** The boards of this computer, real and virtual ones. Starts none and opens no port. */
export function openBoards({ home, clock, env, logger }: OpenBoardsParts): Boards {
  const store = createBoardStore(join(home, 'boards'), (thrown) =>
    logger.warn({ error: toNuggetError(thrown).message }, 'What is on a virtual board is not on the disk.'),
  );
  const runtime = nodeRuntime();
  const boards = createVirtualBoards({ runtime, onSave: store.save });
  const shelf = openVirtualShelf({ boards, store });
  const compiler = createMicroPythonCheck(runtime);
  const hardware = createHardwareService({
    bindings: [{ prefix: VIRTUAL_PORT, binding: createVirtualBinding(boards) }],
    check: (files) => compiler.check(new Map(files.map(({ path, data }) => [path, data]))),
    clock,
    env,
  });
  return {
    hardware,
    shelf,
    async close() {
      await hardware.close();
      await shelf.close();
      await compiler.close();
    },
  };
}
