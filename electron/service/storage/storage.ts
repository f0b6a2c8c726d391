import { setTimeout } from 'node:timers/promises';
import { revealSecret, type VaultKeys } from '../crypto/index.ts';
import { Refusal, refuse } from '../refusal.ts';
import { startThread, type Thread } from '../threads/start-thread.ts';
import type { ChainHead } from './audit-trail.ts';
import type { Gap } from './check-history.ts';
import type { Rotation } from './rotate-database.ts';

/**
 * `write`: everything. `read-only`: a closed vault on a place that is not written to. `rescue`: a look at a vault that is
 * not as it should be, without changing a byte of it.
 */
export type StorageMode = 'write' | 'read-only' | 'rescue';

/** What opens a connection in a storage thread. */
export type StorageOpen = {
  /** The keeper stands in the writer's place where nothing is written. */
  readonly role: 'writer' | 'keeper' | 'reader';
  readonly mode: StorageMode;
  readonly databasePath: string;
  readonly headPath: string;
  /** Null where this thread holds the vault already. */
  readonly holdPath: string | null;
  readonly vaultId: string;
  readonly databaseKey: Uint8Array;
  readonly auditKey: Uint8Array;
  readonly wrapKey: Uint8Array;
  readonly generation: number;
  /** Slot id of the member who unlocked. */
  readonly actor: string;
  /** The database is to be made; otherwise it must be there with its schema. */
  readonly isNew: boolean;
  /** A proved backup was made (security.md D2); without it an older schema is refused. */
  readonly mayMigrate: boolean;
  /** The head of the audit chain that the key file recorded at the last lock; null where it has none. */
  readonly keyFileHead: ChainHead | null;
};

/** One piece of work: `<slice>.<name>`, its input, and the moment. */
export type StorageCall = { readonly name: string; readonly input: unknown; readonly now: number };

/** What became of recomputing the audit chain; `head` is the last hash, in hexadecimal. */
export type ChainProof = { readonly entries: number; readonly holds: boolean; readonly head: string };

/** A new generation of the vault key, and the write (`<slice>.<name>`) that belongs to it. */
export type RotationCall = {
  readonly rotation: Rotation;
  readonly change: { readonly name: string; readonly input: unknown };
  readonly now: number;
};

/** The database of the open vault, as the port thread sees it: everything happens in threads of its own. */
export type Storage = {
  read(name: string, input: unknown): Promise<unknown>;
  write(name: string, input: unknown): Promise<unknown>;
  draft(name: string, input: unknown): Promise<unknown>;
  /** Whether every page, index and reference is as it should be. Takes seconds on a large vault; runs on a reader. */
  isSound(): Promise<boolean | Refusal>;
  /** Recomputes the whole audit chain, on a reader. */
  proveChain(): Promise<ChainProof | Refusal>;
  /** The same in a fraction of the time: not whether indexes agree with their tables. */
  quickCheck(): Promise<boolean | Refusal>;
  /**
   * Puts the database under the keys of a new generation (security.md K5, K6). Everything else waits meanwhile.
   * @param switchKeyFile writes the key file of the new generation with this head; false where the disk refused:
   *   then all is as before
   * @returns whether the new generation is in place
   */
  rotate(
    call: Omit<RotationCall, 'now' | 'rotation'> & { readonly keys: VaultKeys } & Pick<
        Rotation,
        'generation' | 'pastKey'
      >,
    switchKeyFile: (head: ChainHead) => Promise<boolean>,
  ): Promise<boolean | Refusal>;
  readonly mode: StorageMode;
  /** Where one more connection can read the database; in rescue a second name of it. */
  readonly path: string;
  /** What is missing of the history; null where nothing is. */
  readonly gap: Gap | null;
  /** From now on nothing is written any more: what was found does not bear it. */
  refuseWrites(): void;
  /**
   * Finishes what runs, folds the WAL, lets go of the vault. Answers the last head of the audit chain; null where it
   * cannot be read.
   */
  close(): Promise<ChainHead | null>;
};

export type StorageDeps = {
  readonly program: URL;
  readonly now: () => number;
  /** A thread ended unasked: the vault cannot be trusted to work any more. */
  readonly onLost: () => void;
};

export type StorageOptions = Omit<
  StorageOpen,
  'role' | 'mode' | 'databaseKey' | 'auditKey' | 'wrapKey' | 'holdPath'
> & {
  readonly holdPath: string;
  readonly mode: StorageMode;
  readonly keys: VaultKeys;
  /** How many threads read besides the first; with none that one answers reads too. */
  readonly readers?: number;
};

/** Milliseconds that a reader has to come to the end of what it reads when the vault is closed. */
const READER_PATIENCE = 500;

/** Two, so that one long read does not keep small ones waiting. */
const READERS = 2;

/**
 * Opens the database: the writer or keeper first (it migrates and checks the head), then the readers. Where one of them
 * refuses or throws, no thread is left behind.
 */
export async function openStorage(options: StorageOptions, deps: StorageDeps): Promise<Storage | Refusal> {
  // All at once: loading their program takes the threads longer than opening.
  const first = startThread(deps.program, deps.onLost);
  const readers = Array.from({ length: options.readers ?? READERS }, () =>
    startThread(deps.program, deps.onLost),
  );
  const threads = { first, readers };
  let isOpen = false;
  try {
    const opened = await openThreads(threads, options, options.holdPath);
    isOpen = !(opened instanceof Refusal);
    return opened instanceof Refusal ? opened : createStorage(threads, options, opened, deps);
  } finally {
    if (!isOpen) await discard([...readers, first]);
  }
}

type Threads = { readonly first: Thread; readonly readers: readonly Thread[] };
type Opened = { readonly gap: Gap | null; readonly path: string };

function createStorage(
  { first, readers }: Threads,
  opening: StorageOptions,
  { gap, path }: Pick<Opened, 'gap' | 'path'>,
  { now }: StorageDeps,
): Storage {
  let options = opening;
  let isWritten = options.mode === 'write';
  // A rotation: writes wait for all of it, reads for its end only, when the database is closed and opened again.
  let rotating: Promise<unknown> = Promise.resolve();
  let switching: Promise<unknown> = Promise.resolve();
  const reader = () =>
    readers.reduce((least, other) => (other.waiting < least.waiting ? other : least), readers[0] ?? first);
  const piece = (name: string, input: unknown): StorageCall => ({ name, input, now: now() });
  const onReader = async (call: string, input: unknown): Promise<unknown> => {
    await switching;
    return reader().call(call, input);
  };
  const change = async (call: 'write' | 'draft', name: string, input: unknown): Promise<unknown> => {
    await rotating;
    return isWritten ? first.call(call, piece(name, input)) : refuse('VAULT_READ_ONLY');
  };

  const rotate: Storage['rotate'] = async ({ keys, generation, pastKey, change: entered }, switchKeyFile) => {
    const rotation = { ...keyBytes(keys), generation, pastKey };
    const prepared = await first.call('prepareRotation', { rotation, change: entered, now: now() });
    if (prepared instanceof Refusal) return prepared;
    const { head } = prepared as { readonly head: ChainHead };
    const switched = switchTo({ keys, generation, head }, switchKeyFile);
    switching = switched.catch(() => undefined);
    return switched;
  };

  async function switchTo(
    { keys, generation, head }: Pick<StorageOptions, 'keys' | 'generation'> & { readonly head: ChainHead },
    switchKeyFile: (head: ChainHead) => Promise<boolean>,
  ): Promise<boolean | Refusal> {
    await Promise.all(readers.map((each) => each.call('close', null)));
    const suspended = (await first.call('suspend', null)) as { readonly isFolded: boolean } | Refusal;
    // A log that could not be folded belongs to the present database: nothing may take its place.
    const isFolded = !(suspended instanceof Refusal) && suspended.isFolded;
    const isSwitched = isFolded && (await switchKeyFile(head));
    if (isSwitched) options = { ...options, keys, generation, keyFileHead: head };
    await first.call(isSwitched ? 'adoptRotation' : 'removeRotation', { path: options.databasePath });
    const opened = await openThreads({ first, readers }, options, null);
    return opened instanceof Refusal ? refuse('NOT_SWITCHED') : isSwitched;
  }

  return {
    mode: options.mode,
    path,
    gap,
    refuseWrites: () => {
      isWritten = false;
      // Nor does the writer by itself; a thread that is gone writes nothing either.
      void first.call('rest', null).catch(() => undefined);
    },
    read: (name, input) => onReader('read', piece(name, input)),
    write: (name, input) => change('write', name, input),
    draft: (name, input) => change('draft', name, input),
    async isSound() {
      await rotating;
      const folded = options.mode === 'write' ? await first.call('checkpoint', null) : null;
      if (folded instanceof Refusal) return folded;
      return (await onReader('isSound', null)) as boolean | Refusal;
    },
    quickCheck: () => onReader('quickCheck', null) as Promise<boolean | Refusal>,
    proveChain: () => onReader('proveChain', null) as Promise<ChainProof | Refusal>,
    rotate(call, switchKeyFile) {
      const rotated = rotating.then(() => rotate(call, switchKeyFile));
      rotating = rotated.catch(() => undefined);
      return rotated;
    },
    async close() {
      await rotating;
      // A reader in the middle of a long look must not keep the vault open: it ends after it, or with the process.
      const ended = readers.map((each) => each.call('close', null).finally(() => each.end()));
      await settledWithin(READER_PATIENCE, ended);
      const closing = first.call('close', null).finally(() => first.end());
      const closed = (await closing) as { readonly head: ChainHead | null } | Refusal;
      return closed instanceof Refusal ? null : closed.head;
    },
  };
}

/** Waits until all is done or has failed, at most some milliseconds. */
async function settledWithin(patience: number, works: readonly Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.allSettled(works), setTimeout(patience, undefined, { ref: false })]);
}

/** One after the other, the holder of the vault last. A thread that is gone already has nothing to close. */
async function discard(threads: readonly Thread[]): Promise<void> {
  for (const thread of threads) await thread.call('discard', null).catch(() => undefined);
  await Promise.all(threads.map((thread) => thread.end()));
}

async function openThreads(
  { first, readers }: Threads,
  options: StorageOptions,
  holdPath: string | null,
): Promise<Opened | Refusal> {
  const role = options.mode === 'write' ? 'writer' : 'keeper';
  const opened = await openThread(first, role, { ...options, holdPath });
  if (opened instanceof Refusal) return opened;
  const rest = { ...options, holdPath: null, databasePath: opened.path };
  const others = await Promise.all(readers.map((reader) => openThread(reader, 'reader', rest)));
  return others.find((other) => other instanceof Refusal) ?? opened;
}

async function openThread(
  thread: Thread,
  role: StorageOpen['role'],
  options: Omit<StorageOptions, 'holdPath'> & Pick<StorageOpen, 'holdPath'>,
): Promise<Opened | Refusal> {
  const { keys, readers: _, ...rest } = options;
  const open: StorageOpen = { ...rest, role, ...keyBytes(keys) };
  const answer = await thread.call('open', open);
  return answer instanceof Object && 'gap' in answer ? (answer as Opened) : refusalOf(answer);
}

/** Copies for a thread. */
function keyBytes({ databaseKey, auditKey, wrapKey }: VaultKeys) {
  return {
    databaseKey: Uint8Array.from(revealSecret(databaseKey)),
    auditKey: Uint8Array.from(revealSecret(auditKey)),
    wrapKey: Uint8Array.from(revealSecret(wrapKey)),
  };
}

function refusalOf(answer: unknown): Refusal {
  return answer instanceof Object && 'code' in answer ? (answer as Refusal) : refuse('DATABASE_DAMAGED');
}
