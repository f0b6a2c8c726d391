/** Program of a thread that holds a database for itself for a moment, as the last one does that closes it. */
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openWithKey } from '../../../../electron/service/storage/open-database.ts';

const { path, key, milliseconds } = workerData as {
  readonly path: string;
  readonly key: Uint8Array;
  readonly milliseconds: number;
};
const database = openWithKey(path, key);
database.exec('BEGIN EXCLUSIVE');
parentPort?.postMessage('held');
await setTimeout(milliseconds);
database.exec('ROLLBACK');
database.close();
