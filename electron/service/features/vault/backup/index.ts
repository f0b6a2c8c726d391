import { isAbsolute, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { backupContract } from '../../../../../shared/features/vault/backup-contract.ts';
import type { App, Session } from '../../../app.ts';
import { readKeyFile } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { damagedCopies } from '../../evidence/api.ts';
import { isOnSameDisk } from '../place/same-disk.ts';
import { needsRestoreReminder } from '../safety/reminders.ts';
import type { SafetyState } from '../safety/safety-store.ts';
import { isFileName, vaultFiles } from '../vault-files.ts';
import type { VaultParts } from '../vault-parts.ts';
import { listAutomatic, manifestToBackup, readBackupSummary } from './backup-folder.ts';
import { enter } from './enter.ts';
import { type DamagedCopies, makeBackup } from './make-backup.ts';
import { restoreServices } from './restore-services.ts';
import { addAutomatic, madeToBackup, vaultToBackUp } from './vault-backups.ts';

/** Milliseconds that work may take to stop at lock; what it leaves is collected at the next opening. */
const STOPPING = 300;

/** Backup and restore (security.md, Backup). */
export function backupServices(app: App, parts: VaultParts): ServiceHandlers<typeof backupContract> {
  const { deps } = app;
  const { automatic, known, manifests, note, places, work } = parts;
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
      const vault = vaultId === null ? undefined : await known.find(vaultId);
      const folder = vaultId === null ? session?.folder : vault?.path;
      const none = { lastProvedRestoreAt: null, restoreReminder: false, recordedSequence: null };
      if (folder === undefined) return { automatic: [], lastOutsideAt: null, ...none };
      const listed = await listAutomatic(manifests, vaultFiles(folder).backups);
      const readable = listed.flatMap(({ manifest }) => manifest ?? []).map(manifestToBackup);
      const locked = await recordedSequence(folder);
      const closed = { ...none, lastOutsideAt: vault?.lastOutside?.at ?? null, recordedSequence: locked };
      const facts = session?.folder === folder ? await factsOf(session, locked) : closed;
      if (facts instanceof Refusal) return facts;
      return {
        automatic: readable.toSorted(
          (one, other) => other.sequence - one.sequence || other.createdAt - one.createdAt,
        ),
        ...facts,
      };
    },
    async backupNow() {
      const session = sessionToCopy();
      if (session instanceof Refusal) return session;
      const made = await work.run('backup', (inHand) => addAutomatic(app, manifests, session, inHand));
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
      const here = await known.at(session.folder);
      if (here !== undefined) {
        await note(here.vaultId, {
          lastOutside: { at: made.createdAt, path },
          outsideOnSameDisk: await isOnSameDisk(session.folder, path),
        });
      }
      return { path, bytes: made.bytes, files: made.evidence.copied, missing: made.evidence.missing };
    },
    async inspectBackup({ folderId }) {
      const folder = places.pathOf(folderId);
      if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
      // A key file that is damaged in part may still open with the recovery sheet.
      const backup = await readBackupSummary(manifests, folder, 'damaged-too');
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
    return (folder, signal, onRead) => damagedCopies(session, deps.threads.files, { folder, signal, onRead });
  }

  /** The open vault, where it is one that is written to: a backup by hand is entered in its trail. */
  function sessionToCopy(): Session | Refusal<'VAULT_CLOSED' | 'VAULT_READ_ONLY'> {
    const session = app.session();
    if (session === null) return refuse('VAULT_CLOSED');
    return session.vault.mode.kind === 'open' ? session : refuse('VAULT_READ_ONLY');
  }

  async function factsOf(session: Session, locked: number | null) {
    const state = (await session.storage.read('vault.safetyState', null)) as
      | SafetyState
      | Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;
    if (state instanceof Refusal) return state;
    const { lastOutsideAt, lastProvedRestoreAt, sequence } = state;
    return {
      // In rescue the key file can know of more than is there.
      recordedSequence: Math.max(sequence, locked ?? 0),
      lastOutsideAt,
      lastProvedRestoreAt,
      restoreReminder: needsRestoreReminder(deps.clock.now(), state),
    };
  }
}

/** How many actions a vault held at the last lock, as its key file says; null where it says nothing. */
async function recordedSequence(folder: string): Promise<number | null> {
  const reading = await readKeyFile(folder);
  return reading.ok ? (reading.keyFile.head?.sequence ?? null) : null;
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
