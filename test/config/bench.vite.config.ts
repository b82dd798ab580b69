import { join } from 'node:path';
import { defineConfig } from 'vite';

const top = join(import.meta.dirname, '..', '..');

/** Bundles what the bench runs inside pages. */
export default defineConfig({
  root: top,
  publicDir: false,
  logLevel: 'error',
  // What WXT would put there; nothing of it is called here.
  resolve: { alias: { '#imports': 'wxt/browser' } },
  build: {
    outDir: join(top, '.output', 'bench'),
    emptyOutDir: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: join(top, 'test', 'bench', 'probe.ts'),
      output: { format: 'iife', entryFileNames: 'probe.js', codeSplitting: false },
    },
  },
});
