import { performance } from 'node:perf_hooks';
import type { AgentRunner, EngineTools, GitService, Workspace } from '@nugget/engine';
import type { Stopwatch } from './stopwatch.ts';

/** The same tools, each call noted: the parts of one task, as `runTask` goes through them. */
export function timedTools(tools: EngineTools, watch: Stopwatch): EngineTools {
  return {
    ...tools,
    agentRunner: timedAgents(tools.agentRunner, watch),
    files: timedFiles(tools.files, watch),
    openGit: async (folder) => timedGit(await tools.openGit(folder), watch),
  };
}

/** An agent's own time: from `start` to the turn that ends it. */
function timedAgents(runner: AgentRunner, watch: Stopwatch): AgentRunner {
  return {
    warm: () => runner.warm(),
    start(request) {
      const began = performance.now();
      const run = runner.start(request);
      return {
        ...run,
        answer: (answers) => run.answer(answers),
        close: () => watch.time('close the agent', () => run.close()),
        async next() {
          const turn = await run.next();
          watch.note('agent', performance.now() - began);
          return turn;
        },
      };
    },
  };
}

function timedFiles(files: Workspace, watch: Stopwatch): Workspace {
  return {
    list: (folder, limits) => watch.time('look at the project', () => files.list(folder, limits)),
    readText: (folder, path, most) => watch.time('read a file', () => files.readText(folder, path, most)),
    writeText: (folder, path, text) =>
      watch.time('write the context file', () => files.writeText(folder, path, text)),
  };
}

function timedGit(git: GitService, watch: Stopwatch): GitService {
  return {
    ...git,
    open: () => watch.time('git open', () => git.open()),
    addWorktree: (taskId) => watch.time('git worktree', () => git.addWorktree(taskId)),
    integrate: (options) => watch.time('git commit and merge', () => git.integrate(options)),
    removeWorktree: (taskId) => watch.time('git remove worktree', () => git.removeWorktree(taskId)),
  };
}
