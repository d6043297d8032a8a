import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const zod = folderOf('zod');

/** Where the program is that tries nuggets for boards, and what it reads: absolute. */
export const BOARD_TEST_HOST = {
  host: fileURLToPath(new URL('boardTestHost.ts', import.meta.url)),
  readable: [
    fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''),
    dirname(dirname(require.resolve('@nugget/contract'))),
    // The links that lead to the two.
    join(dirname(zod), '@nugget'),
    zod,
    dirname(require.resolve('@micropython/micropython-webassembly-pyscript/micropython.wasm')),
  ],
} as const;
