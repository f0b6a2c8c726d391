import { join } from 'node:path';
import { v7 } from 'uuid';
import { vaultFiles } from '../../electron/service/features/vault/vault-files.ts';
import { Refusal } from '../../electron/service/refusal.ts';
import { findRead, findWrite } from '../../electron/service/registry.ts';
import type { ChainHead } from '../../electron/service/storage/audit-trail.ts';
import type { StorageMode } from '../../electron/service/storage/storage.ts';
import {
  type ConnectionDeps,
  openVaultConnection,
  type VaultConnection,
} from '../../electron/service/storage/vault-connection.ts';
import { sampleVault } from './sample-vault.ts';
import { auditKey, databaseKey, keyBytes, nextKeys, slotId, vaultId, wrapKey } from './vault-keys.ts';

export type ConnectionChoice = {
  readonly isNew: boolean;
  readonly role?: 'writer' | 'reader' | 'keeper';
  readonly mode?: StorageMode;
  readonly mayMigrate?: boolean;
  /** Of the vault key: 1, or 2 for the one that a rotation puts in its place. */
  readonly generation?: 1 | 2;
  readonly afterStep?: ConnectionDeps['afterStep'];
  readonly keyFileHead?: ChainHead | null;
};

export type SampleConnection = {
  readonly read: (name: string, input: unknown) => unknown;
  readonly write: (name: string, input: unknown) => unknown;
  readonly draft: (name: string, input: unknown) => unknown;
} & Omit<VaultConnection, 'read' | 'write' | 'draft'>;

const now = Date.UTC(2026, 10, 2, 12);

/** What a storage thread works with, in this thread, under keys that are no secret. */
export function openSampleConnection(
  folder: string,
  {
    isNew,
    role = 'writer',
    mode = 'write',
    mayMigrate = true,
    generation = 1,
    afterStep,
    keyFileHead = null,
  }: ConnectionChoice,
): SampleConnection | Refusal {
  const files = vaultFiles(folder);
  const opened = openVaultConnection(
    {
      role,
      mode,
      mayMigrate,
      vaultId,
      ...(generation === 1
        ? { databaseKey, auditKey: Uint8Array.from(auditKey), wrapKey }
        : keyBytes(nextKeys)),
      databasePath: files.database,
      headPath: files.head,
      holdPath: files.hold,
      generation,
      actor: slotId,
      isNew,
      keyFileHead,
    },
    { findRead, findWrite, newId: () => v7(), later: new Map(), afterStep },
  );
  if (opened instanceof Refusal) return opened;
  return {
    ...opened,
    read: (name, input) => opened.read({ name, input, now }),
    write: (name, input) => opened.write({ name, input, now }),
    draft: (name, input) => opened.draft({ name, input, now }),
  };
}

/** The same where it must succeed; a new vault is founded. */
export function mustConnect(folder: string, choice: ConnectionChoice): SampleConnection {
  const connection = openSampleConnection(folder, choice);
  if (connection instanceof Refusal) throw new Error(`refused with ${connection.code}`);
  if (choice.isNew) {
    const member = { ...sampleVault.member, slotId };
    connection.write('vault.found', { organisation: sampleVault.organisation, member });
  }
  return connection;
}

export const databasePath = (folder: string): string => join(folder, 'vault.db');
export const headPath = (folder: string): string => join(folder, 'vault.head');
