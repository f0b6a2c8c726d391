import { type BackUpInput, backUpDatabase } from './back-up-database.ts';
import { type CopyFileInput, copyFile } from './copy-file.ts';
import {
  type ReadManifestInput,
  readManifestSummary,
  readWholeManifest,
  type WriteManifestInput,
  writeManifest,
} from './manifest-file.ts';
import { type VerifyDeps, type VerifyInput, verifyDatabase } from './verify-database.ts';

/** What a storage thread does without a vault of its own: copying and proving, for backup and restore. */
export function backupCalls({ findRead }: VerifyDeps) {
  return {
    backUp: (input: BackUpInput) => backUpDatabase(input, { findRead }),
    verify: (input: VerifyInput) => verifyDatabase(input, { findRead }),
    copyFile: (input: CopyFileInput) => copyFile(input),
    // The thread's own copies of keys go with the call.
    readManifest: (input: ReadManifestInput) =>
      readManifestSummary(input).finally(() => {
        for (const { key } of input.keys ?? []) key.fill(0);
      }),
    readWholeManifest: (input: ReadManifestInput) => readWholeManifest(input),
    writeManifest(input: WriteManifestInput) {
      try {
        return writeManifest(input);
      } finally {
        input.key.fill(0);
      }
    },
  };
}
