import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toSearchQuery } from '../../../../../../electron/service/features/dossiers/search/search.ts';
import type { SearchHit } from '../../../../../../shared/features/dossiers/model.ts';
import { sampleEvidence } from '../../../../../support/sample-evidence.ts';
import { sampleIncident, sampleNote } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

let vault: VaultDatabase;
let dossierId = '';
beforeAll(() => {
  vault = createVaultDatabase();
  ({ dossierId } = vault.write('dossiers.create', sampleDossier) as { readonly dossierId: string });
});
afterAll(() => vault.close());

const search = (text: string) =>
  (vault.read('dossiers.search', { text, offset: 0, limit: 50 }) as { readonly hits: SearchHit[] }).hits;
const found = (text: string) => search(text).map(({ objectId }) => objectId);

function addNote(text: string): string {
  const note = { ...sampleNote, text };
  return (
    vault.write('dossiers.addNote', { dossierId, note, draftKey: null }) as { readonly entryId: string }
  ).entryId;
}

describe('what is found', () => {
  test('words in any order, a phrase in its own, the last word as a beginning', () => {
    const entryId = addNote('De kwartelkoning zong bij de ijsvogelvijver.');
    const texts = [
      'kwartelkoning ijsvogelvijver',
      'ijsvogelvijver kwartelkoning',
      'KWARTELKONING',
      '"kwartelkoning zong"',
      'zong "bij de"',
      'ijsvogelv',
      'kwartelkoning zon',
    ];
    expect(texts.map(found)).toEqual(texts.map(() => [entryId]));
    // A finished word is no beginning, a phrase has its order, and all words must occur.
    const nothing = [
      'kwartelkon zong ',
      'kwartelkon ',
      '"zong kwartelkoning"',
      'kwartelkoning roerdomp',
      '"ijsvogelv"',
    ];
    expect(nothing.map(found)).toEqual(nothing.map(() => []));
  });

  test('a name without its marks, and with them', () => {
    for (const text of ['helene', 'Hélène', 'HELENE vlinder', 'He\u0301le\u0300ne'])
      expect([text, found(text)]).toEqual([text, [dossierId]]);
  });

  test('the case code, the report, the incident, and what is said of an item of evidence', () => {
    const message = 'Een uiting met het woord zeepbellenblazer';
    const incident = vault.write('dossiers.addIncident', {
      dossierId,
      incident: { ...sampleIncident, message, precision: 'day' },
      draftKey: null,
    }) as { readonly incidentId: string };
    const item = sampleEvidence(dossierId, {
      fileName: 'schreeuwpartij.png',
      words: 'het woord klompendans',
    });
    vault.write('evidence.recordImport', item);
    expect(search('zeepbellenblazer')).toMatchObject([
      {
        objectId: incident.incidentId,
        kind: 'incident',
        veiled: true,
        origin: {
          fileKind: null,
          platform: 'x',
          sender: '@boze_buurman_88',
          host: 'example.org',
          precision: 'day',
        },
      },
    ]);
    expect(search('klompendans')).toMatchObject([
      {
        objectId: item.evidenceId,
        kind: 'evidence',
        veiled: true,
        origin: { fileKind: 'image', platform: null, sender: '', host: '', precision: 'minute' },
      },
    ]);
    vault.write('evidence.link', { evidenceId: item.evidenceId, incidentId: incident.incidentId });
    expect(search('klompendans')).toMatchObject([{ origin: { platform: 'x', sender: '@boze_buurman_88' } }]);
    vault.write('dossiers.removeIncident', { incidentId: incident.incidentId });
    expect(search('klompendans')).toMatchObject([{ origin: { platform: null, sender: '' } }]);
    vault.write('dossiers.restoreIncident', { incidentId: incident.incidentId });
    expect(found('schreeuwpartij')).toEqual([item.evidenceId]);
    expect(found('UZ-2026-0001')).toEqual([dossierId]);
    expect(search('praatprogramma')).toMatchObject([{ kind: 'report', origin: null }]);
  });

  test('a snippet marks the hits, and control characters in a text cannot feign one', () => {
    addNote('Voor \u0002niet\u0003 na \u0002 en dan echt: parelduiker.');
    const snippet = search('parelduiker')[0]?.snippet ?? [];
    expect(snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['parelduiker']);
    expect(snippet.map(({ text }) => text).join('')).toBe('Voor  niet  na   en dan echt: parelduiker.');
  });
});

describe('what is put aside', () => {
  test('is not found, comes back when it is restored, and a change moves the words', () => {
    const entryId = addNote('het oude woord wielewaal');
    vault.write('dossiers.removeNote', { entryId });
    expect(found('wielewaal')).toEqual([]);
    vault.write('dossiers.restoreNote', { entryId });
    expect(found('wielewaal')).toEqual([entryId]);
    vault.write('dossiers.changeNote', { entryId, note: { ...sampleNote, text: 'nu staat er notenkraker' } });
    expect([found('wielewaal'), found('notenkraker')]).toEqual([[], [entryId]]);
  });
});

describe('hostile queries', () => {
  const hostile = [
    '"',
    '""',
    '"""',
    '*',
    'a*',
    '"a*',
    'NEAR(a b)',
    'a NEAR/2 b',
    'a OR b',
    'a AND NOT b',
    'NOT',
    '^a',
    'body:a',
    'dossier_id : x',
    '{body} : a',
    '- a',
    '(a',
    ')',
    "'; DROP TABLE timeline; --",
    '\\',
    '?1',
    '%',
    '\u202eabc',
    '👩‍👩‍👧‍👦',
    '́',
    '½ ²',
    '𞤀𞤁',
    Array.from({ length: 150 }, () => 'a').join(' '),
    '"a" '.repeat(70),
    'x'.repeat(300),
    '+a +b',
    'a+b',
    '\u0001\u0002\u0003',
  ];
  test.each(hostile)('%j is looked for as text', (text) => {
    expect(Array.isArray(search(text))).toBe(true);
  });

  test('operators are words like others', () => {
    const entryId = addNote('dit or dat near body a* ^begin');
    for (const text of ['dit OR dat ', 'body:a', 'NEAR(body a)', '^begin', 'dit AND nergens', 'a*'])
      expect([text, found(text).includes(entryId)]).toEqual([text, !text.includes('AND')]);
  });

  test('no text makes a query that fails', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '*', '^', ':', '(', ' ', 'NEAR', '-', '+'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('').replaceAll('\0', '').toWellFormed().slice(0, 300).toWellFormed();
        expect(Array.isArray(search(text))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing to look for is no query', () => {
    expect(['', ' ', '"', '***', '()', '—'].map(toSearchQuery)).toEqual([null, null, null, null, null, null]);
  });
});
