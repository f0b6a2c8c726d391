const storageWorker = new URL('../../electron/service/storage/storage-worker.ts', import.meta.url).href;

/**
 * Program of a storage thread in which one call (`close`) or one piece of work (`vault.found`) fails, as it would over a
 * bug. All else is as it is.
 */
export function storageFailingAt(name: string): URL {
  const program = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (request) => {
      if ([request.call, request.input?.name].includes(${JSON.stringify(name)})) request.call = 'no such call';
    });
    await import(${JSON.stringify(storageWorker)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}
