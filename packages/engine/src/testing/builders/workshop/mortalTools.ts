import type { AgentRun, AgentRunner, GitService } from '../../../ports/index.ts';
import type { Life } from './life.ts';

/** A runner whose agents die with their process. */
export function mortalRunner(runner: AgentRunner, life: Life, runs: Set<AgentRun>): AgentRunner {
  return {
    warm: runner.warm,
    start(request) {
      const run = runner.start(request);
      runs.add(run);
      return {
        next: () => life.live(() => run.next()),
        answer: run.answer,
        close: () => life.live(() => run.close()),
      };
    },
  };
}

/** A git whose caller may die; what git itself is about to do, it does to the end. */
export function mortalGit(git: GitService, { live }: Life): GitService {
  return {
    history: git.history,
    workspace: git.workspace,
    open: () => live(() => git.open()),
    addWorktree: (taskId) => live(() => git.addWorktree(taskId)),
    integrate: (work) => live(() => git.integrate(work)),
    settle: (choice) => live(() => git.settle(choice)),
    findCommit: (key) => live(() => git.findCommit(key)),
    removeWorktree: (taskId) => live(() => git.removeWorktree(taskId)),
    log: () => live(() => git.log()),
    restore: (options) => live(() => git.restore(options)),
    findSha: (sha) => live(() => git.findSha(sha)),
    diff: (sha) => live(() => git.diff(sha)),
    files: (sha) => live(() => git.files(sha)),
    read: (options) => live(() => git.read(options)),
    bundle: (toFile) => live(() => git.bundle(toFile)),
    fromBundle: (file) => live(() => git.fromBundle(file)),
    close: () => live(() => git.close()),
  };
}
