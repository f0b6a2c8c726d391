import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { pictureOf, toPng } from '../support/sample-pictures.ts';
import { lockVault, unlockVault } from './steps/demo-vault.ts';
import { openDossierWithFiles, openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

test('collecting is handed over, words on a picture are found though nobody opened it, and it goes only once captured', async () => {
  const { luwte, stage } = await openSampleDemo('collecting');
  const { page, texts, shot } = stage;
  const { collecting, capture, reading, list } = texts.evidence;
  await openDossierWithFiles(stage, texts.evidence.panel);

  // Handed over by keyboard: who, until when; the request stands there already.
  await page.getByRole('button', { name: collecting.handOver }).press('Enter');
  await page.getByLabel(collecting.asked).fill('Afdeling communicatie');
  await expect.poll(() => page.getByLabel(collecting.request).inputValue()).toBe(collecting.suggestion);
  await shot('hand-over');
  await page.getByRole('button', { name: collecting.save, exact: true }).press('Enter');
  const row = page.getByRole('list', { name: collecting.listLabel }).getByRole('listitem').first();
  await row.getByText('Afdeling communicatie').waitFor();
  await shot('handed-over');

  // They hand in a picture; nobody looks at it.
  const picture = join(luwte.folder, 'ingeleverd.png');
  writeFileSync(picture, toPng(pictureOf(['Zeldzame kwartelkoning in de polder', 'beëdigd en geïnd'])));
  await page.getByText(texts.evidence.add.origin).click();
  await page.getByLabel(reading.collectedBy).fill('Afdeling communicatie');
  await choose(stage, picture);
  await item(stage, 'ingeleverd.png').waitFor();
  await find(stage, 'kwartelkoning');
  await page.getByRole('heading', { level: 1, name: 'ingeleverd.png' }).waitFor();
  await page.getByText(reading.states.done).waitFor();
  await expect.poll(() => page.getByLabel(reading.collectedBy).inputValue()).toBe('Afdeling communicatie');
  await page.getByText(texts.evidence.custody.read).first().waitFor();
  await shot('read-and-not-opened');

  // How it was captured, half-typed when the vault was locked, is there again; what stood there before is kept.
  const { captured } = texts.evidence;
  const note = page.getByLabel(captured.note);
  await note.fill('Op de telefoon van communicatie');
  await page.getByLabel(reading.collectedBy).fill('Anniek van communicatie');
  await lockVault(stage);
  await unlockVault(stage, /voorbeeld/);
  await find(stage, 'kwartelkoning');
  await expect.poll(() => note.inputValue()).toBe('Op de telefoon van communicatie');
  expect(await page.getByLabel(reading.collectedBy).inputValue()).toBe('Anniek van communicatie');
  await note.press('Enter');
  await page.getByText(captured.nothingBefore).waitFor();
  await expect.poll(() => page.getByLabel(reading.collectedBy).inputValue()).toBe('Anniek van communicatie');
  await expect.poll(() => note.inputValue()).toBe('Op de telefoon van communicatie');
  await shot('captured');

  // A copy of it that tells less, and the original out of the vault.
  await page.getByRole('button', { name: texts.evidence.leaving.copy.make }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'ingeleverd (zonder gegevens).png' }).first().waitFor();
  await page.getByRole('button', { name: texts.evidence.leaving.exportItem.open }).press('Enter');
  const dialog = page.getByRole('dialog', { name: texts.evidence.leaving.exportItem.title });
  await dialog.getByText(texts.evidence.leaving.exportItem.maker).waitFor();
  await shot('export');
  await dialog.getByRole('button', { name: texts.evidence.leaving.exportItem.action }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('listitem').filter({ hasText: texts.evidence.custody.exported }).first().waitFor();
  expect(readFileSync(join(luwte.homeFolder, 'ingeleverd.png')).equals(readFileSync(picture))).toBe(true);

  // Gone from the platform only after capture.
  await page.getByRole('link', { name: texts.evidence.viewer.back }).click();
  await addIncident(stage);
  const steps = page.getByRole('region', { name: capture.title });
  await steps.getByText(capture.notCaptured).waitFor();
  await steps.getByRole('checkbox', { name: capture.reported }).press('Space');
  await steps.getByRole('checkbox', { name: /^Gemeld bij het platform op/, checked: true }).waitFor();
  // It was done earlier than it is ticked.
  const day = texts.kernel.moment.date(capture.reportedWhen);
  await steps.getByRole('textbox', { name: day }).fill('1-11-2026');
  await page.keyboard.press('Tab');
  await steps.getByRole('checkbox', { name: /^Gemeld bij het platform op .*1 nov 2026/ }).waitFor();
  // Escape brings back the day that was saved, and leaves the drawer open; Enter saves.
  const field = steps.getByRole('textbox', { name: day });
  for (const [typed, key] of [
    ['5-11-2026', 'Escape'],
    ['geen dag', 'Escape'],
    ['3-11-2026', 'Enter'],
  ] as const) {
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await page.keyboard.press(key);
    const kept = key === 'Enter' ? /\b3 nov 2026/ : /\b1 nov 2026/;
    await expect.poll(() => field.inputValue()).toMatch(kept);
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await steps
      .getByRole('checkbox', { name: new RegExp(`^Gemeld bij het platform op .*${kept.source}`) })
      .waitFor();
  }
  await steps.getByRole('checkbox', { name: capture.gone }).press('Space');
  await steps.getByLabel(capture.withoutCapture).waitFor();
  await steps.getByRole('button', { name: capture.confirm }).press('Enter');
  await steps.getByText(capture.missing).waitFor();
  await shot('capture-first');
  await steps.getByRole('button', { name: texts.kernel.actions.cancel }).press('Enter');
  await page.getByLabel(capture.link).selectOption({ label: 'ingeleverd.png' });
  await page.getByRole('button', { name: capture.add }).press('Enter');
  await steps.getByText(capture.captured(1)).waitFor();
  await steps.getByRole('checkbox', { name: capture.gone }).press('Space');
  await steps.getByRole('checkbox', { name: /^Verwijderd of verborgen op/, checked: true }).waitFor();
  await shot('gone-after-capture');
  await page.keyboard.press('Escape');

  // Done, with what came of it; and everything is checked.
  await openTab(stage, texts.evidence.panel);
  await item(stage, 'ingeleverd.png').waitFor();
  expect(
    await page.getByRole('row').filter({ hasText: 'ingeleverd.png' }).getByText(list.linked(1)).count(),
  ).toBe(1);
  await row.getByRole('button', { name: collecting.finish, exact: true }).press('Enter');
  await page.getByLabel(collecting.finishNote).fill('Alles staat in het dossier.');
  await page.getByRole('dialog').getByRole('button', { name: collecting.finish, exact: true }).press('Enter');
  await row.getByText('Alles staat in het dossier.').waitFor();
  await page.getByRole('button', { name: texts.evidence.leaving.check.start }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'alles in orde' }).first().waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('done-dark');
});

test('in English: what somebody handed in twice is named, read, and is gone with the reason why nothing was kept', async () => {
  const { luwte, stage } = await openSampleDemo('collecting', { language: 'en' });
  const { page, texts, shot } = stage;
  const { capture, leaving } = texts.evidence;
  // The sample vault is in Dutch, whatever the window speaks.
  await find(stage, 'overzicht');
  await page.getByRole('link', { name: texts.evidence.viewer.back }).click();
  await openTab(stage, texts.evidence.panel);
  const bytes = toPng(pictureOf(['A remarkable nightingale at the town hall']));
  for (const name of ['first.png', 'second.png']) writeFileSync(join(luwte.folder, name), bytes);
  await choose(stage, join(luwte.folder, 'first.png'));
  await item(stage, 'first.png').waitFor();
  await choose(stage, join(luwte.folder, 'second.png'));
  await page.getByText(texts.evidence.reading.same('first.png')).first().waitFor();
  await shot('the-same-twice');
  await find(stage, 'nightingale');
  await page.getByText(texts.evidence.reading.states.done).waitFor();
  await page.getByRole('link', { name: texts.evidence.viewer.back }).click();

  await addIncident(stage);
  const steps = page.getByRole('region', { name: capture.title });
  await steps.getByRole('checkbox', { name: capture.gone }).press('Space');
  await steps.getByLabel(capture.withoutCapture).fill('The platform was faster than we were.');
  await steps.getByRole('button', { name: capture.confirm }).press('Enter');
  await steps.getByText(capture.because('The platform was faster than we were.')).waitFor();
  await shot('gone-with-a-reason');
  await page.keyboard.press('Escape');

  await openTab(stage, texts.evidence.panel);
  await page.getByRole('button', { name: leaving.exportHashes.open }).press('Enter');
  const dialog = page.getByRole('dialog', { name: leaving.exportHashes.title });
  await dialog.getByText(leaving.exportHashes.use).waitFor();
  await shot('fingerprints');
  await dialog.getByRole('button', { name: leaving.exportHashes.action }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('status').filter({ hasText: '.sha256' }).first().waitFor();
});

function item({ page, texts }: Stage, name: string): Locator {
  return page
    .getByRole('table', { name: texts.evidence.list.title })
    .getByRole('link', { name, exact: true });
}

async function choose({ page, texts }: Stage, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.locator('button').filter({ hasText: texts.evidence.add.choose }).click();
  await (await choosing).setFiles([path]);
}

/** Looks for a word until evidence is among what is found, and opens that: what is found is veiled, and says only so much. */
async function find({ page, texts }: Stage, word: string): Promise<void> {
  const { search } = texts.dossiers;
  const dialog = page.getByRole('dialog', { name: search.title });
  const hit = dialog.getByRole('option').filter({ hasText: search.kinds.evidence }).first();
  await page.keyboard.press('Control+k');
  const isFound = async (): Promise<boolean> => {
    await dialog.getByRole('combobox').fill('');
    // Typed again within the pause after a key, nothing is asked anew.
    await page.waitForTimeout(300);
    await dialog.getByRole('combobox').fill(word);
    return hit.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isFound, { timeout: 60_000 }).toBe(true);
  await hit.click();
}

/** A new incident of the dossier, shown in the drawer. */
async function addIncident(stage: Stage): Promise<void> {
  const { page, texts } = stage;
  const { incident } = texts.dossiers;
  await openTab(stage, texts.dossiers.dossier.incidents);
  await page.getByRole('button', { name: incident.add, exact: true }).first().click();
  const drawer = page.getByRole('dialog', { name: incident.addTitle });
  await drawer.getByRole('combobox', { name: incident.platform }).selectOption('x');
  await drawer.getByLabel(incident.message).fill('Ga toch weg');
  await drawer.getByRole('button', { name: incident.save, exact: true }).click();
  await page.getByRole('dialog', { name: incident.details }).waitFor();
}
