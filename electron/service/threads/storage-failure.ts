/** What a database or disk error means for the person at the screen (security.md D1). */
export type StorageFailure = 'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED';

/** Names the failure behind an error of the database or the file system; null for everything else, which is a bug. */
export function storageFailureOf(error: unknown): StorageFailure | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (/^SQLITE_FULL|^ENOSPC|^EDQUOT/.test(code)) return 'DISK_FULL';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'DATABASE_DAMAGED';
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|BUSY|LOCKED)|^E(IO|ROFS|ACCES|PERM|MFILE|NFILE|NOENT)$/.test(code))
    return 'DISK_FAILED';
  return null;
}

function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
