import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import type { Dossier } from '../../../../../shared/features/dossiers/model.ts';
import { samplePerson } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

type Made = { readonly dossierId: string; readonly code: string };

const create = (person: object) => vault.write('dossiers.create', { ...sampleDossier, person }) as Made;
const createNamed = (name: string) => create({ fields: { ...samplePerson, name, contact: '' } });
const personOf = ({ dossierId }: Made) => (vault.read('dossiers.get', { dossierId }) as Dossier).person;
const merge = (keptId: string, mergedId: string) =>
  vault.write('people.merge', { keptId, mergedId }) as { readonly mergeId: string } | Refusal;
const undo = (mergeId: string) => vault.write('people.undoMerge', { mergeId });
const search = (text: string) =>
  (vault.read('dossiers.search', { text, offset: 0, limit: 50 }) as { hits: { code: string }[] }).hits
    .map(({ code }) => code)
    .sort();
const registerNames = () =>
  (
    vault.read('dossiers.list', {
      offset: 0,
      limit: 200,
      sort: 'code',
      direction: 'ascending',
      statuses: null,
    }) as { rows: { code: string; personName: string }[] }
  ).rows.map(({ code, personName }) => `${code} ${personName}`);

function mergeId(answer: ReturnType<typeof merge>): string {
  if (answer instanceof Refusal) throw new Error(answer.code);
  return answer.mergeId;
}

test('the dossiers go along, are found by both names, and go back', () => {
  const one = createNamed('Wilma Zonnedauw');
  const other = createNamed('W. Zonnedouw');
  const [kept, merged] = [personOf(one), personOf(other)];
  const before = [registerNames(), search('zonnedauw'), search('zonnedouw')];
  const id = mergeId(merge(kept.personId, merged.personId));
  expect(personOf(other)).toEqual(kept);
  const both = [one.code, other.code].sort();
  expect([search('zonnedauw'), search('zonnedouw')]).toEqual([both, both]);
  expect(registerNames()).toContain(`${other.code} Wilma Zonnedauw`);
  expect(vault.read('people.details', { personId: kept.personId })).toMatchObject({
    merges: [{ mergeId: id, name: 'W. Zonnedouw', undoneAt: null, dossiers: [{ code: other.code }] }],
  });
  // Whoever types the other spelling is offered the one record.
  expect(vault.read('people.suggest', { text: 'W. Zonnedouw' })).toMatchObject({
    people: [{ personId: kept.personId, dossierCodes: both }],
  });
  // A report that was begun before the merge lands at the same person.
  const late = create({ personId: merged.personId });
  expect(personOf(late).personId).toBe(kept.personId);

  expect(undo(id)).toEqual({});
  expect(personOf(other)).toEqual(merged);
  expect(personOf(late)).toEqual(kept);
  expect(search('zonnedouw')).toEqual(before[2]);
  expect(vault.read('people.details', { personId: kept.personId })).toMatchObject({
    merges: [{ mergeId: id, undoneAt: expect.any(Number) }],
  });
  expect(undo(id)).toEqual(new Refusal('NOT_FOUND', undefined));
});

test('nobody is merged with themselves, twice, or past a merge that came later', () => {
  const [a, b, c] = [createNamed('Aal'), createNamed('Bes'), createNamed('Citroen')].map(personOf);
  const ids = [a?.personId ?? '', b?.personId ?? '', c?.personId ?? ''] as const;
  const refused = new Refusal('CANNOT_MERGE', undefined);
  expect(merge(ids[0], ids[0])).toEqual(refused);
  const early = mergeId(merge(ids[0], ids[1]));
  expect([merge(ids[2], ids[1]), merge(ids[1], ids[2])]).toEqual([refused, refused]);
  const late = mergeId(merge(ids[2], ids[0]));
  expect(undo(early)).toEqual(new Refusal('MERGED_SINCE', undefined));
  expect([undo(late), undo(early)]).toEqual([{}, {}]);
});

const PEOPLE = 6;
const step = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'undo'),
  one: fc.nat(PEOPLE - 1),
  other: fc.nat(PEOPLE - 1),
});

test('whatever is merged and undone, undoing all leaves every dossier where it began', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const dossiers = Array.from({ length: PEOPLE }, (_, index) =>
        createNamed(`Persoon ${'abcdef'.charAt(index)}`),
      );
      const began = dossiers.map(personOf);
      const second = create({ personId: began[0]?.personId ?? '' });
      const all = [...dossiers, second];
      const start = all.map(personOf);
      const done: string[] = [];
      for (const { kind, one, other } of steps) {
        if (kind === 'undo') {
          const id = done[one % Math.max(1, done.length)];
          if (id !== undefined && !(undo(id) instanceof Refusal)) done.splice(done.indexOf(id), 1);
          continue;
        }
        const answer = merge(began[one]?.personId ?? '', began[other]?.personId ?? '');
        if (!(answer instanceof Refusal)) done.push(answer.mergeId);
      }
      // In any order that is allowed: what was merged since waits its turn.
      for (let left = done.length; left > 0; left -= 1) {
        const index = done.findIndex((id) => !(undo(id) instanceof Refusal));
        expect(index).toBeGreaterThanOrEqual(0);
        done.splice(index, 1);
      }
      expect(all.map(personOf)).toEqual(start);
    }),
    { numRuns: 40 },
  );
});
