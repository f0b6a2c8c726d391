import { join } from 'node:path';
import { v7 } from 'uuid';
import { vaultFiles } from '../../electron/service/features/vault/vault-files.ts';
import { Refusal } from '../../electron/service/refusal.ts';
import { findRead, findWrite } from '../../electron/service/registry.ts';
import type { ChainHead } from '../../electron/service/storage/audit-trail.ts';
import {
  openVaultConnection,
  type VaultConnection,
} from '../../electron/service/storage/vault-connection.ts';
import { sampleVault } from './sample-vault.ts';
import { auditKey, databaseKey, slotId } from './vault-keys.ts';

export type ConnectionChoice = {
  readonly isNew: boolean;
  readonly role?: 'writer' | 'reader';
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
  { isNew, role = 'writer', keyFileHead = null }: ConnectionChoice,
): SampleConnection | Refusal {
  const files = vaultFiles(folder);
  const opened = openVaultConnection(
    {
      role,
      databasePath: files.database,
      headPath: files.head,
      holdPath: files.hold,
      databaseKey,
      auditKey: Uint8Array.from(auditKey),
      generation: 1,
      actor: slotId,
      isNew,
      keyFileHead,
    },
    { findRead, findWrite, newId: () => v7() },
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
