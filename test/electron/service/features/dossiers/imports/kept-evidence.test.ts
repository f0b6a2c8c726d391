import { expect, test } from 'vitest';
import { importFile } from '../../../../../support/import-file.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sendImport } from '../../../../../support/send-import.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';

const vault = shareVault();
const client = () => vault().client;
const page = (text: string) =>
  new Uint8Array(
    Buffer.from(`<!doctype html><html><head><title>${text}</title></head><body><p>${text}</p></body></html>`),
  );
const texts = ['Eerste zeldzaamheid', 'Tweede zeldzaamheid', 'Derde zeldzaamheid'];

test('undoing an import takes along what was kept as evidence with it, redoing brings that back, and nothing else', async () => {
  const { dossiers, evidence } = client();
  const { dossierId } = await dossiers.create(sampleDossier);
  const importId = await sendImport(dossiers, { kind: 'incidents', dossierId }, texts.map(page));
  const names = ['een.html', 'twee.html', 'drie.html'];
  const { mapping } = await dossiers.describeImport({
    importId,
    source: { kind: 'files', names },
    hasHeader: null,
  });
  const moment = Date.UTC(2026, 10, 20, 9);
  await dossiers.previewImport({ importId, mapping: { ...mapping, platform: 'forum', moment } });
  const { kept } = await dossiers.finishImport({ importId, leftOut: [], included: [] });
  expect(kept).toHaveLength(3);
  const items: string[] = [];
  for (const { file, incidentId } of kept) {
    const item = await importFile(client(), {
      dossierId,
      incidentId,
      withImport: importId,
      fileName: names[file] ?? '',
      bytes: page(texts[file] ?? ''),
    });
    items.push(item.evidenceId);
  }
  const [first = '', second = '', third = ''] = items;
  const byHand = await importFile(client(), { dossierId, fileName: 'los.html', bytes: page('Los') });
  // The third shows another incident as well, so it stands whatever becomes of the import; the second is put aside alone.
  const other = await dossiers.addIncident({
    dossierId,
    incident: { ...(await incident(kept[0]?.incidentId ?? '')), message: 'Van een andere dag' },
    draftKey: null,
  });
  await evidence.link({ evidenceId: third, incidentId: other.incidentId });
  await evidence.remove({ evidenceId: second });

  const before = await seen(dossierId);
  expect(before).toEqual({
    standing: [byHand.evidenceId, third, first].toSorted(),
    aside: [second],
    found: 5,
  });
  expect(await dossiers.undoImport({ importId })).toEqual({ count: 3, files: 1, kept: [] });
  expect(await seen(dossierId)).toEqual({
    standing: [byHand.evidenceId, third].toSorted(),
    aside: [second, first, ...kept.map(({ incidentId }) => incidentId)].toSorted(),
    found: 1,
  });
  expect((await evidence.get({ evidenceId: third })).custody.map(({ kind }) => kind)).not.toContain(
    'removed',
  );
  expect((await dossiers.get({ dossierId })).evidenceCount).toBe(2);
  // What is kept late finds its import undone, and is not kept.
  const late = importFile(client(), {
    dossierId,
    withImport: importId,
    fileName: 'laat.html',
    bytes: page('Laat'),
  });
  expect((await refusalOf(late)).code).toBe('NOT_FOUND');

  expect(await dossiers.redoImport({ importId })).toEqual({ count: 3, files: 1 });
  expect(await seen(dossierId)).toEqual(before);
  const { custody } = await evidence.get({ evidenceId: first });
  expect(custody.map(({ kind }) => kind)).toEqual(['imported', 'removed', 'restored']);
});

const incident = async (incidentId: string) => {
  const { incidentId: _, dossierId: __, ...fields } = await client().dossiers.incident({ incidentId });
  return fields;
};

async function seen(dossierId: string) {
  const { dossiers, evidence } = client();
  const { items } = await evidence.list({ dossierId });
  const aside = await dossiers.removedItems({ dossierId, offset: 0, limit: 50 });
  return {
    standing: items.map(({ evidenceId }) => evidenceId).toSorted(),
    aside: aside.items.map(({ id }) => id).toSorted(),
    found: (await dossiers.search({ text: 'zeldzaamheid', offset: 0, limit: 50 })).hits.length,
  };
}
