import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { openStage } from '../support/stage-under-test.ts';
import { openDemo } from './steps/demo-vault.ts';
import { errorStands } from './steps/field-error.ts';
import { openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

/** Wrote for months in one of the dossiers of every demo vault, and went on after being asked to stop. */
const name = '@komt_altijd_terug';

describe('messages of one sender that add up', () => {
  test('of a university, in Dutch: from Today to the reasons, not now, then suspected, one term, taken back', async () => {
    const { luwte, stage } = await openSampleDemo('signals', { viewport: { width: 1024, height: 700 } });
    await answerTwice(stage);
    // As on a window of half the size, which is what 200 % is.
    await luwte.page.setViewportSize({ width: 640, height: 430 });
    await stage.shot('twice-as-large');
  });

  test('of a party, in English and dark: all of it just so', async () => {
    const { stage } = await openStage('signals-party', { language: 'en' });
    await stage.page.emulateMedia({ colorScheme: 'dark' });
    await openDemo(stage, 'party');
    await answerTwice(stage);
  });
});

async function answerTwice(stage: Stage): Promise<void> {
  const { page, texts, hands, shot } = stage;
  const { signals } = texts.triage;
  await openFromToday(stage);
  const card = cardOf(stage);
  await card.getByText(signals.state.open, { exact: true }).waitFor();
  expect(await card.getByText(signals.why).count()).toBe(1);
  await shot('waits');

  // Not now asks for a reason.
  await hands.press(card.getByRole('button', { name: signals.notNowOf(name) }));
  const drawer = page.getByRole('dialog', { name: signals.notNowTitle });
  await hands.press(drawer.getByRole('button', { name: signals.notNowSave }));
  await errorStands(drawer.getByLabel(signals.reasonLabel), signals.reasonMissing);
  await shot('reason-missing');
  await hands.type(drawer.getByLabel(signals.reasonLabel), 'Eerst overleggen met de betrokkene.');
  await hands.key('Control+Enter');
  await drawer.waitFor({ state: 'hidden' });
  await card.getByText('Eerst overleggen met de betrokkene.').waitFor();
  await card.getByText(signals.state['not-now'], { exact: true }).first().waitFor();
  await shot('not-now');

  await hands.press(card.getByRole('button', { name: signals.suspectOf(name) }));
  await card.getByText(signals.state.suspected, { exact: true }).waitFor();
  await shot('suspected');
  await openTab(stage, texts.people.senders.panel);
  await page.getByRole('link', { name }).first().click();
  const line = page.getByRole('region', { name: signals.onSender.title });
  await line.getByText(signals.onSender.suspected).waitFor();
  await shot('sender');
  await seeOneTerm(stage);

  // Over the register, which was on the way.
  await page.goBack();
  await page.goBack();
  await hands.press(line.getByRole('link', { name: signals.onSender.go }));
  await hands.press(cardOf(stage).getByRole('button', { name: signals.reopenOf(name) }));
  await cardOf(stage).getByText(signals.state['not-now'], { exact: true }).first().waitFor();
  await hands.press(cardOf(stage).getByRole('button', { name: signals.reopenOf(name) }));
  await cardOf(stage).getByText(signals.state.open, { exact: true }).waitFor();
  await shot('taken-back');
}

function cardOf({ page, texts }: Stage): Locator {
  return page
    .getByRole('list', { name: texts.triage.signals.list })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
}

/** The line in Today that leads to it; it comes by itself once the vault was looked through. */
async function openFromToday(stage: Stage): Promise<void> {
  const { page, texts, hands } = stage;
  const line = page.getByRole('link', { name: `${texts.today.kinds.signal}: ${name}` });
  await expect
    .poll(
      async () => {
        await goToday(stage);
        return line.count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBeGreaterThan(0);
  await page.getByRole('heading', { name: new RegExp(`^${texts.today.groups.noticed}`), level: 2 }).waitFor();
  await stage.shot('today');
  await line.first().focus();
  await hands.key('Enter');
  await page.getByRole('heading', { name: texts.triage.signals.title }).waitFor();
}

/** Twenty messages ask once. */
async function seeOneTerm(stage: Stage): Promise<void> {
  const { page, texts } = stage;
  const offence = stage.language === 'nl' ? 'Belaging (stalking)' : 'Stalking';
  await goToday(stage);
  const term = page.getByRole('link', { name: `${texts.today.kinds.complaint}: ${offence}`, exact: true });
  await term.first().waitFor();
  // One line for what is over and one for what runs, however many messages there are.
  expect(await term.count()).toBeLessThanOrEqual(2);
  await stage.shot('one-term');
}

async function goToday({ page, texts, hands }: Stage): Promise<void> {
  await page.getByRole('link', { name: texts.dossiers.rail, exact: true }).click();
  await page.getByRole('heading', { name: texts.dossiers.register.title, level: 1 }).focus();
  await hands.key('g');
  await hands.key('v');
  await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
}
