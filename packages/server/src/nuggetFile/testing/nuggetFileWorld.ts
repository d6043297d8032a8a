import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '@nugget/adapters';
import { NuggetError } from '@nugget/contract';
import { onTestFinished } from 'vitest';
import { createLibrary, type Library } from '../../library/library.ts';
import { createNuggetFiles, type NuggetFiles, type SessionMatter } from '../nuggetFiles.ts';

/** A library on a real disk whose nuggets have no sessions; what would become one is kept to be looked at. */
export interface NuggetFileWorld {
  readonly home: string;
  readonly library: Library;
  readonly files: NuggetFiles;
  /** What an import made sessions of. */
  readonly added: readonly SessionMatter[];
  import(bytes: Uint8Array): ReturnType<NuggetFiles['import']>;
  /** Every path below the folder that the data folder lies in. */
  everything(): Promise<readonly string[]>;
}

export async function aNuggetFileWorld(): Promise<NuggetFileWorld> {
  const root = await mkdtemp(join(tmpdir(), 'nugget-files-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const home = join(root, 'home', 'data');
  await mkdir(home, { recursive: true });
  await writeFile(join(root, 'diary.txt'), 'mine');
  const clock = createSystemClock();
  const library = createLibrary({
    home,
    clock,
    removeSession: async () => undefined,
    onDamaged: () => undefined,
  });
  const added: SessionMatter[] = [];
  const none = async (): Promise<never> => {
    throw new NuggetError('SESSION_NOT_FOUND', { message: 'There are no sessions here' });
  };
  const files = createNuggetFiles({
    home,
    clock,
    library,
    store: { look: none, read: none },
    openGit: none,
    sessions: {
      async add(matter) {
        added.push(matter);
        return `session-${added.length}`;
      },
      remove: async () => undefined,
    },
  });
  return {
    home,
    library,
    files,
    added,
    import: (bytes) => files.import(bytes, new AbortController().signal),
    everything: () => pathsIn(root),
  };
}

const pathsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).sort();
