import { z } from 'zod';

/** Passphrases are read whole or refused, never cut (security.md K2). */
export const passphraseSchema = z.string().min(1).max(1024);

/** What can be wrong with a vault's files at opening; each is told apart (security.md faults 5 to 9). */
export const vaultFileErrors = {
  VAULT_NOT_FOUND: {},
  /** Another process has this vault open. */
  VAULT_IN_USE: {},
  /** Made by a newer Luwte: refused untouched. */
  VAULT_NEWER: {},
  KEY_FILE_DAMAGED: {},
  /** The key file was changed by somebody without the key: slots or key derivation values. */
  KEY_FILE_TAMPERED: {},
  /** Files of the vault are missing from its folder. */
  VAULT_INCOMPLETE: {},
  /** It was not closed cleanly and lies on a place that cannot be written: copy it to one that can. */
  VAULT_NOT_WRITABLE: {},
} as const;

export const openingErrors = {
  ...vaultFileErrors,
  /** It is a backup: opened, it would be none any more. */
  VAULT_IS_BACKUP: {},
} as const;

/** A key that was typed from a recovery sheet, and opens nothing here. */
export const wrongRecoveryKey = {
  /** `groups` (from 1) that cannot be right by their own checksum; empty where all can, and it is another key. */
  WRONG_RECOVERY_KEY: { data: z.strictObject({ groups: z.array(z.int()), waitSeconds: z.number() }) },
} as const;

export const folderErrors = { FOLDER_NOT_READABLE: {} } as const;

/** What can be wrong with a folder to make. */
export const newFolderErrors = { NAME_REFUSED: {}, NAME_TAKEN: {}, FOLDER_NOT_WRITABLE: {} } as const;

/** A vault on a network drive could not be written to safely: none is made there. */
export const placeErrors = { PLACE_ON_NETWORK: {} } as const;
