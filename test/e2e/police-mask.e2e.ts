import { expect, test } from 'vitest';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import { importFile } from '../support/import-file.ts';
import { makePoliceCase, type PoliceCase } from '../support/police-case.ts';
import { pictureOf, toPng } from '../support/sample-pictures.ts';
import { errorStands } from './steps/field-error.ts';
import { openPolice, openStep, policeTexts } from './steps/open-police.ts';
import { openFilledVault } from './steps/police-vault.ts';

test('an address that is seen in a picture is covered in another program: the steps say how, and the copy is added right there', async () => {
  const { luwte, stage, filled } = await openFilledVault('police-mask', 'university', makePictureCase);
  const { page, texts, shot } = stage;
  const { privacy, list } = policeTexts(texts);
  await openPolice(stage, filled.dossierId);
  await page.getByRole('button', { name: list.start }).click();
  await openStep(stage, 'privacy');
  // Only once the words of the picture were read is there something to look through.
  const scan = page.getByRole('button', { name: /nakijken$/ });
  await scan.click();
  const found = page.getByRole('list', { name: privacy.listLabel }).getByRole('listitem');
  const inPicture = found.filter({ hasText: privacy.places['picture-words'] });
  await inPicture.getByRole('button', { name: new RegExp(privacy.choices.copy) }).click();

  const drawer = page.getByRole('dialog', { name: privacy.copyTitle });
  await drawer.getByRole('heading', { name: privacy.mask.title }).waitFor();
  await drawer.getByText(privacy.mask.coverPicture).waitFor();
  await drawer.getByRole('button', { name: texts.evidence.leaving.exportItem.open }).waitFor();
  // A copy without hidden data shows the same.
  expect(await drawer.getByRole('button', { name: privacy.copyMake }).count()).toBe(0);
  // Nor is there another file that could be one.
  const copies = drawer.getByRole('combobox', { name: privacy.copyField });
  expect(await copies.locator('option').allInnerTexts()).toEqual([privacy.copyChoose]);
  await drawer.getByRole('button', { name: privacy.copySave }).click();
  await errorStands(copies, privacy.copyMissing);
  await shot('how-to-cover');

  const choosing = page.waitForEvent('filechooser');
  await drawer.getByRole('button', { name: privacy.mask.choose }).click();
  const buffer = Buffer.from(toPng(pictureOf(['Wij weten je te vinden', 'Tot gauw'])));
  await (await choosing).setFiles({ name: 'afgedekt.png', mimeType: 'image/png', buffer });
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText(privacy.withCopy).waitFor();
  await scan.click();
  await scan.waitFor({ state: 'hidden' });
  expect(await inPicture.count()).toBe(0);
  await shot('covered');
  expect(luwte.problems()).toEqual([]);
});

/** The first incident has a picture in which the address stands; a signed form lies beside it. */
async function makePictureCase(client: ServiceClient): Promise<PoliceCase> {
  const made = await makePoliceCase(client);
  const { dossierId } = made;
  const [incidentId = ''] = made.incidentIds;
  const bytes = toPng(pictureOf(['Wij komen naar de', 'Vlinderlaan 12-b']));
  await importFile(client, { dossierId, incidentId, fileName: 'bericht.png', bytes });
  const scan = toPng(pictureOf(['Getekend']));
  const { evidenceId } = await importFile(client, {
    dossierId,
    incidentId,
    fileName: 'vol.png',
    bytes: scan,
  });
  const mandate = { offences: ['sr266'], evidenceId, reason: '', signedAt: Date.now() };
  await client.triage.recordMandate({ dossierId, mandate });
  return made;
}
