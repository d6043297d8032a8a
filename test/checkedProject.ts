import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const repository = join(import.meta.dirname, '..');
const rooms = ['contract', 'engine', 'adapters', 'cli'];
const copied = ['.gitignore', 'biome.json', 'knip.json', 'tsconfig.json', 'vitest.config.ts', 'scripts'];
const devDependencies = ['@types/node', 'knip', 'typescript', 'vitest'];

export interface CheckedProject {
  write(path: string, text: string): Promise<void>;
  /** What `npm run check` says. */
  check(...args: string[]): Promise<{ code: number; output: string }>;
  /** What Biome alone finds, as `file: rule`. */
  biomeFindings(): Promise<string[]>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A small project under the real configuration, outside the repository, where mistakes can be planted. */
export async function createCheckedProject(): Promise<CheckedProject> {
  const root = await mkdtemp(join(tmpdir(), 'nugget-check-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await Promise.all(copied.map((path) => cp(join(repository, path), join(root, path), { recursive: true })));
  await write('package.json', await rootManifest());
  await linkNodeModules(root);
  for (const room of rooms) await writeRoom(room, { root, write });
  await writeStudio({ root, write });
  return {
    write,
    check: (...args) => run([join(root, 'scripts', 'check.mjs'), ...args], root),
    biomeFindings: () => biomeFindings(root),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

async function rootManifest() {
  const manifest = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  const versions = devDependencies.map((name) => [name, manifest.devDependencies[name]]);
  return formatted({
    name: manifest.name,
    private: true,
    type: 'module',
    workspaces: manifest.workspaces,
    scripts: manifest.scripts,
    devDependencies: Object.fromEntries(versions),
  });
}

/** Everything installed, except that `@nugget/…` is the small project's own. */
async function linkNodeModules(root: string) {
  const installed = join(repository, 'node_modules');
  await mkdir(join(root, 'node_modules', '@nugget'), { recursive: true });
  const names = (await readdir(installed)).filter(
    (name) => name !== '@nugget' && name !== '.package-lock.json',
  );
  await Promise.all(
    names.map((name) => symlink(join(installed, name), join(root, 'node_modules', name), 'junction')),
  );
}

/** The one room that runs in a browser, and has a type checker's configuration of its own. */
async function writeStudio({ root, write }: { root: string; write: CheckedProject['write'] }) {
  const folder = 'packages/studio';
  await write(
    `${folder}/package.json`,
    formatted({
      name: '@nugget/studio',
      private: true,
      type: 'module',
      dependencies: { react: '*', 'react-dom': '*' },
    }),
  );
  await cp(join(repository, folder, 'tsconfig.json'), join(root, folder, 'tsconfig.json'));
  await write(
    `${folder}/src/main.tsx`,
    "import { createRoot } from 'react-dom/client';\n\ncreateRoot(document.body).render(<h1>Nugget</h1>);\n",
  );
}

async function writeRoom(room: string, { root, write }: { root: string; write: CheckedProject['write'] }) {
  const folder = `packages/${room}`;
  await write(
    `${folder}/package.json`,
    formatted({ name: `@nugget/${room}`, private: true, type: 'module', exports: { '.': './src/index.ts' } }),
  );
  await write(`${folder}/src/index.ts`, `export const ${room} = '${room}';\n`);
  await symlink(join(root, folder), join(root, 'node_modules', '@nugget', room), 'junction');
}

const formatted = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function biomeFindings(root: string) {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const { output } = await run([biome, 'lint', '--reporter=json', '--max-diagnostics=none'], root);
  const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  return report.diagnostics.map(
    ({ category, location }: { category: string; location: { path: string } }) =>
      `${location.path}: ${category}`,
  );
}

async function run(args: string[], cwd: string) {
  const ended = promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 2 ** 26 });
  return ended.then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code?: unknown; stdout?: string }) => {
      if (typeof error.code !== 'number') throw error;
      return { code: error.code, output: error.stdout ?? '' };
    },
  );
}
