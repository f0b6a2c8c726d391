import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readPackFiles } from './electron/service/features/reference/read-own-pack.ts';

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
  'service/features/dossiers/imports/import-worker',
  'service/features/evidence/reading/reading-worker',
  'service/documents/documents-worker',
  'service/features/reference/pack-worker',
  'service/crypto/passphrase-worker',
];

/** Parts are named by their content: without this, those of earlier builds would stay and be shipped. */
const withoutOldParts = {
  name: 'without-old-parts',
  buildStart: () => rmSync(path('out/service/parts'), { recursive: true, force: true }),
};

/** Reading the files of a pack takes long; it is done once, here, and a pack that is not whole fails the build. */
const packs = {
  name: 'packs',
  async generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): void }) {
    for (const id of ['university', 'party']) {
      const pack = await readPackFiles(path(`resources/protocols/${id}`));
      this.emitFile({ type: 'asset', fileName: `service/packs/${id}.json`, source: JSON.stringify(pack) });
    }
  },
};

type ModuleGraph = { getModuleInfo(id: string): { readonly importers: readonly string[] } | null };

/** The pages that a module belongs to from their first moment on, apart from what they load when it is asked for. */
function pagesAtStart(id: string, graph: ModuleGraph, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const page = /[\\/]renderer[\\/](index|projector)\.html$/.exec(id)?.[1];
  if (page !== undefined) return [page];
  return (graph.getModuleInfo(id)?.importers ?? []).flatMap((importer) =>
    pagesAtStart(importer, graph, seen),
  );
}

export default defineConfig({
  main: {
    plugins: [withoutOldParts, packs],
    build: {
      // Pure code that every thread loads when a vault opens: as part of ours it takes them half the time.
      externalizeDeps: { exclude: ['zod', 'yaml', 'uuid'] },
      outDir: path('out'),
      // The folder holds the renderer too; each part replaces its own files.
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(programs.map((name) => [name, path(`electron/${name}.ts`)])),
        // Our modules do nothing by being loaded: a thread that uses one function of a slice does not load the others.
        treeshake: { moduleSideEffects: (id) => id.includes('/node_modules/') },
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
      // One page for each kind of window.
      rollupOptions: {
        input: { index: path('renderer/index.html'), projector: path('renderer/projector.html') },
        output: {
          // What a page shows first comes in one file or two, not in a hundred small ones: each is a way to the host and back.
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              {
                name: (id, graph) => {
                  const pages = [...new Set(pagesAtStart(id, graph))].toSorted();
                  return pages.length === 0 ? null : `start-${pages.join('-')}`;
                },
              },
            ],
          },
        },
      },
    },
  },
});
