import type { CrewContext } from '../phases/types.ts';
import { renderContextFile } from './contextManager.ts';

/** The session folder's context.md, as new as the workspace. */
export interface ContextFile {
  /** Resolves when what is known by now is written. */
  update(): Promise<void>;
}

type Known = Pick<CrewContext, 'tools' | 'folder' | 'spec' | 'plan' | 'summaries' | 'project'>;

/**
 * Writes one after the other, so that an older look at the project never lands on a newer one. Who comes while another
 * one is writing shares the next write.
 */
export function createContextFile({ tools, folder, spec, plan, summaries, project }: Known): ContextFile {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    next = undefined;
    const text = renderContextFile({ spec, plan, finished: summaries, project: await project.read() });
    await tools.files.writeText(folder, 'context.md', text);
  };

  return {
    update() {
      next ??= last.then(write);
      // The one behind a failed write still has its turn.
      last = next.catch(() => undefined);
      return next;
    },
  };
}
