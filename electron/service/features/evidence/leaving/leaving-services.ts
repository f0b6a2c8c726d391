import { rm } from 'node:fs/promises';
import type { leavingContract } from '../../../../../shared/features/evidence/leaving-contract.ts';
import type { EvidenceItem } from '../../../../../shared/features/evidence/model.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import type { Thread } from '../../../threads/start-thread.ts';
import { findSavePlace, saveOutside } from '../../vault/api.ts';
import type { EvidenceProblem } from '../decrypt-file.ts';
import { unwrap } from '../evidence-keys.ts';
import { partialOf, rememberOutside } from '../outside/unfinished.ts';
import type { StoredFile } from '../store.ts';
import { toReadFile } from '../to-read-file.ts';
import { createDossierChecks } from './check-dossier.ts';
import type { createCopies } from './derive-copy.ts';
import type { Extraction } from './extract-file.ts';
import type { HashList } from './leaving-handlers.ts';
import { writeHashList } from './write-hash-list.ts';

type StorageRefusal = Refusal<'DISK_FULL' | 'DISK_FAILED' | 'NOT_CONFIRMED'>;
type Extracted =
  | { readonly problem: EvidenceProblem | null }
  | Refusal<'NAME_TAKEN' | 'VAULT_CLOSED' | 'DISK_FULL' | 'DISK_FAILED'>;
export type ItemFile = { readonly item: EvidenceItem; readonly file: StoredFile };

/** Evidence that leaves the vault, copies that tell less, and comparing fingerprints. */
export function leavingServices(
  app: App,
  files: () => Thread,
  copies: ReturnType<typeof createCopies>,
): ServiceHandlers<typeof leavingContract> {
  const checks = createDossierChecks(app);
  const leaving = new Set<Extraction>();
  app.onLock(async () => {
    for (const { stop } of leaving) Atomics.store(new Uint8Array(stop), 0, 1);
    // Here too: a slow disk outside can keep its thread busy until the process ends.
    await Promise.all([...leaving].map(({ partial }) => rm(partial, { force: true })));
  });
  return {
    async exportItem({ evidenceId, purpose, ...place }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const found = await findItemFile(session, evidenceId);
      if (found instanceof Refusal) return found;
      const target = await findSavePlace(app, place);
      if (target instanceof Refusal) return target;
      const entered = await enter(session, 'evidence.recordExport', {
        evidenceId,
        dossierId: found.item.dossierId,
        purpose,
      });
      if (entered !== null) return entered;
      using key = unwrap(session, found.file);
      const extraction: Extraction = {
        ...toReadFile(session, found.file, key),
        target: target.path,
        partial: partialOf(target.path, app.deps),
        replace: target.replace,
        stop: new SharedArrayBuffer(1),
      };
      if (app.session() !== session) return refuse('VAULT_CLOSED');
      const forget = await rememberOutside(session, extraction.partial);
      if (forget instanceof Refusal) return forget;
      leaving.add(extraction);
      const answer = (await files()
        .call('extract', extraction)
        .finally(() => leaving.delete(extraction))
        .finally(forget)) as Extracted;
      if (answer instanceof Refusal)
        // The disk that refuses is the one outside.
        return answer.code === 'DISK_FAILED' ? refuse('FOLDER_NOT_WRITABLE') : answer;
      if (answer.problem !== null) return refuse('EVIDENCE_DAMAGED', { problem: answer.problem });
      return { path: target.path };
    },

    async saveRequest({ collectingId, purpose, ...place }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const found = (await session.storage.read('evidence.collectingRequest', { collectingId })) as
        | { readonly dossierId: string; readonly request: string }
        | Refusal<'NOT_FOUND' | 'DISK_FAILED'>;
      if (found instanceof Refusal) return found;
      const target = await findSavePlace(app, place);
      if (target instanceof Refusal) return target;
      const entered = await enter(session, 'evidence.recordRequestExport', {
        dossierId: found.dossierId,
        purpose,
      });
      return entered ?? saveOutside(app, target, new TextEncoder().encode(`${found.request}\n`));
    },

    async exportHashes({ dossierId, purpose, ...place }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const list = (await session.storage.read('evidence.hashList', { dossierId })) as
        | HashList
        | Refusal<'NOT_FOUND' | 'DISK_FAILED'>;
      if (list instanceof Refusal) return list;
      const count = list.items.length;
      const target = await findSavePlace(app, place);
      if (target instanceof Refusal) return target;
      const entered = await enter(session, 'evidence.recordHashExport', { dossierId, count, purpose });
      if (entered !== null) return entered;
      const saved = await saveOutside(app, target, writeHashList(list, app.deps.clock.now()));
      return saved instanceof Refusal ? saved : { ...saved, count };
    },

    deriveCopy: copies.derive,
    copyProgress: async ({ evidenceId }) => copies.progress(evidenceId),
    async cancelCopy({ evidenceId }) {
      return { stopped: await copies.cancel(evidenceId) };
    },

    async startCheck({ dossierId }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const list = (await session.storage.read('evidence.countFiles', { dossierId })) as
        | { readonly total: number }
        | Refusal<'NOT_FOUND' | 'DISK_FAILED'>;
      return list instanceof Refusal ? list : checks.start(session, { dossierId, total: list.total });
    },
    async cancelCheck() {
      checks.cancel();
      return {};
    },
    checkProgress: async () => checks.progress(),
  };
}

/** An item that stands, and its file. */
export async function findItemFile(
  session: Session,
  evidenceId: string,
): Promise<ItemFile | Refusal<'NOT_FOUND' | 'DISK_FAILED'>> {
  return (await session.storage.read('evidence.forPreview', { evidenceId })) as
    | ItemFile
    | Refusal<'NOT_FOUND'>;
}

/** In a vault that is open for reading only nothing can be entered, and the screen says so. */
async function enter(session: Session, name: string, input: unknown): Promise<StorageRefusal | null> {
  if (session.vault.mode.kind !== 'open') return null;
  const entered = await session.storage.write(name, input);
  return entered instanceof Refusal ? (entered as StorageRefusal) : null;
}
