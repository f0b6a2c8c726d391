import { expect, test } from 'vitest';
import { untouched, withDraft } from '../../../../../renderer/features/dossiers/intake/intake-draft.ts';
import type { IntakeFields } from '../../../../../shared/features/dossiers/intake-model.ts';

const slotId = '019aa000-0000-7000-8000-00000000000a';
const other = '019aa000-0000-7000-8000-00000000000b';
const stored: IntakeFields = {
  trigger: 'debate',
  triggerNote: '',
  capacity: 'unclear',
  wishes: 'Rust.',
  contactPoint: { slotId, chosenBy: 'person' },
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
    { slotId: other, chosenBy: '' },
    { slotId: other, chosenBy: 'organisation' },
    { slotId: null, chosenBy: '' },
    { slotId, chosenBy: '' },
  ]);
});
