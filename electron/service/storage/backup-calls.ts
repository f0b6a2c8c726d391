import type { BackUpInput } from './back-up-database.ts';
import type { CopyFileInput } from './copy-file.ts';
import type { ReadManifestInput, WriteManifestInput } from './manifest-file.ts';
import type { VerifyDeps, VerifyInput } from './verify-database.ts';

/**
 * What a storage thread does without a vault of its own: copying and proving, for backup and restore. Loaded when it is
 * asked for: the threads of the open vault never need it.
 */
export function backupCalls({ findRead }: VerifyDeps) {
  const manifests = () => import('./manifest-file.ts');
  return {
    async backUp(input: BackUpInput) {
      const { backUpDatabase } = await import('./back-up-database.ts');
      return backUpDatabase(input, { findRead });
    },
    async verify(input: VerifyInput) {
      const { verifyDatabase } = await import('./verify-database.ts');
      return verifyDatabase(input, { findRead });
    },
    async copyFile(input: CopyFileInput) {
      const { copyFile } = await import('./copy-file.ts');
      return copyFile(input);
    },
    // The thread's own copies of keys go with the call.
    async readManifest(input: ReadManifestInput) {
      try {
        const { readManifestSummary } = await manifests();
        return await readManifestSummary(input);
      } finally {
        for (const { key } of input.keys ?? []) key.fill(0);
      }
    },
    async readWholeManifest(input: ReadManifestInput) {
      const { readWholeManifest } = await manifests();
      return readWholeManifest(input);
    },
    async writeManifest(input: WriteManifestInput) {
      try {
        const { writeManifest } = await manifests();
        return writeManifest(input);
      } finally {
        input.key.fill(0);
      }
    },
  };
}
