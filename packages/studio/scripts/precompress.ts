import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;
/** Below this a compressed twin saves less than its headers cost; in bytes. */
const WORTH_IT = 1_024;

/**
 * Writes a .br and a .gz beside every text file of the build, so that the server never compresses while a child waits.
 * From the files on disk: Vite still mends its chunks (the list of what to preload) after every other hook.
 */
export function precompress(): Plugin {
  return {
    name: 'nugget-precompress',
    // Pages that only tests look at come over no line.
    apply: (_config, { command, mode }) => command === 'build' && mode === 'production',
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const names = (await readdir(dir, { recursive: true })).filter((name) => COMPRESSIBLE.test(name));
      await Promise.all(names.map((name) => compress(join(dir, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const source = await readFile(file);
  if (source.length < WORTH_IT) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(`${file}.br`, await brotli(source, { params }));
  await writeFile(`${file}.gz`, await zip(source, { level: 9 }));
}
