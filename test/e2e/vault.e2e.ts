import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { messages } from '../../shared/messages.ts';
import { listeningSockets, processTree } from '../support/process-tree.ts';
import { openStage, type StageUnderTest } from '../support/stage-under-test.ts';
import { shownIn } from '../support/test-places.ts';
import {
  chooseKnown,
  demoPassphrase,
  lockVault,
  openDemo,
  openRegister,
  tryPassphrase,
  unlockVault,
} from './steps/demo-vault.ts';
import { errorStands } from './steps/field-error.ts';
import { flipBytes } from './steps/file-bytes.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

const { unlock, recovery } = messages.nl.vault;
const { fields } = messages.nl.kernel;

describe('the wizard that makes a vault', () => {
  test('says at the field what is wrong, and going back loses nothing', async () => {
    const { luwte, stage } = await openStage('wizard');
    const { page, texts, sample, shot } = stage;
    const { create } = texts.vault;
    const name = page.getByLabel(create.organisation.name);
    const tag = page.getByLabel(create.organisation.caseTag);
    await page.getByRole('link', { name: texts.vault.start.create }).click();

    await goOn(stage);
    await errorStands(name, fields['text-empty']);
    await page
      .getByRole('radiogroup', { name: create.organisation.kind, description: fields['text-empty'] })
      .waitFor();
    await shot('nothing-filled-in');
    await name.fill('o'.repeat(301));
    await tag.fill('z9');
    await page.getByRole('radio', { name: texts.vault.kinds.university }).check();
    await goOn(stage);
    await errorStands(name, fields['text-too-long']);
    await errorStands(tag, create.fields['case-tag']);
    await chooseLogo(stage, 'logo.png', Buffer.from('this is no picture'));
    await page.getByRole('alert').getByText(create.fields['logo-kind']).waitFor();
    await chooseLogo(stage, 'logo.png', Buffer.alloc(600 * 1024));
    await page.getByRole('alert').getByText(create.fields['logo-too-large']).waitFor();
    await name.fill(sample.organisation);
    await tag.fill(sample.caseTag);
    await goOn(stage);

    await goOn(stage);
    await errorStands(page.getByLabel(create.member.name), fields['text-empty']);
    await page.getByLabel(create.member.name).fill(sample.member);
    await goOn(stage);

    const passphrase = page.getByLabel(create.passphrase.field, { exact: true });
    const again = page.getByLabel(create.passphrase.again, { exact: true });
    await goOn(stage);
    await errorStands(passphrase, create.passphrase.empty);
    await passphrase.fill('welkom welkom welkom');
    await again.fill('welkom welkom welkom');
    await goOn(stage);
    await errorStands(passphrase, create.passphrase.weak);
    await passphrase.fill(sample.passphrase);
    await again.fill(`${sample.passphrase} `);
    await goOn(stage);
    await errorStands(again, create.passphrase.different);
    await shot('two-passphrases-differ');
    await again.fill(sample.passphrase);

    await goBack(stage);
    await goBack(stage);
    await expect.poll(() => values(name, tag)).toEqual([sample.organisation, sample.caseTag]);
    await goOn(stage);
    await expect.poll(() => values(page.getByLabel(create.member.name))).toEqual([sample.member]);
    await goOn(stage);
    await expect.poll(() => values(passphrase, again)).toEqual([sample.passphrase, sample.passphrase]);
    await goOn(stage);

    mkdirSync(join(luwte.homeFolder, 'Bezet.luwte'));
    const vaultName = page.getByLabel(create.place.name);
    const make = page.getByRole('button', { name: create.make });
    await expect.poll(() => values(vaultName)).toEqual([sample.organisation]);
    await page.getByText(create.place.chosen(luwte.homeFolder)).waitFor();
    await makeFolder(stage, 'Onze kluizen');
    await page.getByText(create.place.chosen(join(luwte.homeFolder, 'Onze kluizen'))).waitFor();
    await page.getByRole('button', { name: texts.vault.picker.own.home }).click();
    await page.getByText(create.place.chosen(luwte.homeFolder)).waitFor();
    const wrongNames = [
      ['', fields['text-empty']],
      ['Bezet', create.errors.NAME_TAKEN],
      ['../buiten', create.errors.NAME_REFUSED],
    ] as const;
    for (const [wrong, sentence] of wrongNames) {
      await vaultName.fill(wrong);
      await make.click();
      await errorStands(vaultName, sentence);
    }
    await shot('name-of-the-vault-refused');
    expect(shownIn(luwte.homeFolder)).toEqual(['Bezet.luwte', 'Onze kluizen']);
    await vaultName.fill(sample.vaultName);
    await make.click();

    const groups = await readGroups(stage);
    await page.locator('[aria-current=step]', { hasText: create.steps.recovery }).waitFor();
    await goOn(stage);
    const typed = page.getByRole('textbox');
    await page.getByRole('button', { name: recovery.confirm }).click();
    await errorStands(typed.first(), fields['text-empty']);
    for (const field of await typed.all()) await field.fill('AAAA');
    await page.getByRole('button', { name: recovery.confirm }).click();
    await errorStands(typed.first(), recovery.mismatch);
    await shot('groups-do-not-match');
    await typeBack(stage, groups);
    await openRegister(stage);
  });

  test('asks for a new recovery sheet when Luwte ended before the first was typed back', async () => {
    const { luwte, stage } = await openStage('wizard-cut-short', { quickKeys: true });
    const { page, texts, sample, shot } = stage;
    await makeVault(stage);
    const lost = await readGroups(stage);
    process.kill(await luwte.servicePid(), 'SIGKILL');
    await page.getByText(texts.vault.reasons['service-stopped'].title).waitFor();
    await chooseKnown(stage, sample.vaultName);
    await tryPassphrase(stage, sample.passphrase);
    await page.getByRole('heading', { name: recovery.renewTitle }).waitFor();
    await shot('new-sheet-needed');

    const passphrase = page.getByLabel(unlock.passphrase, { exact: true });
    await passphrase.fill('iets heel anders dan de zin');
    await page.getByRole('button', { name: recovery.renew }).click();
    await errorStands(passphrase, recovery.errors.WRONG_PASSPHRASE);
    await passphrase.fill(sample.passphrase);
    await page.getByRole('button', { name: recovery.renew }).click();
    const groups = await readGroups(stage);
    expect(groups.filter((group) => lost.includes(group))).toEqual([]);
    await goOn(stage);
    await typeBack(stage, groups);
    await openRegister(stage);
    await lockVault(stage);
    await unlockVault(stage, sample.vaultName, sample.passphrase);
  });
});

describe('opening a vault', () => {
  test('tells a wrong passphrase from a damaged key file, a damaged database and missing files', async () => {
    const { luwte, stage } = await openSampleDemo('damage');
    const { page, shot } = stage;
    await lockVault(stage);
    const vault = onlyVault(luwte);
    await chooseKnown(stage, /voorbeeld/);
    const field = page.getByLabel(unlock.passphrase, { exact: true });

    await tryPassphrase(stage, 'een heel andere zin dan die ene');
    await errorStands(field, unlock.errors.WRONG_PASSPHRASE);
    await shot('wrong-passphrase');
    await field.fill('');
    await field.press('Enter');
    await errorStands(field, unlock.empty);

    const keyFile = join(vault, 'vault.json');
    const mendKeyFile = flipBytes(keyFile, readFileSync(keyFile, 'utf8').indexOf('"ciphertext"') + 20, 1);
    await tryPassphrase(stage, demoPassphrase);
    await page.getByRole('alert').getByText(unlock.errors.KEY_FILE_DAMAGED).waitFor();
    await shot('key-file-damaged');
    mendKeyFile();

    const mendDatabase = flipBytes(join(vault, 'vault.db'), 512, 64);
    await tryPassphrase(stage, demoPassphrase);
    await page.getByRole('alert').getByText(unlock.errors.DATABASE_DAMAGED).waitFor();
    await shot('database-damaged');
    mendDatabase();

    const database = join(vault, 'vault.db');
    renameSync(database, `${database}.away`);
    await tryPassphrase(stage, demoPassphrase);
    await page.getByRole('alert').getByText(unlock.errors.VAULT_INCOMPLETE).waitFor();
    renameSync(`${database}.away`, database);

    await tryPassphrase(stage, demoPassphrase);
    await openRegister(stage);
  });

  test('two known vaults, one forgotten, found again with the picker, opened by another window while in use', async () => {
    const { luwte, stage } = await openSampleDemo('known');
    const { page, texts, shot } = stage;
    const { start, picker } = texts.vault;
    const known = page.getByRole('list', { name: start.known }).getByRole('listitem');
    await lockVault(stage);
    await openDemo(stage, 'party');
    await page.getByRole('link', { name: texts.settings.title }).click();
    await page
      .getByRole('row', { name: `${texts.settings.about.kind} ${texts.vault.kinds.party}` })
      .waitFor();
    await lockVault(stage);
    await expect.poll(() => known.count(), { timeout: 20_000 }).toBe(2);
    await shot('two-known-vaults');

    await known.filter({ hasText: 'universiteit' }).getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: start.forgetTitle });
    await dialog.getByRole('button', { name: start.forgetTitle }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => known.count(), { timeout: 20_000 }).toBe(1);
    expect(vaultsOf(luwte)).toHaveLength(2);

    await page.getByRole('button', { name: start.openExisting }).click();
    const finder = page.getByRole('dialog', { name: picker.title });
    await finder.getByRole('button', { name: picker.up }).click();
    for (const name of relative(luwte.folder, luwte.dataFolder).split(sep))
      await finder.getByRole('button', { name: picker.openFolder(name) }).click();
    await shot('picker');
    await finder.getByRole('button', { name: /universiteit/ }).click();
    await page.getByRole('heading', { name: /universiteit/, level: 1 }).waitFor();
    await tryPassphrase(stage, demoPassphrase);
    await openRegister(stage);

    const name = vaultsOf(luwte).find((one) => one.includes('universiteit')) ?? '';
    const inUse = join(luwte.dataFolder, name);
    const second = await openStage('elsewhere', { language: 'en', vaultPath: inUse });
    const { unlock: english } = second.stage.texts.vault;
    await second.stage.page.getByRole('heading', { name: english.title('').trim(), level: 1 }).waitFor();
    await expect.poll(() => second.stage.page.evaluate(() => document.documentElement.lang)).toBe('en');
    await tryPassphrase(second.stage, demoPassphrase);
    await second.stage.page.getByRole('alert').getByText(english.errors.VAULT_IN_USE).waitFor();
    await second.stage.shot('vault-in-use');
    await lockVault(stage);
    await tryPassphrase(second.stage, demoPassphrase);
    await openRegister(second.stage);
  });
});

describe('the processes of an open vault', () => {
  test('listen nowhere, and the one that held the keys is gone after locking', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux shows the sockets of a process');
    skip(inject('host') === 'electron', 'Playwright speaks to Electron through ports that it has it open');
    const { luwte, stage } = await openSampleDemo('processes');
    const service = await luwte.servicePid();
    const tree = processTree(process.pid);
    expect(tree).toContain(service);
    expect(tree.length).toBeGreaterThan(4);
    expect(tree.flatMap(listeningSockets)).toEqual([]);
    await lockVault(stage);
    expect(await luwte.servicePid()).not.toBe(service);
    expect(processTree(process.pid)).not.toContain(service);
  });
});

const goOn = ({ page, texts }: Stage): Promise<void> =>
  page.getByRole('button', { name: texts.kernel.actions.continue, exact: true }).click();

const goBack = ({ page, texts }: Stage): Promise<void> =>
  page.getByRole('button', { name: texts.kernel.actions.back, exact: true }).click();

const values = (...inputs: readonly Locator[]): Promise<string[]> =>
  Promise.all(inputs.map((input) => input.inputValue()));

async function chooseLogo({ page, texts }: Stage, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: texts.vault.create.organisation.logoChoose }).click();
  await (await choosing).setFiles({ name, mimeType: 'image/png', buffer });
}

/** From the start screen to the recovery sheet, everything right at once. */
async function makeVault(stage: Stage): Promise<void> {
  const { page, texts, sample } = stage;
  const { start, create, kinds } = texts.vault;
  await page.getByRole('link', { name: start.create }).click();
  await page.getByLabel(create.organisation.name).fill(sample.organisation);
  await page.getByLabel(create.organisation.caseTag).fill(sample.caseTag);
  await page.getByRole('radio', { name: kinds.university }).check();
  await goOn(stage);
  await page.getByLabel(create.member.name).fill(sample.member);
  await goOn(stage);
  await page.getByLabel(create.passphrase.field, { exact: true }).fill(sample.passphrase);
  await page.getByLabel(create.passphrase.again, { exact: true }).fill(sample.passphrase);
  await goOn(stage);
  await page.getByLabel(create.place.name).fill(sample.vaultName);
  // Where it comes is known once the folders are listed.
  await page.getByText(create.place.chosen('')).waitFor();
  await page.getByRole('button', { name: create.make }).click();
}

/** The groups of the sheet on the screen, without their numbers. */
async function readGroups({ page }: Stage): Promise<readonly string[]> {
  const list = page.getByRole('list', { name: recovery.groups });
  await list.waitFor({ timeout: 60_000 });
  return (await list.getByRole('listitem').allInnerTexts()).map((item) => item.split(/\s+/).at(-1) ?? '');
}

async function typeBack({ page }: Stage, groups: readonly string[]): Promise<void> {
  for (const [index, group] of groups.entries()) {
    const field = page.getByLabel(recovery.group(index + 1), { exact: true });
    if ((await field.count()) === 1) await field.fill(group);
  }
  await page.getByRole('button', { name: recovery.confirm }).click();
}

const vaultsOf = ({ dataFolder }: StageUnderTest['luwte']): readonly string[] =>
  readdirSync(dataFolder).filter((name) => name.endsWith('.luwte'));

function onlyVault(luwte: StageUnderTest['luwte']): string {
  const [name, ...others] = vaultsOf(luwte);
  if (name === undefined || others.length > 0) throw new Error('not one vault');
  return join(luwte.dataFolder, name);
}

/** In the folder shown; a name that is taken is said at the field, and Escape closes nothing but the field. */
async function makeFolder({ page, texts, shot }: Stage, name: string): Promise<void> {
  const { picker } = texts.vault;
  const opener = page.getByRole('button', { name: picker.newFolder });
  const field = page.getByLabel(picker.newFolderName);
  await opener.click();
  await field.press('Escape');
  await opener.click();
  await field.fill('Bezet.luwte');
  await field.press('Enter');
  await errorStands(field, picker.errors.NAME_REFUSED);
  await shot('folder-refused');
  await field.fill(name);
  await field.press('Enter');
  await field.waitFor({ state: 'hidden' });
}
