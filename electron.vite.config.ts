import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const inElectron = (name: string) => resolve(import.meta.dirname, 'electron', name);

/** Built for the oldest runtime in use: Node 20 and Chromium 130. What ships is the Electron pinned in package.json. */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: {
        input: { main: inElectron('main.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file without imports.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: inElectron('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src',
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      emptyOutDir: true,
      rollupOptions: { input: resolve(import.meta.dirname, 'src', 'index.html') },
    },
  },
});
