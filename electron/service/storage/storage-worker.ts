/** Program of a storage thread: it owns one connection, as the writer or as one of the readers. */
import { v7 } from 'uuid';
import { Refusal } from '../refusal.ts';
import { findRead, findWrite } from '../registry.ts';
import { serveThread } from '../threads/serve-thread.ts';
import type { ChainHead } from './audit-trail.ts';
import type { StorageCall, StorageOpen } from './storage.ts';
import { openVaultConnection, type VaultConnection } from './vault-connection.ts';

// One vault per thread, from open to close; the end of the thread clears it.
let connection: VaultConnection | null = null;

const calls: Record<string, (input: never) => unknown> = {
  open(open: StorageOpen): Refusal | { readonly head: ChainHead } {
    const opened = openVaultConnection(open, { findRead, findWrite, newId: () => v7() });
    if (opened instanceof Refusal) return opened;
    connection = opened;
    return { head: opened.head() };
  },
  read: (call: StorageCall) => present().read(call),
  write: (call: StorageCall) => present().write(call),
  draft: (call: StorageCall) => present().draft(call),
  checkpoint: () => present().checkpoint(),
  isSound: () => present().isSound(),
  proveChain: () => present().proveChain(),
  close(): { readonly head: ChainHead } {
    const closing = present();
    const head = closing.head();
    closing.close();
    connection = null;
    return { head };
  },
};
serveThread((call) => (Object.hasOwn(calls, call) ? calls[call] : undefined));

function present(): VaultConnection {
  if (connection === null) throw new Error('this thread has no vault open');
  return connection;
}
