import { expect, test } from 'vitest';
import {
  importsUnderWay,
  keepAsEvidence,
} from '../../../../../renderer/features/dossiers/imports/keep-as-evidence.ts';
import { CHUNK_BYTES } from '../../../../../shared/features/evidence/model.ts';
import { previewTable } from '../../../../support/send-import.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

const vault = shareVault();

/** Three files of two pieces each, stopped by `stop` once it says so. */
async function keep(stop: (progress: { readonly kept: number; readonly chunks: number }) => boolean) {
  const { dossiers, evidence } = vault().client;
  const { dossierId } = await dossiers.create(sampleDossier);
  const table = 'Datum,Link\n2026-11-20,https://x.com/a/1\n';
  const { importId } = await previewTable(dossiers, { kind: 'incidents', dossierId }, table);
  const stored = await dossiers.finishImport({ importId, leftOut: [], included: [] });
  const { incidents } = await dossiers.incidents({ dossierId, offset: 0, limit: 1 });
  const incidentId = incidents[0]?.incidentId ?? '';
  const stopping = new AbortController();
  let chunks = 0;
  let kept = 0;
  const look = () => {
    if (stop({ kept, chunks })) stopping.abort();
  };
  // The real calls; each piece that was sent is counted.
  const calls: typeof evidence = Object.create(evidence, {
    importChunk: {
      value: async (piece: Parameters<typeof evidence.importChunk>[0]) => {
        const answer = await evidence.importChunk(piece);
        chunks += 1;
        look();
        return answer;
      },
    },
    beginImport: { value: evidence.beginImport },
    finishImport: { value: evidence.finishImport },
    cancelImport: { value: evidence.cancelImport },
  });
  const files = ['a.eml', 'b.eml', 'c.eml'].map((name) => ({
    name,
    blob: new Blob([`From: ${name}\r\n\r\n${'x'.repeat(CHUNK_BYTES)}`]),
    incidentId,
  }));
  const outcome = await keepAsEvidence(
    calls,
    { dossierId, withImport: stored.importId },
    files,
    (part) => {
      kept = part.kept;
      // Nobody else is asked to go on with it meanwhile.
      expect(importsUnderWay()).toContain(stored.importId);
      look();
    },
    stopping.signal,
  );
  expect(importsUnderWay()).not.toContain(stored.importId);
  const { items } = await evidence.list({ dossierId });
  return { outcome, names: items.map(({ fileName }) => fileName).toSorted(), dossierId };
}

test('all files are kept where nobody stops it', async () => {
  const { outcome, names } = await keep(() => false);
  expect([outcome, names]).toEqual([{ kept: 3, lost: 0, left: 0 }, ['a.eml', 'b.eml', 'c.eml']]);
});

test.each([
  ['between two files', ({ kept }: { readonly kept: number }) => kept === 1],
  ['in the middle of a file', ({ chunks }: { readonly chunks: number }) => chunks === 3],
])('stopped %s, what was kept is told, and nothing half stays behind', async (_, stop) => {
  const { outcome, names, dossierId } = await keep(stop);
  expect([outcome, names]).toEqual([{ kept: 1, lost: 0, left: 2 }, ['a.eml']]);
  // Nothing is under way any more that another import would wait for.
  const { importId } = await vault().client.evidence.beginImport({
    ...{ dossierId, incidentId: null, fileName: 'd.eml', size: 1, capturedAt: null, sourceUrl: '' },
  });
  await vault().client.evidence.cancelImport({ importId });
});
