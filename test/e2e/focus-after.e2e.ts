import { expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { makePoliceCase } from '../support/police-case.ts';
import { openTab } from './steps/find-dossier.ts';
import { hasFocus, nextStep, openPolice, policeTexts } from './steps/open-police.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';
import { openFilledVault } from './steps/police-vault.ts';

test('whoever saves by keyboard goes on where that was done, not at the top of the screen', async () => {
  const { stage } = await openSampleDemo('focus-after', { viewport: { width: 1024, height: 700 } });
  const { page, hands, texts, shot } = stage;
  const { actions, consent, dossiers, today } = texts;
  const { views, export: exporting } = dossiers.look;

  await hands.press(page.getByRole('button', { name: new RegExp(`^${views.label}:`) }));
  await page.getByRole('menuitem', { name: views.save }).press('Enter');
  const naming = page.getByRole('dialog', { name: views.saveTitle });
  await naming.getByLabel(views.name).fill('Mijn blik');
  await page.keyboard.press('Enter');
  await naming.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(stage)).toContain('Mijn blik');

  await hands.press(page.getByRole('button', { name: exporting.open }));
  const register = page.getByRole('dialog', { name: exporting.title });
  await hands.press(register.getByRole('button', { name: exporting.action, exact: true }));
  await register.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(stage)).toBe(exporting.open);

  // A dossier without any action, where the buttons themselves move once there is one.
  await page.keyboard.press('n');
  const report = page.getByRole('dialog', { name: dossiers.newDossier.title });
  await report.getByLabel(dossiers.newDossier.name).fill('Sanne Lindenhout');
  await report.getByLabel(dossiers.newDossier.channel).selectOption({ index: 1 });
  await report.getByLabel(dossiers.newDossier.account).fill('Er wordt veel gebeld.');
  await report.getByRole('button', { name: dossiers.newDossier.save }).click();
  await report.waitFor({ state: 'hidden' });
  await openTab(stage, actions.panel);
  await page.getByText(actions.empty).waitFor();
  await hands.press(page.getByRole('button', { name: actions.own }));
  const drawer = page.getByRole('dialog');
  await hands.type(drawer.getByLabel(actions.form.title), 'Bel terug');
  await page.keyboard.press('Control+Enter');
  await drawer.waitFor({ state: 'hidden' });
  await page.getByRole('checkbox', { name: actions.finish('Bel terug') }).waitFor();
  await expect.poll(() => focused(stage)).toBe(actions.own);

  await openTab(stage, consent.panel);
  await hands.press(page.getByRole('button', { name: consent.addFor('Bespreken in het expertteam') }));
  await hands.press(drawer.getByRole('button', { name: consent.form.save }));
  await drawer.getByText(consent.form.answerMissing).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  await shot('answer-missing');
  // A notice that still stands lies beside the drawer, not over it.
  const right = await page
    .getByRole('alert')
    .first()
    .evaluate((notice) => notice.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual((await drawer.boundingBox())?.x ?? 0);
  await page.keyboard.press('Escape');

  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await page.getByRole('heading', { name: today.title, level: 1 }).waitFor();
  await page.locator('#main [data-row]').first().waitFor();
  // From the last line of a part up, so that what follows is another part; then the part may be gone altogether.
  const canFinish = { has: page.getByRole('button', { name: new RegExp(`^${today.finish}: `) }) };
  const lines = page.locator('#main section').filter(canFinish).first().locator('li').filter(canFinish);
  let finished = 0;
  for (let left = await lines.count(); left > 0; left -= 1) {
    const row = lines.nth(left - 1).locator('[data-row]');
    const id = await row.getAttribute('data-row');
    await row.focus();
    await page.keyboard.press(' ');
    await page.locator(`#main [data-row="${id}"]`).waitFor({ state: 'detached' });
    finished += 1;
    // In the line beside it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
  }
  expect(finished).toBeGreaterThan(0);
  await shot('today');

  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByRole('button', { name: texts.reference.printAll }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('print');
});

test('whoever opens a report, leaves it for a moment or settles the last of a step, goes on where that was done', async () => {
  const { stage, filled, luwte } = await openFilledVault('focus-in-report', 'university', async (client) => {
    const made = await makePoliceCase(client);
    await client.settings.changeLetterhead({ address: '', contact: '' });
    return made;
  });
  const { page, hands, texts, shot } = stage;
  const police = policeTexts(texts);
  const heading = (step: keyof typeof police.steps) =>
    page.getByRole('heading', { name: String(police.steps[step]), level: 3 });
  await openPolice(stage, filled.dossierId);
  await hands.press(page.getByRole('button', { name: police.list.start }));
  await hasFocus(heading('who'));
  await hands.press(page.getByRole('button', { name: police.list.back }));
  const report = page.getByRole('list', { name: police.list.label }).getByRole('button');
  await hasFocus(report);
  await hands.press(report);
  await hasFocus(heading('who'));

  // Straight to the question that was meant.
  await hands.press(page.locator('a[href*="purpose=police-report"]'));
  await hasFocus(page.getByRole('heading', { name: 'Aangifte door de universiteit', level: 2 }));
  await shot('consent');
  await openPolice(stage, filled.dossierId);
  await hands.press(report);

  // To the letterhead and back, to the same step.
  await hands.press(page.getByRole('link', { name: police.checks['organisation-address'] }));
  await hasFocus(page.getByRole('heading', { name: texts.settings.letterhead.title, level: 2 }));
  await shot('letterhead');
  await hands.type(page.getByLabel(texts.settings.letterhead.address), 'Postbus 1');
  await page.keyboard.press('Control+Enter');
  await page.getByText(texts.settings.saved, { exact: true }).waitFor();
  await hands.press(page.getByRole('link', { name: texts.settings.back }));
  await heading('who').waitFor();
  await page.getByText(police.checks['organisation-address']).waitFor({ state: 'hidden' });

  await nextStep(stage, 'what');
  await nextStep(stage, 'privacy');
  const scan = page.getByRole('button', { name: /nakijken$/ });
  await hands.press(scan);
  await scan.waitFor({ state: 'hidden' });
  // In the step still, not at the top of the dossier.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.activeElement?.closest('[role="tabpanel"]')?.querySelector('[data-step-heading]')
            ?.textContent,
      ),
    )
    .toBe(police.steps.privacy);
  expect(luwte.problems()).toEqual([]);
});

/** The words of what has the focus. */
function focused({ page }: Stage): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
}
