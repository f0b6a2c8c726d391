import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Stage } from '../../electron/tour/stage.ts';
import { addEvidence, viewEvidence } from '../../electron/tour/steps/add-evidence.ts';
import { createVault } from '../../electron/tour/steps/create-vault.ts';
import { findByWord, lock, unlock } from '../../electron/tour/steps/find-and-lock.ts';
import { writeIncident } from '../../electron/tour/steps/write-incident.ts';
import { writeNote, writeReport } from '../../electron/tour/steps/write-report.ts';
import { cutToWords } from '../../shared/kernel/cut-to-words.ts';
import type { Language } from '../../shared/kernel/primitives.ts';
import { repositoryFolder } from '../support/run-program.ts';
import { openStage, sampleFiles } from '../support/stage-under-test.ts';
import { demoPassphrase, openRegister, tryPassphrase } from './steps/demo-vault.ts';
import { errorStands } from './steps/field-error.ts';
import { openDossierWithFiles, openTab } from './steps/find-dossier.ts';
import { hostileStory, hostileTexts } from './steps/hostile-texts.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';
import { registerGrid } from './steps/register-grid.ts';

describe('a trusted person, by keyboard alone', () => {
  test('in Dutch: makes a vault, takes a report, adds an incident with evidence, finds it back, locks, unlocks, and everything is there', () =>
    walk('nl'));

  test('in English: all of it just so', () => walk('en'));
});

describe('the register of two thousand dossiers', () => {
  test('goes by keys, in every order, by status, to its end, and is as it was when one comes back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'luwte-many-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const vaultPath = await makeManyDossiers(folder, 2000);
    const { stage } = await openStage('register', { vaultPath });
    const { page, texts, shot } = stage;
    const { register, dossier, status } = texts.dossiers;
    const { grid, active, column, header, row, scrollTop } = registerGrid(stage);
    await tryPassphrase(stage, demoPassphrase);
    await openRegister(stage);
    await page.getByText(register.count(2000)).waitFor();
    await row(1).waitFor();
    await shot('first-rows');

    await grid.focus();
    await expect.poll(() => active()).toBe(1);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    await expect.poll(() => active()).toBe(2);
    await page.keyboard.press('PageDown');
    const page2 = (await active()) ?? 0;
    expect(page2).toBeGreaterThan(10);
    await page.keyboard.press('PageUp');
    await expect.poll(() => active()).toBe(2);
    await page.keyboard.press('End');
    await row(2000).waitFor();
    await expect.poll(() => active()).toBe(2000);
    await shot('last-rows');
    await page.keyboard.press('Home');
    await expect.poll(() => active()).toBe(1);

    await grid.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await row(2000).waitFor();
    await page.keyboard.press('Home');
    await row(1).waitFor();
    await grid.evaluate((element) => element.scrollTo({ top: 36 * 1000 }));
    await row(1005).waitFor();
    await row(1005).click();
    await page.getByRole('link', { name: dossier.back }).click();
    await row(1005).waitFor();
    await expect.poll(() => active()).toBe(1005);
    expect(Math.abs((await scrollTop()) - 36 * 1000)).toBeLessThan(40);
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: dossier.timeline }).waitFor();
    await page.getByRole('link', { name: dossier.back }).click();
    await row(1006).waitFor();

    for (const [id, first] of [
      ['code', 'ascending'],
      ['person', 'ascending'],
      ['status', 'ascending'],
      ['received', 'descending'],
      ['activity', 'descending'],
      ['incidents', 'descending'],
    ] as const) {
      for (const order of [first, first === 'ascending' ? 'descending' : 'ascending']) {
        await header(register.columns[id]).getByRole('button').click();
        await grid
          .getByRole('columnheader')
          .and(page.locator(`[aria-sort="${order}"]`))
          .waitFor();
        await expect.poll(() => header(register.columns[id]).getAttribute('aria-sort')).toBe(order);
        await expect.poll(() => grid.locator('[aria-sort]:not([aria-sort="none"])').count()).toBe(1);
        await row(1).waitFor();
        if (id === 'code' || id === 'incidents')
          await expect.poll(async () => isInOrder(await column(id), order), { timeout: 20_000 }).toBe(true);
      }
    }

    await page.keyboard.press('/');
    await page.keyboard.press('Space');
    const filtered = page.getByRole('status').filter({ hasText: /^\d+ dossiers$/ });
    await expect.poll(() => filtered.innerText(), { timeout: 20_000 }).not.toBe(register.count(2000));
    await expect
      .poll(async () => [...new Set(await column('status'))], { timeout: 20_000 })
      .toEqual([status.intake]);
    await page.getByRole('button', { name: register.filterClear }).click();
    await page.getByText(register.count(2000)).waitFor();
  });
});

describe('hostile text in every field', () => {
  test('is kept and shown as text, and moves nothing out of its place', async () => {
    const { stage } = await openSampleDemo('hostile', { viewport: { width: 1024, height: 700 } });
    const { page, texts, shot } = stage;
    const { dossiers, people } = texts;
    const { newDossier, incident, note, register } = dossiers;
    const { html, markdown, bidi, longWord, emoji, link } = hostileTexts;
    await page.keyboard.press('n');
    const form = page.getByRole('dialog', { name: newDossier.title });
    await form.getByLabel(newDossier.name).fill(longWord);
    await form.getByLabel(newDossier.contact).fill(html);
    await form.getByLabel(newDossier.function).fill(emoji);
    await form.getByLabel(newDossier.unit).fill(longWord);
    await form.getByLabel(newDossier.account).fill('voor\0na');
    await form.getByLabel(newDossier.channel).selectOption({ index: 1 });
    await form.getByRole('button', { name: newDossier.save }).click();
    await errorStands(form.getByLabel(newDossier.account), texts.kernel.fields['text-has-nul']);
    await form.getByLabel(newDossier.account).fill(hostileStory);
    await shot('report');
    await form.getByRole('button', { name: newDossier.save }).click();
    await page.getByRole('heading', { name: longWord, level: 1 }).waitFor();
    // The line of the report says what was told, by its first words.
    const report = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: dossiers.timeline.openReport }) });
    await report.getByText(cutToWords(hostileStory, 30)).waitFor();

    for (const text of [html, markdown, bidi, longWord, hostileStory]) {
      // The next is typed while the one before is still being saved: no letter of it may get lost.
      await page.getByRole('textbox', { name: note.text }).fill(text);
      await page.getByRole('button', { name: note.save }).click();
      await page.getByRole('listitem').filter({ hasText: text }).waitFor();
    }
    await shot('timeline');

    await openTab(stage, dossiers.dossier.incidents);
    await page.getByRole('button', { name: incident.add }).click();
    const added = page.getByRole('dialog', { name: incident.addTitle });
    await added.getByLabel(incident.platform).selectOption({ index: 1 });
    await added.getByLabel(incident.sender, { exact: true }).fill(longWord);
    await added.getByLabel(incident.message, { exact: true }).fill(hostileStory);
    await added.getByLabel(incident.url).fill(link);
    await added.getByLabel(incident.remarks).fill(html);
    await added.getByRole('button', { name: incident.save }).click();
    const details = page.getByRole('dialog', { name: incident.details, exact: true });
    await details.getByText(link, { exact: true }).waitFor();
    await details.getByText(html, { exact: true }).waitFor();
    await details.getByRole('button', { name: new RegExp(`^${texts.kernel.veil.open}`) }).click();
    await shot('incident');
    await expect
      .poll(() => details.locator('[data-veiled] [aria-live] > div').innerText())
      .toBe(hostileStory);
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'hidden' });
    await shot('incidents');

    await openTab(stage, dossiers.dossier.reports);
    await page.getByText(hostileStory).waitFor();
    await shot('reports');
    await openTab(stage, people.panel);
    const person = page.getByRole('form', { name: people.form });
    await person.getByLabel(people.remarks).fill(hostileStory);
    await person.getByLabel(people.namedAs).fill(bidi);
    await person.getByRole('button', { name: people.save }).click();
    await person.getByText(people.unsaved).waitFor({ state: 'hidden' });
    await expect.poll(() => person.getByLabel(people.contact, { exact: true }).inputValue()).toBe(html);
    await expect.poll(() => person.getByLabel(people.function).inputValue()).toBe(emoji);
    await expect.poll(() => person.getByLabel(people.unit).inputValue()).toBe(longWord);
    await expect.poll(() => person.getByLabel(people.remarks).inputValue()).toBe(hostileStory);
    await shot('person');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: dossiers.search.label }).fill('factuur');
    await page
      .getByRole('option')
      .filter({ has: page.locator('mark') })
      .first()
      .waitFor();
    await shot('search');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: dossiers.rail, exact: true }).click();
    await page.getByRole('grid', { name: register.table }).getByText(longWord).first().waitFor();
    await shot('register');
    expect(
      await page.locator('[data-attack], main img, a[href^="javascript:"], script:not([src])').count(),
    ).toBe(0);
  });
});

describe('a mistake', () => {
  test('in a note, an incident or a status is changed, taken away and brought back', async () => {
    const { stage } = await openSampleDemo('undo');
    const { page, texts, shot } = stage;
    const { note, timeline, incident, dossier, status, closing } = texts.dossiers;
    await openDossierWithFiles(stage, dossier.timeline);

    await page.getByRole('textbox', { name: note.text }).fill('Gebeld met de faculteid.');
    await page.getByRole('button', { name: note.save }).click();
    const entry = page.getByRole('listitem').filter({ hasText: 'Gebeld met de faculteid.' });
    await entry.getByRole('button').click();
    await page.getByRole('menuitem', { name: timeline.edit }).click();
    const edit = page.getByRole('form', { name: note.editTitle });
    await edit.getByRole('textbox', { name: note.text }).fill('Gebeld met de faculteit.');
    await edit.getByRole('button', { name: note.save }).click();
    await edit.waitFor({ state: 'hidden' });
    const mended = page.getByRole('listitem').filter({ hasText: 'Gebeld met de faculteit.' });
    await mended.waitFor();
    await entry.waitFor({ state: 'hidden' });
    await focusIsIn(mended);
    await mended.getByRole('button').click();
    await page.getByRole('menuitem', { name: timeline.remove }).click();
    await mended.waitFor({ state: 'hidden' });
    await page.getByRole('alert').filter({ hasText: timeline.removed }).waitFor();
    await shot('note-removed');
    await page.getByRole('button', { name: timeline.undo }).click();
    await mended.waitFor();

    await openTab(stage, dossier.incidents);
    const count = page.getByRole('status').filter({ hasText: /^\d+ incidenten$/ });
    const before = Number.parseInt(await count.innerText(), 10);
    const list = page.getByRole('list', { name: incident.list });
    await list.getByRole('listitem').first().getByRole('button').first().click();
    const details = page.getByRole('dialog', { name: incident.details, exact: true });
    await details.getByRole('button', { name: incident.edit }).click();
    const form = page.getByRole('dialog', { name: incident.editTitle });
    await form.getByLabel(incident.sender, { exact: true }).fill('@een_ander_account');
    await form.getByRole('button', { name: incident.save }).click();
    await form.waitFor({ state: 'hidden' });
    const changed = list.getByRole('listitem').filter({ hasText: '@een_ander_account' });
    await changed.getByRole('button', { name: new RegExp(`^${incident.details}: `) }).click();
    await page.getByRole('menuitem', { name: incident.remove }).click();
    await changed.waitFor({ state: 'hidden' });
    await page.getByText(incident.count(before - 1), { exact: true }).waitFor();
    await page
      .getByRole('alert')
      .filter({ hasText: incident.removed })
      .getByRole('button', { name: incident.undo })
      .click();
    await changed.waitFor();
    await page.getByText(incident.count(before), { exact: true }).waitFor();

    const menu = page.getByRole('button', { name: new RegExp(`^${dossier.changeStatus}`) });
    await menu.click();
    await page.getByRole('menuitemradio', { name: status.closed }).click();
    const isClosed = page.getByRole('button', { name: `${dossier.changeStatus}: ${status.closed}` });
    // Where something is open, that is said first.
    const anyway = page.getByRole('button', { name: closing.anyway });
    await anyway.or(isClosed).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
    await isClosed.waitFor();
    await focusIsIn(menu);
    await openTab(stage, dossier.timeline);
    await page.getByText(timeline.statusText(status.closed.toLowerCase())).first().waitFor();
    await menu.click();
    await page.getByRole('menuitemradio', { name: status.active }).click();
    await page.getByRole('button', { name: `${dossier.changeStatus}: ${status.active}` }).waitFor();
  });
});

describe('several things at once', () => {
  test('are put aside, brought back, put aside again and found on the vault page, by keyboard', async () => {
    const { stage } = await openSampleDemo('aside');
    const { page, texts, shot } = stage;
    const { dossier, incident, removed, search } = texts.dossiers;
    const { list: evidence } = texts.evidence;
    const { choice } = texts.kernel;
    const boxes = page.locator('main').getByRole('checkbox');
    const said = (text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor();
    await openDossierWithFiles(stage, dossier.incidents);
    const count = page.getByRole('status').filter({ hasText: /^\d+ incidenten$/ });
    const before = Number.parseInt(await count.innerText(), 10);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const person = heading.split(' · ')[1] ?? '';
    expect(person).not.toBe('');

    // The first box stands for all rows; the rows' boxes are one stop of the Tab key after it.
    await boxes.first().focus();
    await page.keyboard.press('Tab');
    await focusIsIn(page.getByRole('button', { name: incident.remove, exact: true, disabled: true }));
    // Past the ways to add many, and one.
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    await focusIsIn(boxes.nth(1));
    await page.keyboard.press('Space');
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    await focusIsIn(boxes.nth(3));
    await page.getByText(choice.chosen(3)).waitFor();
    await shot('incidents-chosen');
    await page.keyboard.press('Delete');
    await said(incident.someRemoved(3));
    await page.getByText(incident.count(before - 3), { exact: true }).waitFor();
    await focusIsIn(boxes.nth(1));
    await page.keyboard.press('Control+z');
    await page.getByText(incident.count(before), { exact: true }).waitFor();

    await openTab(stage, texts.evidence.panel);
    const table = page.getByRole('table', { name: evidence.title });
    await table.waitFor();
    const files = await table.getByRole('link').allInnerTexts();
    await table.getByRole('checkbox').nth(1).focus();
    await page.keyboard.press('Control+a');
    await page.getByText(choice.chosen(files.length)).waitFor();
    await shot('evidence-chosen');
    await page.keyboard.press('Delete');
    await said(evidence.someRemoved(files.length));
    await page.getByText(evidence.empty).waitFor();

    await page.keyboard.press('Control+k');
    // Where text is written, Ctrl+Z takes back text: what was put aside stays so.
    await page.getByRole('combobox', { name: search.label }).pressSequentially('x');
    await page.keyboard.press('Control+z');
    await page.getByRole('combobox', { name: search.label }).fill(removed.command);
    await page.keyboard.press('Enter');
    await page.getByText(removed.count(files.length), { exact: true }).waitFor();
    for (const file of files) await page.getByRole('row').filter({ hasText: file }).waitFor();
    // What can be done is seen before anything is chosen; pressing it then does nothing.
    const restore = page.getByRole('button', { name: removed.restore, disabled: true });
    await page.getByText(choice.hint).waitFor();
    await restore.press('Enter');
    await focusIsIn(restore);
    await shot('nothing-chosen');
    await boxes.nth(1).focus();
    await page.keyboard.press('Shift+End');
    await page.getByText(choice.chosen(files.length)).waitFor();
    await shot('removed');
    await veilSwitch(stage, 'names').click();
    await page.locator('main').getByRole('img', { name: texts.kernel.veil.hiddenName }).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain(person);
    await page.getByRole('button', { name: removed.restore }).press('Enter');
    await said(removed.restored(files.length));
    await page.getByText(removed.empty).waitFor();
    await focusIsIn(page.getByRole('heading', { name: removed.title, level: 1 }));
    await shot('nothing-removed');
    await page.keyboard.press('Control+z');
    await page.getByText(removed.count(files.length), { exact: true }).waitFor();
    await boxes.nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: texts.evidence.panel, selected: true }).waitFor();
  });
});

describe('the veils', () => {
  test('hide every name, and every message until it is asked for', async () => {
    const { stage } = await openSampleDemo('veils');
    const { page, texts, shot } = stage;
    const { dossiers, people, kernel } = texts;
    const { grid, column, row } = registerGrid(stage);
    await row(24).scrollIntoViewIfNeeded();
    const fullNames = await column('person');
    const names = fullNames.flatMap((name) => [name, name.split(' ').at(-1) ?? name]);
    expect(fullNames.length).toBeGreaterThan(20);
    const namesOnScreen = async (): Promise<readonly string[]> => {
      const shown = await page.evaluate(() => document.body.innerText);
      return names.filter((name) => shown.includes(name));
    };
    expect(await namesOnScreen()).not.toEqual([]);
    await veilSwitch(stage, 'names').click();
    await grid.getByRole('img', { name: kernel.veil.hiddenName }).first().waitFor();
    expect(await namesOnScreen()).toEqual([]);
    await shot('register');

    await openDossierWithFiles(stage, dossiers.dossier.timeline);
    for (const tab of [
      dossiers.dossier.timeline,
      dossiers.dossier.incidents,
      people.panel,
      texts.evidence.panel,
      dossiers.dossier.reports,
    ]) {
      await openTab(stage, tab);
      await page.getByRole('tabpanel').getByText(/\w/).first().waitFor();
      expect({ tab, names: await namesOnScreen() }).toEqual({ tab, names: [] });
    }
    await shot('dossier');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: dossiers.search.label }).fill(names[1] ?? '');
    await page.getByRole('option').first().waitFor();
    expect(await namesOnScreen()).toEqual([]);
    await shot('search');
    await page.keyboard.press('Escape');

    await openTab(stage, dossiers.dossier.incidents);
    const messages = page.getByRole('list', { name: dossiers.incident.list }).locator('[data-veiled]');
    const opened = messages.locator('[aria-live] > div');
    await messages.nth(1).waitFor();
    expect(await opened.count()).toBe(0);
    await messages.nth(0).getByRole('button').click();
    await opened.waitFor();
    await messages.nth(1).getByRole('button').focus();
    await opened.waitFor({ state: 'hidden' });
    await veilSwitch(stage, 'messages').click();
    await expect
      .poll(async () => (await opened.count()) === (await messages.count()), { timeout: 20_000 })
      .toBe(true);
    await veilSwitch(stage, 'messages').click();
    await expect.poll(() => opened.count(), { timeout: 20_000 }).toBe(0);
  });
});

/** The whole way, in one language. */
async function walk(language: Language): Promise<void> {
  // What moves needs to be seen once; English screens are examined by "every screen".
  const isFirst = language === 'nl';
  const opened = await openStage('journey', { language, moves: isFirst });
  const stage = isFirst ? opened.stage : { ...opened.stage, shot: async () => undefined };
  await createVault(stage);
  await writeReport(stage);
  await writeNote(stage);
  await writeIncident(stage, sampleFiles.screenshot);
  await addEvidence(stage, [sampleFiles.email, sampleFiles.pdf]);
  for (const path of Object.values(sampleFiles)) await viewEvidence(stage, path);
  await findByWord(stage);
  await lock(stage);
  await unlock(stage);

  // Everything is there, in the register, the timeline, the incidents and the evidence.
  const { page, sample, texts } = stage;
  await page.getByRole('row').filter({ hasText: sample.person }).waitFor();
  await findByWord(stage);
  const { dossiers, evidence } = texts;
  await page.getByRole('tab', { name: dossiers.dossier.timeline }).click();
  await page.getByRole('listitem').filter({ hasText: sample.note }).waitFor();
  await page.getByRole('tab', { name: dossiers.dossier.incidents }).click();
  await page.getByText(sample.sender).first().waitFor();
  await page.getByRole('tab', { name: evidence.panel }).click();
  await page.getByText(evidence.list.count(3)).waitFor();
}

/** The rail's switches: first the one of names, then that of messages. */
function veilSwitch({ page }: Stage, veil: 'names' | 'messages'): Locator {
  return page
    .getByRole('navigation')
    .locator('[aria-pressed]')
    .nth(veil === 'names' ? 0 : 1);
}

async function focusIsIn(place: Locator): Promise<void> {
  await expect
    .poll(() => place.evaluate((element) => element.contains(document.activeElement)), { timeout: 20_000 })
    .toBe(true);
}

/** Makes a demo vault with the command line; answers its folder. */
async function makeManyDossiers(folder: string, count: number): Promise<string> {
  const words = ['electron/cli/luwte.ts', 'demo', folder, '--dossiers', String(count), '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: repositoryFolder });
  return z.object({ vault: z.string() }).parse(JSON.parse(stdout)).vault;
}

function isInOrder(texts: readonly string[], order: string): boolean {
  const sorted = texts.toSorted((one, other) => one.localeCompare(other, 'nl', { numeric: true }));
  const wanted = order === 'ascending' ? sorted : sorted.toReversed();
  return texts.length > 10 && wanted.join() === texts.join();
}
