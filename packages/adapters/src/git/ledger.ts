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
  /** Takes up that MAIN was just moved on, and answers its new sha. */
  advance(): Promise<string>;
  /** Takes up what the commit `sha` is; throws GIT_FAILED when it is not the one for this key. */
  record(found: KeyedCommit | undefined, made: { readonly sha: string; readonly key: string }): CommitInfo;
  /** Something is missing here that the repository has: the next `isBehind` says so. */
  distrust(): void;
  /** Whether MAIN was moved without the ledger's knowledge, by a git process of a killed owner for example. */
  isBehind(): Promise<boolean>;
}

export function createLedger({ git, gitDir }: { readonly git: GitProgram; readonly gitDir: string }): Ledger {
  let head = '';
  let isTrusted = true;
  /** Newest first. A commit that was made and not read yet has its place already. */
  let order: readonly string[] = [];
  let known = new Map<string, KeyedCommit>();
  // The ref is a file of its own: we never pack refs.
  const readHead = async (): Promise<string> => (await readFile(join(gitDir, MAIN), 'utf8')).trim();

  return {
    head() {
      if (head !== '') return head;
      throw new NuggetError('GIT_FAILED', {
        message: `The repository ${gitDir} is not open; call open() first`,
      });
    },
    find: (key) => [...known.values()].find((each) => each.key === key)?.commit,
    all: () => order.flatMap((sha) => known.get(sha)?.commit ?? []),

    async load() {
      const [newest, commits] = await Promise.all([mainSha(git), readHistory(git)]);
      head = newest;
      isTrusted = true;
      order = commits.map(({ commit }) => commit.sha);
      known = new Map(commits.map((each) => [each.commit.sha, each]));
    },

    async advance() {
      head = await readHead();
      order = [head, ...order];
      return head;
    },

    record(found, { sha, key }) {
      if (found?.key !== key || found.commit.sha !== sha) {
        throw new NuggetError('GIT_FAILED', {
          message: `The commit ${sha} of ${gitDir} is not the one just made (${key}); open the session again`,
        });
      }
      known.set(sha, found);
      return found.commit;
    },

    distrust() {
      isTrusted = false;
    },

    isBehind: async () => !isTrusted || (await readHead()) !== head,
  };
}
