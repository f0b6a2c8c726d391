const HELPED_BY_BACKUP = ['DATABASE_DAMAGED', 'KEY_FILE_DAMAGED', 'VAULT_INCOMPLETE', 'VAULT_NOT_FOUND'];

/** Whether a backup can help with what keeps a vault from opening; with a disk that is gone, one outside the vault. */
export function mayRestore(code: string | null): boolean {
  return code !== null && HELPED_BY_BACKUP.includes(code);
}
