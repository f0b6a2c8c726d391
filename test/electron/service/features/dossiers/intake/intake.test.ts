import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import type { IntakeFields } from '../../../../../../shared/features/dossiers/intake-model.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';
import { slotId } from '../../../../../support/vault-keys.ts';

let vault: VaultDatabase;
let dossierId = '';
beforeAll(() => {
  vault = createVaultDatabase();
  const contactPoint = { slotId, chosenBy: 'person' };
  const created = vault.write('dossiers.create', { ...sampleDossier, contactPoint });
  ({ dossierId } = created as { readonly dossierId: string });
});
afterAll(() => vault.close());

const missing = new Refusal('NOT_FOUND', undefined);
const stranger = '0190a0a0-0000-4000-8000-00000000dead';
const fields: IntakeFields = {
  trigger: 'publication',
  triggerNote: 'Het stuk over duinwater.',
  capacity: 'as-citizen',
  wishes: 'Eerst rust, dan zien we wel.',
  contactPoint: { slotId: null, chosenBy: '' },
};
const read = () => vault.read('dossiers.intake', { dossierId });

test('the contact point is there from the call on; the rest follows and is found', () => {
  expect(read()).toEqual({
    fields: {
      trigger: 'media-appearance',
      triggerNote: '',
      capacity: null,
      wishes: '',
      contactPoint: { slotId, chosenBy: 'person' },
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

test('nobody from outside the vault becomes the contact point', () => {
  const contactPoint = { slotId: stranger, chosenBy: '' };
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
