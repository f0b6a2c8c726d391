import { expect, test, vi } from 'vitest';
import { findFilesLeft } from '../../../../../../renderer/features/dossiers/imports/find-files-left.ts';
import { IMPORT_BYTES } from '../../../../../../shared/features/dossiers/imports-model.ts';
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

test('what is left of the files of an import is known after reopening by what is in them, until each is kept', async () => {
  const { dossiers } = client();
  const { dossierId } = await dossiers.create(sampleDossier);
  const importId = await sendImport(dossiers, { kind: 'incidents', dossierId }, texts.map(page));
  const source = { kind: 'files' as const, names: ['een.html', 'twee.html', 'drie.html'] };
  const { mapping } = await dossiers.describeImport({ importId, source, hasHeader: null });
  const moment = Date.UTC(2026, 10, 20, 9);
  await dossiers.previewImport({ importId, mapping: { ...mapping, platform: 'forum', moment } });
  const { kept } = await dossiers.finishImport({ importId, leftOut: [], included: [] });
  const [first = '', second = '', third = ''] = kept.map(({ incidentId }) => incidentId);
  const keep = (incidentId: string, text: string) =>
    importFile(client(), {
      ...{ dossierId, incidentId, withImport: importId, fileName: 'stuk.html' },
      bytes: page(text),
    });
  const { evidenceId } = await keep(first, texts[0] ?? '');
  const figures = async () => {
    const { imports } = await dossiers.pastImports({ dossierId });
    return imports.map(({ filesKept, filesLeft }) => [filesKept, filesLeft]);
  };
  expect(await figures()).toEqual([[1, 2]]);
  // Put aside by somebody who knows why: not offered again.
  await client().evidence.remove({ evidenceId });
  // An incident that does not stand needs no file.
  await dossiers.removeIncident({ incidentId: third });
  expect(await figures()).toEqual([[1, 1]]);

  // Somebody chooses all of them again, and one of another matter.
  const chosen = [...texts, 'Iets anders'].map((text) => ({ name: 'x.html', blob: new Blob([page(text)]) }));
  const { left } = await dossiers.importFilesLeft({ importId });
  const { found, others } = await findFilesLeft(chosen, left, new AbortController().signal);
  expect(others).toBe(3);
  expect(found.map(({ incidentId, blob }) => [incidentId, blob])).toEqual([[second, chosen[1]?.blob]]);
  await keep(second, texts[1] ?? '');
  expect(await figures()).toEqual([[2, 0]]);
  expect(await dossiers.importFilesLeft({ importId })).toEqual({ left: [] });
});

test('files that are gone for good can be let go of: nobody is asked for them again, until that is undone', async () => {
  const { dossiers, vault: safe } = client();
  const { dossierId } = await dossiers.create(sampleDossier);
  const importId = await sendImport(dossiers, { kind: 'incidents', dossierId }, texts.map(page));
  const source = { kind: 'files' as const, names: ['een.html', 'twee.html', 'drie.html'] };
  const { mapping } = await dossiers.describeImport({ importId, source, hasHeader: null });
  const moment = Date.UTC(2026, 10, 20, 9);
  await dossiers.previewImport({ importId, mapping: { ...mapping, platform: 'forum', moment } });
  const { kept } = await dossiers.finishImport({ importId, leftOut: [], included: [] });
  const place = { dossierId, withImport: importId, fileName: 'stuk.html' };
  await importFile(client(), {
    ...place,
    incidentId: kept[0]?.incidentId ?? '',
    bytes: page(texts[0] ?? ''),
  });
  const figures = async () => {
    const { imports } = await dossiers.pastImports({ dossierId });
    return imports.map(({ filesKept, filesLeft, filesLetGo }) => [filesKept, filesLeft, filesLetGo]);
  };
  const { left } = await dossiers.importFilesLeft({ importId });
  expect(await dossiers.letImportFilesGo({ importId, letGo: true })).toEqual({ count: 2 });
  expect(await figures()).toEqual([[1, 0, 2]]);
  expect(await dossiers.importFilesLeft({ importId })).toEqual({ left: [] });
  // The incidents stand all the same.
  expect((await dossiers.get({ dossierId })).incidentCount).toBe(3);
  expect(await dossiers.letImportFilesGo({ importId, letGo: false })).toEqual({ count: 2 });
  expect(await figures()).toEqual([[1, 2, 0]]);
  expect(await dossiers.importFilesLeft({ importId })).toEqual({ left });
  const { entries } = await safe.auditTrail({
    filter: { actions: [], object: '', slotId: null, from: null, until: null },
    before: null,
  });
  expect(entries.map(({ action, count }) => [action, count]).slice(0, 2)).toEqual([
    ['dossiers.awaitImportFiles', 2],
    ['dossiers.letImportFilesGo', 2],
  ]);
  await dossiers.undoImport({ importId });
  expect((await refusalOf(dossiers.letImportFilesGo({ importId, letGo: true }))).code).toBe('NOT_FOUND');
});

test('choosing the rest reads no file that no import can hold, and no more once it is stopped', async () => {
  const stop = new AbortController();
  const file = (size: number) => {
    const read = vi.fn(async () => {
      stop.abort();
      return new ArrayBuffer(1);
    });
    return { read, given: { name: 'x.eml', blob: { size, arrayBuffer: read } as unknown as Blob } };
  };
  const files = [file(IMPORT_BYTES + 1), file(IMPORT_BYTES), file(1)];
  const { found, others } = await findFilesLeft(
    files.map(({ given }) => given),
    [{ incidentId: 'i', sha256: 'a'.repeat(64) }],
    stop.signal,
  );
  expect([found, others, files.map(({ read }) => read.mock.calls.length)]).toEqual([[], 2, [0, 1, 0]]);
});
