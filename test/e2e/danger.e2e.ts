import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import type { Language } from '../../shared/kernel/primitives.ts';
import { openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

/** Words of the pack of the demo vault. */
const pack = {
  nl: { supervisor: 'Een leidinggevende', where: 'Zeg waar de betrokkene is', channel: 'Leidinggevende' },
  en: { supervisor: 'A supervisor', where: 'Say where the person is', channel: 'Supervisor' },
} as const;

describe('acute danger', () => {
  test('in Dutch: a second call beside an unfinished one, danger that stays in sight until it is over, and closing', () =>
    reportDanger('nl', { viewport: { width: 1280, height: 860 } }));

  test('in English, dark, in a small window', () =>
    reportDanger('en', { viewport: { width: 1024, height: 700 }, dark: true }));
});

async function reportDanger(
  language: Language,
  { viewport, dark = false }: { viewport: { width: number; height: number }; dark?: boolean },
): Promise<void> {
  const { stage } = await openSampleDemo(`danger-${language}`, { language, viewport });
  const { page, texts, shot, hands } = stage;
  const { dossiers, today } = texts;
  const { newDossier, call, danger, unfinished, outside, closing, dossier, status, reporting } = dossiers;
  if (dark) await page.emulateMedia({ colorScheme: 'dark' });

  // A first call that is broken off.
  await page.keyboard.press('n');
  const drawer = page.getByRole('dialog', { name: newDossier.title });
  const name = drawer.getByRole('textbox', { name: new RegExp(`^${newDossier.name}( \\*)?$`) });
  await hands.type(name, 'Noor Zandbank');
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  // The telephone rings again: Enter begins another one, the first stays.
  await page.keyboard.press('n');
  const begin = drawer.getByRole('button', { name: unfinished.begin });
  await begin.waitFor();
  await drawer.getByRole('button', { name: unfinished.about('Noor Zandbank') }).waitFor();
  await expect.poll(() => begin.evaluate((button) => button === document.activeElement)).toBe(true);
  await shot('begin');
  await page.keyboard.press('Enter');
  const no = drawer.getByRole('radio', { name: call.dangers.no, exact: true });
  await expect.poll(() => no.evaluate((radio) => radio === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await drawer.getByText(call.dangerTitle).first().waitFor();
  await hands.choose(drawer.getByLabel(newDossier.reporter), pack[language].supervisor);
  await drawer.getByText(pack[language].where).waitFor();
  await drawer.getByText(danger.promise).waitFor();
  await shot('steps');
  await hands.choose(drawer.getByLabel(call.informed), call.informeds['not-yet']);
  await hands.type(drawer.getByLabel(call.notInformedReason), '112');
  await hands.type(name, 'Jules Wadloper');
  await hands.choose(drawer.getByLabel(newDossier.channel), pack[language].channel);
  await hands.choose(drawer.getByLabel(call.contactPoint), outside.choice);
  await page.keyboard.press('Control+Enter');
  await drawer.getByText(outside.nameMissing).waitFor();
  await hands.type(drawer.getByLabel(outside.name), 'Ria Duindoorn');
  await hands.type(drawer.getByLabel(outside.reach), '06 5550 0000');
  await shot('outside');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /Jules Wadloper/, level: 1 }).waitFor();

  // In sight: at the top, in the timeline, in Today.
  const asked = page.getByText(danger.ask);
  await asked.waitFor();
  await page.getByText('Ria Duindoorn').first().waitFor();
  await page.getByText(danger.line, { exact: true }).waitFor();
  await shot('dossier');
  await goTo(stage, 'v', today.title);
  await page.getByRole('heading', { name: new RegExp(`^${today.groups.danger}`), level: 2 }).waitFor();
  await page.getByText(`${today.kinds.danger}: ${today.safe}`).first().waitFor();
  await shot('today');
  await page.goBack();
  await asked.waitFor();

  // Closing says what is open; on the closed dossier it stands, and undoing brings it back.
  const menu = page.getByRole('button', { name: new RegExp(`^${dossier.changeStatus}`) });
  await hands.press(menu);
  await page.getByRole('menuitemradio', { name: status.closed }).click();
  const dialog = page.getByRole('dialog', { name: closing.title });
  await dialog.getByText(closing.matters.danger(1)).waitFor();
  await dialog.getByText(closing.matters.response(1)).waitFor();
  await shot('closing');
  await hands.press(dialog.getByRole('button', { name: closing.anyway }));
  await page.getByText(closing.openLine).waitFor();
  await shot('closed');
  await page
    .getByRole('alert')
    .filter({ hasText: dossier.statusChanged(status.closed) })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('button', { name: `${dossier.changeStatus}: ${status.intake}` }).waitFor();
  await page.getByText(closing.openLine).waitFor({ state: 'detached' });

  // It is over.
  await openTab(stage, dossier.reports);
  await hands.press(page.getByRole('button', { name: danger.safe }));
  await asked.first().waitFor();
  await page.getByRole('button', { name: danger.lasts }).waitFor();
  await shot('over');
  await openTab(stage, texts.dossiers.intake.panel);
  await hands.choose(page.getByLabel(dossiers.origin.label), dossiers.intake.origins.internal);
  await page.keyboard.press('Control+Enter');
  await page.getByText(dossiers.intake.unsaved).waitFor({ state: 'hidden' });
  await shot('origin');
  await page.getByText(reporting.untoldOf.all).waitFor();

  // The first call is still there.
  await goTo(stage, 'd', dossiers.register.title);
  await page.getByText(dossiers.register.waiting).waitFor();
  await shot('register');
  await hands.press(page.getByRole('button', { name: unfinished.about('Noor Zandbank') }));
  await expect.poll(() => name.inputValue()).toBe('Noor Zandbank');
}

async function goTo({ page, hands }: Stage, letter: string, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus();
  await hands.key('g');
  await hands.key(letter);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}
