import { parentPort, workerData } from 'node:worker_threads';
import {
  createSecret,
  decryptEvidence,
  deriveKeys,
  openKeyFile,
  openSlotWithPassphrase,
  revealSecret,
} from '../../../../electron/service/crypto/index.ts';

/** What the test's worker thread is given: secrets cross as revealed bytes only. */
export type WorkerTask = {
  readonly keyFileText: string;
  readonly slotId: string;
  readonly passphrase: string;
  readonly dossierKey: Uint8Array;
  readonly evidence: Uint8Array;
};

const task = workerData as WorkerTask;
const opening = openKeyFile(task.keyFileText);
if (!opening.ok) throw new Error(opening.code);
const slot = await openSlotWithPassphrase(opening.keyFile, task.slotId, task.passphrase);
if (!slot.ok) throw new Error(slot.code);
const keys = deriveKeys(slot.vaultKey, opening.keyFile.vaultId, opening.keyFile.generation);
const evidence = await decryptEvidence(createSecret(task.dossierKey), task.evidence);
if (!evidence.ok) throw new Error(evidence.code);
parentPort?.postMessage({
  databaseKey: Uint8Array.from(revealSecret(keys.databaseKey)),
  plain: evidence.bytes,
});
