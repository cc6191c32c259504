import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The oldest runtime that this program is run with: Node 20 inside Electron 33, with Chromium 130 (see README.md).
const oldestNode = 'node20';
const oldestChromium = 'chrome130';

// Built output must load these from node_modules at run time. electron-vite keeps all of "dependencies" out by itself;
// this says it again for the two whose bundling would go unnoticed until the program starts.
const neverBundled = ['electron', 'better-sqlite3'];

// What every start needs, and what comes in hundreds of small files, goes into the built files: to read each of them from the disk took
// longer than anything else between the start and the window.
const bundledIntoMain = ['@cantoo/pdf-lib', 'drizzle-orm', 'file-type', 'syllable', 'uuid', 'zod'];

/** Stops the build when a module that only works from node_modules has been bundled: a native one builds green, and breaks. */
function refuseBundled(names: string[]): Plugin {
  return {
    name: 'refuse-bundled',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.fileName.endsWith('.node')) this.error(`A native module was bundled: ${file.fileName}`);
        const inside = file.type === 'chunk' ? file.moduleIds : [];
        const wrong = inside.find((id) =>
          names.some((name) => id.replaceAll('\\', '/').includes(`/node_modules/${name}/`)),
        );
        if (wrong) this.error(`${file.fileName} holds a module that must stay outside it: ${wrong}`);
      }
    },
  };
}

/** Stops the build when a sandboxed preload would need more than Electron: it can load no file of its own. */
function refuseImportsBut(allowed: string[]): Plugin {
  return {
    name: 'refuse-imports',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      if (chunks.length !== 1) this.error(`The preload must be one file and came out as ${chunks.length}.`);
      for (const chunk of chunks) {
        const wrong = [...chunk.imports, ...chunk.dynamicImports].find((id) => !allowed.includes(id));
        if (wrong) this.error(`The preload must not import ${wrong}: a sandboxed preload cannot load it.`);
      }
    },
  };
}

export default defineConfig({
  main: {
    plugins: [refuseBundled(neverBundled)],
    build: {
      outDir: inProject('out/main'),
      target: oldestNode,
      externalizeDeps: { include: neverBundled, exclude: bundledIntoMain },
      rollupOptions: {
        input: {
          main: inProject('electron/main.ts'),
          backgroundProcess: inProject('electron/shell/backgroundProcess.ts'),
          pagePrinterProcess: inProject('electron/shell/pagePrinterProcess.ts'),
          tableWorker: inProject('electron/imports/read/tableWorker.ts'),
          partWorker: inProject('electron/exports/write/partWorker.ts'),
          textWorker: inProject('electron/store/search/extract/extractWorker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [refuseBundled(neverBundled), refuseImportsBut(['electron'])],
    build: {
      outDir: inProject('out/preload'),
      target: oldestNode,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: inProject('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inProject('src'),
    plugins: [react()],
    // The dictionary's own files: its package lets only its reader through, which needs a disk.
    resolve: {
      alias: [
        { find: /^dictionary-en-gb\/(aff|dic)/, replacement: inProject('node_modules/dictionary-en-gb/index.$1') },
      ],
    },
    worker: { format: 'es' },
    build: {
      outDir: inProject('out/renderer'),
      target: oldestChromium,
      // Half as much to read and to take apart at each start.
      minify: 'oxc',
      // Fonts and images as files of their own: the window's content policy allows no data: addresses for them.
      assetsInlineLimit: 0,
      rollupOptions: { input: inProject('src/index.html') },
    },
  },
});
