import type { ReadContext, WriteContext } from '../../../slice.ts';
import { sql, sqlList } from '../../../storage/sql.ts';

/** Actions after which there is nothing more to back up than before. */
const NO_CHANGE = [
  'vault.unlock',
  'vault.failedUnlocks',
  'vault.check',
  'vault.backupOutside',
  'vault.proveRestore',
  'vault.restoreBeside',
  'evidence.view',
];

/** Actions that change who can open the vault, and with what: a backup of before needs what is no longer known. */
const KEY_CHANGES = [
  'vault.addMember',
  'vault.changePassphrase',
  'vault.resetPassphrase',
  'vault.revokeMember',
  'vault.renewRecovery',
];

export type LastChange = {
  /** Number of the last action that changed something; 0 where there is none. */
  readonly sequence: number;
  /** Of the last one that changed people or keys. */
  readonly ofKeys: number;
};

/** What was last changed. Unlocking and looking change nothing. */
export function lastChange({ db }: ReadContext): LastChange {
  const last = db.get<{ sequence: number }>(sql`
    SELECT sequence FROM audit WHERE action NOT IN (${sqlList(NO_CHANGE)}) ORDER BY sequence DESC LIMIT 1`);
  const ofKeys = db.get<{ sequence: number | null }>(sql`
    SELECT max(sequence) AS sequence FROM audit WHERE action IN (${sqlList(KEY_CHANGES)})`);
  return { sequence: last?.sequence ?? 0, ofKeys: ofKeys?.sequence ?? 0 };
}

/** A backup by hand, outside the vault. `count`: evidence files in it. */
export function enterBackupOutside(
  { audit }: WriteContext,
  { backupId, files }: { readonly backupId: string; readonly files: number },
): null {
  audit({ action: 'vault.backupOutside', objectId: backupId, count: files });
  return null;
}

/** One by hand stands under its name: only now it counts. Its entry went before it. */
export function dateBackupOutside({ db, now }: WriteContext): null {
  writeDate(db, 'lastOutsideAt', now);
  return null;
}

/** A backup was restored into a temporary place, whole. */
export function enterProvedRestore(
  { db, now, audit }: WriteContext,
  { backupId, problems }: { readonly backupId: string; readonly problems: number },
): null {
  // Evidence that is missing is told; the date is for one that was proved whole.
  if (problems === 0) writeDate(db, 'lastProvedRestoreAt', now);
  audit({ action: 'vault.proveRestore', objectId: backupId, count: problems });
  return null;
}

/** The first action in a restored vault. `count`: evidence files that are missing or altered. */
export function enterRestore(
  { audit }: WriteContext,
  { backupId, problems }: { readonly backupId: string; readonly problems: number },
): null {
  audit({ action: 'vault.restore', objectId: backupId, count: problems });
  return null;
}

/** A backup was restored beside the vault that is open. `count`: evidence files that are missing or altered. */
export function enterRestoreBeside(
  { audit }: WriteContext,
  { backupId, problems }: { readonly backupId: string; readonly problems: number },
): null {
  audit({ action: 'vault.restoreBeside', objectId: backupId, count: problems });
  return null;
}

/** The first action in the copy of a vault in rescue. `count`: actions that are missing at least; 0: not known. */
export function enterRescueCopy({ audit }: WriteContext, { missing }: { readonly missing: number }): null {
  audit({ action: 'vault.rescueCopy', objectId: '', count: missing });
  return null;
}

function writeDate(db: WriteContext['db'], name: string, moment: number): void {
  db.runOne(sql`
    INSERT INTO settings (name, value) VALUES (${name}, ${JSON.stringify(moment)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}
