import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';
import { registerGrid } from './steps/register-grid.ts';

/** Somebody of one dossier: the same words elsewhere mean another one. */
const words = 'een student uit groep 3';
/** The same account, as people copy it from wherever they saw it. */
const spellings = ['@Terug_Komer', 'https://x.com/terug_komer/status/12?s=20', 'terug_komer'];

describe('who keeps coming back', () => {
  test('in Dutch: spellings of one account become one sender, which is merged, split, pictured, and asks for consent elsewhere', () =>
    walk('nl'));

  test('in English and dark: all of it just so', () => walk('en'));
});

describe('somebody who wrote for months, in a demo vault', () => {
  test('is seen week by week on a small screen, and in a second dossier only as a number', async () => {
    const viewport = { width: 1024, height: 700 };
    const { luwte, stage } = await openSampleDemo('senders-demo', { viewport });
    const { page, texts, shot } = stage;
    const { senders } = texts.people;
    await openDossier(stage, 3);
    await openTab(stage, senders.panel);
    const row = page.getByRole('grid', { name: senders.title }).getByRole('row').nth(1);
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: '@komt_altijd_terug', level: 1 }).waitFor();
    const weeks = page.getByRole('table', { name: senders.picture.table });
    await expect.poll(() => weeks.getByRole('row').count()).toBe(8);
    await page.getByText(senders.figures.times(1), { exact: true }).waitFor();
    // Counted from the day on which the person of this dossier asked to stop.
    await page.getByText(senders.figures.messagesText(8), { exact: true }).waitFor();
    await shot('figures');
    await page.getByRole('img', { name: /2026/ }).scrollIntoViewIfNeeded();
    await page.getByText(senders.picture.hint).scrollIntoViewIfNeeded();
    await shot('picture');
    await page.getByText(senders.others.count(1)).waitFor();
    await page.getByRole('list', { name: senders.messages.list }).scrollIntoViewIfNeeded();
    await page
      .getByRole('listitem')
      .getByRole('button', { name: new RegExp(`^${texts.kernel.veil.open}`) })
      .first()
      .click();
    await shot('messages');
    // As on a window of half the size, which is what 200 % is.
    await luwte.page.setViewportSize({ width: 640, height: 430 });
    await page.getByText(senders.picture.hint).scrollIntoViewIfNeeded();
    await shot('twice-as-large');
  });
});

async function walk(language: Stage['language']): Promise<void> {
  const { stage } = await openSampleDemo('senders', { language });
  const { page, texts, shot } = stage;
  const { senders } = texts.people;
  if (language === 'en') await page.emulateMedia({ colorScheme: 'dark' });
  await openDossier(stage, 1);
  for (const sender of spellings) await addIncident(stage, 'x', sender);
  await addIncident(stage, 'instagram', 'terug.komer.2');
  await addIncident(stage, 'x', words);
  await seeSuggestion(stage);

  await openTab(stage, senders.panel);
  const grid = page.getByRole('grid', { name: senders.title });
  const row = grid.getByRole('row').filter({ hasText: '@Terug_Komer' });
  await row.waitFor();
  await expect.poll(() => row.getByRole('gridcell').nth(3).innerText()).toBe('3');
  await shot('list');
  // By keyboard: the grid is one stop, the arrows go to the row, Enter opens it.
  await grid.focus();
  while ((await grid.locator('[data-active]').filter({ hasText: '@Terug_Komer' }).count()) === 0)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '@Terug_Komer', level: 1 }).waitFor();
  await page.getByRole('img', { name: /2026/ }).locator('svg').waitFor();
  await page.getByText(senders.others.none).waitFor();
  await shot('sender');

  await describeSender(stage);
  await mergeAndSplit(stage);
  await lookElsewhere(stage);
}

/** A dossier by its place in the register, at its incidents; the oldest come first, so that places stay. */
async function openDossier(stage: Stage, place: number): Promise<void> {
  const { page, texts } = stage;
  const { header, row } = registerGrid(stage);
  const code = header(texts.dossiers.register.columns.code);
  if ((await code.getAttribute('aria-sort')) !== 'ascending') await code.getByRole('button').click();
  await header(texts.dossiers.register.columns.code).and(page.locator('[aria-sort="ascending"]')).waitFor();
  await row(place).waitFor();
  await row(place).click();
  await openTab(stage, texts.dossiers.dossier.incidents);
}

async function addIncident({ page, texts }: Stage, platform: string, sender: string): Promise<void> {
  const { incident } = texts.dossiers;
  await page.getByRole('button', { name: incident.add }).click();
  const form = page.getByRole('dialog', { name: incident.addTitle });
  await form.getByLabel(incident.platform).selectOption(platform);
  await form.getByLabel(incident.sender, { exact: true }).fill(sender);
  await form.getByLabel(incident.message, { exact: true }).fill('Ik kom toch wel weer terug.');
  await form.getByRole('button', { name: incident.save }).click();
  const details = page.getByRole('dialog', { name: incident.details, exact: true });
  await details.getByText(sender, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'hidden' });
}

/** A known account is offered by its beginning. */
async function seeSuggestion({ page, texts, shot }: Stage): Promise<void> {
  const { incident } = texts.dossiers;
  await page.getByRole('button', { name: incident.add }).click();
  const form = page.getByRole('dialog', { name: incident.addTitle });
  await form.getByLabel(incident.platform).selectOption('x');
  const field = form.getByLabel(incident.sender, { exact: true });
  await field.fill('TERUG');
  await form.getByRole('option', { name: '@Terug_Komer' }).waitFor();
  await shot('suggestion');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => field.inputValue()).toBe('@Terug_Komer');
  // With a Cyrillic letter it is another account.
  await field.fill('@Terug_Kоmer');
  await form.getByText(texts.people.senders.accounts.looksLike('terug_komer')).waitFor();
  // What was offered before is on its way out.
  await form.getByRole('listbox').waitFor({ state: 'detached' });
  await shot('looks-like');
  await form.getByRole('button', { name: texts.kernel.draft.discard }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
}

async function describeSender({ page, texts, shot }: Stage): Promise<void> {
  const { about } = texts.people.senders;
  const form = page.getByRole('form', { name: about.title });
  await form.getByLabel(about.perpetrator).selectOption('troll');
  await form.getByLabel(about.remarks).fill('Schrijft vooral in de avond.');
  await form.getByRole('button', { name: about.save }).click();
  await page.getByText(about.saved).waitFor();
  await shot('about');
}

async function mergeAndSplit({ page, texts, shot }: Stage): Promise<void> {
  const { senders } = texts.people;
  const { merge, history, accounts, certainties } = senders;
  await page.getByRole('button', { name: merge.open }).click();
  const dialog = page.getByRole('dialog', { name: merge.title });
  await dialog.getByRole('combobox', { name: merge.search }).fill('komer.2');
  await dialog.getByText(merge.fromDossier).waitFor();
  await dialog.getByRole('option', { name: /terug\.komer\.2/ }).click();
  await dialog.getByLabel(merge.certainty).selectOption('possible');
  await dialog.getByRole('button', { name: merge.save }).click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  await dialog.getByLabel(merge.reason).fill('Zelfde woorden, zelfde uur.');
  await shot('merge');
  await dialog.getByRole('button', { name: merge.save }).click();
  await dialog.waitFor({ state: 'hidden' });
  const table = page.getByRole('table', { name: accounts.title });
  const merged = table.getByRole('row').filter({ hasText: 'terug.komer.2' });
  await merged.getByText(certainties.possible).waitFor();
  await page.getByText(senders.messages.count(4), { exact: true }).waitFor();
  await shot('merged');
  await page.getByRole('button', { name: history.splitLabel('@Terug_Komer', 'terug.komer.2') }).click();
  await merged.waitFor({ state: 'detached' });
  await page.getByText(senders.messages.count(3), { exact: true }).waitFor();
  await page.getByRole('list', { name: history.title }).getByRole('listitem').first().waitFor();
}

/** The same sender in another dossier: the number shows, which one does not. */
async function lookElsewhere(stage: Stage): Promise<void> {
  const { page, texts, shot } = stage;
  const { senders } = texts.people;
  const here = new URL(page.url()).hash;
  await page.getByRole('link', { name: texts.dossiers.rail, exact: true }).click();
  await openDossier(stage, 2);
  await addIncident(stage, 'x', 'x.com/Terug_Komer/');
  await addIncident(stage, 'x', words);
  const there = new URL(page.url()).hash;
  await goTo(stage, here);
  await page.getByText(senders.others.count(1)).waitFor();
  await page.getByText(senders.others.missingThere(1)).waitFor();
  expect(await page.getByRole('button', { name: senders.others.show }).count()).toBe(0);
  await page.getByText(senders.others.why).scrollIntoViewIfNeeded();
  await shot('consent');

  // The person of this dossier agrees, then the other one; only then the other dossier can be opened.
  await page.getByRole('link', { name: senders.others.toConsent }).click();
  await giveConsent(stage);
  await goTo(stage, here);
  await page.getByText(senders.others.missingThere(1)).waitFor();
  expect(await page.getByRole('button', { name: senders.others.show }).count()).toBe(0);
  await goTo(stage, there);
  await openTab(stage, texts.consent.panel);
  await giveConsent(stage);
  await goTo(stage, here);
  await page.getByRole('button', { name: senders.others.show }).click();
  const code = page.getByRole('list', { name: senders.others.list }).getByRole('link');
  await code.waitFor();
  await shot('shown');
  await code.click();
  await page.getByText(senders.messages.count(1), { exact: true }).waitFor();
  // What was written of the sender stays with the other dossier, and is read here as from there.
  const remarks = page.getByRole('form', { name: senders.about.title }).getByLabel(senders.about.remarks);
  await remarks.waitFor();
  await expect.poll(() => remarks.inputValue()).toBe('');
  await page.getByRole('button', { name: senders.others.show }).click();
  const others = page.getByRole('list', { name: senders.others.list });
  await others.getByText(senders.note.remarks('Schrijft vooral in de avond.')).waitFor();
  await others.scrollIntoViewIfNeeded();
  await shot('as-from-there');

  await page.getByRole('link', { name: senders.backToDossier }).click();
  await page.getByRole('link', { name: senders.all }).click();
  await page.getByRole('textbox', { name: senders.filter }).fill('groep 3');
  await page.getByText(senders.none).waitFor();
  await page.getByRole('textbox', { name: senders.filter }).fill('terug_');
  await page.getByText(senders.count(1), { exact: true }).waitFor();
  const found = page.getByRole('grid', { name: senders.title }).getByRole('row').nth(1);
  expect(await found.getByRole('gridcell').allInnerTexts()).toMatchObject({
    2: senders.perDossier,
    3: '4',
    6: '2',
  });
  await shot('all');
  await found.getByRole('link').click();
  await page.getByText(senders.figures.inVault).waitFor();
  await page.getByText(senders.about.perDossier).waitFor();
  expect(await page.getByText(senders.others.title).count()).toBe(0);
  await shot('vault-wide');
}

/** Another place of the window, as by a link. */
async function goTo({ page }: Stage, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

const purposes = {
  nl: 'Kijken of anderen dezelfde afzender hebben',
  en: 'Looking whether others have the same sender',
} as const;

/** Writes down on the tab of consents that the person agrees to comparing. */
async function giveConsent({ page, texts, language }: Stage): Promise<void> {
  const { consent } = texts;
  await page.getByRole('button', { name: consent.addFor(purposes[language]) }).click();
  await page.getByRole('dialog').getByText(consent.answered.given, { exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: consent.form.save, exact: true }).click();
  await page.getByRole('button', { name: consent.withdrawFor(purposes[language]) }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
