/** Program of a storage thread: it owns one connection, as the writer or as one of the readers. */
import { v7 } from 'uuid';
import { Refusal } from '../refusal.ts';
import { findRead, findWrite } from '../registry.ts';
import { serveThread } from '../threads/serve-thread.ts';
import { storageFailureOf } from '../threads/storage-failure.ts';
import type { ChainHead } from './audit-trail.ts';
import { backupCalls } from './backup-calls.ts';
import { logBytes } from './look-aside.ts';
import { adoptRotation, removeRotation } from './rotate-database.ts';
import type { RotationCall, StorageCall, StorageOpen } from './storage.ts';
import { type ConnectionDeps, openVaultConnection, type VaultConnection } from './vault-connection.ts';

// One vault per thread, from open to close; the end of the thread clears it.
let connection: VaultConnection | null = null;
// How to let go of the vault, from a suspension on: the connection that follows it does not hold it itself.
let release: (() => void) | null = null;
let opening: StorageOpen | null = null;
const deps: ConnectionDeps = { findRead, findWrite, newId: () => v7(), later: new Map() };

const calls: Record<string, (input: never) => unknown> = {
  ...backupCalls({ findRead }),
  open(open: StorageOpen) {
    const opened = openVaultConnection(open, deps);
    if (opened instanceof Refusal) return opened;
    connection = opened;
    opening = open;
    return { gap: opened.gap, path: opened.path };
  },
  read: (call: StorageCall) => reading(() => present().read(call)),
  write: (call: StorageCall) => reading(() => present().write(call)),
  draft: (call: StorageCall) => reading(() => present().draft(call)),
  rest: () => present().rest(),
  checkpoint: () => present().checkpoint(),
  isSound: () => looking(() => present().isSound()),
  quickCheck: () => looking(() => present().quickCheck()),
  proveChain: () => reading(() => present().proveChain()),
  prepareRotation: (call: RotationCall) => ({ head: present().prepareRotation(call) }),
  suspend(): { readonly isFolded: boolean } {
    const { path, suspend } = present();
    connection = null;
    keepHold(suspend());
    return { isFolded: logBytes(path) === 0 };
  },
  adoptRotation: ({ path }: { readonly path: string }) => adoptRotation(path),
  removeRotation: ({ path }: { readonly path: string }) => removeRotation(path),
  close(): { readonly head: ChainHead | null } {
    try {
      return { head: connection?.head() ?? null };
    } finally {
      // Also where the trail cannot be read, or a damaged database did not open afresh: the vault is let go of.
      letGo();
    }
  },
  /** Before the thread is ended: whatever is open is closed. */
  discard: () => letGo(),
};
serveThread((call) => (Object.hasOwn(calls, call) ? calls[call] : undefined));

/** @throws the damage behind an error, where there is any: the connection is opened afresh then */
function reading<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const damage = damageBehind(error);
    if (damage === null) throw error;
    openAfresh();
    throw damage;
  }
}

/** SQLCipher calls a page that it cannot decrypt a plain error the first time, and names it from then on. */
function damageBehind(error: unknown): unknown {
  if (storageFailureOf(error) !== null || connection === null) {
    return storageFailureOf(error) === 'DATABASE_DAMAGED' ? error : null;
  }
  try {
    connection.head();
    return null;
  } catch (found) {
    return storageFailureOf(found) === 'DATABASE_DAMAGED' ? found : null;
  }
}

/** What finds damage has met it. */
function looking(look: () => boolean): boolean {
  const isSound = reading(look);
  if (!isSound) openAfresh();
  return isSound;
}

/** A connection that met a page it could not decrypt reads nothing any more; the pages that are whole it should. */
function openAfresh(): void {
  if (opening === null || connection === null || opening.role === 'writer') return;
  const closing = connection;
  connection = null;
  keepHold(closing.suspend());
  const opened = openVaultConnection({ ...opening, holdPath: null }, deps);
  if (!(opened instanceof Refusal)) connection = opened;
}

function letGo(): void {
  const [closing, releasing] = [connection, release];
  connection = null;
  release = null;
  try {
    closing?.close();
  } finally {
    releasing?.();
  }
}

/** The first connection holds the vault; those that follow it have nothing to let go of. */
function keepHold(letGo: () => void): void {
  release ??= letGo;
}

function present(): VaultConnection {
  if (connection === null) throw new Error('this thread has no vault open');
  return connection;
}
