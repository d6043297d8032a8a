import type { GitService, MergeResult } from '../../../ports/gitService.ts';
import type { Workspace } from '../../../ports/workspace.ts';

export interface GitServiceUnderTest {
  /** The service of one and the same session, not opened yet: each call is the next process. */
  readonly start: () => GitService;
  /** How this test, in the place of the agents, reads and writes worktrees and workspace. */
  readonly files: Workspace;
  readonly remove: (folder: string, path: string) => Promise<void>;
}

type Texts = Readonly<Record<string, string>>;

/** One session, and what tests do in it again and again. */
export interface GitRoom {
  readonly git: GitService;
  readonly workspace: string;
  /** Somebody who only looks at the same session. */
  unopened(): GitService;
  /** The next process opens the same session. */
  restart(): Promise<GitService>;
  integrate(taskId: string, key?: string, agentName?: string): Promise<MergeResult>;
  write(folder: string, texts: Texts): Promise<void>;
  read(folder: string, path: string): Promise<string | undefined>;
  remove(folder: string, path: string): Promise<void>;
  paths(folder: string): Promise<readonly string[]>;
  /** One finished task from beginning to end. */
  build(taskId: string, texts: Texts): Promise<MergeResult>;
  /** Two tasks that write different words at the same place; the first is in the workspace already. */
  collide(): Promise<{ readonly result: MergeResult; readonly worktree: string }>;
}

const LIMITS = { entries: 1_000, depth: 20 };

export async function openRoom({ start, files, remove }: GitServiceUnderTest): Promise<GitRoom> {
  let git = start();
  const { workspace } = await git.open();

  const room: GitRoom = {
    get git() {
      return git;
    },
    workspace,
    remove,
    unopened: start,
    async restart() {
      git = start();
      await git.open();
      return git;
    },
    integrate: (taskId, key = taskId, agentName = `Agent ${taskId}`) =>
      git.integrate({
        author: { taskId, agentName, role: 'builder' },
        key,
        message: `Work of ${key}`,
        signal: new AbortController().signal,
      }),
    async write(folder, texts) {
      await Promise.all(Object.entries(texts).map(([path, text]) => files.writeText(folder, path, text)));
    },
    read: (folder, path) => files.readText(folder, path, 100_000),
    paths: async (folder) => (await files.list(folder, LIMITS)).files.map(({ path }) => path),
    async build(taskId, texts) {
      await room.write(await git.addWorktree(taskId), texts);
      const merged = await room.integrate(taskId);
      await git.removeWorktree(taskId);
      return merged;
    },
    async collide() {
      await room.build('base', { 'title.txt': 'Title\n', 'other.txt': 'same\n' });
      const worktree = await git.addWorktree('second');
      await room.write(worktree, { 'title.txt': 'Moon Race\n', 'mine.txt': 'mine\n' });
      await room.build('first', { 'title.txt': 'Space Dodge\n', 'new.txt': 'new\n' });
      return { result: await room.integrate('second'), worktree };
    },
  };
  return room;
}
