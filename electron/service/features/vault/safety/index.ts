import { statfs } from 'node:fs/promises';
import type { safetyContract } from '../../../../../shared/features/vault/safety-contract.ts';
import type { App, Session } from '../../../app.ts';
import { readKeyFile } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { newestSealedAt } from '../backup/sealed-backups.ts';
import { vaultFiles } from '../vault-files.ts';
import type { VaultParts } from '../vault-parts.ts';
import { createDeepChecks } from './deep-checks.ts';
import { fileBytes, folderBytes } from './folder-bytes.ts';
import { createLookAfterOpening } from './look-after-opening.ts';
import { needsRestoreReminder } from './reminders.ts';
import type { SafetyState } from './safety-store.ts';

/** How the vault is doing. `locking`: aborted when the vault begins to lock. */
export function safetyServices(
  app: App,
  { automatic, known: knownVaults, places, manifests }: VaultParts,
  locking: AbortSignal,
): ServiceHandlers<typeof safetyContract> {
  const look = createLookAfterOpening(app);
  const checks = createDeepChecks(app, locking, look.openForReading);

  return {
    async facts() {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const state = (await session.storage.read('vault.safetyState', null)) as
        | SafetyState
        | Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;
      if (state instanceof Refusal) return state;
      const { lastAt: _, ...known } = state;
      return {
        ...known,
        path: session.folder,
        place: session.vault.place,
        bytes: await bytesOf(session),
        generation: session.generation,
        ...(await slotsOf(session)),
        backupFailed: automatic.hasFailed(),
        lastBackupAt: await newestSealedAt(manifests, session),
        outsideOnSameDisk: (await knownVaults.at(session.folder))?.outsideOnSameDisk ?? null,
        restoreReminder: needsRestoreReminder(app.deps.clock.now(), state),
        quickCheck: look.outcome(),
        deepCheck: checks.last() ?? state.deepCheck,
      };
    },
    async checkNow() {
      const session = app.session();
      return session === null ? refuse('VAULT_CLOSED') : checks.run(session);
    },
    checkProgress: async () => ({ running: checks.progress() }),
    async placeOf({ folderId }) {
      const path = places.pathOf(folderId);
      return path === undefined ? refuse('FOLDER_NOT_READABLE') : app.deps.describePlace(path);
    },
  };
}

async function bytesOf({ folder }: Session) {
  const files = vaultFiles(folder);
  const [database, log, evidence, backups, free] = await Promise.all([
    fileBytes(files.database),
    fileBytes(`${files.database}-wal`),
    folderBytes(files.evidence),
    folderBytes(files.backups),
    statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => 0,
    ),
  ]);
  return { database: database + log, evidence, backups, free };
}

/** How many can open the vault, and what the slot that opened it costs to derive; nothing where the key file is gone. */
async function slotsOf({ folder, slotId }: Session) {
  const reading = await readKeyFile(folder);
  if (!reading.ok) return { members: 0, kdf: null };
  const members = reading.keyFile.slots.filter(({ kind }) => kind === 'member');
  const own = members.find(({ id }) => id === slotId)?.kdf;
  if (own === undefined || own === null) return { members: members.length, kdf: null };
  const { memoryKiB, iterations, parallelism } = own;
  return { members: members.length, kdf: { memoryKiB, iterations, parallelism } };
}
