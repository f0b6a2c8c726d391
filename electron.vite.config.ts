import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * The shell, the service and the programs of its threads; a build keeps their folders, since they start one another by
 * place.
 */
const programs = [
  'main/index',
  'service/entry',
  'service/storage/storage-worker',
  'service/features/evidence/file-worker',
  'service/documents/documents-worker',
];

export default defineConfig({
  main: {
    build: {
      outDir: path('out'),
      // The folder holds the renderer too; each part replaces its own files.
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(programs.map((name) => [name, path(`electron/${name}.ts`)])),
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'service/parts/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: path('out/preload'),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      // A script of a sandboxed page can be nothing but CommonJS.
      rollupOptions: {
        input: path('electron/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: path('renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path('out/renderer'),
      emptyOutDir: true,
      // The oldest Chromium to run in. For style sheets too: otherwise newer functions are rewritten, and break.
      target: 'chrome130',
      minify: true,
      // Nothing as a `data:` address: the page's policy allows fonts and pictures from its own files only.
      assetsInlineLimit: 0,
      // The polyfill fetches; every host's Chromium preloads modules by itself.
      modulePreload: { polyfill: false },
      rollupOptions: { input: path('renderer/index.html') },
    },
  },
});
