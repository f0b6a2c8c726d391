import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { openDossierWithFiles, openTab } from './steps/find-dossier.ts';
import { makeFile } from './steps/made-files.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';
import { registerGrid } from './steps/register-grid.ts';

describe('many incidents at once', () => {
  test('a pile-on of 800 messages from an export: mapped, looked over, stored, seen in groups, undone and redone', async () => {
    const { luwte, stage } = await openSampleDemo('pile-on');
    const { page, texts, shot } = stage;
    const { imports, incidentViews, incident } = texts.dossiers;
    await openDossierWithFiles(stage, texts.dossiers.dossier.incidents);
    const before = await countShown(stage);

    await page.getByRole('link', { name: imports.open }).click();
    await page.getByRole('heading', { level: 1, name: /^Incidenten toevoegen aan/ }).waitFor();
    await shot('source');
    const file = makeFile(luwte.folder, 'export.csv', pileOn(800));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: imports.source.chooseTable }).click();
    await (await chooser).setFiles(file);

    // Guessed from the names of the columns; what the file cannot say is asked for.
    await page.getByText(imports.mapping.oldFile).waitFor();
    await expect.poll(() => shownOption(stage, imports.fields.text)).toBe('Bericht');
    await expect.poll(() => shownOption(stage, imports.fields.moment)).toBe('Datum');
    await page.getByRole('button', { name: imports.mapping.next }).click();
    await page.getByText(imports.mapping.orderMissing).waitFor();
    await page.keyboard.press('Space');
    await shot('mapping');
    await page.getByRole('button', { name: imports.mapping.next }).click();

    await page.getByText(imports.preview.counts(798, 2, 3)).waitFor();
    await shot('preview');
    await page.getByText(`${imports.preview.states.wrong} (3)`).click();
    await page
      .getByText(imports.preview.problem(imports.fields.moment, imports.preview.problems['date-unreadable']))
      .waitFor();
    await page
      .getByText(imports.preview.problem(imports.fields.platform, imports.preview.problems['not-in-pack']))
      .waitFor();
    await shot('preview-wrong');
    await page.getByText(`${imports.preview.states.duplicate} (2)`).click();
    await page.getByText(imports.preview.sameRow(2)).waitFor();
    // The rows are one stop of the Tab key: arrows go along them.
    await page.getByText(`${imports.preview.all} (803)`).click();
    await page
      .getByRole('checkbox', { name: imports.preview.take(imports.preview.row(2)), exact: true })
      .focus();
    await page.keyboard.press('End');
    await page
      .getByRole('checkbox', { name: imports.preview.take(imports.preview.row(804)), exact: true })
      .waitFor();
    await focusIsOn(stage, imports.preview.take(imports.preview.row(804)));
    await page.keyboard.press('Home');
    await focusIsOn(stage, imports.preview.take(imports.preview.row(2)));
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: imports.preview.finish(imports.preview.incidents(797)) }).click();

    await page.getByText(imports.done(imports.preview.incidents(797), 6)).waitFor();
    await page.getByText(incident.count(before + 797)).waitFor();
    await shot('list');

    await chooseView(stage, incidentViews.views.sender);
    const header = page.getByRole('button', { name: /^@kwast_0 \d+ incidenten/ });
    await header.waitFor();
    await shot('by-sender');
    await header.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => header.getAttribute('aria-expanded')).toBe('true');
    await page
      .getByRole('button', { name: /· X · @kwast_0$/ })
      .first()
      .waitFor();
    await shot('sender-open');
    await page.keyboard.press('ArrowLeft');
    for (const view of ['day', 'platform', 'form'] as const) {
      await chooseView(stage, incidentViews.views[view]);
      await page.getByRole('list', { name: incidentViews.groups.list }).waitFor();
      await shot(view);
    }
    await chooseView(stage, incidentViews.views.picture);
    await page.locator('main svg path').first().waitFor();
    await page.getByText(incidentViews.picture.bys.sender, { exact: true }).click();
    await page.getByRole('columnheader', { name: '@kwast_0 (X)', exact: true }).waitFor();
    await shot('picture');

    // One sender alone, three of its incidents changed together, and taken back.
    await chooseView(stage, incidentViews.views.sender);
    await page.getByRole('button', { name: incidentViews.groups.onlyOf('@kwast_0') }).click();
    await page.getByText(incidentViews.filter.sender('@kwast_0')).waitFor();
    await page
      .getByRole('checkbox', { name: / kiezen$/ })
      .nth(1)
      .focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: incidentViews.change.open, exact: true }).click();
    const drawer = page.getByRole('dialog', { name: incidentViews.change.title(2) });
    await drawer.getByLabel(incidentViews.change.observedBy).fill('Meldpunt');
    await shot('change-several');
    await drawer.getByRole('button', { name: incidentViews.change.save }).click();
    await page.getByText(incidentViews.change.done(2)).waitFor();
    // One of them is changed by hand since: undoing leaves that alone, and says so.
    const chosen = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox', { name: / kiezen$/, checked: true }) })
      .first();
    await chosen.getByRole('button', { name: new RegExp(`^${incident.details}: `) }).click();
    await page.getByRole('menuitem', { name: incident.open }).click();
    const details = page.getByRole('dialog', { name: incident.details, exact: true });
    await details.getByRole('button', { name: incident.edit }).click();
    const editing = page.getByRole('dialog', { name: incident.editTitle });
    await editing.getByLabel(incidentViews.more.observedBy).fill('Met de hand');
    await page.keyboard.press('Control+Enter');
    await editing.waitFor({ state: 'hidden' });
    await page.keyboard.press('z');
    await page.getByText(incidentViews.change.undoneBut(1, 2)).waitFor();
    await shot('undone-but-one');

    await page.getByRole('link', { name: imports.open }).click();
    const past = page.getByText(/797 incidenten \(export\.csv\)/);
    await past.waitFor();
    await page.getByRole('button', { name: /^Ongedaan maken: 797/ }).click();
    await page.getByText(imports.past.undoneNow(imports.preview.incidents(797))).waitFor({ timeout: 20_000 });
    await shot('undone');
    await page.getByRole('button', { name: /^Terugzetten: 797/ }).click();
    await page.getByText(imports.past.redoneNow(imports.preview.incidents(797))).waitFor({ timeout: 20_000 });
    await page.getByRole('link', { name: imports.backToDossier }).click();
    await page.getByText(incident.count(before + 797)).waitFor();
  }, 120_000);

  test('links are pasted in English, on a dark ground, and a register is brought in', async () => {
    const { stage } = await openSampleDemo('links', {
      language: 'en',
      colorScheme: 'dark',
      viewport: { width: 1024, height: 700 },
    });
    const { page, texts, shot } = stage;
    const { imports, incidentViews, incident } = texts.dossiers;
    const { grid, row } = registerGrid(stage);
    await row(1).waitFor();
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await openTab(stage, texts.dossiers.dossier.incidents);
    const before = await countShown(stage);
    await page.getByRole('link', { name: imports.open }).click();
    await page
      .getByLabel(imports.source.paste)
      .fill(
        [
          'https://x.com/kwast/status/1',
          'https://www.instagram.com/p/abc/',
          'https://jan:geheim@x.com/kwast/status/2',
        ].join('\n'),
      );
    await page.getByRole('button', { name: imports.source.readPasted }).click();
    await expect.poll(() => shownOption(stage, imports.fields.link)).toBe(imports.mapping.column(1));
    await page.getByRole('textbox', { name: new RegExp(`^${imports.mapping.moment}`) }).fill('20 nov 2026');
    await page.keyboard.press('Tab');
    await shot('links-mapping');
    await page.getByRole('button', { name: imports.mapping.next }).click();
    await page.getByText(imports.preview.counts(3, 0, 0)).waitFor();
    await page.getByText(imports.preview.notes['credentials-removed']).waitFor();
    await shot('links-preview');
    await page.getByRole('button', { name: imports.preview.finish(imports.preview.incidents(3)) }).click();
    await page.getByText(incident.count(before + 3)).waitFor();
    await chooseView(stage, incidentViews.views.picture);
    await page.locator('main svg path').first().waitFor();
    await shot('picture');

    await page.getByRole('link', { name: texts.dossiers.dossier.back }).click();
    await page.getByRole('link', { name: imports.registerOpen }).click();
    await page.getByLabel(imports.source.paste).fill(pastCases);
    await page.getByRole('button', { name: imports.source.readPasted }).click();
    await page.getByRole('button', { name: imports.mapping.next }).click();
    await page.getByText(imports.preview.counts(2, 0, 1)).waitFor();
    await shot('register-preview');
    await page.getByRole('button', { name: imports.preview.finish(imports.preview.dossiers(2)) }).click();
    await page.getByText(imports.done(imports.preview.dossiers(2), 1)).waitFor();
    await page.getByText('Pia Proefpersoon').first().waitFor();
    await shot('register');
    // The newest stands in front.
    await page.getByRole('button', { name: texts.kernel.actions.undo }).first().click();
    await page.getByText('Pia Proefpersoon').first().waitFor({ state: 'hidden' });
  }, 90_000);
});

const pastCases = `Name;Unit;Reported on;Status;Summary
Pia Proefpersoon;Letteren;4 March 2024;closed;After a piece in the newspaper.
Piet Voorbeeld;Bèta;1 June 2025;aftercare;
;Bèta;1 June 2025;closed;Nobody
`;

/** Messages of few senders in two hours of one evening, as a monitoring tool of a Dutch computer exports them. */
function pileOn(messages: number): Uint8Array {
  const rows = Array.from({ length: messages }, (_, place) => {
    const time = `${18 + Math.floor(place / 400)}:${String(Math.floor(place / 8) % 60).padStart(2, '0')}`;
    const text = `"Nee, zeg; café ${place} is niks"`;
    return `0${5 + (place % 3)}-11-2026;${time};${place % 7 === 3 ? 'Instagram' : 'X'};@kwast_${place % 7};https://example.org/${place};${text}`;
  });
  // Two that say what others said, and three that cannot go in: no day, no known place, nothing.
  const first = rows[0] ?? '';
  const second = rows[1] ?? '';
  rows.splice(2, 2, first, second);
  rows.push(
    '32-11-2026;18:00;X;@kwast_1;;Geen dag',
    '05-11-2026;18:00;Hyves;@kwast_1;;Geen plek',
    '05-11-2026;18:00;X;;;',
  );
  return new Uint8Array(
    Buffer.from(`Datum;Tijd;Platform;Auteur;Link;Bericht\r\n${rows.join('\r\n')}\r\n`, 'latin1'),
  );
}

/** How many incidents the open dossier has; 0 where the list says that it is empty. */
async function countShown({ page, texts }: Stage): Promise<number> {
  const status = page.getByRole('status').filter({ hasText: /^\d+ inciden/ });
  await status.or(page.getByText(texts.dossiers.incident.empty)).first().waitFor();
  return (await status.count()) === 0 ? 0 : Number.parseInt(await status.first().innerText(), 10);
}

async function focusIsOn({ page }: Stage, name: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
}

/** What a select shows. */
async function shownOption({ page }: Stage, label: string): Promise<string> {
  return page
    .getByLabel(label, { exact: true })
    .evaluate((select) =>
      select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? '') : '',
    );
}

async function chooseView({ page, texts }: Stage, name: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: texts.dossiers.incidentViews.view })
    .getByText(name, { exact: true })
    .click();
}
