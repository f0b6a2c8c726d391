import type { policeContract } from '../../../../../shared/features/triage/police-contract.ts';
import type { App, Session } from '../../../app.ts';
import type { DocumentModel } from '../../../documents/document-model.ts';
import { renderDocument } from '../../../documents/render-document.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { findSavePlace, saveOutside } from '../../vault/api.ts';
import { createPoliceScans } from './findings/scan-files.ts';
import { createPoliceExports } from './package/export-package.ts';

type StorageRefusal = Refusal<'NOT_FOUND' | 'DISK_FULL' | 'DISK_FAILED' | 'NOT_CONFIRMED'>;

/** What the port thread does for the part `police` of triage. */
export function policeServices(app: App): ServiceHandlers<typeof policeContract> {
  const scans = createPoliceScans(app);
  const exports = createPoliceExports(app);
  return {
    scanPoliceFiles: ({ reportId }) => scans.scan(reportId),
    policeScanProgress: async () => scans.progress(),
    async cancelPoliceScan() {
      scans.cancel();
      return {};
    },
    async policePreview({ reportId }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const letter = await readDocument(session, 'triage.policeLetter', { reportId });
      if (letter instanceof Refusal) return letter;
      return { bytes: await render(app, 'pdf', letter) };
    },
    async saveMandateForm({ dossierId, offences, ...wanted }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const form = await readDocument(session, 'triage.mandateForm', { dossierId, offences });
      if (form instanceof Refusal) return form;
      const place = await findSavePlace(app, wanted);
      if (place instanceof Refusal) return place;
      const bytes = await render(app, 'docx', form);
      // In a vault that is open for reading only nothing can be entered, and the screen says so.
      if (session.vault.mode.kind === 'open') {
        const entered = await session.storage.write('triage.enterMandateForm', { dossierId });
        if (entered instanceof Refusal) return entered as StorageRefusal;
      }
      return saveOutside(app, place, bytes);
    },
    exportPolicePackage: exports.write,
    policeExportProgress: async () => exports.progress(),
    async cancelPoliceExport() {
      exports.cancel();
      return {};
    },
  };
}

async function readDocument(
  { storage }: Session,
  name: string,
  input: unknown,
): Promise<DocumentModel | StorageRefusal> {
  return (await storage.read(name, input)) as DocumentModel | StorageRefusal;
}

/** A logo that cannot be drawn was refused when it was chosen; without it the letter still goes out. */
async function render(
  { deps }: App,
  format: 'pdf' | 'docx',
  letter: DocumentModel,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await renderDocument(deps, format, letter);
  if (!(bytes instanceof Refusal)) return bytes;
  const { logo: _, ...organisation } = letter.organisation;
  const plain = await renderDocument(deps, format, { ...letter, organisation });
  if (plain instanceof Refusal) throw new Error('a letter without pictures was not written');
  return plain;
}
