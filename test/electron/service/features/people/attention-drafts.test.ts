import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../../../electron/service/storage/sql.ts';
import type { ConsentFields } from '../../../../../shared/features/consent/model.ts';
import { SPECIAL_DATA } from '../../../../../shared/features/people/model.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

const now = Date.UTC(2026, 10, 21);
const other = '0190a0a0-0000-7000-8000-000000000009';

let vault: VaultDatabase;
let dossierId = '';
let key = '';
beforeAll(() => {
  vault = createVaultDatabase();
  ({ dossierId } = vault.write('dossiers.create', sampleDossier) as { dossierId: string });
  const { person } = vault.read('dossiers.get', { dossierId }) as { person: { personId: string } };
  key = `people.person:${person.personId}`;
});
afterAll(() => vault.close());

const typed = { name: 'Hélène', vulnerability: 'is ziek', vulnerabilities: ['early-career'] };
const save = (actor?: string) =>
  vault.write('dossiers.saveDraft', { key, value: typed }, { now, ...(actor ? { actor } : {}) });
const load = (at = now) =>
  (vault.read('dossiers.draft', { key }, { now: at }) as { draft: { value: object } }).draft.value;
const stored = () => vault.db.all<{ value: string }>(sql`SELECT value FROM drafts`).map(({ value }) => value);
const answer = (fields: Partial<ConsentFields>, at = now) =>
  vault.write(
    'consent.add',
    {
      dossierId,
      consent: {
        purpose: SPECIAL_DATA,
        answer: 'given',
        scope: '',
        recipient: '',
        how: 'spoken',
        evidenceId: null,
        givenAt: at,
        until: null,
        remarks: '',
        ...fields,
      },
    },
    { now: at },
  ) as { consentId: string };

test('what deserves extra attention is not even kept as a draft without consent, nor after it was withdrawn or refused', () => {
  save();
  expect([load(), stored()]).toEqual([{ name: 'Hélène' }, [JSON.stringify({ name: 'Hélène' })]]);
  const { consentId } = answer({});
  save();
  save(other);
  expect(load()).toEqual(typed);
  vault.write('consent.withdraw', { consentId, note: '' }, { now: now + 1 });
  expect(stored().join()).not.toMatch(/ziek|early/);
  expect(stored()).toHaveLength(2);
  answer({}, now + 2);
  vault.write('dossiers.saveDraft', { key, value: typed }, { now: now + 2 });
  expect(stored().join()).toMatch(/ziek/);
  answer({ answer: 'refused' }, now + 3);
  expect(stored().join()).not.toMatch(/ziek|early/);
});

test('a consent that ended by itself: nothing of it is loaded, and opening the vault clears what is stored', () => {
  const until = now + 100;
  answer({ until }, now + 10);
  vault.write('dossiers.saveDraft', { key, value: typed }, { now: now + 11 });
  expect(load(until - 1)).toEqual(typed);
  expect(load(until)).toEqual({ name: 'Hélène' });
  expect(vault.read('people.endedDrafts', {}, { now: until })).toEqual({ count: 1 });
  vault.write('people.clearDrafts', {}, { now: until });
  expect(stored().join()).not.toMatch(/ziek|early/);
  expect(vault.read('people.endedDrafts', {}, { now: until })).toEqual({ count: 0 });
});

test('drafts of other forms are left as they are', () => {
  vault.write('dossiers.saveDraft', { key: 'dossiers.new', value: typed });
  expect(vault.read('dossiers.draft', { key: 'dossiers.new' })).toMatchObject({ draft: { value: typed } });
});
