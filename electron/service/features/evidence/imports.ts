import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import {
  EVIDENCE_LIMIT,
  type ImportedItem,
  type ImportFields,
  type Reading,
} from '../../../../shared/features/evidence/model.ts';
import type { App, Session } from '../../app.ts';
import { evidenceFileBytes } from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { startThread, type Thread } from '../../threads/start-thread.ts';
import { withinBounds } from './bounds-passed.ts';
import type { EncryptedFile } from './encrypt-file.ts';
import { dossierKeyFor, keyBytes } from './evidence-keys.ts';
import type { FirstLook, LookQuestion } from './find-words.ts';
import type { NewEvidence } from './store.ts';

/** Room that must be left on the disk beside a file, for the database to go on working: 64 MiB. */
const ROOM_LEFT = 64 * 1024 ** 2;
/** Larger files are not looked into when they come, and no file for longer than this many milliseconds. */
const LOOK_LIMIT = 20 * 1024 ** 2;
const LOOK_PATIENCE = 10_000;

/** Imports under way at once; a page has a few. */
const IMPORTS_AT_ONCE = 32;
/** A page that was left sends no more pieces: after so many milliseconds its import is broken off by the next one. */
const LEFT_AFTER = 5 * 60_000;

/** Milliseconds that a page takes for its next piece, at most, while it is at it. */
const BUSY_FOR = 2_000;

type Import = {
  readonly session: Session;
  readonly fields: NewFile;
  readonly storedName: string;
  readonly key: Uint8Array;
  /** When it was last heard of, by the clock that never goes back. */
  heardAt: number;
};

/** What is to be imported: by the page, or by the service itself as a copy of another item. */
export type NewFile = ImportFields & {
  readonly incidentIds?: readonly string[];
  readonly derivedFrom?: string;
};

/** Imports under way: the bytes go straight on to the file thread. Broken off at lock. */
export function createImports(
  app: Pick<App, 'deps' | 'session' | 'onLock'>,
  files: () => Thread,
  onImported?: () => void,
) {
  const { deps } = app;
  const imports = new Map<string, Import>();
  let beginning = 0;

  const cancel = async (importId: string): Promise<void> => {
    if (imports.delete(importId)) await files().call('cancel', { importId });
  };
  app.onLock(async () => {
    await Promise.all([...imports.keys()].map(cancel));
  });

  const cancelLeft = async (): Promise<void> => {
    const left = [...imports].filter(([, { heardAt }]) => deps.clock.monotonic() - heardAt > LEFT_AFTER);
    await Promise.all(left.map(([importId]) => cancel(importId)));
  };

  const begin = async (session: Session, fields: NewFile) => {
    // Not a byte of a vault in rescue changes, in its folder of files neither.
    if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
    if (!(await hasRoom(session, fields.size))) return refuse('NO_ROOM');
    const key = await dossierKeyFor(app, session, fields);
    if (key instanceof Refusal) return key as Refusal<'NOT_FOUND' | 'DISK_FULL' | 'DISK_FAILED'>;
    const importId = deps.newId();
    const started: Import = {
      session,
      fields,
      storedName: `${Buffer.from(deps.randomBytes(16)).toString('hex')}.age`,
      key: keyBytes(key),
      heardAt: deps.clock.monotonic(),
    };
    key[Symbol.dispose]();
    const { size, fileName } = fields;
    const begun = await files().call('begin', {
      importId,
      path: storedPath(started),
      dossierKey: Uint8Array.from(started.key),
      size,
      fileName,
    });
    if (begun instanceof Refusal) return begun as Refusal<'DISK_FULL' | 'DISK_FAILED'>;
    imports.set(importId, started);
    return { importId };
  };

  return {
    /** Whether pieces of one are coming in just now. */
    isBusy: () => [...imports.values()].some(({ heardAt }) => deps.clock.monotonic() - heardAt < BUSY_FOR),

    async begin(fields: NewFile) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      if (!session.vault.recoveryConfirmed) return refuse('RECOVERY_UNCONFIRMED');
      if (fields.size > EVIDENCE_LIMIT) return refuse('FILE_TOO_LARGE', { limit: EVIDENCE_LIMIT });
      await cancelLeft();
      if (imports.size + beginning >= IMPORTS_AT_ONCE) return refuse('BUSY');
      beginning += 1;
      try {
        return await begin(session, fields);
      } finally {
        beginning -= 1;
      }
    },

    async chunk(importId: string, sequence: number, bytes: Uint8Array<ArrayBuffer>) {
      const present = imports.get(importId);
      if (present === undefined) return refuse('NO_SUCH_IMPORT');
      present.heardAt = deps.clock.monotonic();
      // A whole buffer is handed over; a part of one is copied, since others may use the rest of it.
      const isWhole = bytes.byteLength === bytes.buffer.byteLength;
      const answer = await files().call(
        'chunk',
        { importId, sequence, bytes },
        isWhole ? [bytes.buffer] : [],
      );
      if (answer instanceof Refusal) imports.delete(importId);
      return answer as { received: number } | Refusal<'NO_SUCH_IMPORT' | 'FILE_CHANGED'>;
    },

    async finish(
      importId: string,
    ): Promise<ImportedItem | Refusal<'NO_SUCH_IMPORT' | 'FILE_CHANGED' | 'NOT_FOUND' | 'DISK_FULL'>> {
      const present = imports.get(importId);
      if (present === undefined) return refuse('NO_SUCH_IMPORT');
      const finished = await files().call('finish', { importId });
      imports.delete(importId);
      if (finished instanceof Refusal) return finished as Refusal<'NO_SUCH_IMPORT' | 'FILE_CHANGED'>;
      const file = finished as EncryptedFile;
      const look = await lookAt(present, file);
      const {
        dossierId,
        incidentId,
        fileName,
        size,
        capturedAt,
        capturedPrecision = 'minute',
        sourceUrl,
        collectedBy = '',
        captureWay = null,
        captureNote = '',
        derivedFrom,
        withImport = null,
      } = present.fields;
      const item: NewEvidence = {
        evidenceId: deps.newId(),
        dossierId,
        incidentIds: [...(present.fields.incidentIds ?? (incidentId === null ? [] : [incidentId]))],
        fileName,
        size,
        capturedAt,
        capturedPrecision,
        sourceUrl,
        collectedBy,
        captureWay,
        captureNote,
        ...file,
        storedName: present.storedName,
        generation: present.session.generation,
        words: look?.words ?? '',
        reading: readingOf(file, look),
        likeness: look?.likeness ?? '',
        derivedFrom: derivedFrom ?? null,
        importId: withImport,
      };
      // Where this fails the file stays behind without a row, and is collected after a day.
      const recorded = (await present.session.storage.write('evidence.recordImport', item)) as
        | ImportedItem
        | Refusal<'NOT_FOUND' | 'DISK_FULL'>;
      if (!(recorded instanceof Refusal)) onImported?.();
      return recorded;
    },

    cancel,
  };

  /** Reading a file that strangers made can hang; a thread of its own can be ended. Null where nothing came of it. */
  async function lookAt(present: Import, file: EncryptedFile): Promise<FirstLook | null> {
    if (file.kind === 'other' || present.fields.size > LOOK_LIMIT) return null;
    const question: LookQuestion = { ...file, path: storedPath(present), dossierKey: present.key };
    const look = await lookOnce(question);
    // What somebody attached must not keep the mail itself from being found.
    return look === null && file.kind === 'email'
      ? lookOnce({ ...question, withoutAttachments: true })
      : look;
  }

  async function lookOnce(question: LookQuestion): Promise<FirstLook | null> {
    const thread = startThread(deps.threads.files);
    try {
      const answer = await withinBounds(thread.call('look', question), LOOK_PATIENCE);
      return answer instanceof Refusal ? null : (answer as FirstLook | null);
    } catch {
      return null;
    } finally {
      await thread.end();
    }
  }
}

/** Whether words are still to be read out of pictures in it. */
function readingOf({ kind }: EncryptedFile, look: FirstLook | null): Reading {
  if (kind !== 'image' && kind !== 'pdf') return 'not-needed';
  return look === null || look.isPictured ? 'waiting' : 'not-needed';
}

function storedPath({ session, storedName }: Import): string {
  return join(session.folder, 'evidence', storedName);
}

async function hasRoom({ folder }: Session, size: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= evidenceFileBytes(size) + ROOM_LEFT;
}
