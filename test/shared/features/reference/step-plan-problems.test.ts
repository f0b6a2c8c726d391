import { expect, test } from 'vitest';
import { checkReferences } from '../../../../shared/features/reference/pack-references.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const { sections } = await shippedPack('university');

test('a pack is refused in which two choices ask consent for the same purpose', () => {
  const plan = structuredClone(sections['step-plan']);
  const at = plan.findIndex(({ id }) => id === 'to-hr');
  const choice = plan[at];
  if (choice === undefined) throw new Error('the sample pack has changed');
  choice.purpose = 'lawyer';
  expect(checkReferences({ ...sections, 'step-plan': plan })).toEqual([
    { code: 'not-once', path: ['step-plan', at, 'purpose'], id: 'lawyer' },
  ]);
});
