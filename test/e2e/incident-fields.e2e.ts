import { expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { errorStands } from './steps/field-error.ts';
import { openDossierWithFiles, openTab } from './steps/find-dossier.ts';
import { makeFile, makePdf } from './steps/made-files.ts';
import { hasFocus } from './steps/open-police.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

test('what is known besides is typed by keyboard and shown, and a complaint that is settled leaves Today', async () => {
  const { stage } = await openSampleDemo('incident-fields');
  const { page, hands, texts, shot } = stage;
  const { incident, incidentViews } = texts.dossiers;
  const { more } = incidentViews;
  await openDossierWithFiles(stage, texts.dossiers.dossier.incidents);

  await hands.press(page.getByRole('button', { name: incident.add, exact: true }).first());
  const drawer = page.getByRole('dialog', { name: incident.addTitle });
  await drawer.getByRole('radio', { name: incident.precisions.minute }).focus();
  await hands.key('ArrowRight');
  await expect
    .poll(() => drawer.getByRole('radio', { name: incident.precisions.day }).isChecked())
    .toBe(true);
  // The person knew about three months ago: the term ends about now.
  const day = daysAgo(91, { dateStyle: 'long' });
  await hands.type(drawer.getByLabel(texts.kernel.moment.date(incident.occurredAt)), day);
  await hands.choose(drawer.getByRole('combobox', { name: incident.platform }), 'X');
  await hands.type(drawer.getByRole('combobox', { name: new RegExp(`^${more.offences}`) }), 'Stalking');
  await drawer.getByRole('option', { name: /^Belaging \(stalking\)/ }).waitFor();
  await hands.key('ArrowDown');
  await hands.key('Enter');
  await drawer.getByText(more.complaint).waitFor();
  await hands.type(drawer.getByLabel(texts.kernel.moment.date(more.knownAt)), day);
  await drawer.getByText(/Klacht kan tot en met/).waitFor();
  await hands.type(drawer.getByLabel(more.reach), 'veel');
  await hands.type(drawer.getByLabel(more.observedBy), 'Collega van de faculteit');
  await shot('typed');
  await hands.key('Control+Enter');
  await drawer.getByText(more.reachWrong).waitFor();
  await hands.type(drawer.getByLabel(more.reach), '12500');
  await hands.key('Control+Enter');

  const details = page.getByRole('dialog', { name: incident.details, exact: true });
  await details.getByText('12.500', { exact: true }).waitFor();
  await details.getByText('Collega van de faculteit').waitFor();
  await details.getByText(/^Belaging \(stalking\) \(285b Sr/).waitFor();
  const shown = daysAgo(91, { day: 'numeric', month: 'short', year: 'numeric' });
  await details
    .getByText(new RegExp(`^.{2,4} ${shown}$`))
    .first()
    .waitFor();
  await shot('shown');

  // The month is enough where nobody knows the day.
  await hands.press(details.getByRole('button', { name: incident.edit }));
  const editing = page.getByRole('dialog', { name: incident.editTitle });
  await editing.getByRole('radio', { name: incident.precisions.day }).focus();
  await hands.key('ArrowRight');
  await hands.key('Control+Enter');
  const month = day.split(' ').slice(1).join(' ');
  const row = page.getByRole('button', { name: new RegExp(`^${month}`) }).first();
  await row.waitFor();

  const line = page.getByRole('link', { name: new RegExp(texts.today.kinds.complaint) });
  await goToday(stage);
  await line.first().waitFor();
  const before = await line.count();
  await shot('today-with-the-term');
  // The first that ends is this one: its own incident opens.
  await hands.reach(page.locator('[data-row][tabindex="0"]').first());
  await hands.key('Home');
  await hands.walk('ArrowDown', line.first());
  await hands.key('Enter');
  await details.getByText(/^Belaging \(stalking\) \(285b Sr/).waitFor();
  await hands.press(
    details.getByRole('button', { name: new RegExp(`^${more.settle['decided-not']}: Belaging`) }),
  );
  const why = details.getByLabel(more.settling.reason);
  await expect.poll(() => why.evaluate((field) => field === document.activeElement)).toBe(true);
  await hands.key('Control+Enter');
  await errorStands(why, more.settling.reasonMissing);
  await hands.type(why, 'Zij wil rust.');
  // It can be taken back: also what is written half is not lost.
  await hands.press(details.getByRole('button', { name: new RegExp(`^${more.settle.made}: Belaging`) }));
  const when = details.getByLabel(texts.kernel.moment.date(more.settling.at));
  await hands.type(when, 'morgen');
  await hands.key('Control+Enter');
  await details.getByText(more.settling.inFuture).waitFor();
  await shot('a-complaint-tomorrow');
  await hands.press(
    details.getByRole('button', { name: new RegExp(`^${more.settle['decided-not']}: Belaging`) }),
  );
  expect(await why.inputValue()).toBe('Zij wil rust.');
  await hands.key('Control+Enter');
  await details.getByText(more.complaintReason('Zij wil rust.')).waitFor();
  const again = details.getByRole('button', { name: new RegExp(`^${more.reopen}: Belaging`) });
  await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
  await shot('settled');
  await hands.key('Escape');
  await goToday(stage);
  await expect.poll(() => line.count()).toBe(before - 1);
});

test('of a new incident whose date was changed the time of now is not kept; a time that is typed is', async () => {
  const { stage } = await openSampleDemo('incident-day');
  const { page, hands, texts, shot } = stage;
  const { incident } = texts.dossiers;
  const { moment } = texts.kernel;
  await openDossierWithFiles(stage, texts.dossiers.dossier.incidents);
  const add = async (day: string, hour: string): Promise<void> => {
    await hands.press(page.getByRole('button', { name: incident.add, exact: true }).first());
    const drawer = page.getByRole('dialog', { name: incident.addTitle });
    const time = drawer.getByLabel(moment.time(incident.occurredAt));
    expect(await time.inputValue()).toMatch(/^\d\d:\d\d$/);
    await hands.type(drawer.getByLabel(moment.date(incident.occurredAt)), day);
    await drawer.getByText(incident.timeUnknown).waitFor();
    expect(await time.inputValue()).toBe('');
    if (hour !== '') await hands.type(time, hour);
    await hands.choose(drawer.getByRole('combobox', { name: incident.platform }), 'X');
    await shot(`date-changed-${hour === '' ? 'only' : 'and-time'}`);
    await hands.key('Control+Enter');
    await drawer.waitFor({ state: 'hidden' });
  };
  const details = page.getByRole('dialog', { name: incident.details, exact: true });
  await add('2-3-2026', '');
  await details.getByText('ma 2 mrt 2026', { exact: true }).first().waitFor();
  await hands.key('Escape');
  await add('3-3-2026', '9:15');
  await details.getByText('di 3 mrt 2026, 09:15', { exact: true }).first().waitFor();
});

test('a date that cannot be read is never saved as another: it stays, says so and has the focus', async () => {
  const { stage } = await openSampleDemo('incident-unread');
  const { page, hands, texts, shot } = stage;
  const { incident } = texts.dossiers;
  const { moment, fields } = texts.kernel;
  await openDossierWithFiles(stage, texts.dossiers.dossier.incidents);
  await hands.press(page.getByRole('button', { name: incident.add, exact: true }).first());
  const drawer = page.getByRole('dialog', { name: incident.addTitle });
  const date = drawer.getByLabel(moment.date(incident.occurredAt));
  const time = drawer.getByLabel(moment.time(incident.occurredAt));
  await hands.choose(drawer.getByRole('combobox', { name: incident.platform }), 'X');
  // The Tab key leads to all that stands there: what is typed comes in its place.
  await hands.reach(date);
  await page.keyboard.type('31-2-2026');
  expect(await date.inputValue()).toBe('31-2-2026');
  await hands.key('Control+Enter');
  await drawer.getByText(moment.dateWrong).waitFor();
  await hasFocus(date);
  await hands.press(drawer.getByRole('button', { name: incident.save, exact: true }));
  await hasFocus(date);
  expect(await date.inputValue()).toBe('31-2-2026');
  await shot('unread');
  await hands.type(date, '');
  await hands.key('Control+Enter');
  await drawer.getByText(moment.dateMissing).waitFor();
  await hands.type(date, 'morgen');
  await hands.key('Control+Enter');
  await drawer.getByText(fields['moment-in-future']).waitFor();
  await hasFocus(date);
  await shot('to-come');

  await hands.type(date, '4-3-2026');
  await hands.reach(time);
  await page.keyboard.type('half tien');
  await hands.key('Control+Enter');
  await drawer.getByText(moment.timeWrong).waitFor();
  await hasFocus(time);
  // Not only what has five characters counts at once.
  await hands.type(time, '9u30');
  await hands.key('Control+Enter');
  const details = page.getByRole('dialog', { name: incident.details, exact: true });
  await details.getByText('wo 4 mrt 2026, 09:30', { exact: true }).first().waitFor();
  // What took its place in the drawer has the focus, not the screen behind it.
  const isInside = () => details.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(isInside).toBe(true);
  await hands.key('Tab');
  expect(await isInside()).toBe(true);
});

test('in English and in the dark: a mail becomes an incident and stays as its evidence, and a PDF has a copy of pictures', async () => {
  const { luwte, stage } = await openSampleDemo('mail-and-copy', { language: 'en', colorScheme: 'dark' });
  const { page, hands, texts, shot } = stage;
  const { imports, incident } = texts.dossiers;
  const { leaving, viewer, list } = texts.evidence;
  await page.getByRole('grid', { name: texts.dossiers.register.table }).getByRole('row').nth(1).click();
  await openTab(stage, texts.dossiers.dossier.incidents);
  await hands.press(page.getByRole('link', { name: imports.open }));
  const mail = makeFile(luwte.folder, 'go away.eml', hostileMail);
  await hands.attach(page.getByRole('button', { name: imports.source.chooseMessages }), [mail]);
  await hands.press(page.getByRole('button', { name: imports.mapping.next }));
  await page.getByText(imports.preview.counts(1, 0, 0)).waitFor();
  await shot('mail-preview');
  await hands.press(page.getByRole('button', { name: imports.preview.finish(imports.preview.incidents(1)) }));
  await page.getByText(imports.done(imports.preview.incidents(1), 0)).waitFor();
  await page
    .getByRole('button', { name: /neighbour@kwaad\.example/ })
    .first()
    .press('Enter');
  const details = page.getByRole('dialog', { name: incident.details, exact: true });
  await details.getByRole('link', { name: 'go away.eml' }).waitFor();
  await shot('mail-as-evidence-of-its-incident');
  await details.getByRole('link', { name: 'go away.eml' }).press('Enter');
  await hands.press(page.getByRole('button', { name: viewer.show, exact: true }));
  const words = page.getByRole('region', { name: viewer.emailText });
  await words.getByText('Stop talking.').waitFor();
  await page.getByText(/x\.exe \(/).waitFor();
  expect(await page.locator('main iframe, main img[src^="http"]').count()).toBe(0);
  await page.getByRole('link', { name: viewer.back }).click();

  await openTab(stage, texts.evidence.panel);
  const pdf = makeFile(luwte.folder, 'letter.pdf', makePdf(['We know where to find you.', 'Second page']));
  await hands.attach(page.locator('button').filter({ hasText: texts.evidence.add.choose }), [pdf]);
  const table = page.getByRole('table', { name: list.title });
  await table.getByRole('link', { name: 'letter.pdf', exact: true }).press('Enter');
  await page.getByText(leaving.copy.pdfText).waitFor();
  await hands.press(page.getByRole('button', { name: leaving.copy.make }));
  const copyName = leaving.copy.name('letter', '.pdf');
  await page.getByRole('status').filter({ hasText: copyName }).first().waitFor();
  await shot('copy-made');
  await page.getByRole('link', { name: viewer.back }).click();
  await table.getByRole('link', { name: copyName, exact: true }).press('Enter');
  await hands.press(page.getByRole('button', { name: viewer.show, exact: true }));
  await page.getByText(viewer.page(1, 2)).waitFor();
  await shot('copy-shown');
});

const hostileMail = `From: "Angry Neighbour" <neighbour@kwaad.example>
To: h.vlinderberg@universiteit.example
Subject: Go away
Date: Fri, 20 Nov 2026 14:05:33 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=border

--border
Content-Type: text/html; charset=utf-8

<html><body>Stop talking.<img src="https://kwaad.example/trace.gif"><iframe src="https://kwaad.example"></iframe></body></html>
--border
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="../../x.exe"
Content-Transfer-Encoding: base64

AAAA
--border--
`.replaceAll('\n', '\r\n');

async function goToday({ page, hands, texts }: Stage): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus();
  await hands.key('g');
  await hands.key('v');
  await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
}

/** A day in Dutch, as people type it or as the screen shows it. */
function daysAgo(days: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'Europe/Amsterdam' }).format(
    Date.now() - days * 24 * 60 * 60_000,
  );
}
