import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { runLuwteCommand } from '../electron/cli/run-luwte-command.ts';
import { openStage } from '../support/stage-under-test.ts';
import { makeFolder, removeFolder } from '../support/test-folder.ts';
import { fileHashes } from '../support/vault-with-evidence.ts';
import { demoPassphrase, openRegister, tryPassphrase } from './steps/demo-vault.ts';

test('on a computer that never saw the vault a backup on a stick is no vault, and becomes one again', async () => {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const stick = join(folder, 'home', 'stick');
  mkdirSync(stick, { recursive: true });
  // A name that a vault could have.
  const backup = join(stick, 'kopie.luwte');
  const made = await runLuwteCommand(['backup', inject('demoVault'), backup], {
    LUWTE_PASSPHRASE: demoPassphrase,
  });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const before = fileHashes(backup);

  const { stage } = await openStage('new-computer', { folder, viewport: { width: 1024, height: 700 } });
  const { page, texts, hands, shot } = stage;
  const { start, picker, unlock, backups } = texts.vault;
  const { restore } = backups;
  await hands.press(page.getByRole('button', { name: start.openExisting }));
  const dialog = page.getByRole('dialog', { name: picker.title });
  await hands.press(dialog.getByRole('button', { name: picker.openFolder('stick') }));
  await hands.press(dialog.getByRole('button', { name: picker.openVault('kopie.luwte') }));
  await dialog.getByText(unlock.errors.VAULT_IS_BACKUP).waitFor();
  await shot('a-backup-is-no-vault');
  await page.keyboard.press('Escape');

  await hands.press(page.getByRole('link', { name: start.restore }));
  await page.getByRole('heading', { name: restore.title, level: 1 }).waitFor();
  const submit = page.getByRole('button', { name: restore.submit, exact: true });
  await hands.press(submit);
  await page.getByText(restore.folderMissing).waitFor();
  await shot('no-backup-chosen');
  const source = page.getByRole('group', { name: restore.folder });
  await hands.press(source.getByRole('button', { name: picker.openFolder('stick') }));
  await hands.press(source.getByRole('button', { name: picker.openFolder('kopie.luwte') }));
  await source.getByRole('status').filter({ hasText: 'controlecode' }).waitFor();
  await page.getByLabel(restore.passphrase, { exact: true }).fill(demoPassphrase);
  await shot('from-the-stick');
  await hands.press(submit);
  await page.getByRole('heading', { name: restore.done }).waitFor();
  await shot('restored');
  expect(fileHashes(backup)).toEqual(before);
  await hands.press(page.getByRole('link', { name: restore.open }));
  await tryPassphrase(stage, demoPassphrase);
  await openRegister(stage);
});
