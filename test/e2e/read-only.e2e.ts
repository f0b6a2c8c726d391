import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { openStage } from '../support/stage-under-test.ts';
import { lockVault, openDemo, unlockVault } from './steps/demo-vault.ts';
import { openDossierWithFiles, openTab } from './steps/find-dossier.ts';

const typed = 'half een zin die nog af moest';

describe('a vault that is only read', () => {
  test('offers nothing that would write, says why at the place, and keeps what was typed', async () => {
    const { luwte, stage } = await openStage('read-only', { viewport: { width: 1024, height: 700 } });
    const { page, texts, shot } = stage;
    const { dossiers, evidence, people, settings, vault, kernel } = texts;
    await openDemo(stage);
    await openDossierWithFiles(stage, dossiers.dossier.timeline);
    await page.getByRole('textbox', { name: dossiers.note.text }).fill(typed);
    await page.getByText(/^Concept bewaard om/).waitFor();
    await comeBackOlder(stage, join(luwte.folder, 'data'));

    const why = page.getByText(kernel.readOnly.here);
    await why.waitFor();
    expect(await page.getByRole('button', { name: dossiers.register.newReport }).count()).toBe(0);
    await shot('register');
    // The key for it says why, too.
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog', { name: dossiers.newDossier.title });
    await drawer.getByText(kernel.readOnly.here).waitFor();
    expect(await drawer.getByRole('textbox').count()).toBe(0);
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
    await why.scrollIntoViewIfNeeded();
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

/** Locks, lets an action happen, and puts the database of before it back: rescue. The draft is in both. */
async function comeBackOlder(stage: Stage, dataFolder: string): Promise<void> {
  const { page, texts } = stage;
  const { safety, backups } = texts.vault;
  await lockVault(stage);
  const name = readdirSync(dataFolder).find((entry) => entry.endsWith('.luwte')) ?? '';
  const database = join(dataFolder, name, 'vault.db');
  const old = join(dataFolder, '..', 'old.db');
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
