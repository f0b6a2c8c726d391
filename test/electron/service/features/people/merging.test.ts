import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAddresses } from '../../../../../electron/service/features/people/api.ts';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import type { Dossier } from '../../../../../shared/features/dossiers/model.ts';
import type { PersonDetails } from '../../../../../shared/features/people/model.ts';
import { type Person, tagWishSchema } from '../../../../../shared/kernel/person.ts';
import { sampleDetails, samplePerson } from '../../../../support/sample-input.ts';
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
const unchosen = { tagWish: null, namedAs: null, elected: null };
const merge = (keptId: string, mergedId: string, choice: object = {}) =>
  vault.write('people.merge', { keptId, mergedId, choice: { ...unchosen, ...choice } }) as
    | { readonly mergeId: string }
    | Refusal;
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

/** What the screen and the papers read of somebody. */
const known = (personId: string) =>
  vault.read('people.details', { personId }) as {
    readonly details: PersonDetails;
    readonly others: readonly { readonly fields: object; readonly details: object }[];
    readonly attentionHidden: boolean;
  };
const addressesOf = (personId: string) => findAddresses(vault.db, personId).map(({ text }) => text);

test('what else was written of the other can be read, is found, counts, and stays with the other', () => {
  const [kept, merged] = [personOf(createNamed('Ida Eik')), personOf(createNamed('I. Eyk'))];
  const fields = { ...samplePerson, name: 'I. Eyk', namedAs: '', remarks: 'liefst sochtends' };
  const details: PersonDetails = {
    ...sampleDetails,
    groups: ['academics'],
    addresses: [
      { kind: 'home', platform: null, text: 'Dwaallaan 12' },
      { kind: 'mail', platform: null, text: 'ida@eyk.example' },
      { kind: 'phone', platform: null, text: '06 5550 9876' },
    ],
    positions: [
      { organisation: 'Partij Zeven', unit: '', function: 'raadslid', contract: null, contact: '' },
    ],
  };
  vault.write('people.update', { personId: merged.personId, fields, details, attention: null });
  const id = mergeId(merge(kept.personId, merged.personId));
  const own = known(kept.personId);
  expect(own).toMatchObject({ details: { addresses: [], positions: [], groups: [] } });
  expect(own.others).toEqual([{ personId: merged.personId, fields, details, attention: null }]);
  const theirs = details.addresses.map(({ text }) => text);
  expect(addressesOf(kept.personId)).toEqual(theirs);
  for (const words of ['Dwaallaan', 'Zeven', 'sochtends', '9876', 'eyk.example']) {
    expect(search(words), words).toHaveLength(2);
  }
  // Also from one record further on.
  const third = personOf(createNamed('Ida van Eik'));
  const further = mergeId(merge(third.personId, kept.personId));
  expect(search('Dwaallaan')).toHaveLength(3);
  expect(addressesOf(third.personId)).toEqual(theirs);
  expect(known(third.personId).others).toHaveLength(2);
  for (const text of ['ida@eyk.example', '+31 6 5550 9876']) {
    expect(vault.read('people.suggest', { text }), text).toMatchObject({
      people: [{ personId: third.personId, match: 'address' }],
    });
  }
  expect([undo(further), undo(id)]).toEqual([{}, {}]);
  expect(search('Dwaallaan')).toHaveLength(1);
  expect([addressesOf(kept.personId), addressesOf(merged.personId)]).toEqual([[], theirs]);
  expect(known(kept.personId).others).toEqual([]);
});

test('no wish gets wider by merging unless somebody chose that, and undoing gives back what stood there', () => {
  const wishing = (name: string, tagWish: Person['tagWish'], elected: PersonDetails['elected']) => {
    const person = personOf(createNamed(name));
    const fields = { ...samplePerson, name, contact: '', tagWish };
    const details = { ...sampleDetails, elected };
    vault.write('people.update', { personId: person.personId, fields, details, attention: null });
    return person.personId;
  };
  const wishOf = (personId: string) => [
    (vault.read('people.get', { personId }) as Person).tagWish,
    known(personId).details.elected,
  ];
  const kept = wishing('Nora Nee', 'allowed', 'yes');
  const asks = wishing('Nora Neé', 'ask-first', 'unknown');
  const never = wishing('N. Nee', 'never', 'unknown');
  const first = mergeId(merge(kept, asks));
  expect(wishOf(kept)).toEqual(['ask-first', 'unknown']);
  const second = mergeId(merge(kept, never));
  expect(wishOf(kept)).toEqual(['never', 'unknown']);
  // The earlier one first: what the later one put there stands until that is undone too.
  undo(first);
  expect(wishOf(kept)).toEqual(['never', 'yes']);
  undo(second);
  expect([kept, asks, never].map(wishOf)).toEqual([
    ['allowed', 'yes'],
    ['ask-first', 'unknown'],
    ['never', 'unknown'],
  ]);

  const chosen = mergeId(merge(kept, never, { tagWish: 'kept', elected: 'kept' }));
  expect(wishOf(kept)).toEqual(['allowed', 'yes']);
  undo(chosen);
  // The other way round somebody may say that the wider one counts.
  const wider = mergeId(merge(never, kept, { tagWish: 'merged' }));
  expect(wishOf(never)).toEqual(['allowed', 'unknown']);
  // What was changed since stays.
  vault.write('people.update', {
    personId: never,
    fields: { ...samplePerson, name: 'N. Nee', contact: '', tagWish: 'ask-first' },
    details: sampleDetails,
    attention: null,
  });
  undo(wider);
  expect(wishOf(never)).toEqual(['ask-first', 'unknown']);
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
const wishes = tagWishSchema.options;
const step = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'undo'),
  one: fc.nat(PEOPLE - 1),
  other: fc.nat(PEOPLE - 1),
});

test('whatever is merged and undone, undoing all leaves every dossier where it began', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const dossiers = Array.from({ length: PEOPLE }, (_, index) => {
        const name = `Persoon ${'abcdef'.charAt(index)}`;
        const tagWish = wishes[index % wishes.length];
        return create({ fields: { ...samplePerson, name, contact: '', tagWish } });
      });
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
