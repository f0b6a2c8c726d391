import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  firstMissing,
  lastToPutIn,
  lastToTakeOut,
} from '../../../../../../electron/service/features/dossiers/search/pending.ts';
import type { Sql } from '../../../../../../electron/service/storage/sql.ts';
import { createStopFlag } from '../../../../../../electron/service/threads/stop-flag.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { shippedPack } from '../../../../../support/shipped-pack.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

const ROWS = 130;
let vault: VaultDatabase;
let dossierId = '';

beforeAll(async () => {
  vault = createVaultDatabase();
  vault.write('reference.keepProgramPack', { pack: await shippedPack('university') });
  dossierId = (vault.write('dossiers.create', sampleDossier) as { dossierId: string }).dossierId;
});
afterAll(() => vault.close());

/** Many incidents by an import, each with a word of its own beside those that all have. */
function bringIn(word: string): string {
  const importId = `01900000-0000-7000-8000-${Buffer.from(word).toString('hex').padStart(12, '0').slice(-12)}`;
  const incidents = Array.from({ length: ROWS }, (_, row) => ({
    incident: { ...sampleIncident, message: `${word} staat in elk bericht, ook in ${word}nummer${row}` },
    file: null,
  }));
  vault.write('dossiers.recordImport', {
    ...{ importId, kind: 'incidents', dossierId, source: 'csv', skipped: 0, header: '', mapping: {} },
    rows: new TextEncoder().encode(JSON.stringify({ incidents, cases: [] })),
    stop: createStopFlag(),
  });
  return importId;
}

const found = (text: string) =>
  (vault.read('dossiers.search', { text, offset: 0, limit: 500 }) as { hits: object[] }).hits.length;
/** What both searches answer: whether something that fits may be missing. */
const behind = () =>
  [
    vault.read('dossiers.search', { text: 'niemand', offset: 0, limit: 1 }),
    vault.read('dossiers.searchPeople', { text: 'niemand', limit: 1 }),
  ].map((answer) => (answer as { behind: boolean }).behind);
const count = (table: string) =>
  Number(vault.database.prepare(`SELECT count(*) FROM ${table}`).all()[0]?.['count(*)']);
/** The library's own comparison of the index with the texts; throws where they differ. */
const compareIndex = () =>
  vault.database.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");

test('what an undone import brought is found no more at once, and its words leave the index afterwards', () => {
  const importId = bringIn('kwikstaart');
  expect([found('kwikstaart'), found('"kwikstaartnummer7"')]).toEqual([ROWS, 1]);
  vault.write('dossiers.undoImport', { importId });
  expect([found('kwikstaart'), count('search_pending')]).toEqual([0, ROWS]);
  // Nobody misses what was taken back.
  expect(behind()).toEqual([false, false]);
  vault.goOnWithRest();
  expect([found('kwikstaart'), count('search_pending')]).toEqual([0, 0]);
  compareIndex();
  const terms = vault.database
    .prepare("SELECT count(*) AS held FROM search_index WHERE search_index MATCH 'kwikstaart*'")
    .all();
  expect(terms).toEqual([{ held: 0 }]);
});

test('what is made under the number of something that waits is never found by the other’s words', () => {
  const importId = bringIn('tapuit');
  vault.write('dossiers.undoImport', { importId });
  const note = { kind: 'note', happenedAt: 5, text: 'Alleen de nachtzwaluw werd besproken.' };
  vault.write('dossiers.addNote', { dossierId, note, draftKey: null });
  expect(found('tapuit')).toBe(0);
  vault.goOnWithRest();
  expect([found('tapuit'), found('nachtzwaluw')]).toEqual([0, 1]);
  compareIndex();
});

test('an import that is undone and redone before the index followed is found whole again', () => {
  const importId = bringIn('fitis');
  vault.write('dossiers.undoImport', { importId });
  vault.write('dossiers.redoImport', { importId });
  vault.goOnWithRest();
  expect([found('fitis'), count('search_pending')]).toEqual([ROWS, 0]);
  compareIndex();
});

test('whatever ended in between is gone on with: parts that are done stay done', () => {
  const importId = bringIn('wielewaal');
  const { incidentIds } = vault.read('dossiers.incidentIdsOf', {
    dossierId,
    filter: { platform: null, form: null, sender: null, from: null, until: null },
  }) as { incidentIds: string[] };
  const change = {
    ...{ addForms: [], removeForms: [], addOffences: [], removeOffences: [] },
    ...{ platform: null, sender: '@vuurgoudhaan', observedBy: null },
  };
  expect(behind()).toEqual([false, false]);
  vault.write('dossiers.changeIncidents', { incidentIds, change });
  expect(behind()).toEqual([true, true]);
  vault.write('dossiers.undoImport', { importId });
  vault.write('dossiers.indexPending', null);
  const left = count('search_pending WHERE indexed IS NOT NULL');
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(incidentIds.length);
  expect([found('wielewaal'), found('vuurgoudhaan') <= incidentIds.length - ROWS]).toEqual([0, true]);
  vault.goOnWithRest();
  expect([found('wielewaal'), found('vuurgoudhaan'), count('search_pending')]).toEqual([
    0,
    incidentIds.length - ROWS,
    0,
  ]);
  expect(behind()).toEqual([false, false]);
  compareIndex();
});

test('a few are found anew at once', () => {
  const importId = bringIn('graspieper');
  const { incidentIds } = vault.read('dossiers.incidentIdsOf', {
    dossierId,
    filter: { platform: null, form: null, sender: null, from: null, until: null },
  }) as { incidentIds: string[] };
  const change = {
    ...{ addForms: [], removeForms: [], addOffences: [], removeOffences: [] },
    ...{ platform: null, sender: '@boompieper', observedBy: null },
  };
  vault.write('dossiers.changeIncidents', { incidentIds: incidentIds.slice(0, 3), change });
  expect([found('boompieper'), count('search_pending')]).toEqual([3, 0]);
  vault.write('dossiers.undoImport', { importId });
  vault.goOnWithRest();
});

test('the next part is read off an index, however much waits', () => {
  const planOf = ({ text, values }: Sql) =>
    vault.database
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all(values as number[])
      .map(({ detail }) => String(detail))
      .filter((step) => /search_pending|B-TREE/.test(step));
  expect([planOf(lastToTakeOut()), planOf(lastToPutIn()), planOf(firstMissing())]).toEqual([
    ['SCAN search_pending USING INDEX search_pending_held'],
    ['SCAN search_pending'],
    ['SCAN search_pending'],
  ]);
});
