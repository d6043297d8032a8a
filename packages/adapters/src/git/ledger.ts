import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommitInfo, NuggetError } from '@nugget/contract';
import { MAIN, mainSha, readHistory } from './commits.ts';
import type { GitProgram } from './gitProgram.ts';
import type { KeyedCommit } from './history.ts';

/** What MAIN holds, kept in memory, so that asking costs no process. The repository stays the truth. */
export interface Ledger {
  /** MAIN's newest sha. Throws before the first `load`. */
  head(): string;
  find(key: string): CommitInfo | undefined;
  /** Newest first. */
  all(): readonly CommitInfo[];
  /** Reads everything again. */
  load(): Promise<void>;
  /** Takes up the commit that was just made; throws GIT_FAILED when the newest one is not the one for this key. */
  record(newest: KeyedCommit | undefined, key: string): CommitInfo;
  /** Whether MAIN was moved without the ledger's knowledge, by a git process of a killed owner for example. */
  isBehind(): Promise<boolean>;
}

export function createLedger({ git, gitDir }: { readonly git: GitProgram; readonly gitDir: string }): Ledger {
  let head = '';
  let commits: readonly KeyedCommit[] = [];

  return {
    head() {
      if (head !== '') return head;
      throw new NuggetError('GIT_FAILED', {
        message: `The repository ${gitDir} is not open; call open() first`,
      });
    },
    find: (key) => commits.find((known) => known.key === key)?.commit,
    all: () => commits.map(({ commit }) => commit),

    async load() {
      [head, commits] = await Promise.all([mainSha(git), readHistory(git)]);
    },

    record(newest, key) {
      if (newest?.key !== key) {
        throw new NuggetError('GIT_FAILED', {
          message: `The newest commit of ${gitDir} is not the one just made (${key}); open the session again`,
        });
      }
      head = newest.commit.sha;
      commits = [newest, ...commits];
      return newest.commit;
    },

    // The ref is a file of its own: we never pack refs.
    isBehind: async () => (await readFile(join(gitDir, MAIN), 'utf8')).trim() !== head,
  };
}
