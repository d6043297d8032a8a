import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What the page of the blocks is made of before the studio is there; see src/blocks/first. */
const FIRST = /\/blocks\/first\/(firstCanvas|firstVisit)\.ts$/;
const PAGE = 'index.html';
const BLOCKS_PAGE = 'blocks.html';
/** By far the largest chunk of it; see codeSplitting in vite.config.ts. */
const LARGEST = 'canvas';
/** V8 reads this on the first line of a script, and compiles all of it while it is still on its way (v8.dev, "Explicit compile hints"). */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Writes blocks.html, which the server sends at `/n/:id/blocks`: the studio's page, with everything that the first canvas waits
 * for named in its head. Otherwise the browser would ask for it only when it has run the script before it.
 */
export function blocksPage(): Plugin {
  return {
    name: 'nugget-blocks-page',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'production',
    async writeBundle({ dir }, bundle) {
      // The scenes that tests and benches look at have a page of their own.
      if (dir === undefined || bundle[PAGE] === undefined) return;
      const chunks = firstChunks(bundle);
      for (const { name, fileName } of chunks) {
        if (name === LARGEST) await prepend(join(dir, fileName), COMPILE_HINT);
      }
      const page = await readFile(join(dir, PAGE), 'utf8');
      const withScripts = page.replace('<head>', ['<head>', ...scriptsOf(chunks)].join('\n    '));
      // Styles keep their order: what all pages share comes first.
      const whole = withScripts.replace(
        '</head>',
        ['', ...stylesOf(chunks)].join('\n    ').concat('\n  </head>'),
      );
      await writeFile(join(dir, BLOCKS_PAGE), whole);
    },
  };
}

/** The chunks with these modules, and what they import. */
function firstChunks(bundle: Rolldown.OutputBundle): readonly Rolldown.OutputChunk[] {
  const found = new Map<string, Rolldown.OutputChunk>();
  const add = (fileName: string): void => {
    const chunk = bundle[fileName];
    if (chunk?.type !== 'chunk' || chunk.isEntry || found.has(fileName)) return;
    found.set(fileName, chunk);
    for (const imported of chunk.imports) add(imported);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && FIRST.test(chunk.facadeModuleId ?? '')) add(chunk.fileName);
  }
  if (found.size === 0)
    throw new Error('No chunk of the first canvas; is FIRST in blocksPage.ts still right?');
  // The one that takes longest begins first.
  return [...found.values()].sort((a, b) => b.code.length - a.code.length);
}

type Chunks = readonly Rolldown.OutputChunk[];

const scriptsOf = (chunks: Chunks): readonly string[] =>
  chunks.map(({ fileName }) => `<link rel="modulepreload" crossorigin href="/${fileName}">`);

function stylesOf(chunks: Chunks): readonly string[] {
  const files = new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  return [...files].map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`);
}

async function prepend(file: string, text: string): Promise<void> {
  await writeFile(file, text + (await readFile(file, 'utf8')));
}
