import { NuggetError } from '@nugget/contract';
import { type SimpleGitOptions, simpleGit } from 'simple-git';
import { gitError } from './gitErrors.ts';
import { HARDENED_CONFIG, HARDENED_ENVIRONMENT } from './hardening.ts';

/** One git process. */
export interface GitCall {
  readonly args: readonly string[];
  /** The folder that is the work tree of this call, absolute. Without one, git sees no files at all. */
  readonly folder?: string;
  /** The index file to use instead of the repository's own, absolute. */
  readonly index?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** What the process reads on its standard input. */
  readonly input?: string;
  /** Exit codes that are an answer and no failure; 0 always is. */
  readonly answers?: readonly number[];
}

export interface GitReply {
  readonly code: number;
  readonly output: string;
}

export interface GitProgram {
  /** Throws GIT_FAILED, GIT_MISSING or STORAGE_… with what git said. */
  run(call: GitCall): Promise<GitReply>;
}

export interface GitProgramOptions {
  /** git itself, absolute: a search along the PATH costs every call. */
  readonly program: string;
  /** The repository, absolute: every call names it, so that nothing found in a work tree is ever believed. */
  readonly gitDir: string;
  /** The only variables git inherits: PATH, and what the system needs to start a program at all. */
  readonly environment: Readonly<Record<string, string>>;
}

const ALLOWED: Partial<SimpleGitOptions> = {
  allowEnvironment: [
    ...Object.keys(HARDENED_ENVIRONMENT),
    ...[
      'GIT_DIR',
      'GIT_WORK_TREE',
      'GIT_INDEX_FILE',
      'GIT_AUTHOR_NAME',
      'GIT_AUTHOR_EMAIL',
      'GIT_AUTHOR_DATE',
    ],
    ...['GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL', 'GIT_COMMITTER_DATE'],
  ],
  // simple-git guards these because they can start programs; ours switch exactly that off.
  unsafe: {
    allowUnsafeConfigPaths: true,
    // It means a path with spaces, such as C:\Program Files.
    allowUnsafeCustomBinary: true,
    allowUnsafeFsMonitor: true,
    allowUnsafeHooksPath: true,
    allowUnsafeProtocolOverride: true,
    allowUnsafeTemplateDir: true,
  },
};

export function createGitProgram({ program, gitDir, environment }: GitProgramOptions): GitProgram {
  return {
    async run({ args, folder, index, variables, input, answers = [] }) {
      let code = 0;
      const git = simpleGit({
        ...ALLOWED,
        binary: program,
        baseDir: folder ?? gitDir,
        config: [...HARDENED_CONFIG],
        input: () => input,
        errors: (error, result) => {
          code = result.exitCode;
          if (answers.includes(code)) return undefined;
          return error ?? (code === 0 ? undefined : Buffer.concat([...result.stdErr, ...result.stdOut]));
        },
      });
      git.env({
        ...environment,
        ...HARDENED_ENVIRONMENT,
        GIT_DIR: gitDir,
        ...(folder === undefined ? {} : { GIT_WORK_TREE: folder }),
        ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
        ...variables,
      });
      git.outputHandler((_command, stdout) => endAtOnce(stdout));
      try {
        const output = await git.raw([...args]);
        return { code, output };
      } catch (thrown) {
        throw thrown instanceof NuggetError ? thrown : gitError(thrown, { args, folder: folder ?? gitDir });
      }
    },
  };
}

/**
 * simple-git waits another 50 ms for a process that printed nothing, in case its output is late. Ours is not: the stream
 * has ended, and an empty chunk says so.
 */
function endAtOnce(stdout: NodeJS.ReadableStream): void {
  stdout.once('end', () => stdout.emit('data', Buffer.alloc(0)));
}
