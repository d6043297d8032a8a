import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLaunchedProject } from './launchedProject.ts';

/** Stands in for Vite: notes each call, and "builds" what the source says. */
const fakeVite = `
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const args = process.argv.slice(2);
appendFileSync('vite-calls', args[0] + '\\n');
if (existsSync('vite-fails')) {
  console.error('Could not resolve "./missing.ts"');
  process.exit(1);
}
const folder = args[args.indexOf('--outDir') + 1];
mkdirSync(folder, { recursive: true });
writeFileSync(folder + '/index.html', readFileSync('packages/studio/src/main.tsx'));
`;

async function createStudioProject() {
  const project = await createLaunchedProject("console.log('serving')");
  await project.write('node_modules/vite/package.json', '{ "type": "module" }');
  await project.write('node_modules/vite/bin/vite.js', fakeVite);
  await project.write('packages/studio/vite.config.ts', '');
  await project.write('packages/studio/src/main.tsx', 'first');
  const read = (path: string) => readFile(join(project.root, path), 'utf8').catch(() => '');
  return {
    ...project,
    page: () => read('packages/studio/dist/index.html'),
    builds: async () => (await read('vite-calls')).split('\n').filter((line) => line !== '').length,
  };
}

it('builds the studio before it is shown for the first time, and not again while nothing changed', async () => {
  await using project = await createStudioProject();
  const first = project.start();
  expect(await first.ended).toEqual({ code: 0, signal: null });
  expect(first.stdout()).toBe('serving\n');
  expect(first.stderr()).toContain('Building the studio');
  await project.start('serve').ended;
  await project.start('--no-open').ended;
  expect(await project.builds()).toBe(1);
  expect(await project.page()).toBe('first');
});

it('builds the studio anew when its source has changed', async () => {
  await using project = await createStudioProject();
  await project.start().ended;
  await project.write('packages/studio/src/main.tsx', 'second');
  await project.start().ended;
  await project.write('packages/contract/src/events.ts', 'a new event');
  await project.start().ended;
  expect(await project.builds()).toBe(3);
  expect(await project.page()).toBe('second');
});

it('keeps the studio that works, and says what is wrong, when a new one cannot be built', async () => {
  await using project = await createStudioProject();
  await project.start().ended;
  await project.write('packages/studio/src/main.tsx', 'broken');
  await project.write('vite-fails', '');
  const failed = project.start();
  expect(await failed.ended).toEqual({ code: 1, signal: null });
  expect(failed.stderr()).toContain('Could not resolve "./missing.ts"');
  expect(await project.page()).toBe('first');
  await rm(join(project.root, 'vite-fails'));
  await project.start().ended;
  expect(await project.page()).toBe('broken');
});

it('does not build the studio for a command that does not show it', async () => {
  await using project = await createStudioProject();
  await project.start('build', 'my.json').ended;
  await project.start('--help').ended;
  expect(await project.builds()).toBe(0);
});
