import { expect, test } from 'vitest';
import {
  builtInViews,
  changeColumn,
  completeLook,
  countChoices,
  firstLook,
  isBuiltIn,
  isSameLook,
  moveColumn,
  putColumn,
  withinWidths,
} from '../../../../../renderer/features/dossiers/register/register-look.ts';
import {
  type RegisterLook,
  registerColumnSchema,
  registerLookSchema,
  wholeRegister,
} from '../../../../../shared/features/dossiers/register-model.ts';

const { columns } = firstLook;
const ids = (list: RegisterLook['columns']) => list.filter(({ shown }) => shown).map(({ id }) => id);

test('the first look holds every column once, and is what the contract takes', () => {
  expect(columns.map(({ id }) => id).toSorted()).toEqual([...registerColumnSchema.options].toSorted());
  for (const view of Object.values(builtInViews))
    expect(registerLookSchema.safeParse({ ...view, columns }).success).toBe(true);
});

test('a column is moved among those in sight, and no further than its ends', () => {
  expect(ids(moveColumn(columns, 'status', -1)).slice(0, 4)).toEqual(['code', 'person', 'status', 'unit']);
  expect(ids(moveColumn(columns, 'status', 1)).slice(2, 5)).toEqual(['unit', 'received', 'status']);
  expect(ids(moveColumn(columns, 'code', -3))).toEqual(ids(columns));
  expect(ids(moveColumn(columns, 'incidents', 9))).toEqual(ids(columns));
  expect(ids(putColumn(columns, 'incidents', 'code'))[0]).toBe('incidents');
  expect(ids(putColumn(columns, 'code', 'due')).at(-2)).toBe('code');
  // One that comes into sight stands where it stood, and can be moved from there.
  const shown = changeColumn(columns, 'pack', { shown: true });
  expect(ids(moveColumn(shown, 'pack', -1)).slice(-2)).toEqual(['pack', 'incidents']);
});

test('a look of an older version gets the columns that came since, hidden; one without any in sight gets the first', () => {
  const old: RegisterLook = { ...firstLook, columns: [{ id: 'person', shown: true, width: 80 }] };
  const complete = completeLook(old);
  expect(ids(complete.columns)).toEqual(['person']);
  expect(complete.columns).toHaveLength(columns.length);
  const nothing = { ...firstLook, columns: columns.map((column) => ({ ...column, shown: false })) };
  expect(completeLook(nothing).columns).toEqual(columns);
});

test('looks are the same whatever the order of their keys, and a view of Luwte’s whatever its columns', () => {
  const turned = Object.fromEntries(Object.entries(firstLook).toReversed()) as RegisterLook;
  expect(isSameLook(turned, firstLook)).toBe(true);
  expect(isSameLook({ ...firstLook, sort: 'code' }, firstLook)).toBe(false);
  const moved = { ...builtInViews.open, columns: moveColumn(columns, 'code', 2) };
  expect([isBuiltIn(moved, 'open'), isBuiltIn(moved, 'all')]).toEqual([true, false]);
});

test('choices are counted one by one, blanks not', () => {
  expect(countChoices(wholeRegister)).toBe(0);
  expect(countChoices({ ...wholeRegister, forms: ['a', 'b'], text: '  ', receivedFrom: 0 })).toBe(3);
  expect([withinWidths(3), withinWidths(100.4), withinWidths(99_999)]).toEqual([56, 100, 900]);
});
