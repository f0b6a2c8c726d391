import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import { sql } from '../../../../../electron/service/storage/sql.ts';
import type { PersonAttention, PersonDetails } from '../../../../../shared/features/people/model.ts';
import { SPECIAL_DATA } from '../../../../../shared/features/people/model.ts';
import { samplePerson } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';
import { slotId } from '../../../../support/vault-keys.ts';

let vault: VaultDatabase;
let dossierId = '';
let personId = '';
beforeAll(() => {
  vault = createVaultDatabase();
  const person = { fields: { ...samplePerson, contact: '' } };
  ({ dossierId } = vault.write('dossiers.create', { ...sampleDossier, person }) as { dossierId: string });
  ({ personId } = (vault.read('dossiers.get', { dossierId }) as { person: { personId: string } }).person);
});
afterAll(() => vault.close());

const details: PersonDetails = {
  contract: 'temporary',
  elected: 'no',
  groups: ['academics', 'several-employers'],
  positions: [
    {
      organisation: 'Ziekenhuis Oost',
      unit: 'Lab',
      function: 'onderzoeker',
      contract: 'hired',
      contact: 'HR',
    },
    { organisation: 'Adviesraad', unit: '', function: '', contract: null, contact: '' },
  ],
  addresses: [
    { kind: 'home', platform: null, text: 'Dorpsstraat 1, Zonneveld' },
    { kind: 'account', platform: 'x', text: '@heleen_v' },
  ],
};
const attention: PersonAttention = {
  vulnerabilities: ['early-career', 'lhbtqi'],
  vulnerability: 'Alleen bij naam.',
};
const update = (change: { details?: PersonDetails; attention: PersonAttention | null }) =>
  vault.write('people.update', { personId, fields: samplePerson, details, ...change });
const read = (now?: number) =>
  vault.read('people.details', { personId }, now === undefined ? {} : { now }) as Record<string, unknown>;

test('everything is kept in the order in which it was written, and found by its addresses', () => {
  update({ attention: null });
  expect(read()).toEqual({ details, attention: null, attentionHidden: false, others: [], merges: [] });
  const found = vault.read('dossiers.search', { text: 'dorpsstraat', offset: 0, limit: 5 });
  expect(found).toMatchObject({ hits: [{ dossierId, kind: 'person' }] });
});

test('what deserves extra attention waits for consent, is hidden when that ends, and can be erased without', () => {
  expect(update({ attention })).toEqual(new Refusal('CONSENT_NEEDED', undefined));
  const consent = (answer: string, until: number | null, withdrawnAt: number | null) => {
    vault.db.run(sql`DELETE FROM consents`);
    vault.db.runOne(sql`
      INSERT INTO consents (consent_id, dossier_id, purpose, answer, scope, recipient, how, given_at, until,
        withdrawn_at, remarks, created_at, slot_id)
      VALUES ('0190a0a0-0000-7000-8000-0000000000c1', ${dossierId}, ${SPECIAL_DATA}, ${answer}, '', '', 'spoken', 1,
        ${until}, ${withdrawnAt}, '', 1, ${slotId})`);
  };
  consent('refused', null, null);
  expect(update({ attention })).toEqual(new Refusal('CONSENT_NEEDED', undefined));
  consent('given', null, null);
  expect(update({ attention })).toMatchObject({ personId });
  expect(read()).toMatchObject({ attention, attentionHidden: false });
  const hits = vault.read('dossiers.search', { text: 'naam', offset: 0, limit: 5 }) as { hits: unknown[] };
  expect(hits.hits).toEqual([]);

  const until = Date.UTC(2026, 11, 1);
  consent('given', until, null);
  expect(read(until - 1)).toMatchObject({ attention });
  expect(read(until)).toMatchObject({ attention: null, attentionHidden: true });
  consent('given', null, 5);
  expect(read()).toMatchObject({ attention: null, attentionHidden: true });
  // Saving the rest does not touch what is hidden.
  update({ attention: null });
  expect(read()).toMatchObject({ attentionHidden: true });
  expect(update({ attention: { vulnerabilities: [], vulnerability: '' } })).toMatchObject({ personId });
  expect(read()).toMatchObject({ attention: null, attentionHidden: false });
});

test('every pack asks for that consent under the same name', async () => {
  const { readPackFiles } = await import(
    '../../../../../electron/service/features/reference/read-own-pack.ts'
  );
  for (const id of ['university', 'party']) {
    const pack = await readPackFiles(`${import.meta.dirname}/../../../../../resources/protocols/${id}`);
    expect(pack.sections.purposes.map((purpose) => purpose.id)).toContain(SPECIAL_DATA);
  }
});
