import { expect, test } from 'vitest';
import { backupErrors } from '../../../../../renderer/features/vault/backups/backup-errors.ts';
import { evidenceWords } from '../../../../../renderer/features/vault/backups/evidence-words.ts';
import { messages } from '../../../../../shared/messages.ts';

const { errors, evidence } = messages.nl.vault.backups;

test('a damaged backup is named by the part that is damaged, and by the first where that is not said', () => {
  for (const what of ['manifest', 'database', 'key-file', 'history'] as const) {
    expect(backupErrors(errors, { what })['BACKUP_DAMAGED']).toBe(errors.BACKUP_DAMAGED[what]);
  }
  for (const data of [null, {}, { what: 'toString' }, { what: 3 }]) {
    expect(backupErrors(errors, data)['BACKUP_DAMAGED']).toBe(errors.BACKUP_DAMAGED.manifest);
  }
});

test('of a damaged key file the recovery sheet is named only where that is still to be tried', () => {
  const sentencesOf = (what: string, maySheetHelp?: boolean) => {
    const { BACKUP_DAMAGED, KEY_FILE_DAMAGED } = backupErrors(errors, { what }, maySheetHelp);
    return [BACKUP_DAMAGED, KEY_FILE_DAMAGED].map((sentence) => sentence?.includes('herstelblad'));
  };
  expect(sentencesOf('key-file', true)).toEqual([true, true]);
  expect(sentencesOf('database', true)).toEqual([false, true]);
  expect(sentencesOf('key-file')).toEqual([false, false]);
});

test('a wrong passphrase says how long the next attempt waits, where it does', () => {
  expect(backupErrors(errors, { waitSeconds: 0 })['WRONG_PASSPHRASE']).toBe(errors.WRONG_PASSPHRASE);
  expect(backupErrors(errors, { waitSeconds: 3.2 })['WRONG_PASSPHRASE']).toContain('4 seconden');
});

test.each([
  [{ restored: 0, missing: 0, altered: 0 }, evidence.none],
  [{ restored: 1, missing: 0, altered: 0 }, evidence.whole(1)],
  [{ restored: 7, missing: 0, altered: 0 }, evidence.whole(7)],
  [{ restored: 7, missing: 1, altered: 2 }, evidence.some(7, 1, 2)],
  [{ restored: 0, missing: 1, altered: 0 }, evidence.some(0, 1, 0)],
])('of %o one sentence is made', (counts, sentence) => {
  expect(evidenceWords(evidence, counts)).toBe(sentence);
});

test('how many files one backup holds is filled in', () => {
  expect(backupErrors(errors, { most: 200_000 })['TOO_MANY_FILES']).toBe(errors.TOO_MANY_FILES(200_000));
  expect(errors.TOO_MANY_FILES(200_000)).toContain('200.000');
});
