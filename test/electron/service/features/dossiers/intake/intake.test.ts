import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { OUTSIDE } from '../../../../../../shared/features/dossiers/contact-key.ts';
import {
  contactPointSchema,
  type IntakeFields,
} from '../../../../../../shared/features/dossiers/intake-model.ts';
import { wholeRegister } from '../../../../../../shared/features/dossiers/register-model.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';
import { slotId } from '../../../../../support/vault-keys.ts';

let vault: VaultDatabase;
let dossierId = '';
beforeAll(() => {
  vault = createVaultDatabase();
  const contactPoint = { slotId, outside: null, chosenBy: 'person' };
  const created = vault.write('dossiers.create', { ...sampleDossier, contactPoint });
  ({ dossierId } = created as { readonly dossierId: string });
});
afterAll(() => vault.close());

const missing = new Refusal('NOT_FOUND', undefined);
const stranger = '0190a0a0-0000-4000-8000-00000000dead';
const fields: IntakeFields = {
  trigger: 'publication',
  triggerNote: 'Het stuk over duinwater.',
  origin: 'internal',
  capacity: 'as-citizen',
  wishes: 'Eerst rust, dan zien we wel.',
  contactPoint: { slotId: null, outside: null, chosenBy: '' },
};
const read = () => vault.read('dossiers.intake', { dossierId });

test('the contact point is there from the call on; the rest follows and is found', () => {
  expect(read()).toEqual({
    fields: {
      trigger: 'media-appearance',
      triggerNote: '',
      origin: null,
      capacity: null,
      wishes: '',
      contactPoint: { slotId, outside: null, chosenBy: 'person' },
    },
    needs: [],
  });
  expect(vault.write('dossiers.changeIntake', { dossierId, fields })).toEqual({});
  expect(read()).toEqual({ fields, needs: [] });
  for (const text of ['duinwater', '"eerst rust"']) {
    expect(vault.read('dossiers.search', { text, offset: 0, limit: 5 })).toMatchObject({
      hits: [{ dossierId }],
    });
  }
});

test('somebody from outside whom the person trusts is the contact point, in words, and is found in the register', () => {
  const outside = { name: 'Ria Duindoorn', function: 'oud-collega', reach: '06 5550 0000, na vijven' };
  const contactPoint = { slotId: null, outside, chosenBy: 'person' };
  vault.write('dossiers.changeIntake', { dossierId, fields: { ...fields, contactPoint } });
  expect(read()).toMatchObject({ fields: { contactPoint } });
  const register = (contactPoints: string[]) =>
    vault.read('dossiers.list', {
      offset: 0,
      limit: 10,
      sort: 'code',
      direction: 'ascending',
      statuses: null,
      filter: { ...wholeRegister, contactPoints },
    });
  expect(register([OUTSIDE])).toMatchObject({ total: 1, rows: [{ contactPoint: 'Ria Duindoorn' }] });
  expect([register(['']), register([slotId])]).toMatchObject([{ total: 0 }, { total: 0 }]);
  const groups = { statuses: null, filter: wholeRegister, by: 'contact' };
  expect(vault.read('dossiers.registerGroups', groups)).toMatchObject({
    groups: [{ key: OUTSIDE, count: 1 }],
  });
  expect(vault.read('dossiers.search', { text: 'duindoorn', offset: 0, limit: 5 })).toMatchObject({
    hits: [{ dossierId }],
  });
  expect(contactPointSchema.safeParse({ ...contactPoint, slotId: stranger }).success).toBe(false);
  vault.write('dossiers.changeIntake', { dossierId, fields });
  expect(register([''])).toMatchObject({ total: 1, rows: [{ contactPoint: '' }] });
});

test('no stranger becomes a contact point by an id', () => {
  const contactPoint = { slotId: stranger, outside: null, chosenBy: '' };
  expect(vault.write('dossiers.changeIntake', { dossierId, fields: { ...fields, contactPoint } })).toEqual(
    missing,
  );
  expect(vault.write('dossiers.create', { ...sampleDossier, contactPoint })).toEqual(missing);
  expect(vault.write('dossiers.changeIntake', { dossierId: stranger, fields })).toEqual(missing);
});

test('a need or an option stands as the person last said, or is not spoken of any more', () => {
  const mark = (section: string, item: string, state: string | null, now: number) =>
    vault.write('dossiers.markNeed', { dossierId, section, item, state }, { now });
  mark('needs', 'not-to-look', 'shown', 1);
  mark('options', 'collect-for-you', 'wanted', 2);
  mark('needs', 'not-to-look', 'wanted', 3);
  mark('options', 'step-plan', 'declined', 4);
  mark('options', 'step-plan', null, 5);
  mark('options', 'step-plan', null, 6);
  expect(read()).toMatchObject({
    needs: [
      { section: 'needs', item: 'not-to-look', state: 'wanted', changedAt: 3 },
      { section: 'options', item: 'collect-for-you', state: 'wanted', changedAt: 2 },
    ],
  });
  const need = { section: 'needs', item: 'rest', state: 'wanted' };
  expect(vault.write('dossiers.markNeed', { dossierId: stranger, ...need })).toEqual(missing);
});
