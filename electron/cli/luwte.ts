/**
 * `npm run luwte`: administrators' commands. Exit code 0, or 1 with one line on standard error; a signal to stop
 * ends it by that signal.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Threads of the service start from source too; what was read of it once need not be worked out again. The cache lies
// among the packages, where only who may change the program can write.
process.env['NODE_COMPILE_CACHE'] = fileURLToPath(
  new URL('../../node_modules/.cache/luwte', import.meta.url),
);
enableCompileCache(process.env['NODE_COMPILE_CACHE']);

const { runLuwte } = await import('./run-luwte.ts');
process.exitCode = await runLuwte(process.argv.slice(2));
