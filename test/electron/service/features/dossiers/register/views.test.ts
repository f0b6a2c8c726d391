import { afterAll, beforeAll, expect, test } from 'vitest';
import { VIEW_LIMIT } from '../../../../../../shared/features/dossiers/register-limits.ts';
import type {
  RegisterLook,
  RegisterView,
} from '../../../../../../shared/features/dossiers/register-model.ts';
import { wholeRegister } from '../../../../../../shared/features/dossiers/register-model.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

const other = '01900000-0000-7000-8000-00000000beef';
const look: RegisterLook = {
  columns: [{ id: 'code', shown: true, width: 120 }],
  sort: 'due',
  direction: 'ascending',
  statuses: ['active'],
  filter: { ...wholeRegister, due: ['late'] },
  grouping: 'unit',
};

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const views = (actor?: string) =>
  vault.read('dossiers.registerViews', undefined, actor === undefined ? {} : { actor }) as {
    views: RegisterView[];
    last: RegisterLook | null;
  };
const save = (viewId: string | null, name: string, actor?: string) =>
  vault.write('dossiers.saveRegisterView', { viewId, name, look }, actor === undefined ? {} : { actor });

test('a view is saved, renamed, removed and comes back as it was; it belongs to one member', () => {
  const { viewId } = save(null, ' Mijn werk ') as { viewId: string };
  expect(views()).toEqual({ views: [{ viewId, name: 'Mijn werk', look }], last: null });
  expect(views(other).views).toEqual([]);
  expect(save(null, 'Mijn werk')).toMatchObject({ code: 'VIEW_NAME_TAKEN' });
  // Somebody else may have the same name, and cannot touch this one.
  expect(save(viewId, 'Gekaapt', other)).toMatchObject({ code: 'NOT_FOUND' });
  expect(vault.write('dossiers.removeRegisterView', { viewId }, { actor: other })).toMatchObject({
    code: 'NOT_FOUND',
  });
  const theirs = save(null, 'Mijn werk', other) as { viewId: string };
  save(viewId, 'Laat');
  expect(views().views.map(({ name }) => name)).toEqual(['Laat']);
  vault.write('dossiers.removeRegisterView', { viewId });
  expect(vault.write('dossiers.removeRegisterView', { viewId })).toMatchObject({ code: 'NOT_FOUND' });
  expect(views().views).toEqual([]);
  save(viewId, 'Laat');
  expect(views().views).toEqual([{ viewId, name: 'Laat', look }]);
  expect(views(other).views.map((view) => view.viewId)).toEqual([theirs.viewId]);
});

test('how the register was looked at last is kept per member, and is no view', () => {
  vault.write('dossiers.rememberRegister', { look });
  vault.write('dossiers.rememberRegister', { look: { ...look, grouping: null } });
  const seen = views();
  expect(seen.last).toEqual({ ...look, grouping: null });
  expect(seen.views.every(({ name }) => name !== '')).toBe(true);
  expect(views(other).last).toBeNull();
});

test('a hundred views are enough', () => {
  const actor = '01900000-0000-7000-8000-00000000cafe';
  for (let count = 0; count < VIEW_LIMIT; count += 1) save(null, `weergave ${count}`, actor);
  expect(save(null, 'nog een', actor)).toMatchObject({ code: 'TOO_MANY_VIEWS' });
  const first = views(actor).views[0]?.viewId ?? null;
  expect(save(first, 'andere naam', actor)).toEqual({ viewId: first });
});
