import type { z } from 'zod';
import type { papersContract } from '../../../../../shared/features/triage/papers-contract.ts';
import type { paperFormatSchema } from '../../../../../shared/features/triage/papers-model.ts';
import type { App, Session } from '../../../app.ts';
import type { DocumentModel } from '../../../documents/document-model.ts';
import { renderDocument } from '../../../documents/render-document.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { findSavePlace, saveOutside } from '../../vault/api.ts';
import { paperFingerprint } from './paper-fingerprint.ts';

type StorageRefusal = Refusal<'NOT_FOUND' | 'DISK_FULL' | 'DISK_FAILED' | 'NOT_CONFIRMED'>;
type Format = z.infer<typeof paperFormatSchema>;
type Place = { readonly folderId: string; readonly fileName: string };

/** What the port thread does for the part `papers` of triage: rendering, and files that leave the vault. */
export function papersServices(app: App): ServiceHandlers<typeof papersContract> {
  return {
    async previewStepPlan({ planId, paper }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const written = await readPlan(session, { planId, paper });
      return written instanceof Refusal ? written : preview(written.document);
    },
    async saveStepPlan({ planId, paper, format, ...place }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const written = await readPlan(session, { planId, paper });
      if (written instanceof Refusal) return written;
      if (!written.isSettled) return refuse('NOT_SETTLED');
      return save(session, place, {
        format,
        document: written.document,
        enter: { name: 'triage.enterPlanLeaving', input: { planId, paper } },
      });
    },
    async previewLetter({ letterId }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const document = await readLetter(session, letterId);
      return document instanceof Refusal ? document : preview(document);
    },
    async saveLetter({ letterId, format, reason, ...place }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const barred = await readBarrier(session, { letterId, reason });
      if (barred !== null) return barred;
      const document = await readLetter(session, letterId);
      if (document instanceof Refusal) return document;
      return save(session, place, {
        format,
        document,
        enter: { name: 'triage.enterLetterLeaving', input: { letterId, reason } },
      });
    },
  };

  async function preview(document: DocumentModel) {
    const pdf = await renderDocument(app.deps, 'pdf', document);
    return pdf instanceof Refusal ? pdf : { pdf };
  }

  /** Rendered first, and entered before it leaves: no export is unknown, and none is entered that cannot be written. */
  async function save(
    session: Session,
    wanted: Place,
    {
      format,
      document,
      enter,
    }: {
      readonly format: Format;
      readonly document: DocumentModel;
      readonly enter: { readonly name: string; readonly input: object };
    },
  ) {
    const place = await findSavePlace(app, wanted);
    if (place instanceof Refusal) return place;
    const bytes = await renderDocument(app.deps, format, document);
    if (bytes instanceof Refusal) return bytes;
    // In a vault that is open for reading only nothing can be entered, and the screen says so.
    if (session.vault.mode.kind === 'open') {
      const input = { ...enter.input, fingerprint: paperFingerprint(document) };
      const entered = await session.storage.write(enter.name, input);
      if (entered instanceof Refusal) return entered as StorageRefusal | Refusal<'PAPER_CHANGED'>;
    }
    if (app.session() !== session) return refuse('VAULT_CLOSED');
    return saveOutside(app, place, bytes);
  }
}

type Written = { readonly document: DocumentModel; readonly isSettled: boolean };

async function readPlan({ storage }: Session, asked: unknown): Promise<Written | StorageRefusal> {
  return (await storage.read('triage.planPaper', asked)) as Written | StorageRefusal;
}

async function readLetter({ storage }: Session, letterId: string): Promise<DocumentModel | StorageRefusal> {
  return (await storage.read('triage.letterPaper', { letterId })) as DocumentModel | StorageRefusal;
}

type Barrier = StorageRefusal | Refusal<'CONSENT_LACKING' | 'PRIVATE_DATA'>;

/** In a vault that is open for reading only no reason can be kept, so that what needs one stays here. */
async function readBarrier(
  { storage, vault }: Session,
  asked: { readonly letterId: string; readonly reason: string | undefined },
): Promise<Barrier | Refusal<'VAULT_READ_ONLY'> | null> {
  if (vault.mode.kind === 'open')
    return (await storage.read('triage.letterBarrier', asked)) as Barrier | null;
  const barred = (await storage.read('triage.letterBarrier', { ...asked, reason: '' })) as Barrier | null;
  return barred?.code === 'CONSENT_LACKING' ? refuse('VAULT_READ_ONLY') : barred;
}
