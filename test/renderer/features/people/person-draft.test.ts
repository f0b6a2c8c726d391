import { expect, test } from 'vitest';
import {
  emptyAddress,
  emptyPosition,
  type PersonValue,
  personValueSchema,
  untouched,
  valueToUpdate,
  withDraft,
  withoutEmptyRows,
} from '../../../../renderer/features/people/person-draft.ts';
import { checkFields } from '../../../../renderer/ui/field-error.ts';
import { sampleDetails, samplePerson } from '../../../support/sample-input.ts';

const stored: PersonValue = {
  ...samplePerson,
  ...sampleDetails,
  contract: 'temporary',
  groups: ['academics'],
  vulnerabilities: [],
  vulnerability: '',
};

test('what was typed stands over what is stored, and an emptied contract is not known', () => {
  expect(withDraft(stored, untouched)).toEqual(stored);
  expect(withDraft(stored, { ...untouched, contract: '', groups: [], tagWish: 'allowed' })).toEqual({
    ...stored,
    contract: null,
    groups: [],
    tagWish: 'allowed',
  });
  expect(withDraft(stored, { ...untouched, contract: 'hired' }).contract).toBe('hired');
});

test('a draft of another Luwte that no longer fits is passed over', () => {
  const odd = { ...untouched, elected: 'perhaps', tagWish: 'x', groups: [1] } as unknown as typeof untouched;
  expect(withDraft(stored, odd)).toEqual(stored);
});

test('rows in which nothing was written are left out; one without its name is said at its place', () => {
  const positions = [emptyPosition, { ...emptyPosition, unit: 'Lab' }];
  const value = withoutEmptyRows({ ...stored, positions, addresses: [{ ...emptyAddress, text: '  ' }] });
  expect([value.positions, value.addresses]).toEqual([[positions[1]], []]);
  expect(checkFields(personValueSchema, value)).toEqual({
    ok: false,
    errors: { 'positions.0.organisation': 'text-empty' },
  });
});

test('the parts go to the service apart, and nothing is left behind', () => {
  const { fields, details, attention } = valueToUpdate(stored);
  expect({ ...fields, ...details, ...attention }).toEqual(stored);
  expect([Object.keys(details).toSorted(), Object.keys(attention).toSorted()]).toEqual([
    ['addresses', 'contract', 'elected', 'groups', 'positions'],
    ['vulnerabilities', 'vulnerability'],
  ]);
});
