import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import {
  createDossierKey,
  deriveKeys,
  encryptEvidence,
  keyFileToText,
  revealSecret,
} from '../../../../electron/service/crypto/index.ts';
import type { WorkerTask } from './crypto-worker.ts';
import { createSampleVault, SAMPLE, SAMPLE_PASSPHRASE } from './sample-vault.ts';

it('everything works inside a worker thread, with secrets crossing as bytes revealed on purpose', async () => {
  const vault = await createSampleVault();
  const dossierKey = await createDossierKey();
  const workerData: WorkerTask = {
    keyFileText: keyFileToText(vault.keyFile),
    slotId: SAMPLE.slotId,
    passphrase: SAMPLE_PASSPHRASE,
    dossierKey: Uint8Array.from(revealSecret(dossierKey)),
    evidence: await encryptEvidence(dossierKey, Uint8Array.of(1, 2, 3)),
  };
  const worker = new Worker(new URL('./crypto-worker.ts', import.meta.url), { workerData });
  const [answer] = (await once(worker, 'message')) as [{ databaseKey: Uint8Array; plain: Uint8Array }];
  await worker.terminate();
  const { databaseKey } = deriveKeys(vault.vaultKey, SAMPLE.vaultId, 1);
  expect(answer).toEqual({ databaseKey: revealSecret(databaseKey), plain: Uint8Array.of(1, 2, 3) });
});
