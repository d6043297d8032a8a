import type { SessionSnapshot } from '../session/sessionModel.ts';

/** Whose files the code tab shows: those of now, of a commit while somebody looks back, or none when nothing was saved then. */
export type FilesShown =
  | { readonly when: 'now' }
  | { readonly when: 'then'; readonly sha: string; readonly message: string }
  | { readonly when: 'before' };

export function filesShown({ isLive, view }: SessionSnapshot): FilesShown {
  if (isLive) return { when: 'now' };
  const commit = view.commits.find(({ sha }) => sha === view.undoneTo) ?? view.commits.at(-1);
  return commit === undefined
    ? { when: 'before' }
    : { when: 'then', sha: commit.sha, message: commit.message };
}
