import { join } from 'node:path';
import { ensureBuilt } from './builtOnce.mjs';
import { SetupProblem, say } from './say.mjs';

/**
 * Builds the studio, unless the built one is made from exactly these sources.
 * @param {{ root: string, vite: (args: string[]) => Promise<{ code: number | null, output: string }> }} options
 *   `vite` runs the build tool with Nugget's own Node.
 */
export function ensureStudio({ root, vite }) {
  return ensureBuilt({
    root,
    folder: join(root, 'packages', 'studio', 'dist'),
    onBuild: () => say('Building the studio (after each update, a few seconds) …'),
    async build(outDir) {
      const { code, output } = await vite([
        'build',
        '--outDir',
        outDir,
        '--emptyOutDir',
        '--logLevel',
        'warn',
      ]);
      if (code === 0) return;
      throw new SetupProblem(`${output.trim()}\n\nThe studio could not be built; why is said above.`);
    },
  });
}
