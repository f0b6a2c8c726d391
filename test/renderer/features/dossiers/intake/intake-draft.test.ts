import { expect, test } from 'vitest';
import { untouched, withDraft } from '../../../../../renderer/features/dossiers/intake/intake-draft.ts';
import {
  type IntakeFields,
  intakeFieldsSchema,
} from '../../../../../shared/features/dossiers/intake-model.ts';

const slotId = '019aa000-0000-7000-8000-00000000000a';
const other = '019aa000-0000-7000-8000-00000000000b';
const stored: IntakeFields = {
  trigger: 'debate',
  triggerNote: '',
  origin: null,
  capacity: 'unclear',
  wishes: 'Rust.',
  contactPoint: { slotId, outside: null, chosenBy: 'person' },
};

test('what was typed stands over what is stored; an emptied choice is not known', () => {
  expect(withDraft(stored, untouched)).toEqual(stored);
  expect(withDraft(stored, { ...untouched, trigger: '', capacity: '', wishes: '' })).toEqual({
    ...stored,
    trigger: null,
    capacity: null,
    wishes: '',
  });
});

test('who chose one contact point says nothing of another; nobody was chosen by nobody', () => {
  const point = (draft: Partial<typeof untouched>) =>
    withDraft(stored, { ...untouched, ...draft }).contactPoint;
  expect([
    point({ contactPoint: other }),
    point({ contactPoint: other, chosenBy: 'organisation' }),
    point({ contactPoint: 'nobody' }),
    point({ chosenBy: '' }),
  ]).toEqual([
    { slotId: other, outside: null, chosenBy: '' },
    { slotId: other, outside: null, chosenBy: 'organisation' },
    { slotId: null, outside: null, chosenBy: '' },
    { slotId, outside: null, chosenBy: '' },
  ]);
});

test('somebody from outside is kept in words; without a name it is refused in its place', () => {
  const outside = { name: 'Ria Duindoorn', function: 'oud-collega', reach: '' };
  const typed = { contactPoint: 'outside', contactName: ' Ria Duindoorn', contactFunction: 'oud-collega' };
  const value = withDraft(stored, { ...untouched, ...typed, origin: 'internal' });
  expect(value).toMatchObject({ origin: 'internal', contactPoint: { slotId: null, outside, chosenBy: '' } });
  // Stored by now: one word is changed, and the origin follows the trigger again.
  const later = withDraft(value, { ...untouched, contactReach: '06 5550 0000', origin: '' });
  expect([later.origin, later.contactPoint.outside]).toEqual([null, { ...outside, reach: '06 5550 0000' }]);
  const nameless = intakeFieldsSchema.safeParse(withDraft(value, { ...untouched, contactName: ' ' }));
  expect(nameless.error?.issues.map(({ path }) => path)).toEqual([['contactPoint', 'outside', 'name']]);
});
