import { deriveKeys, openSlotWithPassphrase, readKeyFile } from '../../../electron/service/crypto/index.ts';
import { vaultFiles } from '../../../electron/service/features/vault/vault-files.ts';
import { Refusal } from '../../../electron/service/refusal.ts';
import { openStorage } from '../../../electron/service/storage/storage.ts';
import { threadPrograms } from '../../../electron/service/thread-programs.ts';

/**
 * Milliseconds from a proved passphrase to the first page of the register: the threads of the build, their connections, the
 * check of the audit head. The key derivation comes before and is not counted.
 */
export async function measureUnlock({
  vault,
  passphrase,
  serviceEntry,
  runs,
}: {
  readonly vault: string;
  readonly passphrase: string;
  /** Address of the built service. */
  readonly serviceEntry: string;
  readonly runs: number;
}): Promise<number[]> {
  const reading = await readKeyFile(vault);
  if (!reading.ok) throw new Error('the vault has no key file');
  const { keyFile } = reading;
  const slot = await openSlotWithPassphrase(keyFile, keyFile.slots[0]?.id ?? '', passphrase);
  if (!slot.ok) throw new Error('the vault does not open');
  const keys = deriveKeys(slot.vaultKey, keyFile.vaultId, keyFile.generation);
  const files = vaultFiles(vault);
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const storage = await openStorage(
      {
        databasePath: files.database,
        headPath: files.head,
        holdPath: files.hold,
        mode: 'write',
        mayMigrate: true,
        vaultId: keyFile.vaultId,
        generation: keyFile.generation,
        actor: slot.slotId,
        isNew: false,
        keyFileHead: null,
        keys,
      },
      {
        program: threadPrograms(serviceEntry).storage,
        now: () => Date.now(),
        onLost: () => undefined,
      },
    );
    if (storage instanceof Refusal) throw new Error(`refused: ${storage.code}`);
    const query = { offset: 0, limit: 50, sort: 'activity', direction: 'descending', statuses: null };
    await storage.read('dossiers.list', query);
    samples.push(performance.now() - started);
    await storage.close();
  }
  return samples;
}
