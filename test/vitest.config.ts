import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { builtProgram, isBuilt } from '../electron/chromium/build.ts';

/** Repository root: every pattern below and every path a test prints is relative to it. */
const root = fileURLToPath(new URL('..', import.meta.url));

// Programs of the service's process and threads: as built where that is newer than the sources (half as slow to start),
// else the sources themselves. For what is set up before the tests too, so not among their environment below.
process.env['LUWTE_SERVICE_ENTRY'] = isBuilt(root)
  ? builtProgram(root).serviceEntry
  : join(root, 'electron/service/entry.ts');

/** What Vitest must never walk into: built and made things. */
const exclude = ['**/node_modules/**', 'out/**', 'dist/**', 'dist.partial/**', 'tour/**', 'test-results/**'];

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // The tests of a file share nothing but modules with those of another, and no module keeps anything that a test
    // would notice. Loading every module again for each file took a third of the time of the quick ones.
    isolate: false,
    // Two cores are what the slowest supported machine has; more workers only make timings noisy.
    maxWorkers: 2,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
    // Threads and processes of the service keep their compiled source, which halves the time they take to start.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'luwte-test-compiled') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'test/architecture/**', 'test/e2e/**', 'test/faults/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // A few injections of every kind; all of them with `npm run test:faults`.
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          exclude,
          globalSetup: 'test/faults/harness/provide-sample-vaults.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      journeys('e2e', 'chromium'),
      journeys('e2e-electron', 'electron'),
    ],
  },
});

/** The same journeys, in one host or the other. */
function journeys(name: string, host: 'chromium' | 'electron') {
  return {
    extends: true as const,
    test: {
      name,
      include: ['test/e2e/**/*.e2e.ts'],
      exclude,
      globalSetup: 'test/support/provide-demo-vault.ts',
      provide: { host },
      // A journey starts a service and a browser, derives a key and walks many screens.
      testTimeout: 180_000,
      hookTimeout: 120_000,
      // As long as the browser's driver waits: a page of a busy machine has more than the second that is the default.
      expect: { poll: { timeout: 30_000 } },
      retry: 0,
    },
  };
}
