import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeEach(() => {
  vault = createVaultDatabase();
});
afterEach(() => vault.close());

const codeAt = (now: number) =>
  (vault.write('dossiers.create', sampleDossier, { now }) as { readonly code: string }).code;

test('the year changes at midnight of the organisation, not of the world', () => {
  // Amsterdam is one hour ahead in winter: its new year begins at 23:00 UTC.
  const midnight = Date.UTC(2026, 11, 31, 23);
  expect([midnight - 2, midnight - 1, midnight, midnight + 1].map(codeAt)).toEqual([
    'UZ-2026-0001',
    'UZ-2026-0002',
    'UZ-2027-0001',
    'UZ-2027-0002',
  ]);
});

test('a clock that goes back takes up the count of that year, so that no code is given twice', () => {
  const thisYear = Date.UTC(2026, 5, 1);
  const nextYear = Date.UTC(2027, 5, 1);
  const codes = [thisYear, nextYear, thisYear, nextYear, thisYear].map(codeAt);
  expect(codes).toEqual(['UZ-2026-0001', 'UZ-2027-0001', 'UZ-2026-0002', 'UZ-2027-0002', 'UZ-2026-0003']);
});

test('a number is not given again after its dossier is gone', () => {
  codeAt(0);
  vault.database.exec('PRAGMA foreign_keys = OFF; DELETE FROM dossiers; PRAGMA foreign_keys = ON');
  expect(codeAt(0)).toBe('UZ-1970-0002');
});

test('past 9999 a code has five digits instead of starting again', () => {
  codeAt(0);
  vault.database.exec('UPDATE case_numbers SET last = 9999');
  expect(codeAt(0)).toBe('UZ-1970-10000');
});
