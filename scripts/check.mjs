// `npm run check`: Biome (format, lint, import fences), TypeScript and knip, all three to the end.
// `npm run check -- --fix` lets Biome mend what it safely can. Runs with the pinned Node.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './runChild.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const colours = process.stdout.isTTY
  ? { biome: ['--colors=force'], tsc: ['--pretty'] }
  : { biome: [], tsc: [] };

/** @returns {{ name: string, program: string, args: string[] }[]} */
const tools = (/** @type {string[]} */ args) => [
  {
    name: 'Biome',
    program: '@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', ...colours.biome, ...(args.includes('--fix') ? ['--write'] : [])],
  },
  { name: 'TypeScript', program: 'typescript/bin/tsc', args: ['-p', '.', ...colours.tsc] },
  // The studio runs in a browser: other globals, JSX, and Vite's way of finding modules.
  {
    name: 'TypeScript (studio)',
    program: 'typescript/bin/tsc',
    args: ['-p', 'packages/studio', ...colours.tsc],
  },
  { name: 'knip', program: 'knip/bin/knip.js', args: ['--no-progress', '--no-config-hints'] },
];

/** @param {{ program: string, args: string[] }} tool */
function runTool({ program, args }) {
  return runChild({
    command: process.execPath,
    args: [join(root, 'node_modules', program), ...args],
    cwd: root,
    stdio: 'capture',
  });
}

async function check(/** @type {string[]} */ args) {
  const runs = tools(args).map((tool) => ({ ...tool, end: runTool(tool) }));
  const verdicts = [];
  for (const { name, end } of runs) {
    const { code, output } = await end;
    if (output.trim() !== '') process.stdout.write(`${output.trimEnd()}\n\n`);
    verdicts.push(`${name}: ${code === 0 ? 'ok' : 'failed'}`);
    if (code !== 0) process.exitCode = 1;
  }
  process.stdout.write(`${verdicts.join('\n')}\n`);
}

await check(process.argv.slice(2));
