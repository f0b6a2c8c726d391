import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftValueSchema } from '../../../../../shared/features/dossiers/model.ts';
import { draftKeySchema } from '../../../../../shared/kernel/primitives.ts';
import { sampleNote } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

const other = '0190a0a0-0000-7000-8000-000000000009';
const key = 'dossiers.note:0190a0a0-0000-7000-8000-000000000077';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

test('two members who type at the same form do not see or overwrite each other', () => {
  vault.write('dossiers.saveDraft', { key, value: { text: 'van mij' } });
  vault.write('dossiers.saveDraft', { key, value: { text: 'van de ander' } }, { actor: other });
  expect(vault.read('dossiers.draft', { key })).toMatchObject({ draft: { value: { text: 'van mij' } } });
  vault.write('dossiers.discardDraft', { key }, { actor: other });
  expect(vault.read('dossiers.draft', { key }, { actor: other })).toEqual({ draft: null });
  expect(vault.read('dossiers.draft', { key })).toMatchObject({ draft: { value: { text: 'van mij' } } });
});

test('a later draft takes the place of the earlier one; discarding nothing is fine', () => {
  vault.write('dossiers.saveDraft', { key, value: { text: 'een' } }, { now: 1 });
  vault.write('dossiers.saveDraft', { key, value: { text: 'twee' } }, { now: 2 });
  expect(vault.read('dossiers.draft', { key })).toEqual({ draft: { value: { text: 'twee' }, savedAt: 2 } });
  vault.write('dossiers.discardDraft', { key: 'never.saved' });
});

test('what was typed is discarded with the change that came of it, and stays where that is refused', () => {
  const { dossierId } = vault.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  vault.write('dossiers.saveDraft', { key, value: { text: 'x' } });
  const nobody = '0190a0a0-0000-7000-8000-00000000dead';
  vault.write('dossiers.addNote', { dossierId: nobody, note: sampleNote, draftKey: key });
  expect(vault.read('dossiers.draft', { key })).not.toEqual({ draft: null });
  vault.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: key });
  expect(vault.read('dossiers.draft', { key })).toEqual({ draft: null });
});

test('reports that are not finished are listed for who typed them, each by its own key, the oldest first', () => {
  const second = 'dossiers.new:00000000-0000-0000-0000-000000000001';
  const save = (draftKey: string, text: string, at: number, actor?: string) =>
    vault.write(
      'dossiers.saveDraft',
      { key: draftKey, value: { text } },
      { now: at, ...(actor && { actor }) },
    );
  save('dossiers.new', 'eerste', 20);
  save(second, 'tweede', 10);
  save('dossiers.new', 'van de ander', 5, other);
  expect(vault.read('dossiers.unfinishedReports', undefined)).toEqual({
    drafts: [
      { key: second, savedAt: 10, value: { text: 'tweede' } },
      { key: 'dossiers.new', savedAt: 20, value: { text: 'eerste' } },
    ],
  });
  vault.write('dossiers.create', { ...sampleDossier, draftKey: second });
  expect(vault.read('dossiers.unfinishedReports', undefined)).toMatchObject({
    drafts: [{ key: 'dossiers.new' }],
  });
});

test('whatever the contract lets through comes back as it was, half characters and NUL included', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ stringUnit: 'binary' })),
      (typed) => {
        const parsed = draftValueSchema.safeParse({ ...typed, half: '\ud83d', nul: 'a\0b', empty: '' });
        if (!parsed.success) return;
        vault.write('dossiers.saveDraft', { key, value: parsed.data });
        const { draft } = vault.read('dossiers.draft', { key }) as {
          readonly draft: { readonly value: unknown };
        };
        expect(JSON.stringify(draft.value)).toBe(JSON.stringify(parsed.data));
      },
    ),
    { numRuns: 100 },
  );
});

test('a key names a form and perhaps an object, nothing else', () => {
  const good = ['dossiers.new', 'dossiers.note:0190a0a0-0000-7000-8000-000000000077', 'evidence.add-file'];
  const bad = ['', 'Dossiers', '__proto__', 'a:b', "x'; --", 'a'.repeat(121), 'a..b', 'dossiers.new\n'];
  expect(good.map((text) => draftKeySchema.safeParse(text).success)).toEqual(good.map(() => true));
  expect(bad.map((text) => draftKeySchema.safeParse(text).success)).toEqual(bad.map(() => false));
});
