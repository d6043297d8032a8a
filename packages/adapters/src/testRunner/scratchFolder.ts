import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A private folder for one run: `work` is for the copy of what is tested, `home` is empty. */
export async function withScratchFolder<T>(use: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(await realpath(tmpdir()), 'nugget-tests-'));
  try {
    await mkdir(join(scratch, 'home'));
    return await use(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 }).catch(() => {
      // Without a sandbox a test can lock us out of what it made; the system clears its temporary folder.
    });
  }
}
