import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import type { LuwteTestOptions } from '../support/launch-luwte.ts';
import { sampleNote } from '../support/sample-input.ts';
import { passphrase } from '../support/sample-vault.ts';
import { sampleDossier } from '../support/share-vault.ts';
import { openStage, type StageUnderTest } from '../support/stage-under-test.ts';
import { confirmSheet, makeVault, startService } from '../support/start-service.ts';
import { makeFolder, removeFolder } from '../support/test-folder.ts';
import { openRegister, tryPassphrase } from './steps/demo-vault.ts';

/** Enough notes for three pages of the list. */
const NOTES = 250;

const original = makeFolder();
let code = '';
beforeAll(async () => {
  const started = startService(original);
  await makeVault(started);
  await confirmSheet(started);
  const { client } = started;
  const { dossierId, code: made } = await client.dossiers.create(sampleDossier);
  code = made;
  const other = await client.dossiers.create(sampleDossier);
  for (let count = 0; count < NOTES; count += 1)
    await client.dossiers.addNote({ dossierId: other.dossierId, note: sampleNote, draftKey: null });
  await client.dossiers.changeStatus({ dossierId, status: 'triage' });
  await started.stop();
});
afterAll(() => removeFolder(original));

describe('the trail of actions', () => {
  test('is looked through, filtered, followed to a dossier and exported', async () => {
    const { luwte, stage } = await openTrail();
    const { page, texts, shot } = stage;
    const { audit } = texts.vault;
    const grid = page.getByRole('grid', { name: audit.table });
    const total = Number((await page.getByText(/^\d+-[0-9A-F]{8}$/).innerText()).split('-')[0]);
    await page.getByRole('status').getByText(audit.count(total), { exact: true }).waitFor();

    // Older ones come as one goes down, to the very first.
    await grid.focus();
    const first = grid.getByRole('row').filter({ hasText: audit.actions['vault.create'] });
    const comeToTheEnd = async () => {
      await page.keyboard.press('End');
      return first.count();
    };
    await expect.poll(comeToTheEnd, { timeout: 20_000 }).toBe(1);
    await page.keyboard.press('Home');
    await grid.getByRole('row').nth(1).waitFor();
    await shot('all');

    // `/` comes to the filter, from anywhere on the screen.
    await page.keyboard.press('/');
    const what = page.getByRole('combobox', { name: audit.filter.actions });
    await expect.poll(() => hasFocus(what)).toBe(true);
    await page.keyboard.type(audit.actions['dossiers.changeStatus']);
    await shot('choosing');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(audit.found(1)).waitFor();
    await page.getByRole('button', { name: audit.filter.clear }).click();
    await expect.poll(() => hasFocus(what)).toBe(true);

    const object = page.getByLabel(audit.filter.object);
    await object.fill(code.toLowerCase());
    await page.getByRole('status').getByText(audit.found(4)).waitFor();
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await shot('of-a-dossier');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: code }).waitFor();
    await page.goBack();
    // Coming back finds the list as it was.
    await expect.poll(() => object.inputValue()).toBe(code.toLowerCase());

    await object.fill(`${total}-00000000`);
    await page.getByText(audit.nothingOfCode).waitFor();
    await shot('unknown-state');
    await page.getByRole('button', { name: audit.filter.clear }).click();
    await exportTrail({ luwte, stage }, total);
  });

  test('in English and in the dark, with names hidden, on a small screen', async () => {
    const viewport = { width: 1024, height: 700 };
    const { luwte, stage } = await openTrail({ language: 'en', colorScheme: 'dark', viewport });
    const { page, texts, shot } = stage;
    const { audit } = texts.vault;
    await page.getByRole('button', { name: texts.kernel.veil.names }).click();
    await page.getByRole('combobox', { name: audit.filter.who }).click();
    await page.getByRole('option', { name: audit.filter.member(1) }).waitFor();
    await shot('names-hidden');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 512, height: 350 });
    await luwte.screenshot('audit-en-twice');
  });
});

/** A copy of the vault in the window, at its trail. */
async function openTrail(
  options: LuwteTestOptions & { readonly language?: 'nl' | 'en' } = {},
): Promise<StageUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  onTestFinished(() => removeFolder(folder));
  const vaultPath = join(folder, 'kluis.luwte');
  cpSync(join(original, 'kluis.luwte'), vaultPath, { recursive: true });
  const opened = await openStage('audit', { ...options, folder, vaultPath });
  const { page, texts } = opened.stage;
  const { tabs, rail } = texts.vault.safety;
  await tryPassphrase(opened.stage, passphrase);
  await openRegister(opened.stage);
  await page.getByRole('link', { name: rail }).click();
  await page.getByRole('link', { name: tabs.audit }).click();
  await page.getByRole('grid', { name: texts.vault.audit.table }).getByRole('row').nth(3).waitFor();
  return opened;
}

const hasFocus = (element: ReturnType<Stage['page']['getByRole']>) =>
  element.evaluate((found) => found === document.activeElement);

async function exportTrail({ luwte, stage }: StageUnderTest, total: number): Promise<void> {
  const { page, texts, shot } = stage;
  const { audit } = texts.vault;
  const { export: words, count } = audit;
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.getByText(words.text(count(total))).waitFor();
  await dialog.getByText(words.entered).waitFor();
  await dialog.getByLabel(words.fileName).fill('uit');
  await shot('export');
  await dialog.getByRole('button', { name: words.action }).click();
  const path = join(luwte.homeFolder, 'uit.csv');
  await page
    .getByRole('status')
    .getByText(words.saved(count(total), path))
    .waitFor();
  expect(readFileSync(path, 'utf8').trimEnd().split('\r\n')).toHaveLength(7 + total);
  // The export itself is now on top.
  await page.getByRole('gridcell', { name: audit.actions['vault.exportAudit'] }).waitFor();
  await shot('exported');
}
