/**
 * Program of the file thread as it is, but that proves no evidence as long as there is a file `gate` in the folder where
 * the vault lies. A file `reached` there says that it stands before it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import '../../../../../electron/service/features/evidence/file-worker.ts';

const moment = new Int32Array(new SharedArrayBuffer(4));

parentPort?.on(
  'message',
  ({ call, input }: { readonly call: string; readonly input: { readonly path: string } }) => {
    if (call !== 'verify') return;
    const home = dirname(dirname(dirname(input.path)));
    const gate = join(home, 'gate');
    if (existsSync(gate)) writeFileSync(join(home, 'reached'), '');
    while (existsSync(gate)) Atomics.wait(moment, 0, 0, 20);
  },
);
