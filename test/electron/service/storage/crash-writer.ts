/** Program of a child process: writes notes into a vault as long as its parent is there and says which ones were acknowledged. */

import { mustConnect } from '../../../support/sample-connection.ts';
import { sampleNote } from '../../../support/sample-input.ts';

const [folder = '', dossierId = ''] = process.argv.slice(2);
const connection = mustConnect(folder, { isNew: false });
// It never listens, so it would not hear that nobody reads it any more.
const parent = process.ppid;
const pause = new Int32Array(new SharedArrayBuffer(4));
while (process.ppid === parent) {
  const { entryId } = connection.write('dossiers.addNote', {
    dossierId,
    note: sampleNote,
    draftKey: null,
  }) as {
    readonly entryId: string;
  };
  process.stdout.write(`${entryId}\n`);
  // Without any pause the vault grows faster than it can be copied.
  Atomics.wait(pause, 0, 0, 1);
}
