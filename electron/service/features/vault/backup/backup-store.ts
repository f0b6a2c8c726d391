import type { ReadContext, WriteContext } from '../../../slice.ts';
import { sql, sqlList } from '../../../storage/sql.ts';

/** Actions after which there is nothing more to back up than before. */
const NO_CHANGE = [
  'vault.unlock',
  'vault.failedUnlocks',
  'vault.check',
  'vault.backupOutside',
  'vault.proveRestore',
  'evidence.view',
];

/** The last action that changed something; 0 where there is none. Unlocking and looking change nothing. */
export function lastChange({ db }: ReadContext): { readonly sequence: number } {
  const row = db.get<{ sequence: number }>(sql`
    SELECT sequence FROM audit WHERE action NOT IN (${sqlList(NO_CHANGE)}) ORDER BY sequence DESC LIMIT 1`);
  return { sequence: row?.sequence ?? 0 };
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

/** The first action in the copy of a vault in rescue. `count`: actions that are missing at least. */
export function enterRescueCopy({ audit }: WriteContext, { missing }: { readonly missing: number }): null {
  audit({ action: 'vault.rescueCopy', objectId: '', count: missing });
  return null;
}

function writeDate(db: WriteContext['db'], name: string, moment: number): void {
  db.runOne(sql`
    INSERT INTO settings (name, value) VALUES (${name}, ${JSON.stringify(moment)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}
