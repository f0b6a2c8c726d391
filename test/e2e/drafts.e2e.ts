import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { lockVault, openRegister, unlockVault } from './steps/demo-vault.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';
import { canMountDisk, mountSmallDisk } from './steps/small-disk.ts';

describe('what somebody is typing', () => {
  test('is there again after locking in mid-sentence, after a reload and after the service was killed', async () => {
    const { luwte, stage } = await openSampleDemo('draft');
    const { page, texts, shot } = stage;
    const { newDossier } = texts.dossiers;
    const account = page.getByRole('dialog', { name: newDossier.title }).getByLabel(newDossier.account);
    const reopen = async (): Promise<void> => {
      await page.keyboard.press('n');
      await goOn(stage);
      await account.waitFor();
    };
    await page.keyboard.press('n');
    await account.pressSequentially('Hij zei: "Ik weet w');
    expect(await page.getByText(newDossier.continuedOther).count()).toBe(0);
    await lockVault(stage);
    await unlockVault(stage, /voorbeeld/);
    await reopen();
    await fieldHolds(account, 'Hij zei: "Ik weet w');
    await page.getByText(newDossier.continuedOther).waitFor();
    await shot('continued');

    await account.press('End');
    await account.pressSequentially('aar je woont."\nDaarna hing hij o');
    await draftIsSaved(stage);
    await page.reload();
    await openRegister(stage);
    await reopen();
    await fieldHolds(account, 'Hij zei: "Ik weet waar je woont."\nDaarna hing hij o');

    await account.press('Control+End');
    await account.pressSequentially('p. 🕊️');
    await draftIsSaved(stage);
    process.kill(await luwte.servicePid(), 'SIGKILL');
    await page.getByText(texts.vault.reasons['service-stopped'].title).waitFor();
    await page.getByText(texts.vault.reasons['service-stopped'].text).waitFor();
    await shot('service-stopped');
    await unlockVault(stage, /voorbeeld/);
    await reopen();
    await fieldHolds(account, 'Hij zei: "Ik weet waar je woont."\nDaarna hing hij op. 🕊️');
  });
});

describe('a disk that fills up', () => {
  test('while somebody types: it is said, no word is lost, and it goes on once there is room', async ({
    skip,
  }) => {
    skip(!canMountDisk, 'this user may not put up a disk of its own');
    const disk = mountSmallDisk('160m');
    const { stage } = await openSampleDemo('full-disk', { disk: disk.place });
    const { page, texts, shot } = stage;
    const { newDossier } = texts.dossiers;
    const account = page.getByRole('dialog', { name: newDossier.title }).getByLabel(newDossier.account);
    await page.keyboard.press('n');
    await account.pressSequentially('Zij belde vanochtend. ');
    await draftIsSaved(stage);
    disk.fill();
    await account.pressSequentially('Het begon gisteren, na de uitzending.');
    await page.getByText(texts.kernel.draft.diskFull).waitFor();
    await shot('said');
    await fieldHolds(account, 'Zij belde vanochtend. Het begon gisteren, na de uitzending.');
    disk.makeRoom();
    await draftIsSaved(stage);
    await lockVault(stage);
    await unlockVault(stage, /voorbeeld/);
    await page.keyboard.press('n');
    await goOn(stage);
    await fieldHolds(account, 'Zij belde vanochtend. Het begon gisteren, na de uitzending.');
  });
});

/** Goes on with the report in which nobody was named yet, from where a new one is begun. */
async function goOn({ page, texts }: Stage): Promise<void> {
  const { newDossier, unfinished } = texts.dossiers;
  const drawer = page.getByRole('dialog', { name: newDossier.title });
  await drawer.getByRole('button', { name: unfinished.about(unfinished.nameless) }).click();
}

async function fieldHolds(field: Locator, text: string): Promise<void> {
  await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toBe(text);
}

async function draftIsSaved({ page, texts }: Stage): Promise<void> {
  await page.getByText(texts.kernel.draft.saved('').trim()).first().waitFor();
}
