import { type BackUpInput, backUpDatabase } from './back-up-database.ts';
import { type CopyFileInput, copyFile } from './copy-file.ts';
import { type VerifyDeps, type VerifyInput, verifyDatabase } from './verify-database.ts';

/** What a storage thread does without a vault of its own: copying and proving, for backup and restore. */
export function backupCalls({ findRead }: VerifyDeps) {
  return {
    backUp: (input: BackUpInput) => backUpDatabase(input, { findRead }),
    verify: (input: VerifyInput) => verifyDatabase(input, { findRead }),
    copyFile: (input: CopyFileInput) => copyFile(input),
  };
}
