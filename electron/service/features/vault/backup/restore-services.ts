import { dirname, join } from 'node:path';
import type { backupContract } from '../../../../../shared/features/vault/backup-contract.ts';
import type { BackupSource } from '../../../../../shared/features/vault/backup-model.ts';
import type { App } from '../../../app.ts';
import type { OpenedSlot } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { findSlot } from '../unlock-vault.ts';
import { isFileName, VAULT_SUFFIX, vaultFiles } from '../vault-files.ts';
import type { VaultParts } from '../vault-parts.ts';
import { type ReadBackup, readBackup } from './backup-folder.ts';
import { copyRescued } from './copy-rescued.ts';
import { enter } from './enter.ts';
import { identifyVault } from './identify-vault.ts';
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
  const { known, places, work, delay } = parts;

  return {
    async proveRestore({ backupId }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
      const backup = await readBackup(join(vaultFiles(session.folder).backups, backupId));
      if (backup instanceof Refusal) return backup;
      const proved = await work.run('prove-restore', (inHand) => proveRestore(app, session, backup, inHand));
      if (proved instanceof Refusal) return proved;
      const problems = proved.evidence.missing + proved.evidence.altered;
      const entered = await enter(session, 'vault.enterProvedRestore', { backupId, problems });
      return entered ?? proved;
    },

    async restore({ source, folderId, name, passphrase, replaces }) {
      const destination = destinationOf(folderId, name);
      if (destination instanceof Refusal) return destination;
      const found = await findBackup(source);
      if (found instanceof Refusal) return found;
      const { backup, evidenceFolder } = found;
      const replaced = replaces === null ? null : await known.find(replaces);
      if (replaced === undefined) return refuse('VAULT_NOT_FOUND');
      const old = replaced === null ? null : await identifyVault(replaced.path);
      if (old !== null && old.vaultId !== backup.manifest.vaultId) return refuse('OTHER_VAULT');
      const restored = await work.run('restore', async (inHand) => {
        const opened = await openSlot(backup, passphrase);
        if (opened instanceof Refusal) return opened;
        try {
          return await restoreBackup(deps, { backup, opened, evidenceFolder, destination }, inHand);
        } finally {
          for (const key of [opened.vaultKey, opened.receiveKey, opened.signKey]) key[Symbol.dispose]();
        }
      });
      if (restored instanceof Refusal) return restored;
      const vaultId = await putInPlace(destination, backup.keyFile.demo, replaces);
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
        copyRescued(app, session, { destination, missing: mode.missing ?? 1 }, inHand),
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

  async function findBackup(source: BackupSource) {
    if (source.kind === 'outside') {
      const folder = places.pathOf(source.folderId);
      if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
      const backup = await readBackup(folder);
      return backup instanceof Refusal ? backup : { backup, evidenceFolder: null };
    }
    const vault = await known.find(source.vaultId);
    if (vault === undefined) return refuse('VAULT_NOT_FOUND');
    const { backups, evidence } = vaultFiles(vault.path);
    const backup = await readBackup(join(backups, source.backupId));
    return backup instanceof Refusal ? backup : { backup, evidenceFolder: evidence };
  }

  /** Proves the passphrase of that moment. Wrong ones wait as they do at unlocking. */
  async function openSlot(
    { keyFile }: ReadBackup,
    passphrase: string,
  ): Promise<OpenedSlot | Refusal<'WRONG_PASSPHRASE' | 'KEY_FILE_DAMAGED' | 'KEY_FILE_TAMPERED'>> {
    const guessed = `backup ${keyFile.vaultId}`;
    const wrong = () => refuse('WRONG_PASSPHRASE', { waitSeconds: Math.ceil(delay.wait(guessed) / 1000) });
    if (delay.wait(guessed) > 0) return wrong();
    const opened = await findSlot(keyFile, passphrase, null);
    if (!(opened instanceof Refusal)) delay.succeeded(guessed);
    else if (opened.code === 'WRONG_PASSPHRASE') {
      delay.failed(guessed);
      deps.log('backup-passphrase-failed');
      return wrong();
    }
    return opened;
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
