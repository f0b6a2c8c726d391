import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { lockVault, unlockVault } from './steps/demo-vault.ts';
import { openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

/** Opens the dossier of the first line of the register; answers its code. */
async function openFirstDossier({ page, texts }: Stage): Promise<string> {
  await page.getByRole('grid', { name: texts.dossiers.register.table }).getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: texts.dossiers.dossier.timeline }).waitFor();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  return title.split(' ')[0] ?? '';
}

/** Writes down the wish of the person about tags. */
async function setTagWish(stage: Stage, wish: 'never' | 'allowed'): Promise<void> {
  const { page, hands } = stage;
  const { people } = stage.texts;
  await openTab(stage, people.panel);
  await hands.choose(page.getByLabel(people.tagWish), people.tagWishes[wish]);
  await hands.key('Control+Enter');
  await page.getByText(people.changed('')).waitFor();
}

async function goToday({ page, hands, texts }: Stage): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus();
  await hands.key('g');
  await hands.key('v');
  await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
}

describe('promises come back', () => {
  test('in Dutch: what was promised in a dossier is in Today, done and put off by keyboard; consent that was withdrawn stands at the big screen', async () => {
    const { stage } = await openSampleDemo('today');
    const { page, hands, texts, shot } = stage;
    const { actions, consent, today, dossiers } = texts;
    const code = await openFirstDossier(stage);

    // An action of one's own, due today.
    await openTab(stage, actions.panel);
    await hands.press(page.getByRole('button', { name: actions.own }));
    const drawer = page.getByRole('dialog');
    await hands.type(drawer.getByLabel(actions.form.title), 'Bel over de rustige werkplek');
    await hands.type(
      drawer.getByLabel(texts.kernel.moment.date(actions.form.due)),
      new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(
        Date.now(),
      ),
    );
    await shot('own-action');
    await hands.key('Control+Enter');
    await drawer.waitFor({ state: 'hidden' });
    const tick = page.getByRole('checkbox', { name: actions.finish('Bel over de rustige werkplek') });
    await tick.waitFor();
    await shot('actions');

    // Consent is asked, given, and taken back.
    await openTab(stage, consent.panel);
    const purpose = 'Bespreken in het expertteam';
    await shot('consent-empty');
    await hands.press(page.getByRole('button', { name: consent.addFor(purpose) }));
    await drawer.getByText(consent.freedom).waitFor();
    await shot('consent-asked');
    // Nobody's yes is written down by itself.
    await hands.press(drawer.getByRole('button', { name: consent.form.save }));
    await drawer.getByText(consent.form.answerMissing).waitFor();
    await drawer.getByText(consent.answered.given, { exact: true }).click();
    await hands.press(drawer.getByRole('button', { name: consent.form.save }));
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: consent.withdrawFor(purpose) }).waitFor();
    expect(await page.getByText(consent.notice.withdrawn(purpose)).count()).toBe(0);
    await hands.press(page.getByRole('button', { name: consent.withdrawFor(purpose) }));
    await hands.type(drawer.getByLabel(consent.form.withdrawNote), 'Liever toch niet.');
    await hands.key('Control+Enter');
    await drawer.waitFor({ state: 'hidden' });
    // Beside the button for the big screen.
    await page.getByText(consent.notice.withdrawn(purpose)).waitFor();
    // The dossier that comes first differs by the day, and with it what was written down before.
    await page.getByRole('listitem', { name: purpose }).locator('summary').click();
    await page.getByText('Liever toch niet.').waitFor();
    await shot('consent-withdrawn');

    // What the person wishes about tags and what they answered: the stricter counts, and one press sets the answer right.
    await setTagWish(stage, 'never');
    await openTab(stage, consent.panel);
    const tagging = 'Het account taggen';
    await hands.press(page.getByRole('button', { name: consent.addFor(tagging) }));
    await drawer.getByText(consent.answered.given, { exact: true }).click();
    await hands.press(drawer.getByRole('button', { name: consent.form.save }));
    await drawer.waitFor({ state: 'hidden' });
    await page.getByText(consent.tag.differs.never).waitFor();
    await shot('tag-differs');
    await hands.press(page.getByRole('button', { name: consent.tag.withdraw }));
    await page.getByText(consent.tag.differs.never).waitFor({ state: 'detached' });
    await shot('tag-set-right');

    // A working note stands apart from the timeline.
    await openTab(stage, dossiers.workingNotes.title);
    await hands.type(page.getByLabel(dossiers.note.text), 'Even vragen of de rooster-app klopt.');
    await hands.key('Control+Enter');
    await page.getByRole('listitem').filter({ hasText: 'rooster-app' }).waitFor();
    await shot('working-notes');
    await openTab(stage, dossiers.dossier.timeline);
    await page.getByRole('listitem').first().waitFor();
    expect(await page.getByText('rooster-app').count()).toBe(0);
    // What became of the consent stands there, and leads to its tab.
    for (const line of [dossiers.timelineSteps.given(purpose), dossiers.timelineSteps.withdrawn(purpose)]) {
      await page.getByText(line, { exact: true }).first().waitFor();
    }
    await shot('timeline');
    await hands.press(page.getByRole('link', { name: dossiers.timelineSteps.open.consent }).first());
    await page.getByRole('tab', { name: consent.panel, selected: true }).waitFor();

    // All of it by keyboard: put off, brought back, done.
    await goToday(stage);
    const line = page.getByRole('link', { name: /Bel over de rustige werkplek/ });
    await line.waitFor();
    await expect.poll(() => page.getByRole('listitem').filter({ has: line }).innerText()).toContain(code);
    await shot('today');
    await hands.reach(page.locator('[data-row][tabindex="0"]'));
    await hands.key('Home');
    await hands.walk('ArrowDown', line);
    await hands.key('u');
    await hands.press(drawer.getByRole('button', { name: today.tomorrow }));
    await shot('put-off');
    await hands.key('Control+Enter');
    await page.getByRole('heading', { name: today.groups.snoozed }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('heading', { name: today.groups.snoozed }).waitFor({ state: 'detached' });
    // What was put off can be seen with its day, and be taken back there.
    await hands.reach(page.locator('[data-row][tabindex="0"]'));
    await hands.key('Home');
    await hands.walk('ArrowDown', line);
    await hands.key('u');
    await hands.press(drawer.getByRole('button', { name: today.nextWeek }));
    await hands.key('Control+Enter');
    await page.getByRole('listitem').filter({ has: line }).getByText(today.until('')).waitFor();
    await hands.press(page.getByRole('button', { name: today.putOff(1) }));
    await shot('put-off-seen');
    await hands.press(page.getByRole('button', { name: `${today.unsnooze}: Bel over de rustige werkplek` }));
    await page.getByRole('heading', { name: today.groups.snoozed }).waitFor({ state: 'detached' });
    await line.focus();
    await hands.key('Space');
    await line.waitFor({ state: 'detached' });
    // In the line that took its place.
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
    await shot('done');

    // And what was done stands in the timeline.
    await line.waitFor({ state: 'detached' });
    await hands.key('g');
    await hands.key('d');
    await openFirstDossier(stage);
    await page.getByText(dossiers.timelineSteps.done('Bel over de rustige werkplek')).waitFor();
    await shot('done-in-timeline');
    await goToday(stage);

    // Names are hidden with the rest.
    await page.keyboard.press('z');
    await line.waitFor();
    await page.getByRole('button', { name: texts.kernel.veil.names }).click();
    await page.getByText(today.hiddenWords).first().waitFor();
    expect(await line.count()).toBe(0);
    await shot('names-hidden');
  });

  test('in English and in the dark: actions are chosen from the lists of the protocol, nothing twice', async () => {
    const { stage } = await openSampleDemo('today', { language: 'en', colorScheme: 'dark' });
    const { page, hands, texts, shot } = stage;
    const { actions, dossiers, reference, today } = texts;
    await openFirstDossier(stage);
    await openTab(stage, actions.panel);
    await hands.press(page.getByRole('button', { name: actions.fromPack }));
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('checkbox').first().waitFor();
    await hands.choose(drawer.getByLabel(actions.choose.actor), reference.actor.communications);
    // What stands in the dossier already cannot be chosen; how much that is differs by the day.
    const open = drawer.getByRole('checkbox', { disabled: false });
    const taken = drawer.getByRole('checkbox', { disabled: true });
    const takenBefore = await taken.count();
    const [first, second] = [open.nth(0), open.nth(1)];
    await hands.reach(first);
    await hands.key('Space');
    await hands.reach(second);
    await hands.key('Space');
    await drawer.getByText(actions.choose.chosen(2)).waitFor();
    await shot('choose');
    await hands.key('Control+Enter');
    await drawer.waitFor({ state: 'hidden' });
    const rows = page.getByRole('checkbox', { name: new RegExp(`^${actions.finish('')}`) });
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(2);
    const standing = await rows.count();
    await shot('chosen');
    await hands.press(page.getByRole('button', { name: actions.fromPack }));
    await drawer.getByText(actions.choose.present).first().waitFor();
    await hands.choose(drawer.getByLabel(actions.choose.actor), reference.actor.communications);
    await expect.poll(() => taken.count()).toBe(takenBefore + 2);
    await hands.key('Escape');
    await drawer.waitFor({ state: 'hidden' });

    // Space is done, Z takes that back.
    const [tick] = [rows.first()];
    await hands.reach(tick);
    await hands.key('Space');
    await page.getByText(actions.finished).first().waitFor();
    await hands.key('z');
    await page.getByText(actions.reopened).first().waitFor();
    await expect.poll(() => rows.count()).toBe(standing);

    await goToday(stage);
    await shot('today');
    await page.getByText(today.mine, { exact: true }).click();
    await shot('today-mine');

    // Why a report is passed on is kept when the vault locks in mid-sentence, and waits in Today.
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await openFirstDossier(stage);
    await openTab(stage, dossiers.dossier.reports);
    await hands.press(page.getByRole('button', { name: dossiers.reporting.refer }).first());
    const why = drawer.getByLabel(dossiers.reporting.referReason);
    await hands.type(why, 'Dit hoort bij een ander');
    await lockVault(stage);
    await unlockVault(stage, /./);
    await goToday(stage);
    await page.getByRole('link', { name: new RegExp(today.drafts['dossiers.refer']) }).click();
    await hands.press(page.getByRole('button', { name: dossiers.reporting.refer }).first());
    await expect.poll(() => why.inputValue()).toBe('Dit hoort bij een ander');
    await shot('refer-kept');
  });
});
