import { copyFileSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { createVault } from '../../electron/tour/steps/create-vault.ts';
import { openStage, type StageUnderTest } from '../support/stage-under-test.ts';
import { shownIn } from '../support/test-places.ts';
import {
  chooseKnown,
  demoPassphrase,
  lockVault,
  openRegister,
  tryPassphrase,
  unlockVault,
} from './steps/demo-vault.ts';
import { flipBytes } from './steps/file-bytes.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';
import { findRestoreBySheet, restoreBySheet } from './steps/restore-by-sheet.ts';

describe('the page of the vault', () => {
  test('says how the vault is doing, checks it, keeps backups, and restores one beside the old vault', async () => {
    const { luwte, stage } = await openSampleDemo('vault-page', { viewport: { width: 1024, height: 700 } });
    const { page, texts, hands, shot } = stage;
    const { safety, backups } = texts.vault;
    const { outside, restore, list, proving } = backups;
    await hands.key('g');
    await hands.key('k');
    await page.getByRole('heading', { name: safety.tabs.overview, level: 1 }).waitFor();
    // A new vault has no backup elsewhere; nothing else is the matter.
    await page.getByRole('heading', { name: safety.summary.attention(1) }).waitFor();
    await page.getByText(safety.attention.outside.never).waitFor();
    await page.getByText(safety.facts.quickChecks.ok, { exact: true }).waitFor();
    await shot('overview');
    await hands.press(page.getByRole('button', { name: safety.check.now }));
    await page.getByText(safety.check.well).waitFor();

    await hands.press(page.getByRole('link', { name: safety.attention.steps.outside }));
    await page.getByRole('heading', { name: safety.tabs.backups, level: 1 }).waitFor();
    await page.getByRole('button', { name: backups.now }).click();
    await page.getByText(backups.made).waitFor();
    const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
    await rows.first().waitFor();
    const newest = page.getByRole('button', { name: proving.newest });
    await newest.press('Enter');
    const outcome = page.getByText(/Terugzetten lukt/);
    await outcome.waitFor();
    // What came of it stands below the button, which keeps the focus and stays free.
    await expect.poll(() => focusIsIn(newest)).toBe(true);
    expect(await outcome.evaluate(isCovered)).toBe(false);
    expect(await newest.evaluate(isCovered)).toBe(false);
    await shot('backups');

    await page.getByRole('button', { name: outside.open }).click();
    const dialog = page.getByRole('dialog', { name: outside.dialog });
    await dialog.getByText(texts.vault.picker.place).waitFor();
    await dialog.getByLabel(outside.name).fill('Op een stick');
    await shot('outside');
    await dialog.getByRole('button', { name: outside.save }).click();
    await page.getByText(/^Geëxporteerd naar /).waitFor();
    expect(shownIn(luwte.homeFolder)).toEqual(['Op een stick']);
    await page.getByRole('link', { name: safety.tabs.overview }).click();
    // It went to a folder of the same disk: all is not well yet.
    await page.getByText(safety.attention.sameDisk.title).waitFor();
    expect(await page.getByRole('heading', { name: safety.summary.well }).count()).toBe(0);
    await shot('on-the-same-disk');

    await page.getByRole('link', { name: safety.tabs.backups }).click();
    await rows
      .first()
      .getByRole('link', { name: list.restore.slice(0, 5) })
      .click();
    await page.getByRole('heading', { name: restore.title, level: 1 }).waitFor();
    const passphrase = page.getByLabel(restore.passphrase, { exact: true });
    await passphrase.fill('iets heel anders dan die zin');
    await page.getByLabel(restore.name).fill('Hersteld');
    await page.getByRole('button', { name: restore.submit, exact: true }).click();
    await page.getByText(new RegExp(backups.errors.WRONG_PASSPHRASE.slice(0, 40))).waitFor();
    await shot('restore-wrong-passphrase');
    await passphrase.fill(demoPassphrase);
    await page.getByRole('button', { name: restore.submit, exact: true }).click();
    await page.getByRole('heading', { name: restore.done }).waitFor();
    await shot('restored');
    await page.getByRole('button', { name: restore.stay }).press('Enter');
    await page.getByText(restore.stayed).waitFor();
    await expect.poll(() => focusIsIn(page.getByRole('heading', { name: restore.done }))).toBe(true);
    await shot('stayed');
    await lockVault(stage);
    // Nothing is replaced before somebody opens what was restored.
    expect(await page.getByRole('heading', { name: safety.known.replaced }).count()).toBe(0);
    await chooseKnown(stage, 'Hersteld');
    await tryPassphrase(stage, demoPassphrase);
    await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
    await lockVault(stage);
    await page.getByRole('heading', { name: safety.known.replaced }).waitFor();
    await shot('replaced');
  });

  test('of which an old file came back says what is missing, is only read, and offers what to do', async () => {
    const { luwte, stage } = await openSampleDemo('rescue', {
      language: 'en',
      colorScheme: 'dark',
      viewport: { width: 1024, height: 700 },
    });
    const { page, texts, shot } = stage;
    const { rescue, safety, backups } = texts.vault;
    await lockVault(stage);
    const vault = onlyVault(luwte);
    const old = join(luwte.folder, 'old.db');
    copyFileSync(join(vault, 'vault.db'), old);
    await openKnown(stage);
    await page.getByRole('link', { name: safety.rail }).click();
    await page.getByRole('link', { name: safety.tabs.backups }).click();
    await page.getByRole('button', { name: backups.now }).click();
    await page.getByText(backups.made).waitFor();
    await lockVault(stage);
    copyFileSync(old, join(vault, 'vault.db'));

    await openKnown(stage);
    const banner = page.getByRole('banner').getByText(rescue.banner, { exact: false });
    await banner.waitFor();
    await shot('register-in-rescue');
    await page.getByRole('link', { name: rescue.more }).click();
    await page.getByRole('heading', { name: rescue.title }).waitFor();
    await page.getByRole('heading', { name: rescue.since }).waitFor();
    await shot('rescue');
    await page.getByRole('link', { name: rescue.restore }).click();
    await page.getByText(/more than what is there now/).waitFor();
    await shot('restore-in-rescue');

    // Copying goes on with what is there; the old one stays, apart.
    await page.goBack();
    await page.getByRole('button', { name: rescue.copy }).click();
    const dialog = page.getByRole('dialog', { name: rescue.copyTitle });
    await dialog.getByLabel(rescue.copyName).fill('Copied');
    await dialog.getByRole('button', { name: rescue.copyMake }).click();
    await dialog.getByRole('heading', { name: rescue.copied.done }).waitFor();
    await shot('copied');
    await dialog.getByRole('button', { name: rescue.copied.openNow }).click();
    await page.getByRole('heading', { name: texts.vault.start.title, level: 1 }).waitFor();
    await chooseKnown(stage, 'Copied');
    await tryPassphrase(stage, demoPassphrase);
    await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
    expect(await page.getByText(rescue.banner, { exact: false }).count()).toBe(0);
  });

  test('whose log was damaged in a crash opens in rescue, and a backup brings back what was missing', async () => {
    const { luwte, stage } = await openSampleDemo('damaged-log', { viewport: { width: 1024, height: 700 } });
    const { page, texts, shot } = stage;
    const { rescue, safety, backups, reasons } = texts.vault;
    await page.getByRole('link', { name: safety.rail }).click();
    await page.getByRole('link', { name: safety.tabs.backups }).click();
    await page.getByRole('button', { name: backups.now }).click();
    await page.getByText(backups.made).waitFor();
    process.kill(await luwte.servicePid(), 'SIGKILL');
    await page.getByText(reasons['service-stopped'].title).waitFor();
    // Nothing of the log counts from its first page on. At its end may stand what asks for no entry, or what is left of before.
    flipBytes(join(onlyVault(luwte), 'vault.db-wal'), 100, 500);

    await chooseKnown(stage, /voorbeeld/);
    await tryPassphrase(stage, demoPassphrase);
    await page.getByRole('banner').getByText(rescue.banner, { exact: false }).waitFor();
    await page.getByRole('link', { name: rescue.more }).click();
    await page.getByRole('heading', { name: rescue.title }).waitFor();
    await shot('rescue');
    await page.getByRole('link', { name: rescue.restore }).click();
    await page.getByRole('radio', { name: /handelingen/ }).check();
    await page.getByLabel(backups.restore.name).fill('Hersteld');
    await page.getByLabel(backups.restore.passphrase, { exact: true }).fill(demoPassphrase);
    await page.getByRole('button', { name: backups.restore.submit, exact: true }).click();
    await page.getByRole('heading', { name: backups.restore.done }).waitFor();
    await page.getByRole('button', { name: backups.restore.openNow }).click();
    await chooseKnown(stage, 'Hersteld');
    await tryPassphrase(stage, demoPassphrase);
    await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
    expect(await page.getByText(rescue.banner, { exact: false }).count()).toBe(0);
  });

  test('that does not open any more is restored from the door', async () => {
    const { luwte, stage } = await openSampleDemo('door-restore', { viewport: { width: 1024, height: 700 } });
    const { page, texts, shot } = stage;
    const { backups, unlock, safety, rescue } = texts.vault;
    const { restore } = backups;
    await page.getByRole('link', { name: safety.rail }).click();
    await page.getByRole('link', { name: safety.tabs.backups }).click();
    await page.getByRole('button', { name: backups.now }).click();
    await page.getByText(backups.made).waitFor();
    await lockVault(stage);

    // First the key file alone: the one before it opens the vault, and that is said.
    const keyFile = join(onlyVault(luwte), 'vault.json');
    copyFileSync(keyFile, `${keyFile}.previous`);
    truncateSync(keyFile, 400);
    await unlockVault(stage, /voorbeeld/);
    await page.getByText(rescue.notices['key-file-previous']).waitFor();
    await shot('opened-with-the-key-file-before');
    await page.getByRole('button', { name: rescue.noticeClose }).click();
    expect(await page.getByText(rescue.notices['key-file-previous']).count()).toBe(0);
    await lockVault(stage);

    flipBytes(join(onlyVault(luwte), 'vault.db'), 512, 64);
    await chooseKnown(stage, /voorbeeld/);
    await tryPassphrase(stage, demoPassphrase);
    const damage = page.getByRole('alert').filter({ hasText: unlock.errors.DATABASE_DAMAGED });
    await damage.waitFor();
    // Typing it again would not help: the message has the focus, and the way out comes next.
    await expect.poll(() => focusIsIn(page.locator('div', { has: damage }).last())).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => focusIsIn(page.getByRole('link', { name: restore.link }))).toBe(true);
    await page.getByRole('link', { name: restore.link }).click();
    await page.getByRole('heading', { name: restore.title, level: 1 }).waitFor();
    await page.getByRole('button', { name: restore.submit, exact: true }).click();
    await page.getByText(restore.whichMissing).waitFor();
    await shot('nothing-chosen');
    await page.getByRole('radiogroup', { name: restore.which }).getByRole('radio').first().check();
    await page.getByLabel(restore.name).fill('Terug');
    await page.getByLabel(restore.passphrase, { exact: true }).fill(demoPassphrase);
    await page.getByRole('button', { name: restore.submit, exact: true }).click();
    await page.getByRole('heading', { name: restore.done }).waitFor();
    await shot('restored');
    await page.getByRole('link', { name: restore.open }).click();
    await tryPassphrase(stage, demoPassphrase);
    await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
  });

  test('that is damaged and whose passphrase nobody knows any more is restored with the recovery sheet', async () => {
    const { luwte, stage } = await openStage('restore-by-sheet', {
      quickKeys: true,
      viewport: { width: 1024, height: 700 },
    });
    const { page, texts, sample, shot } = stage;
    const { backups, safety, audit } = texts.vault;
    // Its pictures are taken, and its screens examined, by other journeys.
    const sheet = await createVault({ ...stage, shot: async () => undefined });
    await page.getByRole('link', { name: safety.rail }).click();
    await page.getByRole('link', { name: safety.tabs.backups }).click();
    await page.getByRole('button', { name: backups.now }).click();
    await page.getByText(backups.made).waitFor();
    await lockVault(stage);
    flipBytes(join(luwte.homeFolder, `${sample.vaultName}.luwte`, 'vault.db'), 512, 64);
    await chooseKnown(stage, sample.vaultName);
    await findRestoreBySheet(stage, sheet);
    await restoreBySheet(stage, sheet);
    await page.getByRole('link', { name: safety.rail }).click();
    await page.getByRole('link', { name: safety.tabs.audit }).click();
    const entry = page.getByRole('row').filter({ hasText: audit.actions['vault.restore'] });
    await entry.getByText(audit.who.nobody, { exact: true }).waitFor();
    await shot('in-the-trail');
  });
});

function focusIsIn(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}

/** Whether something else lies over the middle of it. */
function isCovered(element: Element): boolean {
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  return above === null || !(element.contains(above) || above.contains(element));
}

async function openKnown(stage: Stage): Promise<void> {
  await chooseKnown(stage, /voorbeeld/);
  await tryPassphrase(stage, demoPassphrase);
  await openRegister(stage);
}

function onlyVault({ dataFolder }: StageUnderTest['luwte']): string {
  const [name, ...others] = readdirSync(dataFolder).filter((entry) => entry.endsWith('.luwte'));
  if (name === undefined || others.length > 0) throw new Error('not one vault');
  return join(dataFolder, name);
}
