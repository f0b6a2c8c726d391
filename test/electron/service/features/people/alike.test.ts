import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonSuggestion } from '../../../../../electron/service/features/people/suggest.ts';
import { sampleDetails, samplePerson } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
  for (const name of [
    'Hélène Vlinderberg',
    'Anna de Vries',
    'J. van der Meijden',
    'Søren Cramer',
    'Bo',
    'Li Wei',
  ]) {
    addPerson({ name });
  }
});
afterAll(() => vault.close());

function addPerson(fields: Partial<typeof samplePerson>): string {
  const person = { fields: { ...samplePerson, contact: '', ...fields } };
  const { dossierId } = vault.write('dossiers.create', { ...sampleDossier, person }) as { dossierId: string };
  return (vault.read('dossiers.get', { dossierId }) as { person: { personId: string } }).person.personId;
}

const suggest = (text: string) =>
  (vault.read('people.suggest', { text }) as { readonly people: readonly PersonSuggestion[] }).people;
const first = (text: string) => suggest(text)[0]?.name ?? null;

test.each([
  ['vlinderbreg', 'Hélène Vlinderberg'],
  ['Helene Flinderberg', 'Hélène Vlinderberg'],
  ['Vlindrb', 'Hélène Vlinderberg'],
  ['de vries, anna', 'Anna de Vries'],
  ['Anna Maria de Vries', 'Anna de Vries'],
  ['A. de Vries', 'Anna de Vries'],
  ['Jan van der Meyden', 'J. van der Meijden'],
  ['Kramer', 'Søren Cramer'],
  ['Sören Cramer', 'Søren Cramer'],
])('%s is taken for %s', (typed, name) => {
  expect(first(typed)).toBe(name);
});

test.each([
  'Vlinder Anna Bos',
  'berg',
  'Hans de Vries',
  'Bos',
  'xx',
  '123',
  "Robert'); DROP TABLE people;--",
])('%s is nobody whom the vault knows', (typed) => {
  expect(suggest(typed).map(({ name }) => name)).toEqual([]);
});

test('somebody is known by mail address, number and account, however they are written', () => {
  const personId = addPerson({ name: 'Cas Adres', contact: 'Bel 06-5550 4321 of Cas@Voorbeeld.example' });
  const details = {
    ...sampleDetails,
    addresses: [
      { kind: 'account', platform: 'x', text: 'https://x.com/Cas_Adres/' },
      { kind: 'phone', platform: null, text: '+31 (0)6 5550 4321' },
      { kind: 'mail', platform: null, text: 'cas@voorbeeld.example' },
    ],
  };
  const known = (text: string) => suggest(text).map(({ name, match }) => [name, match]);
  const all = [['Cas Adres', 'address']];
  // What stands in the way of contact of a call counts at once.
  expect([known('0031655504321'), known('CAS@voorbeeld.example')]).toEqual([all, all]);
  const fields = { ...samplePerson, name: 'Cas Adres' };
  vault.write('people.update', { personId, fields, details, attention: null });
  expect(['0655504321', 'cas@voorbeeld.example', '@cas_adres', 'x.com/cas_adres'].map(known)).toEqual([
    all,
    all,
    all,
    all,
  ]);
  expect(known('06 5550 4322')).toEqual([]);
});

test('a suggestion tells which dossiers of theirs are open', () => {
  const person = { personId: suggest('Anna de Vries')[0]?.personId };
  const second = vault.write('dossiers.create', { ...sampleDossier, person }) as {
    readonly dossierId: string;
    readonly code: string;
  };
  const [anna] = suggest('Anna de Vries');
  expect(anna?.openDossiers).toHaveLength(2);
  vault.write('dossiers.changeStatus', { dossierId: anna?.openDossiers[0]?.dossierId, status: 'closed' });
  expect(suggest('Anna de Vries')[0]).toMatchObject({
    match: 'name',
    dossierCodes: [anna?.dossierCodes[0], second.code],
    openDossiers: [{ dossierId: second.dossierId, code: second.code }],
  });
});
