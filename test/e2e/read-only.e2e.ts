import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { lockVault, unlockVault } from './steps/demo-vault.ts';
import { openDossierWithFiles, openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

const typed = 'half een zin die nog af moest';
const somebody = 'Wilhelmina Zonnebloem';
const told = 'Zij belde, en toen viel de lijn weg';
const remark = 'nog nagaan of dit dezelfde is';
const hateful = 'wij weten jou wel te vinden';

describe('a vault that is only read', () => {
  test('offers nothing that would write, says why at the place, and keeps what was typed', async () => {
    const { luwte, stage } = await openSampleDemo('read-only', { viewport: { width: 1024, height: 700 } });
    const { page, texts, shot } = stage;
    const { dossiers, evidence, people, settings, vault, kernel } = texts;
    await openDossierWithFiles(stage, dossiers.dossier.timeline);
    await page.getByRole('textbox', { name: dossiers.note.text }).fill(typed);
    await page.getByText(/^Concept bewaard om/).waitFor();
    await beginReportAndIncident(stage);
    await comeBackOlder(stage, luwte.dataFolder);

    const why = page.getByText(kernel.readOnly.here);
    await why.waitFor();
    expect(await page.getByRole('button', { name: dossiers.register.newReport }).count()).toBe(0);
    await page.getByText(dossiers.register.waiting).waitFor();
    await page.getByRole('button', { name: dossiers.unfinished.readAbout(somebody) }).waitFor();
    await shot('register');
    // The key for it says why, too, and shows what was typed before.
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog', { name: dossiers.newDossier.title });
    await drawer.getByText(kernel.readOnly.here).waitFor();
    await drawer.getByText(kernel.draft.kept).waitFor();
    const account = drawer.getByRole('textbox', { name: dossiers.newDossier.account });
    await expect.poll(() => account.inputValue()).toBe(told);
    await expect
      .poll(() => drawer.getByRole('textbox', { name: dossiers.newDossier.name }).inputValue())
      .toBe(somebody);
    for (const field of await drawer.getByRole('textbox').all()) expect(await field.isEditable()).toBe(false);
    expect(await drawer.getByRole('button', { name: dossiers.newDossier.save }).count()).toBe(0);
    await shot('report');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    await openDossierWithFiles(stage, dossiers.dossier.timeline);
    await why.waitFor();
    const kept = page.getByRole('textbox', { name: dossiers.note.text });
    await expect.poll(() => kept.inputValue()).toBe(typed);
    expect(await kept.isEditable()).toBe(false);
    await page.getByText(kernel.draft.kept).waitFor();
    await shot('timeline');
    for (const name of [dossiers.note.save, /^Status/]) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    }
    await openTab(stage, dossiers.dossier.incidents);
    await why.waitFor();
    expect(await page.getByRole('button', { name: dossiers.incident.add }).count()).toBe(0);
    expect(await page.getByRole('checkbox', { disabled: false }).count()).toBe(0);
    const remarks = page.getByRole('textbox', { name: dossiers.incident.remarks });
    await expect.poll(() => remarks.inputValue()).toBe(remark);
    expect(await remarks.isEditable()).toBe(false);
    // What was typed of a message is veiled as every message is.
    expect(await page.getByText(hateful).count()).toBe(0);
    await page
      .getByRole('button', { name: `${kernel.veil.open}: ${kernel.veil.message}` })
      .first()
      .click();
    await page.getByText(hateful).waitFor();
    await shot('incidents');
    await openTab(stage, people.panel);
    await why.waitFor();
    expect(await page.getByRole('textbox', { name: /^Naam/ }).isEditable()).toBe(false);
    await shot('person');
    await openTab(stage, evidence.panel);
    await why.waitFor();
    expect(await page.getByRole('button', { name: evidence.add.choose }).count()).toBe(0);
    await shot('evidence');

    await page.getByRole('link', { name: settings.title }).click();
    await why.waitFor();
    // Brings it into sight, also when the settings come in anew meanwhile.
    await why.hover();
    await shot('settings');
    await page.getByRole('link', { name: vault.safety.rail, exact: true }).click();
    await page.getByRole('link', { name: vault.safety.tabs.members }).click();
    await why.waitFor();
    await shot('members');
    await page.getByRole('link', { name: vault.safety.tabs.backups }).click();
    await page.getByText(vault.backups.readOnly).waitFor();
    expect(await page.getByRole('button', { name: vault.backups.outside.open }).count()).toBe(0);
    await shot('backups');
  });
});

/** Half a report and half an incident, both closed unsent: that they are kept is said where they are. */
async function beginReportAndIncident({ page, texts }: Stage): Promise<void> {
  const { dossiers, kernel } = texts;
  const { incident, newDossier, register } = dossiers;
  const saved = page.getByRole('dialog').getByText(/^Concept bewaard om/);
  const left = page.getByText(kernel.draft.left);
  await page.getByRole('tab', { name: dossiers.dossier.incidents }).click();
  await page.getByRole('button', { name: incident.add }).click();
  const drawer = page.getByRole('dialog', { name: incident.addTitle });
  await drawer.getByRole('textbox', { name: incident.message }).fill(hateful);
  await drawer.getByRole('textbox', { name: incident.remarks }).fill(remark);
  await saved.waitFor();
  await page.keyboard.press('Escape');
  await left.waitFor();
  await page.getByText(incident.waiting).waitFor();
  // The way back leads into the form, where everything stands.
  await page.getByRole('button', { name: kernel.draft.goOn }).last().click();
  await expect.poll(() => drawer.getByRole('textbox', { name: incident.remarks }).inputValue()).toBe(remark);
  await left.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  await page.getByRole('link', { name: dossiers.rail, exact: true }).click();
  await page.getByRole('button', { name: register.newReport }).first().click();
  const report = page.getByRole('dialog', { name: newDossier.title });
  await report.getByRole('textbox', { name: newDossier.name }).fill(somebody);
  await report.getByRole('textbox', { name: newDossier.account }).fill(told);
  await saved.waitFor();
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'hidden' });
  await page.getByText(register.waiting).waitFor();
}

/** Locks, lets an action happen, and puts the database of before it back: rescue. The draft is in both. */
async function comeBackOlder(stage: Stage, dataFolder: string): Promise<void> {
  const { page, texts } = stage;
  const { safety, backups } = texts.vault;
  await lockVault(stage);
  const name = readdirSync(dataFolder).find((entry) => entry.endsWith('.luwte')) ?? '';
  const database = join(dataFolder, name, 'vault.db');
  const old = join(dataFolder, 'old.db');
  copyFileSync(database, old);
  await unlockVault(stage, /voorbeeld/);
  await page.getByRole('link', { name: safety.rail, exact: true }).click();
  await page.getByRole('link', { name: safety.tabs.backups }).click();
  await page.getByRole('button', { name: backups.now }).click();
  await page.getByText(backups.made).waitFor();
  await lockVault(stage);
  copyFileSync(old, database);
  await unlockVault(stage, /voorbeeld/);
}
