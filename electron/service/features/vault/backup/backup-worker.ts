import { revealSecret, type VaultKeys } from '../../../crypto/index.ts';
import type { Refusal } from '../../../refusal.ts';
import type { BackUpInput } from '../../../storage/back-up-database.ts';
import type { ManifestSummary } from '../../../storage/backup-manifest.ts';
import type { CopiedFile, CopyFileInput } from '../../../storage/copy-file.ts';
import type { NoManifest, ReadManifestInput, WriteManifestInput } from '../../../storage/manifest-file.ts';
import type {
  DatabaseRefusal,
  GenerationKeys,
  ProvedDatabase,
  VerifyInput,
} from '../../../storage/verify-database.ts';
import { startThread, type Thread } from '../../../threads/start-thread.ts';

type DiskRefusal = Refusal<'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED'>;

/** What copies and proves, away from the thread that answers the page. */
export type BackupWorker = {
  readonly backUp: (
    input: BackUpInput,
  ) => Promise<ProvedDatabase | DatabaseRefusal | DiskRefusal | Refusal<'BUSY'>>;
  readonly verify: (input: VerifyInput) => Promise<ProvedDatabase | DatabaseRefusal | DiskRefusal>;
  readonly copyFile: (input: CopyFileInput) => Promise<CopiedFile | DiskRefusal | Refusal<'CANCELLED'>>;
  readonly readManifest: (input: ReadManifestInput) => Promise<ManifestSummary | NoManifest>;
  readonly writeManifest: (input: WriteManifestInput) => Promise<ManifestSummary | DiskRefusal>;
  readonly end: () => Promise<void>;
};

/** A thread of its own for one piece of work; it starts with the first thing asked of it. */
export function startBackupWorker(program: URL): BackupWorker {
  let thread: Thread | null = null;
  const call = (name: string, input: unknown): Promise<unknown> => {
    thread ??= startThread(program);
    return thread.call(name, input);
  };
  return {
    backUp: (input) => call('backUp', input) as ReturnType<BackupWorker['backUp']>,
    verify: (input) => call('verify', input) as ReturnType<BackupWorker['verify']>,
    copyFile: (input) => call('copyFile', input) as ReturnType<BackupWorker['copyFile']>,
    readManifest: (input) => call('readManifest', input) as ReturnType<BackupWorker['readManifest']>,
    writeManifest: (input) => call('writeManifest', input) as ReturnType<BackupWorker['writeManifest']>,
    end: async () => thread?.end(),
  };
}

/** Copies of the keys for a thread. */
export function generationKeys(
  { vaultId, generation }: Pick<GenerationKeys, 'vaultId' | 'generation'>,
  { databaseKey, auditKey, wrapKey }: VaultKeys,
): GenerationKeys {
  return {
    vaultId,
    generation,
    databaseKey: Uint8Array.from(revealSecret(databaseKey)),
    auditKey: Uint8Array.from(revealSecret(auditKey)),
    wrapKey: Uint8Array.from(revealSecret(wrapKey)),
  };
}
