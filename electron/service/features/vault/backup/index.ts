import { isAbsolute, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { backupContract } from '../../../../../shared/features/vault/backup-contract.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { damagedCopies } from '../../evidence/api.ts';
import { needsRestoreReminder } from '../safety/reminders.ts';
import type { SafetyState } from '../safety/safety-store.ts';
import { isFileName, vaultFiles } from '../vault-files.ts';
import type { VaultParts } from '../vault-parts.ts';
import { createAutomaticBackups } from './automatic-backups.ts';
import { listAutomatic, manifestToBackup, readBackup } from './backup-folder.ts';
import { enter } from './enter.ts';
import { type DamagedCopies, makeBackup } from './make-backup.ts';
import { restoreServices } from './restore-services.ts';
import { addAutomatic, madeToBackup, vaultToBackUp } from './vault-backups.ts';

/** Milliseconds that work may take to stop at lock; what it leaves is collected at the next opening. */
const STOPPING = 300;

/** Backup and restore (security.md, Backup). */
export function backupServices(app: App, parts: VaultParts): ServiceHandlers<typeof backupContract> {
  const { deps } = app;
  const { known, places, work } = parts;
  const automatic = createAutomaticBackups(app, work);
  app.onOpen(automatic.start);
  app.onLock(async () => {
    automatic.stop();
    await Promise.race([work.breakOff(), setTimeout(STOPPING, undefined, { ref: false })]);
  });

  return {
    ...restoreServices(app, parts),
    async backups({ vaultId }) {
      const session = app.session();
      if (vaultId === null && session === null) return refuse('VAULT_CLOSED');
      const folder = vaultId === null ? session?.folder : (await known.find(vaultId))?.path;
      const none = { lastOutsideAt: null, lastProvedRestoreAt: null, restoreReminder: false };
      if (folder === undefined) return { automatic: [], ...none };
      const listed = await listAutomatic(vaultFiles(folder).backups);
      const readable = listed.flatMap(({ manifest }) => manifest ?? []).map(manifestToBackup);
      const dates = session?.folder === folder ? await datesOf(session) : none;
      if (dates instanceof Refusal) return dates;
      return {
        automatic: readable.toSorted(
          (one, other) => other.sequence - one.sequence || other.createdAt - one.createdAt,
        ),
        ...dates,
      };
    },
    async backupNow() {
      const session = sessionToCopy();
      if (session instanceof Refusal) return session;
      const made = await work.run('backup', (inHand) => addAutomatic(app, session, inHand));
      if (made instanceof Refusal) return unplaced(made);
      automatic.note(made);
      return madeToBackup(made);
    },
    async backupTo({ folderId, name }) {
      const session = sessionToCopy();
      if (session instanceof Refusal) return session;
      const parent = places.pathOf(folderId);
      if (parent === undefined) return refuse('FOLDER_NOT_READABLE');
      if (!isFileName(name)) return refuse('NAME_REFUSED');
      const path = join(parent, name);
      // In the vault's own folder it would be lost together with it.
      if (isInside(path, session.folder)) return refuse('FOLDER_NOT_WRITABLE');
      const made = await work.run('backup', async (inHand) => {
        const vault = await vaultToBackUp(session);
        if (vault instanceof Refusal) return vault;
        const place = { kind: 'outside', path, damagedCopies: damagedIn(session) } as const;
        return makeBackup(deps, vault, place, inHand, (filled) =>
          enter(session, 'vault.enterBackupOutside', {
            backupId: filled.backupId,
            files: filled.evidence.copied,
          }),
        );
      });
      if (made instanceof Refusal) return made;
      // Where this cannot be stored, Luwte reminds of a backup too many.
      const dated = await session.storage.draft('vault.dateBackupOutside', null);
      if (dated instanceof Refusal) deps.log('backup-not-dated');
      return { path, bytes: made.bytes, files: made.evidence.copied, missing: made.evidence.missing };
    },
    async inspectBackup({ folderId }) {
      const folder = places.pathOf(folderId);
      if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
      const backup = await readBackup(folder);
      if (backup instanceof Refusal) return backup;
      const { createdAt, headCode, sequence, bytes } = manifestToBackup(backup.manifest);
      return { createdAt, headCode, sequence, bytes };
    },
    work: async () => ({ work: work.present() }),
    async cancelWork() {
      work.cancel();
      return {};
    },
  };

  /** A backup that outlives the vault must not vouch for evidence that was damaged before it was copied. */
  function damagedIn(session: Session): DamagedCopies {
    return (folder, signal) => damagedCopies(session, deps.threads.files, { folder, signal });
  }

  /** The open vault, where it is one that is written to: a backup by hand is entered in its trail. */
  function sessionToCopy(): Session | Refusal<'VAULT_CLOSED' | 'VAULT_READ_ONLY'> {
    const session = app.session();
    if (session === null) return refuse('VAULT_CLOSED');
    return session.vault.mode.kind === 'open' ? session : refuse('VAULT_READ_ONLY');
  }

  async function datesOf(session: Session) {
    const state = (await session.storage.read('vault.safetyState', null)) as
      | SafetyState
      | Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;
    if (state instanceof Refusal) return state;
    const { lastOutsideAt, lastProvedRestoreAt } = state;
    return {
      lastOutsideAt,
      lastProvedRestoreAt,
      restoreReminder: needsRestoreReminder(deps.clock.now(), state),
    };
  }
}

/** In the vault's own folder nobody else gives names. */
function unplaced<Code extends string>(
  refusal: Refusal<Code>,
): Refusal<Exclude<Code, 'NAME_TAKEN' | 'FOLDER_NOT_WRITABLE'> | 'DISK_FAILED'> {
  const isPlace = refusal.code === 'NAME_TAKEN' || refusal.code === 'FOLDER_NOT_WRITABLE';
  return isPlace
    ? refuse('DISK_FAILED')
    : (refusal as Refusal<Exclude<Code, 'NAME_TAKEN' | 'FOLDER_NOT_WRITABLE'>>);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}
