import process from 'node:process';
import { DEFAULT_GRACE, type Grace } from './endTree.ts';
import { killGroup } from './platform.ts';
import type { ProcessTree } from './processTree.ts';

const live = new Set<ProcessTree>();

function killAllNow(): void {
  for (const { pid } of live) killGroup(pid);
}

/** Remembers a tree until its child has exited, so that none outlives this process. */
export function track(tree: ProcessTree): void {
  if (live.size === 0) process.once('exit', killAllNow);
  live.add(tree);
  tree.child.once('exit', () => {
    live.delete(tree);
    if (live.size === 0) process.off('exit', killAllNow);
  });
}

/** Ends every child of this process, all at the same time; resolves when the last one has exited. */
export async function endAll(grace: Grace = DEFAULT_GRACE): Promise<void> {
  await Promise.all([...live].map((tree) => tree.end(grace)));
}
