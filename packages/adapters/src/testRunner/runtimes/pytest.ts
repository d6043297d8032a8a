import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestRuntime } from '../runtime.ts';
import { testsIn } from '../testFiles.ts';
import { findPython, type Python } from './findPython.ts';

const HOST = fileURLToPath(new URL('../hosts/pytest_host.py', import.meta.url));
const COVERAGE_CONFIG = fileURLToPath(new URL('../hosts/coverage.ini', import.meta.url));

const MISSING =
  'No Python with pytest was found, so the Python tests did not run. Install it: python3 -m pip install pytest pytest-cov';

export interface PytestOptions {
  readonly candidates: readonly string[];
  /** Where the candidates are looked for: PATH, and HOME for version managers. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Python tests, by the first Python that has pytest; coverage where it has pytest-cov. */
export function createPytest({ candidates, env }: PytestOptions): TestRuntime {
  let found: Python | undefined;
  return {
    name: 'pytest',
    select: testsIn(['.py']),
    async plan({ scratch, work, signal }) {
      // Kept when there is one; who installs pytest meanwhile need not start anew.
      found ??= await findPython({ candidates, env, signal });
      if (found === undefined) return { outcome: 'missing', message: MISSING };
      const coverageFile = found.hasCoverage ? join(scratch, 'coverage') : '';
      return {
        outcome: 'planned',
        command: found.executable,
        args: [
          ...[HOST, coverageFile, ...PYTEST_ARGS],
          ...(found.hasCoverage ? COVERAGE_ARGS : []),
          ...(work.device === undefined ? [] : ['--ignore-glob=*/board_*.py']),
          'tests',
        ],
        env: {
          PYTHONDONTWRITEBYTECODE: '1',
          PYTHONUTF8: '1',
          PYTHONUSERBASE: found.userBase,
          COVERAGE_FILE: coverageFile,
        },
        readable: [...found.paths, HOST, COVERAGE_CONFIG].filter((path) => !isSystem(path)),
      };
    },
  };
}

const PYTEST_ARGS = [
  ...['--rootdir=.', '--color=no', '--tb=short', '-q', '-p', 'no:cacheprovider'],
  // Every file in tests/ is asked; one that cannot be read does not keep the others from running.
  ...['-o', 'python_files=*.py', '--continue-on-collection-errors'],
  // Names of parametrised tests keep their emoji; pytest calls the option so because plug-ins may stumble over them.
  ...['-o', 'disable_test_id_escaping_and_forfeit_all_rights_to_community_support=True'],
];

const COVERAGE_ARGS = ['--cov=.', `--cov-config=${COVERAGE_CONFIG}`, '--cov-report='];

const isSystem = (path: string): boolean =>
  path === '/usr' || path.startsWith('/usr/') || dirname(path) === path;
