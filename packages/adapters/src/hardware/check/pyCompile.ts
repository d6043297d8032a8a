import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompileProblem } from '@nugget/contract';
import type { BoardFile } from '@nugget/engine';
import { z } from 'zod';
import type { runProcess } from '../../process/index.ts';

export interface PyCompileParts {
  readonly runProcess: typeof runProcess;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The usual names, the preferred first. */
const PYTHONS = process.platform === 'win32' ? ['py', 'python', 'python3'] : ['python3', 'python'];

/** Reads programs, compiles them in a folder of its own, and runs nothing of them. */
const SCRIPT = `
import json, os, py_compile, sys
problems = []
for index, (path, text) in enumerate(json.load(sys.stdin)):
    name = "%d.py" % index
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    try:
        py_compile.compile(name, cfile=name + "c", dfile=path, doraise=True)
    except py_compile.PyCompileError as error:
        cause = error.exc_value
        problems.append({"path": path, "line": getattr(cause, "lineno", None) or 0, "message": getattr(cause, "msg", None) or str(cause)})
print(json.dumps(problems))
`;

/** What CPython's py_compile says of programs; undefined where no Python is found. Its words are better than MicroPython's. */
export async function pyCompile(
  { runProcess, env }: PyCompileParts,
  files: readonly BoardFile[],
  signal: AbortSignal,
): Promise<readonly CompileProblem[] | undefined> {
  const cwd = await mkdtemp(join(tmpdir(), 'nugget-check-'));
  const input = JSON.stringify(files.map(({ path, data }) => [path, new TextDecoder().decode(data)]));
  try {
    for (const command of PYTHONS) {
      const args = ['-I', '-c', SCRIPT];
      const limits = { timeLimitMs: 20_000, outputLimitBytes: 1_000_000 };
      const result = await runProcess({ command, args, cwd, env, input, signal, ...limits });
      signal.throwIfAborted();
      if (result.outcome === 'exited' && result.exitCode === 0) return read(result.stdout);
    }
    return undefined;
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

function read(answer: string): readonly CompileProblem[] | undefined {
  try {
    return z.array(CompileProblem).safeParse(JSON.parse(answer)).data;
  } catch {
    // Not Python: Windows has a `python` that only tells where to get one.
    return undefined;
  }
}
