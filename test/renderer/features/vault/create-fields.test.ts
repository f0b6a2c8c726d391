import { expect, test } from 'vitest';
import {
  checkMember,
  checkOrganisation,
  emptyCreateFields,
  vaultNameOf,
} from '../../../../renderer/features/vault/create/create-fields.ts';

const empty = emptyCreateFields('nl');

test('an empty form names every field that must be filled in', () => {
  expect(checkOrganisation(empty)).toEqual({
    ok: false,
    errors: { name: 'text-empty', kind: 'text-empty', caseTag: 'case-tag' },
  });
  expect(checkMember(empty)).toEqual({ ok: false, errors: { name: 'text-empty' } });
});

test('a filled form is what the contract asks', () => {
  const fields = { ...empty, name: 'Universiteit Lemmer', kind: 'university' as const, caseTag: 'UL' };
  expect(checkOrganisation(fields)).toEqual({
    ok: true,
    value: {
      name: 'Universiteit Lemmer',
      kind: 'university',
      caseTag: 'UL',
      logo: null,
      language: 'nl',
      timeZone: 'Europe/Amsterdam',
    },
  });
});

test('the vault is called after the organisation, without what file systems refuse, until somebody names it', () => {
  expect(vaultNameOf({ ...empty, name: 'Partij: "Voor / Ons"?' }, 'Kluis')).toBe('Partij Voor Ons');
  expect(vaultNameOf({ ...empty, name: '???' }, 'Kluis')).toBe('Kluis');
  expect(vaultNameOf({ ...empty, name: 'Partij', vaultName: '' }, 'Kluis')).toBe('');
});
