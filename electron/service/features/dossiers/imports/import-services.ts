import { setTimeout } from 'node:timers/promises';
import type { dossiersContract } from '../../../../../shared/features/dossiers/contract.ts';
import type {
  ImportKind,
  ImportMapping,
  ImportSource,
} from '../../../../../shared/features/dossiers/imports-model.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { startThread, type Thread } from '../../../threads/start-thread.ts';
import { askToStop, createStopFlag, type StopFlag } from '../../../threads/stop-flag.ts';
import type { ImportContext } from './import-store.ts';
import type { Described } from './reading-session.ts';
import type { Recorded, RecordInput, RecordRefusal } from './record-import.ts';

/** Longest that one step of reading may take, in milliseconds: a hostile file could keep the thread for ever. */
const PATIENCE = 60_000;
/** MiB of objects in the thread that reads; what does not fit is refused. */
const MEMORY = 1024;

type Under = {
  readonly importId: string;
  readonly session: Session;
  readonly kind: ImportKind;
  readonly dossierId: string | null;
  readonly thread: Thread;
  source: string;
  header: string;
  mapping: ImportMapping | null;
  /** Of the transaction under way; null where nothing is being stored. */
  storing: StopFlag | null;
};

type Gone = Refusal<'NO_SUCH_IMPORT'>;

/** The import under way: bytes go straight on to its thread, which is ended with it. One at a time: a page has one. */
export function createImportServices(
  app: Pick<App, 'deps' | 'session' | 'onLock' | 'touch'>,
): Partial<ServiceHandlers<typeof dossiersContract>> {
  let under: Under | null = null;

  const end = async (): Promise<void> => {
    const ending = under;
    under = null;
    await ending?.thread.end();
  };
  const stop = (): void => {
    if (under?.storing) askToStop(under.storing);
  };
  app.onLock(async () => {
    stop();
    await end();
  });

  /** Asks the thread; a failure or a lack of patience ends the import. */
  const ask = async (
    present: Under,
    call: string,
    input: unknown,
    transfer: ArrayBuffer[] = [],
  ): Promise<unknown> => {
    app.touch();
    const patience = new AbortController();
    try {
      const tooLong = setTimeout(PATIENCE, null, { signal: patience.signal, ref: false });
      const answer = await Promise.race([present.thread.call(call, input, transfer), tooLong]);
      if (answer !== null) return answer;
    } catch {
      // Out of memory, or a bug of a reader at what strangers made: the thread's end says no more than that.
    } finally {
      patience.abort();
    }
    if (under !== present) return refuse('NO_SUCH_IMPORT');
    await end();
    return null;
  };
  const find = (importId: string): Under | Gone =>
    under?.importId === importId ? under : refuse('NO_SUCH_IMPORT');

  return {
    async beginImport({ kind, dossierId }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
      if (!session.vault.recoveryConfirmed) return refuse('RECOVERY_UNCONFIRMED');
      const context = await session.storage.read('dossiers.importContext', { kind, dossierId });
      if (context instanceof Refusal) return context as Refusal<'NOT_FOUND'>;
      await end();
      const importId = app.deps.newId();
      const thread = startThread(app.deps.threads.imports, undefined, { memory: MEMORY });
      under = {
        importId,
        session,
        kind,
        dossierId,
        thread,
        source: '',
        header: '',
        mapping: null,
        storing: null,
      };
      await ask(under, 'begin', { kind });
      return { importId };
    },

    async sendImport({ importId, file, bytes }) {
      const present = find(importId);
      if (present instanceof Refusal) return present;
      const isWhole = bytes.byteLength === bytes.buffer.byteLength;
      const answer = await ask(present, 'add', { file, bytes }, isWhole ? [bytes.buffer] : []);
      return (answer ?? refuse('NO_SUCH_IMPORT')) as Record<never, never> | Refusal<'FILE_TOO_LARGE'>;
    },

    async describeImport({ importId, source, hasHeader }) {
      const present = find(importId);
      if (present instanceof Refusal) return present;
      const answer = await ask(present, 'describe', { source, hasHeader });
      if (answer === null) return refuse('TABLE_UNREADABLE', { problem: 'too-much-work', row: null });
      if (answer instanceof Refusal) return answer as Refusal<'TABLE_UNREADABLE'>;
      const { header, ...described } = answer as Described;
      present.header = header;
      present.source = sourceName(source);
      if (header === '') return described;
      const remembered = (await present.session.storage.read('dossiers.rememberedMapping', {
        kind: present.kind,
        header,
      })) as { readonly mapping: ImportMapping | null } | Refusal;
      if (remembered instanceof Refusal || remembered.mapping === null) return described;
      // The day of another file's rows is not that of this one's.
      return { ...described, mapping: { ...remembered.mapping, moment: null }, remembered: true };
    },

    async previewImport({ importId, mapping }) {
      const present = find(importId);
      if (present instanceof Refusal) return present;
      const { kind, dossierId, session } = present;
      const context = await session.storage.read('dossiers.importContext', { kind, dossierId });
      if (context instanceof Refusal) return refuse('NO_SUCH_IMPORT');
      present.mapping = mapping;
      const question = { mapping, ...(context as ImportContext) };
      const { buffer } = question.known;
      const answer = await ask(present, 'preview', question, buffer instanceof ArrayBuffer ? [buffer] : []);
      return (answer ?? refuse('NO_SUCH_IMPORT')) as
        | { ready: number; duplicate: number; wrong: number }
        | Gone;
    },

    async importRows({ importId, show, offset, limit }) {
      const present = find(importId);
      if (present instanceof Refusal) return present;
      const answer = await ask(present, 'rows', { show, offset, limit });
      return (answer ?? refuse('NO_SUCH_IMPORT')) as { rows: [] } | Gone;
    },

    async importText({ importId, row }) {
      const present = find(importId);
      if (present instanceof Refusal) return present;
      const answer = await ask(present, 'text', { row });
      return (answer ?? refuse('NO_SUCH_IMPORT')) as { text: string } | Gone;
    },

    async finishImport({ importId, leftOut, included }) {
      const present = find(importId);
      if (present instanceof Refusal) return present;
      const { mapping, session, kind, dossierId, header, source } = present;
      if (!session.vault.recoveryConfirmed) return refuse('RECOVERY_UNCONFIRMED');
      if (mapping === null) return refuse('NOTHING_CHOSEN');
      present.storing = createStopFlag();
      const { storing } = present;
      const chosen = await ask(present, 'chosen', { leftOut, included });
      if (chosen === null || chosen instanceof Refusal) return refuse('NO_SUCH_IMPORT');
      const { bytes, skipped } = chosen as { readonly bytes: Uint8Array; readonly skipped: number };
      const rows = { rows: bytes, header, mapping, stop: storing };
      const input: RecordInput = { importId, kind, dossierId, source, skipped, ...rows };
      const recorded = await session.storage.write('dossiers.recordImport', input);
      present.storing = null;
      if (recorded instanceof Refusal) return recorded as RecordRefusal;
      if (under === present) await end();
      return { importId, skipped, ...(recorded as Recorded) };
    },

    async stopImport({ importId }) {
      if (under?.importId === importId) stop();
      return {};
    },

    async cancelImport({ importId }) {
      if (under?.importId === importId) {
        stop();
        await end();
      }
      return {};
    },
  };
}

/** What a list of past imports calls it: the file, or the first of several. */
function sourceName(source: ImportSource): string {
  return source.kind === 'table' ? source.name : (source.names[0] ?? '');
}
