import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { blocksPage } from './scripts/blocksPage.ts';
import { precompress } from './scripts/precompress.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    // The parts' own words come in thirty languages; a first visit over a slow line waits for each of them.
    optimizeLocales.vite({ locales: ['en', 'es', 'fr', 'de'] }),
    // In this order: what is changed is compressed afterwards.
    blocksPage(),
    precompress(),
  ],
  resolve: {
    // The package's own module for this names each of 500 texts twice.
    alias: { 'blockly/msg/en': fileURLToPath(new URL('en.js', import.meta.resolve('blockly/msg/en'))) },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The start screen must not wait for what only later screens need.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the canvas waits for on a first visit, in three files: each file more is a question more over a slow line.
          groups: [
            {
              name: 'first',
              test: /src[\\/](blocks[\\/]first[\\/](?!firstCanvas)|words[\\/]startWords|app[\\/]look[\\/]lookOfPage)/,
            },
            {
              name: 'definitions',
              test: /src[\\/]blocks[\\/](definitions[\\/]index|spec[\\/]emptyWorkspace)/,
            },
            {
              name: 'canvas',
              test: /src[\\/]blocks[\\/](first[\\/]firstCanvas|canvas[\\/](openCanvas|textRequest|watchCanvas))/,
            },
            { name: 'load', test: /vite[\\/]preload-helper/ },
            // What every screen needs, in one file instead of thirty.
            { name: 'studio', test: /src[\\/]app[\\/]startStudio/ },
          ],
        },
      },
      treeshake: {
        // Importing a part of the design does nothing but name it: each screen then gets the parts it shows, and no others.
        moduleSideEffects: [{ test: /[\\/]studio[\\/]src[\\/]design[\\/].*\.tsx?$/, sideEffects: false }],
      },
    },
  },
});
