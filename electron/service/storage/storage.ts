import { revealSecret, type VaultKeys } from '../crypto/index.ts';
import { Refusal, refuse } from '../refusal.ts';
import { startThread, type Thread } from '../threads/start-thread.ts';
import type { ChainHead } from './audit-trail.ts';

/** What opens a connection in a storage thread. */
export type StorageOpen = {
  readonly role: 'writer' | 'reader';
  readonly databasePath: string;
  readonly headPath: string;
  readonly holdPath: string;
  readonly databaseKey: Uint8Array;
  readonly auditKey: Uint8Array;
  readonly generation: number;
  /** Slot id of the member who unlocked. */
  readonly actor: string;
  /** The database is to be made; otherwise it must be there with its schema. */
  readonly isNew: boolean;
  /** The head of the audit chain that the key file recorded at the last lock; null where it has none. */
  readonly keyFileHead: ChainHead | null;
};

/** One piece of work: `<slice>.<name>`, its input, and the moment. */
export type StorageCall = { readonly name: string; readonly input: unknown; readonly now: number };

/** What became of recomputing the audit chain; `head` is the last hash, in hexadecimal. */
export type ChainProof = { readonly entries: number; readonly holds: boolean; readonly head: string };

/** The database of the open vault, as the port thread sees it: everything happens in threads of its own. */
export type Storage = {
  read(name: string, input: unknown): Promise<unknown>;
  write(name: string, input: unknown): Promise<unknown>;
  draft(name: string, input: unknown): Promise<unknown>;
  /** Whether every page, index and reference is as it should be. Takes seconds on a large vault; runs on a reader. */
  isSound(): Promise<boolean | Refusal>;
  /** Recomputes the whole audit chain, on a reader. */
  proveChain(): Promise<ChainProof | Refusal>;
  /** Finishes what runs, folds the WAL, lets go of the vault. Answers the last head of the audit chain. */
  close(): Promise<ChainHead>;
};

export type StorageDeps = {
  readonly program: URL;
  readonly now: () => number;
  /** A thread ended unasked: the vault cannot be trusted to work any more. */
  readonly onLost: () => void;
};

export type StorageOptions = Omit<StorageOpen, 'role' | 'databaseKey' | 'auditKey'> & {
  readonly keys: VaultKeys;
  /** How many threads read besides the writer; with none the writer answers reads too. */
  readonly readers?: number;
};

/** Two, so that one long read does not keep small ones waiting. */
const READERS = 2;

/**
 * Opens the database: the writer first (it migrates and checks the head), then the readers. Where one of them refuses
 * or throws, no thread is left behind.
 */
export async function openStorage(options: StorageOptions, deps: StorageDeps): Promise<Storage | Refusal> {
  // All at once: loading their program takes the threads longer than opening.
  const writer = startThread(deps.program, deps.onLost);
  const readers = Array.from({ length: options.readers ?? READERS }, () =>
    startThread(deps.program, deps.onLost),
  );
  let isOpen = false;
  try {
    const refusal =
      (await openThread(writer, 'writer', options)) ??
      (await Promise.all(readers.map((reader) => openThread(reader, 'reader', options)))).find(
        (opened) => opened !== null,
      );
    isOpen = refusal === undefined;
    return refusal ?? createStorage(writer, readers, deps);
  } finally {
    if (!isOpen) await Promise.all([writer, ...readers].map((thread) => thread.end()));
  }
}

function createStorage(writer: Thread, readers: readonly Thread[], { now }: StorageDeps): Storage {
  const reader = () =>
    readers.reduce((least, other) => (other.waiting < least.waiting ? other : least), readers[0] ?? writer);
  const piece = (name: string, input: unknown): StorageCall => ({ name, input, now: now() });
  return {
    read: (name, input) => reader().call('read', piece(name, input)),
    write: (name, input) => writer.call('write', piece(name, input)),
    draft: (name, input) => writer.call('draft', piece(name, input)),
    async isSound() {
      const folded = await writer.call('checkpoint', null);
      if (folded instanceof Refusal) return folded;
      return (await reader().call('isSound', null)) as boolean | Refusal;
    },
    proveChain: async () => (await reader().call('proveChain', null)) as ChainProof | Refusal,
    async close() {
      for (const each of readers) await each.call('close', null);
      const { head } = (await writer.call('close', null)) as { readonly head: ChainHead };
      await Promise.all([writer, ...readers].map((thread) => thread.end()));
      return head;
    },
  };
}

async function openThread(
  thread: Thread,
  role: StorageOpen['role'],
  options: StorageOptions,
): Promise<Refusal | null> {
  const { keys, readers: _, ...rest } = options;
  const open: StorageOpen = {
    ...rest,
    role,
    databaseKey: Uint8Array.from(revealSecret(keys.databaseKey)),
    auditKey: Uint8Array.from(revealSecret(keys.auditKey)),
  };
  const answer = await thread.call('open', open);
  return answer instanceof Object && 'head' in answer ? null : refusalOf(answer);
}

function refusalOf(answer: unknown): Refusal {
  return answer instanceof Object && 'code' in answer ? (answer as Refusal) : refuse('DATABASE_DAMAGED');
}
