import { fileURLToPath } from 'node:url';
import type { TestRuntime } from '../runtime.ts';
import { testsIn } from '../testFiles.ts';

const HOST = fileURLToPath(new URL('../hosts/nodeHost.mjs', import.meta.url));

export interface NodeTestsOptions {
  /** The Node binary that runs the tests: an absolute path without symlinks. */
  readonly node: string;
}

/** JavaScript tests: node:test, TAP, or lines `PASS:` and `FAIL:`; every file in a process of its own. */
export function createNodeTests({ node }: NodeTestsOptions): TestRuntime {
  return {
    name: 'node',
    select: testsIn(['.js', '.mjs']),
    async plan({ files, timeLimitMs }) {
      // A test that hangs politely ends before everything does, and the others still get their turn.
      const args = ['--no-warnings', HOST, String(Math.ceil(timeLimitMs / 2)), ...files];
      return { outcome: 'planned', command: node, args, env: {}, readable: [node, HOST] };
    },
  };
}
