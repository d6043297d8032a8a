import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensureBuilt } from '../../../../scripts/builtOnce.mjs';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const STUDIO = join(ROOT, 'packages', 'studio');

/**
 * A folder with the scenes as a page, made when the sources have changed; all test files share it. Built rather than
 * served from source: a scene then opens at once, and two test files never meet over Vite's cache. React's own checks
 * are in (development), because a warning on the console is a finding.
 */
export async function builtScenes(): Promise<string> {
  const folder = join(ROOT, 'node_modules', '.cache', 'nugget-scenes');
  await ensureBuilt({
    root: ROOT,
    folder,
    async build(outDir) {
      await build({
        configFile: join(STUDIO, 'vite.config.ts'),
        mode: 'development',
        logLevel: 'error',
        define: { 'process.env.NODE_ENV': JSON.stringify('development') },
        build: {
          outDir,
          emptyOutDir: true,
          minify: false,
          rolldownOptions: { input: join(STUDIO, 'scenes.html') },
        },
      });
    },
  });
  return folder;
}
