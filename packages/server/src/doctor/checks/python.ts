import { type Check, type CheckId, missing, ok } from '../check.ts';
import type { DoctorTools } from '../tools.ts';

/** In the order in which the test runner tries them; the last one is what Windows calls it. */
const NAMES = ['python3', '/usr/bin/python3', 'python', 'py'];

/** The first Python that fits, by its name and version. */
async function findPython({ run }: DoctorTools, module: string): Promise<string | undefined> {
  const program = `import importlib.util as u, platform; print(platform.python_version(), u.find_spec('${module}') is not None)`;
  for (const name of NAMES) {
    const [version, has] = (await run(name, ['-c', program]))?.trim().split(' ') ?? [];
    if (version !== undefined && has === 'True') return `${version} (${name})`;
  }
  return undefined;
}

/** Only nuggets in Python need these. */
const pythonCheck = (id: CheckId, module: string, absent: string): Check => ({
  id,
  needed: 'sometimes',
  async look(tools) {
    const found = await findPython(tools, module);
    return found === undefined ? missing(absent) : ok(found);
  },
});

export const python = pythonCheck('python', 'sys', 'no Python 3 on the PATH');
export const pytest = pythonCheck('pytest', 'pytest', 'no Python here has pytest');
export const pytestCov = pythonCheck('pytest_cov', 'pytest_cov', 'no Python here has pytest-cov');
