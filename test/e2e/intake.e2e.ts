import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { countKeys } from './steps/count-keys.ts';
import { errorStands } from './steps/field-error.ts';
import { openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

describe('a report by phone', () => {
  test('the three-minute call: danger first, few keys, then completed; the same person is known the next time', async () => {
    const { stage } = await openSampleDemo('call');
    const { page, texts, shot, hands } = stage;
    const { dossiers, people } = texts;
    const { newDossier, call, reporting, intake } = dossiers;
    await page.getByRole('link', { name: dossiers.rail, exact: true }).click();
    const somebody = await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).innerText();
    const keys = await countKeys(page);
    const begun = performance.now();

    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog', { name: newDossier.title });
    // The first question has the focus; where there is danger, what to do stands there and the form stays usable.
    await focused(drawer.getByRole('radio', { name: call.dangers.no, exact: true }));
    await page.keyboard.press('ArrowLeft');
    await drawer.getByText(call.dangerTitle).first().waitFor();
    await expect.poll(() => drawer.getByRole('listitem').first().textContent()).toContain('112');
    await shot('danger');
    await page.keyboard.press('ArrowRight');
    await drawer.getByText(call.dangerLater).waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await focused(drawer.getByLabel(newDossier.reporter));
    const typed = [
      [newDossier.name, 'Sanne Lindenhout'],
      [newDossier.contact, '06 5550 7788, na vijven'],
      [newDossier.function, 'docent ethiek'],
      [newDossier.unit, 'Letteren'],
      [newDossier.account, 'Sinds gisteren wel honderd berichten, ook over haar kinderen.'],
    ] as const;
    for (const [label, text] of typed) {
      await page.keyboard.press('Tab');
      await focused(drawer.getByLabel(label));
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vertr');
    await shot('filled-in');
    await page.keyboard.press('Control+Enter');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: /Sanne Lindenhout/, level: 1 }).waitFor();
    const { letters, others } = await keys();
    const text = typed.map(([, words]) => words).join('');
    // Whatever is not what was said: the way through the form, its choices, and saving.
    expect(letters).toBe(text.length);
    expect(others).toBeLessThanOrEqual(18);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`    the call: ${letters} letters, ${others} other keys; ${seconds} s by machine\n`);

    // What was promised: within the term, and by whom it is answered.
    await openTab(stage, dossiers.dossier.reports);
    await page.getByText(reporting.notAnswered).waitFor();
    await hands.press(page.getByRole('button', { name: reporting.answer }));
    await focused(page.getByRole('button', { name: reporting.answerSave }));
    await page.keyboard.press('Enter');
    await page.getByText(reporting.answered).first().waitFor();
    await page.getByText(reporting.notAnswered).waitFor({ state: 'hidden' });
    await shot('answered');

    await openTab(stage, intake.panel);
    await page.getByLabel(intake.wishes).fill('Eerst rust. De berichten hoeft zij niet te zien.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(intake.unsaved).waitFor({ state: 'hidden' });
    // As long as it is being saved, the next is not.
    await page.getByText(intake.saved, { exact: true }).first().waitFor({ state: 'attached' });
    // Somebody from outside has a name.
    const contactPoint = page.getByLabel(call.contactPoint, { exact: true });
    const chosen = await contactPoint.inputValue();
    await contactPoint.selectOption(dossiers.outside.choice);
    await page.keyboard.press('Control+Enter');
    const outsideName = page.getByRole('textbox', { name: dossiers.outside.name });
    await errorStands(outsideName, dossiers.outside.nameMissing);
    await focused(outsideName);
    await contactPoint.selectOption(chosen);
    await chooseNeed(page, intake.options, 'Wij verzamelen de berichten', intake.states.options.wanted);
    await shot('what-helps');
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot('what-helps-dark');

    await openTab(stage, people.panel);
    await completePerson(stage);
    await shot('person-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await shot('person');

    await reportAgain(stage);
    await mergeWithOther(stage, somebody);
  });
});

describe('a report on behalf of another', () => {
  test('who is not informed yet, and later is; it turns out to be something else, and after all not', async () => {
    const { stage } = await openSampleDemo('on-behalf', { language: 'en' });
    const { page, texts, shot, hands } = stage;
    const { dossiers, settings } = texts;
    const { newDossier, call, reporting } = dossiers;

    // This organisation promises an answer within five days of the calendar.
    await page.getByRole('link', { name: settings.title }).click();
    await page.getByLabel(settings.term.days).fill('5');
    await page.getByText(settings.term.counts.calendar, { exact: true }).click();
    await page.getByRole('button', { name: settings.term.save }).click();
    await page.getByText(settings.saved).last().waitFor();
    await shot('term');

    await page.getByRole('heading', { name: settings.title, level: 1 }).focus();
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog', { name: newDossier.title });
    await focused(drawer.getByRole('radio', { name: call.dangers.no, exact: true }));
    await page.keyboard.press('Space');
    await drawer.getByText(newDossier.promisedHint(settings.term.calendar(5))).waitFor();
    await hands.choose(drawer.getByLabel(newDossier.reporter), 'A supervisor');
    await hands.type(drawer.getByLabel(newDossier.reporterName), 'Piet Klaver');
    await hands.type(drawer.getByLabel(call.reporterContact), 'piet@example.org');
    await hands.choose(drawer.getByLabel(call.informed), call.informeds['not-yet']);
    await hands.type(drawer.getByRole('textbox', { name: /^Name( \*)?$/ }), 'Marit Duinroos');
    await hands.type(
      drawer.getByLabel(newDossier.account),
      'Threats below her article. She is in the air until tonight.',
    );
    await hands.choose(drawer.getByLabel(newDossier.channel), 'Supervisor');
    await page.keyboard.press('Control+Enter');
    const why = drawer.getByLabel(call.notInformedReason);
    await errorStands(why, call.notInformedMissing);
    await focused(why);
    await shot('why-not-yet');
    await page.keyboard.type('On a plane until tonight; her supervisor calls first.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /Marit Duinroos/, level: 1 }).waitFor();
    const untold = page.getByText(reporting.untoldOf.all);
    await untold.waitFor();
    await shot('not-told');

    await openTab(stage, dossiers.dossier.reports);
    await page.getByText(reporting.notYet('On a plane until tonight; her supervisor calls first.')).waitFor();
    await hands.press(page.getByRole('button', { name: reporting.tell }));
    await page.getByText(reporting.since('On a plane until tonight; her supervisor calls first.')).waitFor();
    await untold.waitFor({ state: 'detached' });
    await shot('informed');

    await hands.press(page.getByRole('button', { name: reporting.refer }));
    const refer = page.getByRole('dialog', { name: reporting.referTitle });
    await page.keyboard.press('Control+Enter');
    await errorStands(refer.getByLabel(reporting.referTo), reporting.referToMissing);
    await hands.choose(refer.getByLabel(reporting.referTo), 'Police without urgency');
    await hands.type(refer.getByLabel(reporting.referReason), 'It is about a burglary in her street.');
    await shot('refer');
    await page.keyboard.press('Control+Enter');
    await refer.waitFor({ state: 'hidden' });
    await page.getByText(/It is about a burglary/).waitFor();
    await hands.press(page.getByRole('button', { name: reporting.takeBack }));
    await page.getByText(/It is about a burglary/).waitFor({ state: 'hidden' });

    // One more report for the same dossier.
    await hands.press(page.getByRole('button', { name: reporting.add }));
    const second = page.getByRole('dialog', { name: call.addTitle });
    await hands.type(second.getByLabel(newDossier.account), 'She called herself: it goes on.');
    await hands.choose(second.getByLabel(newDossier.channel), 'Trusted person');
    await shot('second-report');
    await page.keyboard.press('Control+Enter');
    await second.waitFor({ state: 'hidden' });
    await page.getByText('She called herself: it goes on.').waitFor();
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
  });
});

async function focused(target: Locator): Promise<void> {
  await target.waitFor();
  await expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function chooseNeed(page: Page, list: string, item: string, state: string): Promise<void> {
  await page.getByRole('heading', { name: list, level: 3 }).waitFor();
  const choice = page.getByRole('combobox', { name: item, exact: true });
  await choice.selectOption({ label: state });
  await page.getByText(`${item}: ${state}.`).first().waitFor({ state: 'attached' });
}

/** Contract, another employer and an account; what deserves extra attention waits for consent. */
async function completePerson({ page, texts, hands }: Stage): Promise<void> {
  const { work, addresses, attention } = texts.people.details;
  const { kernel } = texts;
  await page.getByText(attention.needsConsent).waitFor();
  await hands.choose(page.getByLabel(work.contract).first(), 'Tijdelijk');
  await page.getByText(work.attention).waitFor();
  await hands.press(page.getByRole('button', { name: work.add }));
  await focused(page.getByLabel(work.organisation));
  await page.keyboard.type('Ziekenhuis Lindewaard');
  await hands.press(page.getByRole('button', { name: addresses.add }));
  await page.keyboard.type(addresses.kinds.account);
  await page.getByLabel(addresses.platform).selectOption({ label: 'Instagram' });
  await page
    .getByRole('textbox', { name: addresses.text(2), exact: true })
    .fill('https://www.instagram.com/Sanne_Linde/');
  await page.keyboard.press('Control+Enter');
  await page.getByText(texts.people.unsaved).waitFor({ state: 'hidden' });
  expect(await page.getByText(kernel.errors.title).count()).toBe(0);

  // A row that stays empty goes with its draft, and whoever was in it is not sent away.
  const add = page.getByRole('button', { name: addresses.add });
  await hands.press(add);
  const empty = page.getByRole('textbox', { name: addresses.text(3), exact: true });
  await empty.waitFor();
  await page.keyboard.press('Control+Enter');
  await empty.waitFor({ state: 'detached' });
  await focused(add);
  await page.getByRole('button', { name: kernel.draft.discard }).waitFor({ state: 'detached' });
}

/** The number of the first call tells who it is; the report goes to the dossier that is open. */
async function reportAgain({ page, texts, hands, shot }: Stage): Promise<void> {
  const { newDossier, call } = texts.dossiers;
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('n');
  const drawer = page.getByRole('dialog', { name: newDossier.title });
  await hands.type(drawer.getByLabel(newDossier.name), 'Sane Lindnhout');
  await drawer.getByRole('option', { name: /Sanne Lindenhout/ }).waitFor();
  await page.keyboard.press('Escape');
  await hands.type(drawer.getByLabel(newDossier.contact), '+31 6 5550 7788');
  await hands.press(drawer.getByRole('button', { name: call.choosePerson('Sanne Lindenhout') }));
  const join = drawer.getByRole('radio', { name: /^Dossier / });
  await join.waitFor();
  await join.check();
  await shot('known-already');
  await hands.type(drawer.getByLabel(newDossier.account), 'Vandaag stond er iemand bij de poort.');
  await hands.choose(drawer.getByLabel(newDossier.channel), 'Meldpunt');
  await page.keyboard.press('Control+Enter');
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText('Vandaag stond er iemand bij de poort.').waitFor();
  await expect.poll(() => page.getByRole('article').count()).toBe(2);
}

/** One of the invented people turns out to be the same, and after all not. */
async function mergeWithOther(stage: Stage, somebody: string): Promise<void> {
  const { page, texts, hands, shot } = stage;
  const { merging, tagWishes, tagWish } = texts.people;
  const { merge } = texts.people.details;
  await openTab(stage, texts.people.panel);
  await hands.choose(page.getByLabel(tagWish), tagWishes.allowed);
  await page.keyboard.press('Control+Enter');
  await page.getByText(texts.people.unsaved).waitFor({ state: 'hidden' });
  const search = page.getByLabel(merge.search);
  await hands.type(search, somebody);
  const other = page.getByRole('button', { name: merge.choose(somebody) });
  await other.waitFor();
  await hands.press(other);
  // The other record says never: that is not widened unasked, and said when somebody does.
  const wish = page.getByRole('radiogroup', { name: merging.fields.tagWish });
  const careful = wish.getByRole('radio', { name: merging.there(tagWishes.never, somebody) });
  await careful.waitFor();
  await expect.poll(() => careful.isChecked()).toBe(true);
  await shot('merge-question');
  await careful.focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText(merging.wider).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('merge-wider-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('ArrowDown');
  await page.getByText(merging.wider).waitFor({ state: 'detached' });
  await hands.press(page.getByRole('button', { name: merge.confirm }));
  const others = page.getByRole('group', { name: merging.others });
  await others.getByRole('heading', { name: somebody }).waitFor();
  await expect.poll(() => page.getByLabel(tagWish).inputValue()).toBe('never');
  const history = page.getByRole('list', { name: merge.history });
  await history.waitFor();
  await shot('merged');
  await hands.press(history.getByRole('button'));
  await history.getByText(/teruggedraaid/).waitFor();
  await others.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByLabel(tagWish).inputValue()).toBe('allowed');
}
