import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../../app.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { startThread, type Thread } from '../../threads/start-thread.ts';
import type { EvidenceProblem } from './decrypt-file.ts';
import { keyBytes, openDossierKey } from './evidence-keys.ts';
import type { ListedFile } from './store.ts';

export type EvidenceCheck = {
  readonly checked: number;
  readonly damaged: { readonly evidenceId: string; readonly problem: EvidenceProblem }[];
  /** Files that no row speaks of: an import that was broken off. */
  readonly orphans: number;
};

type ReadRefusal = Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;

export type EvidenceCheckOptions = {
  /** Breaks it off in the middle of a file. */
  readonly signal: AbortSignal;
  /** Files read, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** Opens and reads every evidence file to its end. Broken off it answers CLOSING. */
export async function checkEvidence(
  session: Session,
  program: URL,
  { signal, onProgress }: EvidenceCheckOptions,
): Promise<EvidenceCheck | ReadRefusal | Refusal<'CLOSING'>> {
  // Before anything is read, which can take longer than old orphans stay.
  const names = await namesOf(session);
  if (names instanceof Refusal) return names;
  const orphans = names.present.filter((name) => !names.stored.has(name)).length;
  if (signal.aborted) return refuse('CLOSING');
  const damaged: EvidenceCheck['damaged'] = [];
  let checked = 0;
  const looked = await lookAtEach(
    session,
    program,
    signal,
    join(session.folder, 'evidence'),
    (file, problem) => {
      checked += 1;
      onProgress?.(checked, names.stored.size);
      if (problem !== null) damaged.push({ evidenceId: file.evidenceId, problem });
    },
  );
  return looked ?? { checked, damaged, orphans };
}

/**
 * Reads copies of the evidence, which somebody just made in a folder, to their end with the keys of the vault.
 * @param options.onRead bytes of one more file that was read
 * @returns the stored names of those that cannot be relied on; what came after the copies counts as missing
 */
export async function damagedCopies(
  session: Session,
  program: URL,
  {
    folder,
    signal,
    onRead,
  }: {
    readonly folder: string;
    readonly signal: AbortSignal;
    readonly onRead?: ((bytes: number) => void) | undefined;
  },
): Promise<ReadonlySet<string> | ReadRefusal | Refusal<'CLOSING'>> {
  const damaged = new Set<string>();
  const looked = await lookAtEach(session, program, signal, folder, ({ storedName, storedSize }, problem) => {
    onRead?.(storedSize);
    if (problem !== null) damaged.add(storedName);
  });
  return looked ?? damaged;
}

/** Opens and reads the files of one dossier to their end. Broken off it answers CLOSING. */
export function checkItems(
  session: Session,
  program: URL,
  {
    dossierId,
    signal,
    each,
  }: {
    readonly dossierId: string;
    readonly signal: AbortSignal;
    readonly each: (file: ListedFile, problem: EvidenceProblem | null) => Promise<void>;
  },
): Promise<ReadRefusal | Refusal<'CLOSING'> | null> {
  return lookAtEach(session, program, signal, join(session.folder, 'evidence'), each, dossierId);
}

async function lookAtEach(
  session: Session,
  program: URL,
  signal: AbortSignal,
  folder: string,
  each: (file: ListedFile, problem: EvidenceProblem | null) => Promise<void> | void,
  dossierId: string | null = null,
): Promise<ReadRefusal | Refusal<'CLOSING'> | null> {
  // Started with the first file.
  let thread: Thread | null = null;
  const breakOff = () => void thread?.end();
  signal.addEventListener('abort', breakOff);
  try {
    for await (const file of allFiles(session, dossierId)) {
      if (file instanceof Refusal) return file;
      if (signal.aborted) return refuse('CLOSING');
      thread ??= startThread(program);
      await each(file, await verify(thread, session, folder, file));
    }
    return null;
  } catch (error) {
    if (signal.aborted) return refuse('CLOSING');
    throw error;
  } finally {
    signal.removeEventListener('abort', breakOff);
    await thread?.end();
  }
}

/**
 * Names in the evidence folder that no row speaks of.
 * @throws where the rows cannot be read: what they say must never count as nothing, since orphans are removed
 */
export async function orphansOf(session: Session): Promise<string[]> {
  const names = await namesOf(session);
  if (names instanceof Refusal) throw new Error('the stored names cannot be read');
  return names.present.filter((name) => !names.stored.has(name));
}

/** Names that an import gives; whatever else lies there is somebody else's. */
const STORED_NAME = /^[0-9a-f]{32}\.age(?:\.partial)?$/;

async function namesOf({ folder, storage }: Session) {
  // The folder first: a file whose row follows must not look like one without. Without the folder every file is
  // missing, and each is named.
  const present = await readdir(join(folder, 'evidence')).catch(() => []);
  const stored = (await storage.read('evidence.storedNames', null)) as string[] | ReadRefusal;
  if (stored instanceof Refusal) return stored;
  return { stored: new Set(stored), present: present.filter((name) => STORED_NAME.test(name)) };
}

async function* allFiles(
  { storage }: Session,
  dossierId: string | null,
): AsyncGenerator<ListedFile | ReadRefusal> {
  let after = '';
  for (;;) {
    const files = (await storage.read('evidence.files', { after, limit: 200, dossierId })) as
      | ListedFile[]
      | ReadRefusal;
    if (files instanceof Refusal) return yield files;
    yield* files;
    const last = files.at(-1);
    if (last === undefined) return;
    after = last.evidenceId;
  }
}

async function verify(
  thread: Thread,
  session: Session,
  folder: string,
  file: ListedFile,
): Promise<EvidenceProblem | null> {
  const { wrappedKey, storedName, storedSize, sha256 } = file;
  using key = wrappedKey === null ? null : openDossierKey(session, { ...file, wrappedKey });
  if (key === null) return 'unreadable';
  const question = {
    path: join(folder, storedName),
    dossierKey: keyBytes(key),
    storedSize,
    sha256,
  };
  const answer = (await thread.call('verify', question)) as { readonly problem: EvidenceProblem | null };
  return answer.problem;
}
