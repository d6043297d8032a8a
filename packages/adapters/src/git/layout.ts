import { join } from 'node:path';

/** Where a session keeps its work: absolute paths below the session's folder. */
export interface Layout {
  readonly gitDir: string;
  readonly workspace: string;
  readonly tasks: string;
  /** What we remember about each task, out of reach of its agent. */
  readonly memory: string;
}

export const layoutOf = (session: string): Layout => ({
  gitDir: join(session, 'repo.git'),
  workspace: join(session, 'workspace'),
  tasks: join(session, 'tasks'),
  memory: join(session, 'repo.git', 'nugget'),
});
