import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import type { SearchHit } from '../../../../../../shared/features/dossiers/model.ts';
import type { FoundPerson, SearchFilter } from '../../../../../../shared/features/dossiers/search-model.ts';
import { sampleEvidence } from '../../../../../support/sample-evidence.ts';
import { sampleIncident, sampleNote, samplePerson } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

const whole: SearchFilter = { kinds: [], statuses: [], from: null, until: null, code: '' };
const WORD = 'regenwulp';
type Made = { readonly dossierId: string; readonly code: string };

let vault: VaultDatabase;
let first: Made;
let second: Made;
beforeAll(() => {
  vault = createVaultDatabase();
  first = vault.write('dossiers.create', sampleDossier) as Made;
  second = vault.write('dossiers.create', {
    ...sampleDossier,
    person: { fields: { ...samplePerson, name: 'Bo Wulpenveld' } },
  }) as Made;
  for (const { dossierId } of [first, second]) {
    const add = (name: string, input: object) => vault.write(name, { dossierId, draftKey: null, ...input });
    add('dossiers.addNote', { note: { ...sampleNote, kind: 'note', happenedAt: 100, text: `${WORD} een` } });
    add('dossiers.addNote', {
      note: { ...sampleNote, kind: 'contact', happenedAt: 200, text: `${WORD} twee` },
    });
    add('dossiers.addIncident', {
      incident: { ...sampleIncident, occurredAt: 300, message: `${WORD} drie` },
    });
    vault.write('evidence.recordImport', sampleEvidence(dossierId, { words: `${WORD} uit een pdf` }), {
      now: 400,
    });
  }
  vault.write('dossiers.changeStatus', { dossierId: second.dossierId, status: 'closed' });
});
afterAll(() => vault.close());

const found = (filter: Partial<SearchFilter>) =>
  (
    vault.read('dossiers.search', {
      text: `${WORD} `,
      offset: 0,
      limit: 50,
      filter: { ...whole, ...filter },
    }) as { readonly hits: SearchHit[] }
  ).hits.map(({ code, kind }) => `${code === first.code ? 1 : 2} ${kind}`);
const people = (text: string, filter: Partial<SearchFilter> = {}) =>
  vault.read('dossiers.searchPeople', { text, limit: 20, filter: { ...whole, ...filter } }) as {
    readonly people: FoundPerson[];
    readonly more: boolean;
  };

describe('a search', () => {
  test('is narrowed by kind, status, period and dossier, and by all of them together', () => {
    const every = ['evidence', 'incident', 'contact', 'note'];
    expect(found({})).toEqual([...every.map((kind) => `2 ${kind}`), ...every.map((kind) => `1 ${kind}`)]);
    expect(found({ kinds: ['note', 'evidence'] })).toEqual(['2 evidence', '2 note', '1 evidence', '1 note']);
    expect(found({ statuses: ['intake'] })).toEqual(every.map((kind) => `1 ${kind}`));
    expect(found({ from: 200, until: 400 })).toEqual(['2 incident', '2 contact', '1 incident', '1 contact']);
    expect(found({ code: ` ${first.code.toLowerCase()} ` })).toEqual(every.map((kind) => `1 ${kind}`));
    expect(found({ code: 'UZ-1999-0001' })).toEqual([]);
    expect(found({ kinds: ['contact'], statuses: ['closed'], from: 100, code: second.code })).toEqual([
      '2 contact',
    ]);
  });

  test('follows a moment that changes, and what is put aside as a whole is not found', () => {
    const hit = (
      vault.read('dossiers.search', { text: `"${WORD} een"`, offset: 0, limit: 5 }) as { hits: SearchHit[] }
    ).hits.find(({ code }) => code === first.code);
    const note = { ...sampleNote, kind: 'note', happenedAt: 900, text: `${WORD} een` };
    vault.write('dossiers.changeNote', { entryId: hit?.objectId, note });
    expect(found({ from: 500 })).toEqual(['1 note']);
    vault.write('dossiers.changeNote', { entryId: hit?.objectId, note: { ...note, happenedAt: 100 } });
    vault.db.runOne(sql`UPDATE dossiers SET removed_at = 1 WHERE dossier_id = ${second.dossierId}`);
    expect(found({}).filter((line) => line.startsWith('2'))).toEqual([]);
    expect(people('wulpenveld').people).toEqual([]);
    vault.db.runOne(sql`UPDATE dossiers SET removed_at = NULL WHERE dossier_id = ${second.dossierId}`);
  });
});

describe('people', () => {
  test('are found once, with all dossiers about them, newest first', () => {
    const [bo] = people('wulpenv').people;
    const third = vault.write('dossiers.create', {
      ...sampleDossier,
      person: { personId: bo?.personId },
    }) as Made;
    expect(people('wulpenv')).toEqual({
      people: [
        {
          personId: bo?.personId,
          name: 'Bo Wulpenveld',
          unit: samplePerson.unit,
          // Also whoever only looked up a name reads that it is not to be tagged.
          tagWish: samplePerson.tagWish,
          dossiers: [
            { dossierId: third.dossierId, code: third.code, status: 'intake' },
            { dossierId: second.dossierId, code: second.code, status: 'closed' },
          ],
          snippet: expect.arrayContaining([{ text: 'Wulpenveld', hit: true }]),
        },
      ],
      more: false,
      behind: false,
    });
    const asked = { purpose: 'tagged', scope: '', recipient: '', how: 'spoken', remarks: '', until: null };
    const fields = { ...samplePerson, name: 'Wim Wenkbrauw', tagWish: 'allowed' };
    const [open, closed] = [first, second].map(() => {
      const [known] = people('wenkbrauw').people;
      const person = known === undefined ? { fields } : { personId: known.personId };
      return vault.write('dossiers.create', { ...sampleDossier, person }) as Made;
    });
    const consent = { ...asked, answer: 'refused', evidenceId: null, givenAt: 1 };
    vault.write('consent.add', { dossierId: closed?.dossierId, consent });
    // Over all dossiers of somebody the strictest counts; what is found in a dossier has what counts there.
    expect(people('wenkbrauw').people.map(({ tagWish }) => tagWish)).toEqual(['never']);
    const { hits } = vault.read('dossiers.search', { text: 'wenkbrauw', offset: 0, limit: 9 }) as {
      readonly hits: SearchHit[];
    };
    const wishIn = new Map(hits.map(({ code, tagWish }) => [code, tagWish]));
    expect([wishIn.get(open?.code ?? ''), wishIn.get(closed?.code ?? '')]).toEqual(['allowed', 'never']);
    expect(people(second.code).people.map(({ name }) => name)).toEqual(['Bo Wulpenveld']);
    expect(people('wulpenveld', { statuses: ['triage'] }).people).toEqual([]);
    expect(people(WORD).people).toEqual([]);
    expect(people('""').people).toEqual([]);
  });
});
