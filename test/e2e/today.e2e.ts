import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

/** Opens the dossier of the first line of the register; answers its code. */
async function openFirstDossier({ page, texts }: Stage): Promise<string> {
  await page.getByRole('grid', { name: texts.dossiers.register.table }).getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: texts.dossiers.dossier.timeline }).waitFor();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  return title.split(' ')[0] ?? '';
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
    await page.getByText(consent.history(1)).first().click();
    await page.getByText('Liever toch niet.').waitFor();
    await shot('consent-withdrawn');

    // A working note stands apart from the timeline.
    await openTab(stage, dossiers.workingNotes.title);
    await hands.type(page.getByLabel(dossiers.note.text), 'Even vragen of de rooster-app klopt.');
    await hands.key('Control+Enter');
    await page.getByRole('listitem').filter({ hasText: 'rooster-app' }).waitFor();
    await shot('working-notes');
    await openTab(stage, dossiers.dossier.timeline);
    await page.getByRole('listitem').first().waitFor();
    expect(await page.getByText('rooster-app').count()).toBe(0);

    // All of it by keyboard: put off, brought back, done.
    await goToday(stage);
    const line = page.getByRole('link', { name: /Bel over de rustige werkplek/ });
    await line.waitFor();
    expect(await page.getByRole('listitem').filter({ has: line }).innerText()).toContain(code);
    await shot('today');
    await hands.reach(page.locator('[data-row][tabindex="0"]'));
    await hands.walk('ArrowDown', line);
    await hands.key('u');
    await hands.press(drawer.getByRole('button', { name: today.tomorrow }));
    await shot('put-off');
    await hands.key('Control+Enter');
    await page.getByRole('heading', { name: today.groups.snoozed }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('heading', { name: today.groups.snoozed }).waitFor({ state: 'detached' });
    await line.focus();
    await hands.key('Space');
    await line.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await shot('done');

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
    const { actions, reference, today } = texts;
    await openFirstDossier(stage);
    await openTab(stage, actions.panel);
    await hands.press(page.getByRole('button', { name: actions.fromPack }));
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('checkbox').first().waitFor();
    await hands.choose(drawer.getByLabel(actions.choose.actor), reference.actor.communications);
    const [first, second] = [drawer.getByRole('checkbox').nth(0), drawer.getByRole('checkbox').nth(1)];
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
    expect(await first.isDisabled()).toBe(true);
    await hands.key('Escape');
    await drawer.waitFor({ state: 'hidden' });

    // Space is done, Z takes that back.
    const [tick] = [rows.first()];
    await hands.reach(tick);
    await hands.key('Space');
    await page.getByText(actions.finished).first().waitFor();
    await hands.key('z');
    await page.getByText(actions.reopened).first().waitFor();
    expect(await rows.count()).toBe(standing);

    await goToday(stage);
    await shot('today');
    await page.getByText(today.mine, { exact: true }).click();
    await shot('today-mine');
  });
});
