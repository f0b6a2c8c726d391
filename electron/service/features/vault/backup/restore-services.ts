import { dirname, join } from 'node:path';
import type { backupContract } from '../../../../../shared/features/vault/backup-contract.ts';
import type { BackupSource } from '../../../../../shared/features/vault/backup-model.ts';
import type { App } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { forgetSlot } from '../members/open-vault.ts';
import { isFileName, VAULT_SUFFIX, vaultFiles } from '../vault-files.ts';
import type { VaultParts } from '../vault-parts.ts';
import { type KeyFileAccepted, type ReadBackup, readBackup } from './backup-folder.ts';
import { copyRescued } from './copy-rescued.ts';
import { enter } from './enter.ts';
import { identifyVault } from './identify-vault.ts';
import { newestBackup } from './newest-backup.ts';
import { openBackupSlot } from './open-backup-slot.ts';
import { proveRestore } from './prove-restore.ts';
import { removeReplaced } from './remove-replaced.ts';
import { restoreBackup } from './restore-backup.ts';

type RestoreContract = Pick<
  typeof backupContract,
  'proveRestore' | 'restore' | 'copyRescued' | 'removeReplaced'
>;

/** Everything that makes a vault of something else, and takes away the one that it replaced. */
export function restoreServices(app: App, parts: VaultParts): ServiceHandlers<RestoreContract> {
  const { deps } = app;
  const { known, places, work, delay, manifests } = parts;

  return {
    async proveRestore({ backupId }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
      const folder =
        backupId === null
          ? await newestBackup({ known, manifests }, session)
          : join(vaultFiles(session.folder).backups, backupId);
      if (folder === null) return refuse('BACKUP_NOT_FOUND');
      const backup = await readBackup(manifests, folder);
      if (backup instanceof Refusal) return backup;
      const proved = await work.run('prove-restore', (inHand) => proveRestore(app, session, backup, inHand));
      if (proved instanceof Refusal) return proved;
      const problems = proved.evidence.missing + proved.evidence.altered;
      const { backupId: objectId, kind } = backup.manifest;
      const entered = await enter(session, 'vault.enterProvedRestore', { backupId: objectId, problems });
      return entered ?? { ...proved, kind };
    },

    async restore({ source, folderId, name, proof, replaces }) {
      const destination = destinationOf(folderId, name);
      if (destination instanceof Refusal) return destination;
      const found = await findBackup(source, proof.kind === 'recovery' ? 'damaged-too' : 'as-noted');
      if (found instanceof Refusal) return found;
      const { backup, evidenceFolder } = found;
      const replaced = replaces === null ? null : await known.find(replaces);
      if (replaced === undefined) return refuse('VAULT_NOT_FOUND');
      const old = replaced === null ? null : await identifyVault(replaced.path);
      if (old !== null && old.vaultId !== backup.manifest.vaultId) return refuse('OTHER_VAULT');
      const restored = await work.run('restore', async (inHand) => {
        const opened = await openBackupSlot(deps, delay, backup, proof);
        if (opened instanceof Refusal) return opened;
        try {
          return await restoreBackup(deps, { backup, opened, evidenceFolder, destination }, inHand);
        } finally {
          forgetSlot(opened);
        }
      });
      if (restored instanceof Refusal) return restored;
      const vaultId = await putInPlace(destination, backup.keyFile.demo, replaces);
      await enterBeside(backup, restored.evidence.missing + restored.evidence.altered);
      const present = Math.max(old?.generation ?? 0, await presentGeneration(backup));
      return {
        ...restored,
        vaultId,
        path: destination,
        generationBehind: backup.manifest.generation < present,
      };
    },

    async copyRescued({ folderId, name }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const { mode } = session.vault;
      if (mode.kind !== 'rescue') return refuse('NOT_IN_RESCUE');
      const destination = destinationOf(folderId, name);
      if (destination instanceof Refusal) return destination;
      const copied = await work.run('restore', (inHand) =>
        copyRescued(app, session, { destination, missing: mode.missing ?? 0 }, inHand),
      );
      if (copied instanceof Refusal) return copied;
      const rescued = (await known.list()).find(({ path }) => path === session.folder);
      const vaultId = await putInPlace(destination, session.vault.demo, rescued?.vaultId ?? null);
      return { ...copied, vaultId, path: destination };
    },

    async removeReplaced({ vaultId }) {
      const removed = await removeReplaced(app, known, vaultId);
      return removed ?? {};
    },
  };

  function destinationOf(
    folderId: string,
    name: string,
  ): string | Refusal<'FOLDER_NOT_READABLE' | 'NAME_REFUSED'> {
    const parent = places.pathOf(folderId);
    if (parent === undefined) return refuse('FOLDER_NOT_READABLE');
    return isFileName(name) ? join(parent, name + VAULT_SUFFIX) : refuse('NAME_REFUSED');
  }

  async function findBackup(source: BackupSource, accepted: KeyFileAccepted) {
    if (source.kind === 'outside') {
      const folder = places.pathOf(source.folderId);
      if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
      const backup = await readBackup(manifests, folder, accepted);
      return backup instanceof Refusal ? backup : { backup, evidenceFolder: null };
    }
    const vault = await known.find(source.vaultId);
    if (vault === undefined) return refuse('VAULT_NOT_FOUND');
    const { backups, evidence } = vaultFiles(vault.path);
    const backup = await readBackup(manifests, join(backups, source.backupId), accepted);
    return backup instanceof Refusal ? backup : { backup, evidenceFolder: evidence };
  }

  /**
   * Puts a new vault on the list, with the one in whose place it is: who does not open it goes on with that one. Answers
   * the id it is known by.
   */
  async function putInPlace(folder: string, demo: boolean, replaces: string | null): Promise<string> {
    const vaultId = await known.add(folder, demo);
    if (replaces !== null) await known.change(vaultId, { replaces });
    return vaultId;
  }

  /** Somebody who works on in the open vault should find in its trail that it was restored beside it. */
  async function enterBeside({ manifest }: ReadBackup, problems: number): Promise<void> {
    const session = app.session();
    if (session?.vaultId !== manifest.vaultId || session.vault.mode.kind !== 'open') return;
    const { backupId } = manifest;
    // What was restored is there all the same; the open vault may well be the one that is failing.
    const entered = await enter(session, 'vault.enterRestoreBeside', { backupId, problems }).catch(
      () => false,
    );
    if (entered !== null) deps.log('restore-not-entered');
  }

  /** The newest generation that is known of the vault that a backup is of; 0 where none is. */
  async function presentGeneration({ folder, manifest }: ReadBackup): Promise<number> {
    const session = app.session();
    const around = manifest.kind === 'automatic' ? await identifyVault(dirname(dirname(folder))) : null;
    return [session, around].reduce(
      (most, one) => (one?.vaultId === manifest.vaultId ? Math.max(most, one.generation) : most),
      0,
    );
  }
}
