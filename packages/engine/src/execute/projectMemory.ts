import type { Workspace } from '../ports/workspace.ts';
import { createDigestReader, type ProjectContext, readProjectContext } from './contextManager.ts';

/** What the workspace holds, looked at once between two commits however many agents begin. */
export interface ProjectMemory {
  read(): Promise<ProjectContext>;
  /** A commit brought these files into the workspace; without a list, anything may have changed. */
  changed(files: readonly string[] | undefined): void;
}

export interface ProjectMemoryParts {
  readonly files: Workspace;
  /** The workspace, absolute. */
  readonly folder: string;
}

export function createProjectMemory({ files, folder }: ProjectMemoryParts): ProjectMemory {
  let digests = createDigestReader(files, folder);
  let current: Promise<ProjectContext> | undefined;
  return {
    read() {
      current ??= readProjectContext({ files, folder, digests });
      // A failed look is not remembered.
      current.catch(() => {
        current = undefined;
      });
      return current;
    },
    changed(paths) {
      if (paths === undefined) digests = createDigestReader(files, folder);
      else digests.forget(paths);
      current = undefined;
    },
  };
}
