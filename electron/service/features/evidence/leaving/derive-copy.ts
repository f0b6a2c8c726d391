import {
  CHUNK_BYTES,
  type ImportedItem,
  PREVIEW_LIMIT,
} from '../../../../../shared/features/evidence/model.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { startThread, type Thread, ThreadFault } from '../../../threads/start-thread.ts';
import { withinBounds } from '../bounds-passed.ts';
import { unwrap } from '../evidence-keys.ts';
import type { createImports } from '../imports.ts';
import { type CopiedPages, createCopiedPages, pagesCopied } from '../reading/copied-pages.ts';
import type { CopyAnswer } from '../reading/reading-worker.ts';
import { toReadFile } from '../to-read-file.ts';
import { findItemFile, type ItemFile } from './leaving-services.ts';

/** Longest that writing it anew may take, in milliseconds: a picture, and a PDF of as many pages as are copied. */
const PATIENCE = { image: 30_000, pdf: 180_000 } as const;

type Copying = {
  readonly thread: Thread;
  readonly pages: CopiedPages;
  /** From here on it is evidence soon, and no longer stopped. */
  isTakenIn: boolean;
};
type Input = { readonly evidenceId: string; readonly fileName: string };

/**
 * Copies of pictures and PDFs that hold nothing but what is seen, taken in as any file that somebody adds. Each is made by
 * a thread of its own, which ends with it, when somebody stops it, and at lock.
 */
export function createCopies(
  app: Pick<App, 'deps' | 'session' | 'onLock'>,
  imports: ReturnType<typeof createImports>,
) {
  const copying = new Map<string, Copying>();
  const cancel = async (evidenceId: string): Promise<boolean> => {
    const present = copying.get(evidenceId);
    if (present === undefined || present.isTakenIn) return false;
    copying.delete(evidenceId);
    await present.thread.end();
    return true;
  };
  app.onLock(async () => {
    await Promise.all([...copying.keys()].map(cancel));
  });
  return {
    derive,
    /** Whether it stopped one: what is being taken in already becomes evidence. */
    cancel,
    progress: (evidenceId: string) => {
      const present = copying.get(evidenceId);
      return {
        running: present !== undefined,
        pages: present === undefined ? null : pagesCopied(present.pages),
      };
    },
    /** Whether one is being made or taken in. */
    isBusy: () => copying.size > 0,
  };

  async function derive({ evidenceId, fileName }: Input) {
    const session = app.session();
    if (session === null) return refuse('VAULT_CLOSED');
    const found = await findItemFile(session, evidenceId);
    if (found instanceof Refusal) return found;
    const { item } = found;
    const { kind } = item;
    if ((kind !== 'image' && kind !== 'pdf') || item.size > PREVIEW_LIMIT) return refuse('COPY_IMPOSSIBLE');
    if (copying.has(evidenceId)) return refuse('COPY_RUNNING');
    const present: Copying = {
      thread: startThread(app.deps.threads.reading),
      pages: createCopiedPages(),
      isTakenIn: false,
    };
    copying.set(evidenceId, present);
    try {
      const copied = await copyOf(session, found, kind, present);
      if (app.session() !== session) return refuse('VAULT_CLOSED');
      if (copying.get(evidenceId) !== present) return refuse('COPY_CANCELLED');
      if (copied instanceof Refusal) return copied;
      present.isTakenIn = true;
      return await takeIn(copied.bytes, {
        dossierId: item.dossierId,
        incidentId: null,
        incidentIds: item.incidentIds,
        derivedFrom: evidenceId,
        fileName,
        size: copied.bytes.length,
        capturedAt: item.capturedAt,
        capturedPrecision: item.capturedPrecision,
        sourceUrl: item.sourceUrl,
        collectedBy: item.collectedBy,
        captureWay: item.captureWay,
        captureNote: item.captureNote,
      });
    } finally {
      if (copying.get(evidenceId) === present) copying.delete(evidenceId);
    }
  }

  async function copyOf(
    session: Session,
    { item: { mediaType }, file }: ItemFile,
    kind: keyof typeof PATIENCE,
    { thread, pages }: Copying,
  ): Promise<CopyAnswer> {
    try {
      using key = unwrap(session, file);
      const asked = thread.call('copy', {
        ...toReadFile(session, file, key),
        kind,
        mediaType,
        pages,
      }) as Promise<CopyAnswer>;
      return (await withinBounds(asked, PATIENCE[kind])) ?? refuse('COPY_IMPOSSIBLE');
    } catch (error) {
      if (!(error instanceof ThreadFault)) throw error;
      return refuse('COPY_IMPOSSIBLE');
    } finally {
      await thread.end();
    }
  }

  async function takeIn(bytes: Uint8Array<ArrayBuffer>, fields: Parameters<typeof imports.begin>[0]) {
    const begun = await imports.begin(fields);
    if (begun instanceof Refusal) return begun as Exclude<typeof begun, Refusal<'FILE_TOO_LARGE'>>;
    const { importId } = begun;
    for (let sequence = 0; sequence * CHUNK_BYTES < bytes.length; sequence += 1) {
      const piece = bytes.slice(sequence * CHUNK_BYTES, (sequence + 1) * CHUNK_BYTES);
      const taken = await imports.chunk(importId, sequence, piece);
      // Broken off by the lock.
      if (taken instanceof Refusal && taken.code === 'NO_SUCH_IMPORT') return refuse('VAULT_CLOSED');
      if (taken instanceof Refusal) throw new Error(`a copy was not taken in: ${taken.code}`);
    }
    const finished = await imports.finish(importId);
    if (finished instanceof Refusal && finished.code === 'NO_SUCH_IMPORT') return refuse('VAULT_CLOSED');
    return finished as ImportedItem | Refusal<'DISK_FULL' | 'DISK_FAILED' | 'NOT_FOUND'>;
  }
}
