import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../../../electron/service/storage/sql.ts';
import { sampleDetails, samplePerson } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
  const names = [
    'Émile Zwart',
    'emile wit',
    'Jan 😀 Jansen',
    'Jan 中村',
    'Jan_Piet',
    'jan%',
    ...'abcdefghij',
  ];
  for (const name of names) {
    vault.write('dossiers.create', { ...sampleDossier, person: { fields: { ...samplePerson, name } } });
  }
});
afterAll(() => vault.close());

const suggest = (text: string) =>
  (vault.read('people.suggest', { text }) as { readonly people: readonly { readonly name: string }[] })
    .people;
const names = (text: string) => suggest(text).map(({ name }) => name);

test('a name is found by its beginning, without marks and case', () => {
  for (const text of ['emil', 'ÉMIL', ' émile']) expect(names(text)).toEqual(['emile wit', 'Émile Zwart']);
});

test('letters beyond the basic plane sort into the range too', () => {
  expect(names('jan ')).toEqual(expect.arrayContaining(['Jan 😀 Jansen', 'Jan 中村']));
});

test('no character has a meaning of its own', () => {
  expect([names('jan%'), names('jan_'), names('%'), names('_'), names('*')]).toEqual([
    ['jan%'],
    ['Jan_Piet'],
    [],
    [],
    [],
  ]);
});

test('who came with an import that was undone is not offered, and does not keep others from being offered', () => {
  const person = { fields: { ...samplePerson, name: 'Zwaantje Wissel' } };
  const added = Array.from(
    { length: 9 },
    () => vault.write('dossiers.create', { ...sampleDossier, person }) as { dossierId: string },
  );
  const last = added.at(-1)?.dossierId ?? '';
  const { person: mine } = vault.read('dossiers.get', { dossierId: last }) as {
    person: { personId: string };
  };
  vault.write('people.update', {
    personId: mine.personId,
    fields: person.fields,
    details: { ...sampleDetails, addresses: [{ kind: 'mail', platform: null, text: 'zw@voorbeeld.nl' }] },
    attention: null,
  });
  expect(names('zw@voorbeeld.nl')).toEqual(['Zwaantje Wissel']);
  for (const { dossierId } of added.slice(0, -1))
    vault.db.runOne(sql`UPDATE dossiers SET removed_at = 5 WHERE dossier_id = ${dossierId}`);
  expect([names('zwaantje'), names('zwantje wissel')]).toEqual([['Zwaantje Wissel'], ['Zwaantje Wissel']]);
  vault.db.runOne(sql`UPDATE dossiers SET removed_at = 5 WHERE dossier_id = ${last}`);
  expect([names('zwaantje'), names('zwantje wissel'), names('zw@voorbeeld.nl')]).toEqual([[], [], []]);
  vault.db.run(sql`UPDATE dossiers SET removed_at = NULL`);
  expect(names('zwaantje')).toHaveLength(8);
});

test('nothing typed suggests nobody, and a suggestion names the dossiers', () => {
  expect([names(''), names('  ')]).toEqual([[], []]);
  expect(suggest('emile z')).toMatchObject([{ dossierCodes: ['UZ-2026-0001'] }]);
});

test('at most eight come, in order of name', () => {
  for (let count = 0; count < 12; count += 1) {
    const fields = { ...samplePerson, name: `Kees ${String.fromCharCode(108 - count)}` };
    vault.write('dossiers.create', { ...sampleDossier, person: { fields } });
  }
  expect(names('kees')).toEqual('abcdefgh'.split('').map((letter) => `Kees ${letter}`));
});
