/** A storage thread that ends when it is asked for the register, as it would for lack of memory. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (request: { readonly input: { readonly name?: string } | null }) => {
  if (request.input?.name === 'dossiers.list') process.exit(1);
});
await import('../../../electron/service/storage/storage-worker.ts');
