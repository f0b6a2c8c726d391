import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { readCsv } from '../electron/service/documents/read-csv.ts';
import { lockVault, unlockVault } from './steps/demo-vault.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';
import { registerGrid } from './steps/register-grid.ts';

/** Dossiers of the demo vault. */
const DOSSIERS = 24;

describe('the register as somebody wants to see it', () => {
  test('in Dutch, by keyboard: columns, filters, groups, a view of one’s own that comes back after unlocking', async () => {
    const { stage } = await openSampleDemo('view');
    const { page, texts, shot } = stage;
    const { look, register, status } = texts.dossiers;
    const { row, column, header, active, grid } = registerGrid(stage);
    await row(1).waitFor();
    await shot('first');

    // Columns: shown, moved and widened by keys.
    await page.getByRole('button', { name: look.columns.open }).focus();
    await page.keyboard.press('Enter');
    const severity = page.getByRole('checkbox', { name: register.columns.severity });
    await severity.focus();
    await page.keyboard.press('Space');
    await header(register.columns.severity).waitFor();
    const earlier = page.getByRole('button', { name: look.columns.earlier(register.columns.severity) });
    await earlier.focus();
    for (let place = 0; place < 7; place += 1) await page.keyboard.press('Enter');
    await shot('columns');
    expect((await headings(stage)).slice(0, 3)).toEqual(['code', 'severity', 'person']);
    const before = await widthOf(stage, 'person');
    await page.getByRole('button', { name: look.columns.wider(register.columns.person) }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => widthOf(stage, 'person')).toBe(before + 24);
    await page.keyboard.press('Escape');

    // By pointer: a heading is dragged, an edge is pulled.
    await header(register.columns.severity).dragTo(header(register.columns.code));
    await expect.poll(async () => (await headings(stage))[0]).toBe('severity');
    const edge = header(register.columns.unit).locator('[aria-hidden="true"]').last();
    const box = await edge.boundingBox();
    if (box === null) throw new Error('the edge is out of sight');
    const wide = await widthOf(stage, 'unit');
    await page.mouse.move(box.x + 3, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 63, box.y + 10, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => widthOf(stage, 'unit')).toBe(wide + 60);

    // Filters: several values of one, and two together.
    await page.getByRole('button', { name: look.filters.opened(0), exact: true }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('search', { name: look.filters.title });
    await panel.getByRole('combobox', { name: look.filters.platform }).focus();
    await page.keyboard.type('insta');
    await page.keyboard.press('Enter');
    const ofInstagram = await count(stage, DOSSIERS);
    await page.keyboard.type('tele');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => counted(stage)).toBeGreaterThan(ofInstagram);
    await page.getByRole('button', { name: look.filters.opened(2), exact: true }).waitFor();
    const ofBoth = await counted(stage);
    await page.getByRole('checkbox', { name: status.active }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => counted(stage)).toBeLessThan(ofBoth);
    await expect.poll(async () => [...new Set(await column('status'))]).toEqual([status.active]);
    await shot('filtered');
    const narrowed = await counted(stage);

    // Groups: closed and opened by keys.
    await page.getByRole('combobox', { name: look.groups.by }).selectOption('unit');
    const tree = page.getByRole('treegrid', { name: register.table });
    // One grouping after the other: none may see the groups of the one before.
    for (const by of ['month', 'status', 'contact', 'severity', 'trigger', 'unit']) {
      await page.getByRole('combobox', { name: look.groups.by }).selectOption(by);
      await tree.getByRole('row', { expanded: true }).first().waitFor();
    }
    await tree.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const rowCount = async () => Number(await tree.getAttribute('aria-rowcount'));
    const open = await rowCount();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(rowCount).toBeLessThan(open);
    await tree.getByRole('row', { expanded: false }).waitFor();
    await shot('groups');
    await page.keyboard.press('ArrowRight');
    await expect.poll(rowCount).toBe(open);

    // A view of one's own: saved, left, renamed, removed, brought back.
    await chooseView(stage, look.views.save);
    const dialog = page.getByRole('dialog', { name: look.views.saveTitle });
    await dialog.getByLabel(look.views.name).fill('Actief op onderdeel');
    await page.keyboard.press('Enter');
    await viewIs(stage, 'Actief op onderdeel');
    await menuHasFocus(stage);
    await chooseView(stage, look.views.all);
    await viewIs(stage, look.views.all);
    await count(stage, narrowed);
    await expect.poll(() => counted(stage)).toBe(DOSSIERS);
    await chooseView(stage, look.views.attention);
    await viewIs(stage, look.views.attention);
    await shot('attention');
    await chooseView(stage, 'Actief op onderdeel');
    await expect.poll(() => counted(stage)).toBe(narrowed);
    await chooseView(stage, look.views.rename('Actief op onderdeel'));
    const rename = page.getByRole('dialog', { name: look.views.renameTitle });
    await rename.getByLabel(look.views.name).fill('Mijn werk');
    await page.keyboard.press('Enter');
    await viewIs(stage, 'Mijn werk');
    await menuHasFocus(stage);
    await chooseView(stage, look.views.remove('Mijn werk'));
    await page
      .getByRole('alert')
      .filter({ hasText: look.views.removed('Mijn werk') })
      .waitFor();
    await viewIs(stage, look.views.changed);
    await page.getByRole('button', { name: texts.kernel.actions.undo }).click();
    await viewIs(stage, 'Mijn werk');

    // A dossier and back, then locked and unlocked: the register is as it was left.
    await page.getByRole('combobox', { name: look.groups.by }).selectOption('');
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => active()).toBe(2);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: texts.dossiers.dossier.back }).click();
    await row(2).waitFor();
    await expect.poll(() => counted(stage)).toBe(narrowed);
    await page.waitForTimeout(700);
    await lockVault(stage);
    await unlockVault(stage, /voorbeeld/);
    await row(1).waitFor();
    await expect.poll(() => counted(stage)).toBe(narrowed);
    expect((await headings(stage)).slice(0, 2)).toEqual(['severity', 'code']);
  });

  test('in English, in the dark, on a small screen: exported as it is seen, and searched through', async () => {
    const { stage, luwte } = await openSampleDemo('export', {
      language: 'en',
      colorScheme: 'dark',
      viewport: { width: 1024, height: 700 },
    });
    const { page, texts, shot } = stage;
    const { look, register, status, search, searchAll } = texts.dossiers;
    const { row, column, header } = registerGrid(stage);
    await row(1).waitFor();
    await shot('small');
    await page.getByRole('checkbox', { name: status.closed }).focus();
    await page.keyboard.press('Space');
    const closed = await count(stage, DOSSIERS);
    const codes = await column('code');
    const save = async (name: string, format: string) => {
      await page.getByRole('button', { name: look.export.open }).click();
      const dialog = page.getByRole('dialog', { name: look.export.title });
      await dialog.getByText(look.export.what(closed)).waitFor();
      await dialog.getByText(format).click();
      await dialog.getByLabel(look.export.fileName).fill(name);
      await shot(name);
      await dialog.getByRole('button', { name: look.export.action }).click();
      await dialog.waitFor({ state: 'hidden' });
      // Where it went stands on the screen, not only in what is read aloud.
      await page
        .getByRole('alert')
        .filter({ hasText: join(luwte.homeFolder, name) })
        .waitFor();
    };
    await save('with-names', look.export.formats.xlsx);
    const sheet = await readExcelFile(join(luwte.homeFolder, 'with-names.xlsx'));
    const rows =
      Array.isArray(sheet) && 'data' in (sheet[0] ?? {}) ? (sheet[0] as { data: unknown[][] }).data : sheet;
    expect((rows as unknown[][])[0]?.slice(0, 4)).toEqual([
      register.columns.code,
      register.columns.person,
      register.columns.unit,
      register.columns.status,
    ]);
    expect((rows as unknown[][]).slice(1).map(([code]) => code)).toEqual(codes);
    await page.getByRole('button', { name: texts.kernel.veil.names }).click();
    await save('no-names', look.export.formats.csv);
    const records = readCsv(readFileSync(join(luwte.homeFolder, 'no-names.csv'), 'utf8').slice(1));
    expect(records.slice(1).map(([code, person, , state]) => [code, person, state])).toEqual(
      codes.map((code) => [code, look.export.hidden, status.closed]),
    );
    await page.getByRole('button', { name: texts.kernel.veil.names }).click();

    // Nothing fits: said in words.
    await page.getByRole('button', { name: look.filters.opened(0), exact: true }).click();
    await page.getByLabel(look.filters.text).fill('zeepbellenblazer');
    await page.getByText(look.filters.none).waitFor();
    await shot('nothing');
    await page.getByRole('button', { name: look.filters.clear }).click();
    await count(stage, 0);

    // Whoever empties the field with which nothing was found, for a list that was never asked for, stays in it.
    await page.getByRole('checkbox', { name: status.closed }).press('Space');
    await expect.poll(() => counted(stage)).toBe(DOSSIERS);
    const words = page.getByLabel(look.filters.text);
    await words.fill('UZ');
    await page.getByRole('button', { name: look.filters.opened(1), exact: true }).waitFor();
    await header(register.columns.person).getByRole('button').click();
    await words.fill('zeepbellenblazer');
    await page.getByText(look.filters.none).waitFor();
    await words.fill('');
    await expect.poll(() => counted(stage)).toBe(DOSSIERS);
    await row(1).waitFor();
    expect(await words.evaluate((field) => field === document.activeElement)).toBe(true);

    // Ctrl+K shows the first; all of it on a screen of its own.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: search.label }).fill('gesprek');
    await page.getByRole('option', { name: searchAll.all }).click();
    await page.getByRole('heading', { name: searchAll.title, level: 1 }).waitFor();
    const box = page.getByRole('combobox', { name: searchAll.label });
    await expect.poll(() => box.inputValue()).toBe('gesprek');
    const results = page.getByRole('listbox', { name: search.results });
    await results.getByRole('option').first().waitFor();
    await shot('search');
    await page.getByRole('checkbox', { name: search.kinds.contact }).focus();
    await page.keyboard.press('Space');
    await expect
      .poll(async () => {
        const lines = await results.getByRole('option').allInnerTexts();
        return lines.length > 0 && lines.every((line) => line.includes(search.kinds.contact));
      })
      .toBe(true);
    await page.getByLabel(searchAll.code, { exact: true }).fill('xx-2026-0001');
    await page.getByText(searchAll.noneFiltered).waitFor();
    await shot('search-nothing');
    await page.getByRole('button', { name: searchAll.clear }).click();
    await box.focus();
    await results.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: /-2026-/ })
      .waitFor();
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('gesprek');
    await page.getByRole('link', { name: texts.dossiers.rail, exact: true }).click();
    await row(1).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('z');
    await box.waitFor();
  });
});

/** Ids of the columns in sight, in their order. */
const headings = (stage: Stage): Promise<readonly (string | null)[]> =>
  stage.page
    .getByRole('columnheader')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-column')));

const widthOf = (stage: Stage, column: string): Promise<number> =>
  stage.page
    .locator(`[role="columnheader"][data-column="${column}"]`)
    .evaluate((element) => (element as HTMLElement).offsetWidth);

/** How many dossiers the register says that it shows. */
const counted = async ({ page }: Stage): Promise<number> =>
  Number.parseInt(
    (
      await page
        .getByRole('status')
        .filter({ hasText: /dossiers?$/ })
        .innerText()
    ).replaceAll(/[.,]/g, ''),
    10,
  );

/** The same, once it is another number than before. */
async function count(stage: Stage, before: number): Promise<number> {
  await expect.poll(() => counted(stage)).not.toBe(before);
  return counted(stage);
}

const viewIs = ({ page, texts }: Stage, name: string) =>
  page.getByRole('button', { name: `${texts.dossiers.look.views.label}: ${name}` }).waitFor();

function viewsMenu({ page, texts }: Stage): Locator {
  return page.getByRole('button', { name: new RegExp(`^${texts.dossiers.look.views.label}: `) });
}

/** Where a dialog that was opened from the menu gives focus back to, a moment after it has gone. */
async function menuHasFocus(stage: Stage): Promise<void> {
  await expect
    .poll(() => viewsMenu(stage).evaluate((button) => button === document.activeElement))
    .toBe(true);
}

async function chooseView(stage: Stage, name: string): Promise<void> {
  const { page } = stage;
  await viewsMenu(stage).focus();
  await page.keyboard.press('Enter');
  // The menu gives its first line the focus, a moment after it is there.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="menu"]') != null))
    .toBe(true);
  const item = page
    .getByRole('menuitem', { name, exact: true })
    .or(page.getByRole('menuitemradio', { name, exact: true }));
  await item.focus();
  await page.keyboard.press('Enter');
}
