import { z } from 'zod';
import { runProcess } from '../../process/index.ts';

const Found = z.object({
  executable: z.string(),
  /** Absolute files and folders this Python loads code from. */
  paths: z.array(z.string()),
  userBase: z.string(),
  hasPytest: z.boolean(),
  hasCoverage: z.boolean(),
});
export type Python = z.infer<typeof Found>;

/** Asks without importing: an import takes as long as a small test run. */
const QUESTION = `
import importlib.util as util, json, os, site, sys
has = lambda name: util.find_spec(name) is not None
paths = [path for path in [sys.prefix, sys.base_prefix, *sys.path] if os.path.isabs(path) and os.path.exists(path)]
print(json.dumps({"executable": sys.executable, "paths": paths, "userBase": site.getuserbase(),
  "hasPytest": has("pytest"), "hasCoverage": has("pytest_cov")}))
`;

export interface PythonSearch {
  /** Names or absolute paths, the preferred first. */
  readonly candidates: readonly string[];
  /** The environment of the search: PATH, and HOME for version managers. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** The first Python that has pytest and pytest-cov; else the first that has pytest; undefined when none has. */
export async function findPython({ candidates, env, signal }: PythonSearch): Promise<Python | undefined> {
  const answers = await Promise.all(candidates.map((command) => ask(command, { env, signal })));
  signal.throwIfAborted();
  const useful = answers.filter((answer) => answer?.hasPytest === true);
  return useful.find((answer) => answer?.hasCoverage === true) ?? useful[0];
}

async function ask(
  command: string,
  { env, signal }: Pick<PythonSearch, 'env' | 'signal'>,
): Promise<Python | undefined> {
  const limits = { timeLimitMs: 20_000, outputLimitBytes: 100_000 };
  const result = await runProcess({ command, args: ['-c', QUESTION], cwd: '/', env, signal, ...limits });
  if (result.outcome !== 'exited' || result.exitCode !== 0) return undefined;
  return read(result.stdout);
}

function read(answer: string): Python | undefined {
  try {
    return Found.safeParse(JSON.parse(answer)).data;
  } catch {
    // Not Python: Windows has a `python` that only tells where to get one.
    return undefined;
  }
}
