import { type CommitInfo, NuggetError } from '@nugget/contract';
import type { Aftercare, NuggetCommit, NuggetFile, NuggetFiles } from '../aftercare.ts';
import type { EngineTools } from '../phases/types.ts';
import type { GitService } from '../ports/index.ts';
import type { SessionStore } from '../sessionStore.ts';

/** What one look at a nugget's folder takes in, and how much of a file is given out, in bytes. */
const WALK = { entries: 5_000, depth: 12 } as const;
const MOST_TEXT = 1024 * 1024;

export interface ReaderParts {
  readonly store: SessionStore;
  readonly tools: Pick<EngineTools, 'files' | 'openGit'>;
}

/** Looks at a nugget's files and history. Nothing is claimed and nothing is written, so a build may go on meanwhile. */
export function createNuggetReader({
  store,
  tools,
}: ReaderParts): Pick<Aftercare, 'files' | 'file' | 'commit'> {
  const look = async <T>(sessionId: string, at: (git: GitService) => Promise<T>): Promise<T> => {
    const { folder } = await store.look(sessionId);
    return at(await tools.openGit(folder));
  };

  const list = async (git: GitService, sha: string | undefined): Promise<NuggetFiles> => {
    if (sha === undefined) return tools.files.list(git.workspace, WALK);
    const { sha: whole } = await commitOf(git, sha);
    return { files: await git.files(whole), truncated: false };
  };

  const read = async (git: GitService, { path, sha }: FileAt): Promise<NuggetFile> => {
    const { files } = await list(git, sha);
    // Only what the listing has can be read: no link, no folder, and nothing outside.
    const entry = files.find((each) => each.path === path);
    if (entry === undefined) throw noFile(path);
    const text = await textOf(git, { path, sha });
    const { bytes } = entry;
    return { path, bytes, text, truncated: text !== undefined && bytes > MOST_TEXT };
  };

  const textOf = async (git: GitService, { path, sha }: FileAt): Promise<string | undefined> => {
    if (sha === undefined) return tools.files.readText(git.workspace, path, MOST_TEXT);
    const { sha: whole } = await commitOf(git, sha);
    return (await git.read({ sha: whole, path, maxBytes: MOST_TEXT }))?.text;
  };

  const show = async (git: GitService, sha: string): Promise<NuggetCommit> => {
    const commit = await commitOf(git, sha);
    return { commit, files: await git.diff(commit.sha) };
  };

  return {
    files: (sessionId, { sha } = {}) => look(sessionId, (git) => list(git, sha)),
    file: (sessionId, { path, sha }) => look(sessionId, (git) => read(git, { path, sha })),
    commit: (sessionId, sha) => look(sessionId, (git) => show(git, sha)),
  };
}

interface FileAt {
  readonly path: string;
  readonly sha: string | undefined;
}

/** Throws COMMIT_NOT_FOUND. */
export async function commitOf(git: GitService, sha: string): Promise<CommitInfo> {
  const commit = await git.findSha(sha);
  if (commit !== undefined) return commit;
  const message = `No commit ${JSON.stringify(sha)} is in this history; take one of the session's commits`;
  throw new NuggetError('COMMIT_NOT_FOUND', { message });
}

const noFile = (path: string): NuggetError =>
  new NuggetError('FILE_NOT_FOUND', {
    message: `There is no file ${JSON.stringify(path)} in this nugget; take one of its files`,
  });
