import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { openDossierWithFiles, openTab } from './steps/find-dossier.ts';
import { makeFile } from './steps/made-files.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

describe('an import that is stopped, and a long list of links', () => {
  test('storing ten thousand rows is stopped and leaves nothing; 700 links name who sent them, and are changed as one', async () => {
    const { luwte, stage } = await openSampleDemo('stopped-import');
    const { page, texts, shot } = stage;
    const { imports, incidentViews, incident } = texts.dossiers;
    await openDossierWithFiles(stage, texts.dossiers.dossier.incidents);
    const before = await countShown(stage);

    await page.getByRole('link', { name: imports.open }).click();
    const large = Array.from(
      { length: 10_000 },
      (_, row) => `20-11-2026 14:05;X;@kwast_${row % 90};Bericht ${row}`,
    );
    await give(
      stage,
      makeFile(luwte.folder, 'groot.csv', ['Datum;Netwerk;Auteur;Bericht', ...large].join('\n')),
    );
    await page.getByRole('button', { name: imports.mapping.next }).click();
    await page.getByText(imports.preview.counts(10_000, 0, 0)).waitFor({ timeout: 30_000 });
    await page
      .getByRole('button', { name: imports.preview.finish(imports.preview.incidents(10_000)) })
      .press('Enter');
    const stop = page.getByRole('button', { name: imports.source.cancel, exact: true });
    await stop.press('Enter');
    await page.getByText(imports.preview.stopped).first().waitFor();
    // Still there to be looked at; focus is at the beginning of the step.
    await page.getByText(imports.preview.counts(10_000, 0, 0)).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current')))
      .toBe('step');
    await shot('stopped');
    await page.getByRole('link', { name: imports.backToDossier }).click();
    await openTab(stage, texts.dossiers.dossier.incidents);
    await expect.poll(() => countShown(stage)).toBe(before);

    await page.getByRole('link', { name: imports.open }).click();
    const links = Array.from({ length: 700 }, (_, row) => `https://x.com/kwast_${row % 9}/status/${row}`);
    await page.getByLabel(imports.source.paste).fill(['Link', ...links].join('\n'));
    await page.getByRole('button', { name: imports.source.readPasted }).click();
    await page.getByRole('textbox', { name: new RegExp(`^${imports.mapping.moment}`) }).fill('20 nov 2026');
    await page.getByRole('button', { name: imports.mapping.next }).click();
    await page.getByText(imports.preview.counts(700, 0, 0)).waitFor({ timeout: 20_000 });
    await page.getByText(imports.preview.notes['sender-from-link']).first().waitFor();
    await shot('links');
    await page.getByRole('button', { name: imports.preview.finish(imports.preview.incidents(700)) }).click();
    await page.getByText(incident.count(before + 700)).waitFor({ timeout: 20_000 });

    await page
      .getByRole('checkbox', { name: / kiezen$/ })
      .nth(1)
      .focus();
    await page.keyboard.press('Control+a');
    await page.getByText(texts.kernel.choice.chosen(before + 700)).waitFor();
    await page.getByRole('button', { name: incidentViews.change.open, exact: true }).click();
    const drawer = page.getByRole('dialog', { name: incidentViews.change.title(before + 700) });
    await drawer.getByLabel(incidentViews.change.observedBy).fill('Meldpunt');
    await drawer.getByRole('button', { name: incidentViews.change.save }).click();
    await page.getByText(incidentViews.change.done(before + 700)).waitFor({ timeout: 60_000 });
    await shot('changed');
  }, 240_000);
});

async function give({ page, texts }: Stage, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: texts.dossiers.imports.source.chooseTable }).click();
  await (await chooser).setFiles(file);
}

/** How many incidents the open dossier has. */
async function countShown({ page }: Stage): Promise<number> {
  const status = page.getByRole('status').filter({ hasText: /^\d+ inciden/ });
  await status.first().waitFor();
  return Number.parseInt(await status.first().innerText(), 10);
}
