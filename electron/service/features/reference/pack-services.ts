import type { referenceContract } from '../../../../shared/features/reference/contract.ts';
import { fillSections, hasTriage } from '../../../../shared/features/reference/later-sections.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { App, Session } from '../../app.ts';
import { Refusal, refuse } from '../../refusal.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { createReadingThread, patience } from '../evidence/api.ts';
import { findSavePlace, saveOutside } from '../vault/api.ts';
import type { AllPacks } from './keep-pack.ts';
import { packToBody } from './pack-body.ts';
import type { AdaptAnswer, ReadAnswer } from './pack-worker.ts';

/** Longest that reading, adapting or writing a pack may take, in milliseconds; it takes a tenth of a second. */
const PACK_PATIENCE = 20_000;

type StorageRefusal = Refusal<
  'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED' | 'VAULT_READ_ONLY' | 'NOT_CONFIRMED'
>;
type Kept = { readonly packId: string; readonly isNew: boolean };

/** Bringing packs in and out, and making others of them. Nothing of that happens on the thread that answers the page. */
export function packServices(
  app: App,
  readOwn: (session: Session) => Promise<Pack>,
): Pick<ServiceHandlers<typeof referenceContract>, 'packs' | 'importPack' | 'adaptPack' | 'exportPack'> {
  const thread = createReadingThread({
    program: app.deps.threads.packs,
    patience: () => patience(PACK_PATIENCE),
  });
  const list = (session: Session) =>
    session.storage.read('reference.allPacks', undefined) as Promise<AllPacks | StorageRefusal>;

  return {
    async packs() {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const present = await list(session);
      if (present instanceof Refusal) return present;
      const pack = await readOwn(session);
      const own = packToBody(pack);
      const isKept = present.packs.some(({ sha256 }) => sha256 === own.sha256);
      if (isKept || session.vault.mode.kind !== 'open') return toAnswer(present);
      const written = await session.storage.write('reference.keepProgramPack', { pack });
      if (written instanceof Refusal && written.code !== 'KEPT_ALREADY') return written as StorageRefusal;
      const now = await list(session);
      return now instanceof Refusal ? now : toAnswer(now);
    },

    async importPack({ bytes }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
      if (!session.vault.recoveryConfirmed) return refuse('RECOVERY_UNCONFIRMED');
      const present = await list(session);
      if (present instanceof Refusal) return present;
      const { kind } = session.vault.organisation;
      const known = present.packs.map(({ packId, version, sha256 }) => ({ packId, version, sha256 }));
      const question = { bytes, organisation: kind, known };
      const answer = (await thread.read('readZip', question)) as ReadAnswer | null;
      if (answer === null) return refuse('PACK_UNREADABLE');
      if (answer.kind === 'problems') return { kind: 'problems', problems: [...answer.problems] };
      if (answer.kind === 'known') return { kind: 'kept', packId: answer.packId, isNew: false };
      const { version, body, sha256 } = answer;
      const row = { version, body, sha256, kind, origin: 'imported' };
      const kept = (await session.storage.write('reference.keepOwnPack', row)) as
        | Kept
        | null
        | StorageRefusal;
      // Another window brought one of that version in meanwhile.
      if (kept === null) return refuse('BUSY');
      return kept instanceof Refusal ? kept : { kind: 'kept', ...kept };
    },

    async adaptPack({ packId, changes }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
      if (!session.vault.recoveryConfirmed) return refuse('RECOVERY_UNCONFIRMED');
      const present = await list(session);
      if (present instanceof Refusal) return present;
      const kept = await findKept(session, packId);
      if (kept instanceof Refusal) return kept;
      // A pack of before triage cannot be made anew without what came since.
      const pack = hasTriage(kept) ? kept : fillSections(kept, await readOwn(session));
      const { kind, caseTag } = session.vault.organisation;
      const versions = present.packs.map(({ version }) => version);
      const question = { pack, changes, tag: caseTag, versions };
      const answer = (await thread.read('adapt', question)) as AdaptAnswer | null;
      if (answer === null) return refuse('PACK_UNREADABLE');
      if (answer.kind === 'problems') return { kind: 'problems', problems: [...answer.problems] };
      if (answer.kind === 'unchanged') return { kind: 'unchanged' };
      const { version, body, sha256 } = answer;
      const row = { version, body, sha256, kind, origin: 'adapted' };
      const written = (await session.storage.write('reference.keepOwnPack', row)) as
        | Kept
        | null
        | StorageRefusal;
      if (written === null) return refuse('BUSY');
      return written instanceof Refusal ? written : { kind: 'kept', packId: written.packId, version };
    },

    async exportPack({ packId, folderId, fileName }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const place = await findSavePlace(app, { folderId, fileName });
      if (place instanceof Refusal) return place;
      const pack = await findKept(session, packId);
      if (pack instanceof Refusal) return pack;
      const made = (await thread.read('writeZip', { pack })) as { bytes: Uint8Array<ArrayBuffer> } | null;
      if (made === null) return refuse('PACK_UNREADABLE');
      if (session.vault.mode.kind === 'open') {
        // Entered before it leaves: an entry of an export that then failed is better than one that nobody knows of.
        const entered = await session.storage.write('reference.enterPackExport', { packId });
        if (entered instanceof Refusal) return entered as StorageRefusal;
      }
      return saveOutside(app, place, made.bytes);
    },
  };
}

function findKept(session: Session, packId: string): Promise<Pack | StorageRefusal | Refusal<'NOT_FOUND'>> {
  return session.storage.read('reference.keptPack', { packId }) as ReturnType<typeof findKept>;
}

function toAnswer({ packs, chosenId }: AllPacks) {
  const newest = packs.find(({ origin }) => origin === 'program');
  const chosen = packs.find(({ packId }) => packId === chosenId);
  const isNewer = newest !== undefined && newest !== chosen && newest.addedAt >= (chosen?.addedAt ?? 0);
  return {
    packs: packs.map(({ kind: _kind, sha256: _sha256, ...row }) => row),
    chosenId,
    offeredId: isNewer ? newest.packId : null,
  };
}
