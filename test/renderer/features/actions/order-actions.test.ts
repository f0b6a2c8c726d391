import { expect, test } from 'vitest';
import { notDoneBefore, orderActions } from '../../../../renderer/features/actions/order-actions.ts';
import type { Action } from '../../../../shared/features/actions/model.ts';

const action = (title: string, fields: Partial<Action> = {}): Action => ({
  actionId: title,
  dossierId: 'd',
  item: title,
  title,
  phase: 'during',
  actor: 'manager',
  ownerSlot: null,
  ownerName: '',
  ownerMember: '',
  dueAt: null,
  note: '',
  doneAt: null,
  doneNote: '',
  createdAt: 1,
  removedAt: null,
  ...fields,
});

test('what is to be done comes first by its day, what is done last', () => {
  const actions = [
    action('done early', { doneAt: 5 }),
    action('no day'),
    action('later', { dueAt: 20 }),
    action('done late', { doneAt: 9, dueAt: 1 }),
    action('soon', { dueAt: 10 }),
  ];
  expect(orderActions(actions).map(({ title }) => title)).toEqual([
    'soon',
    'later',
    'no day',
    'done late',
    'done early',
  ]);
});

test('what should come first is named until it is done, also when nobody added it', () => {
  const after = new Map([['remove', ['screenshot', 'report']]]);
  const remove = action('remove');
  const before = (...others: Action[]) => notDoneBefore(remove, [remove, ...others], after);
  expect(before()).toEqual(['screenshot', 'report']);
  expect(before(action('screenshot'))).toEqual(['screenshot', 'report']);
  expect(before(action('screenshot', { doneAt: 3 }))).toEqual(['report']);
  expect(before(action('screenshot', { doneAt: 3, removedAt: 4 }))).toEqual(['screenshot', 'report']);
  expect(notDoneBefore(action('remove', { doneAt: 3 }), [], after)).toEqual([]);
  expect(notDoneBefore(action('own', { item: null }), [], after)).toEqual([]);
});
