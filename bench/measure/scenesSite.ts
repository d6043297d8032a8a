import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const STUDIO = fileURLToPath(new URL('../../packages/studio/', import.meta.url));

/** The studio's scenes, built as the studio is built for children, at an address on this computer. */
export async function withScenes<T>(use: (addressOf: (scene: string) => string) => Promise<T>): Promise<T> {
  const outDir = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  const configFile = join(STUDIO, 'vite.config.ts');
  try {
    const rolldownOptions = { input: join(STUDIO, 'scenes.html') };
    await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true, rolldownOptions } });
    const server = await preview({
      configFile,
      logLevel: 'error',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0 },
    });
    try {
      const [address = ''] = server.resolvedUrls?.local ?? [];
      return await use((scene) => `${address}scenes.html?scene=${encodeURIComponent(scene)}`);
    } finally {
      await server.close();
    }
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
