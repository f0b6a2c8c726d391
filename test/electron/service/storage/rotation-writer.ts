/** Program of a child process: puts a vault under a new generation of keys, and is killed at a named step of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptRotation, type RotationStep } from '../../../../electron/service/storage/rotate-database.ts';
import { databasePath, mustConnect } from '../../../support/sample-connection.ts';
import { keyBytes, nextKeys, pastKey } from '../../../support/vault-keys.ts';

/** The steps of the database, and between them the key file that stands for the whole switch. */
export type KilledStep = RotationStep | 'suspended' | 'key-file-written' | 'adopted';

const [folder = '', step = '', revokedSlotId = ''] = process.argv.slice(2);
const dieAt = (reached: KilledStep) => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
};
const connection = mustConnect(folder, { isNew: false, afterStep: dieAt });
connection.prepareRotation({
  rotation: { ...keyBytes(nextKeys), generation: 2, pastKey },
  change: { name: 'vault.enterRevocation', input: { revokedSlotId, secondSlotId: null } },
  now: 0,
});
connection.suspend();
dieAt('suspended');
writeFileSync(join(folder, 'generation'), '2');
dieAt('key-file-written');
adoptRotation(databasePath(folder));
dieAt('adopted');
