import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './scripts/precompress.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The start screen must not wait for what only later screens need.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_200,
  },
});
