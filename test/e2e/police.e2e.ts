import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import type { Stage } from '../../electron/tour/stage.ts';
import type { Messages } from '../../shared/messages.ts';
import { importFile } from '../support/import-file.ts';
import { byPerson, makePoliceCase, type PoliceCase, planted } from '../support/police-case.ts';
import { sampleFiles } from '../support/stage-under-test.ts';
import { errorStands } from './steps/field-error.ts';
import { flipBytes } from './steps/file-bytes.ts';
import { filesBelow } from './steps/file-traces.ts';
import { hasFocus, nextStep, openPolice, openStep, policeTexts } from './steps/open-police.ts';
import { openFilledVault } from './steps/police-vault.ts';

describe('a report to the police', () => {
  test('by a university, in Dutch and by keyboard: a mandate, private data kept out, a sealed package, and what became of it', async () => {
    const { stage, filled, home } = await openFilledVault('police', 'university', (client) =>
      makeMandateCase(client),
    );
    const { page, texts, hands, shot } = stage;
    const police = policeTexts(texts);
    await openPolice(stage, filled.dossierId);
    await shot('none-yet');
    await hands.press(page.getByRole('button', { name: police.list.start }));

    await page.getByText(police.mandate.missing('belediging')).waitFor();
    await hands.type(page.getByLabel(police.who.declarantName), 'Jan Voorbeeld');
    await hands.type(page.getByLabel(police.who.declarantFunction), 'hoofd veiligheid');
    await hands.type(page.getByLabel(police.who.declarantReach), '020 555 0101');
    await page.keyboard.press('Control+Enter');
    await page.getByText(police.checks.declarant).waitFor({ state: 'hidden' });
    await shot('who');
    await giveMandate(stage, home);

    await nextStep(stage, 'what');
    await moveExhibit(stage);
    await hands.type(page.getByLabel(police.what.summary), `Zij woont op ${planted.home}.`);
    await shot('what');
    await nextStep(stage, 'privacy');
    await decideByDigits(stage);
    await nextStep(stage, 'requests');
    await hands.press(page.getByRole('button', { name: police.requests.all }));
    await hands.type(page.getByLabel(police.requests.damages, { exact: true }), 'Een nieuw slot.');
    await page.keyboard.press('Control+Enter');
    await shot('requests');
    await nextStep(stage, 'leaving');
    await readLetter(stage);
    const sealed = await exportSealed(stage, home);
    const folder = await unpackSealed(sealed.path, sealed.passphrase, join(home, 'uitgepakt'));
    expect(readdirSync(join(folder, 'bewijsstukken'))).toEqual([
      '001 bericht 2.txt',
      '002 machtiging getekend.txt',
    ]);
    holdsNothingPrivate(folder);

    await nextStep(stage, 'after');
    await recordWhatHappened(stage);
  });

  test('by a member of a party, in English, dark and in a small window: plain only by a second choice, and a changed exhibit is named', async () => {
    const { luwte, stage, filled, home } = await openFilledVault('police', 'party', makePartyCase, {
      language: 'en',
      viewport: { width: 1024, height: 700 },
    });
    const { page, texts, shot } = stage;
    const police = policeTexts(texts);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await openPolice(stage, filled.dossierId);
    await page.getByRole('button', { name: police.list.start }).click();
    await personFiles(stage);
    await page.getByText(police.mandate.notForPerson).waitFor();
    await page.getByRole('button', { name: police.mandate.add }).waitFor({ state: 'hidden' });
    await shot('person-reports');
    await openStep(stage, 'what');
    await page.getByRole('list', { name: police.what.factsLabel }).getByRole('checkbox').first().uncheck();
    await page.getByText(police.what.chosenOf(1, 2)).waitFor();
    await page.getByRole('button', { name: police.what.all }).click();
    await page.getByText(police.what.chosenOf(2, 2)).waitFor();
    await shot('what-goes-along');
    await openStep(stage, 'privacy');
    await lookThrough(stage);
    await shot('looked-through');
    await closeFindings(stage);

    await openStep(stage, 'leaving');
    const { leaving } = police;
    await page.getByRole('radio', { name: leaving.plain }).check();
    const go = page.getByRole('button', { name: leaving.open });
    await go.click();
    await errorStands(page.getByLabel(leaving.plainReason), leaving.plainReasonEmpty);
    await page.getByText(leaving.plainSureMissing).waitFor();
    // She agreed until a day that is over.
    const { lacking } = texts.triage;
    await errorStands(page.getByLabel(lacking.reason), lacking.reasonMissing);
    await shot('plain-asks-why');
    await page.getByLabel(lacking.reason).fill('She asked for it this morning.');
    await page.getByLabel(leaving.plainReason).fill('The desk takes ordinary files only.');
    await page.getByLabel(leaving.plainSure).check();
    await go.click();

    const dialog = page.getByRole('dialog', { name: leaving.title });
    const stored = filesBelow(join(home, 'kluis.luwte')).find((path) => holdsScreenshot(path)) ?? '';
    const mend = flipBytes(stored, 200, 1);
    await placeShown(dialog, texts);
    await dialog.getByRole('button', { name: leaving.action }).click();
    await dialog.getByText('schermafdruk.png').waitFor();
    await dialog.getByText(leaving.problem.altered).waitFor();
    await shot('altered');
    mend();
    await dialog.getByRole('button', { name: leaving.action }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(leaving.next).waitFor();
    await page.getByText(leaving.wasWithoutConsent('She asked for it this morning.')).waitFor();
    await shot('exported');
    const path = join(home, exportedIn(home, '.zip'));
    const folder = join(home, 'unpacked');
    mkdirSync(folder);
    execFileSync('unzip', ['-q', path, '-d', folder]);
    execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
    holdsNothingPrivate(folder);

    // At twice the size everything is still there, and nothing scrolls sideways.
    await page.setViewportSize({ width: 512, height: 700 });
    for (const step of ['who', 'what', 'privacy', 'requests', 'leaving', 'after'] as const) {
      await openStep(stage, step);
      await shot(`narrow-${step}`);
    }
    expect(luwte.problems()).toEqual([]);
  });

  test('where it was chosen that there will be none, who does after all is chosen beside that, and it begins', async () => {
    const { luwte, stage, filled } = await openFilledVault('police-nobody', 'party', makeCaseForNobody, {
      language: 'en',
    });
    const { page, texts, shot } = stage;
    const police = policeTexts(texts);
    await openPolice(stage, filled.dossierId);
    await page.getByRole('button', { name: police.list.start }).click();
    await page.getByText(police.errors.FILER_NOBODY).waitFor();
    await shot('nobody');
    await personFiles(stage);
    await page.getByRole('heading', { name: police.steps.who, level: 3 }).waitFor();
    await page.getByText(police.mandate.notForPerson).waitFor();
    expect(luwte.problems()).toEqual([]);
  });
});

/** Where the person lives is in a message; a form that was signed lies ready. */
async function makeMandateCase(client: ServiceClient): Promise<PoliceCase> {
  const made = await makePoliceCase(client, [`Ik weet je te vinden op ${planted.home}.`, 'Wat een kwast.']);
  const bytes = new TextEncoder().encode('Getekend.\n');
  await importFile(client, { dossierId: made.dossierId, fileName: 'getekend.txt', bytes });
  return made;
}

/** A picture and a text, and nothing private in them. */
async function makePartyCase(client: ServiceClient): Promise<PoliceCase> {
  const made = await makePoliceCase(client, ['Pas maar op, wij komen langs.', 'Wat een kwast.']);
  const [incidentId = ''] = made.incidentIds;
  const { dossierId } = made;
  const bytes = new Uint8Array(readFileSync(sampleFiles.screenshot));
  await importFile(client, { dossierId, incidentId, fileName: 'schermafdruk.png', bytes });
  const answer = {
    purpose: 'police-report',
    answer: 'given',
    scope: '',
    recipient: '',
    how: 'spoken',
  } as const;
  const givenAt = Date.now() - 9 * 86_400_000;
  const until = givenAt + 86_400_000;
  const consent = { ...answer, evidenceId: null, givenAt, until, remarks: '' };
  await client.consent.add({ dossierId, consent });
  return made;
}

/** Nobody is to report it. */
async function makeCaseForNobody(client: ServiceClient): Promise<PoliceCase> {
  const made = await makePoliceCase(client);
  const choice = { ...byPerson, filer: 'nobody' } as const;
  await client.triage.chooseFiler({ dossierId: made.dossierId, choice });
  return made;
}

/** Files of evidence are encrypted: the one of the picture is the one of its size. */
function holdsScreenshot(path: string): boolean {
  const { length } = readFileSync(sampleFiles.screenshot);
  const size = readFileSync(path).length;
  return size > length && size < length + 4_096;
}

async function giveMandate({ page, texts, hands, shot }: Stage, home: string): Promise<void> {
  const { mandate } = policeTexts(texts);
  await hands.press(page.getByRole('button', { name: mandate.form }));
  const dialog = page.getByRole('dialog', { name: mandate.formTitle });
  await placeShown(dialog, texts);
  await dialog.getByLabel(mandate.fileName).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const form = join(home, exportedIn(home, '.docx'));
  expect(execFileSync('unzip', ['-p', form, 'word/document.xml']).toString()).toContain('machtig');

  await hands.press(page.getByRole('button', { name: mandate.add }));
  const drawer = page.getByRole('dialog', { name: mandate.addTitle });
  const save = drawer.getByRole('button', { name: mandate.save, exact: true });
  await hands.press(save);
  const scan = drawer.getByRole('combobox', { name: mandate.scan });
  await errorStands(scan, mandate.errors['scan-missing']);
  await hands.choose(scan, 'getekend');
  await hands.press(save);
  await drawer.getByText(mandate.errors['mandate-needs-day']).waitFor();
  const today = new Date();
  await hands.type(
    drawer.getByLabel(texts.kernel.moment.date(mandate.signedAt)),
    `${today.getDate()}-${today.getMonth() + 1}-${today.getFullYear()}`,
  );
  await shot('mandate');
  await hands.press(save);
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText(mandate.covered('belediging')).waitFor();
}

/** Against the norm, with a reason; what is chosen here is what the route says. */
async function personFiles({ page, texts, shot }: Stage): Promise<void> {
  const { route } = texts.triage.assess;
  await page.getByRole('button', { name: route.filerAgain }).click();
  const drawer = page.getByRole('dialog', { name: route.filerTitle });
  await drawer.getByRole('radio', { name: route.filers.person }).check();
  await drawer.getByRole('radio', { name: route.wishes.person, exact: true }).check();
  await page.keyboard.press('Control+Enter');
  await errorStands(drawer.getByLabel(route.reasonKind), route.reasonKindMissing);
  await drawer.getByLabel(route.reasonKind).selectOption('wish-of-person');
  await drawer.getByLabel(route.reasonWords).fill('She wants to do it herself.');
  await shot('person-files');
  await page.keyboard.press('Control+Enter');
  await drawer.waitFor({ state: 'hidden' });
}

/** Alt with an arrow gives an exhibit the next number. */
async function moveExhibit({ page, texts, hands }: Stage): Promise<void> {
  const { what } = policeTexts(texts);
  const exhibits = page.getByRole('list', { name: what.exhibitsLabel });
  const names = () => exhibits.getByRole('link').allInnerTexts();
  await expect.poll(names).toEqual(['bericht 1.txt', 'bericht 2.txt']);
  await hands.reach(exhibits.getByRole('link', { name: 'bericht 1.txt' }));
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(names).toEqual(['bericht 2.txt', 'bericht 1.txt']);
  await hasFocus(exhibits.getByRole('link', { name: 'bericht 1.txt' }));
}

async function lookThrough({ page, texts }: Stage): Promise<void> {
  const { privacy } = policeTexts(texts);
  const scan = page.getByRole('button', { name: /nakijken$|^Look through/ });
  await scan.click();
  await scan.waitFor({ state: 'hidden' });
  await page.getByText(privacy.scanned).waitFor({ state: 'attached' });
}

/** What a program cannot read somebody has looked at. */
async function closeFindings({ page, texts }: Stage): Promise<void> {
  const { privacy } = policeTexts(texts);
  const looked = page.getByRole('button', { name: privacy.choices.looked });
  // While words of a file are still being read, what was found changes: then it asks once more.
  for (let tries = 0; tries < 10 && (await looked.count()) > 0; tries += 1) {
    const left = await looked.count();
    await looked.first().click();
    await expect
      .poll(() => looked.count(), { timeout: 5_000 })
      .toBe(left - 1)
      .catch(() => undefined);
  }
  expect(await looked.count()).toBe(0);
}

/** A digit makes the first choice of each: texts are replaced, the exhibit with the address is left out. */
async function decideByDigits(stage: Stage): Promise<void> {
  const { page, texts, hands, shot } = stage;
  const { privacy } = policeTexts(texts);
  await lookThrough(stage);
  const list = page.getByRole('list', { name: privacy.listLabel });
  await list.getByRole('listitem').first().waitFor();
  await shot('findings');
  await hands.reach(list.locator('[data-row]').first());
  for (let left = await list.getByRole('listitem').count(); left > 0; ) {
    await page.keyboard.press('1');
    const before = left;
    await expect.poll(async () => (left = await list.getByRole('listitem').count())).toBeLessThan(before);
    if (left > 0) await hasFocusIn(stage, list);
  }
  await page.getByText(privacy.leftOut).first().waitFor();
  await shot('decided');
}

async function hasFocusIn({ page }: Stage, list: Locator): Promise<void> {
  const rows = list.locator('[data-row]');
  await expect
    .poll(() => rows.evaluateAll((all) => all.some((one) => one === document.activeElement)), {
      timeout: 5_000,
    })
    .toBe(true)
    .catch(async () => {
      throw new Error(`lost: ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}`);
    });
}

async function readLetter({ page, texts, hands, shot }: Stage): Promise<void> {
  const { leaving } = policeTexts(texts);
  await hands.press(page.getByRole('button', { name: leaving.preview }));
  const letter = page.getByRole('region', { name: leaving.previewLabel, exact: true });
  await letter.locator('canvas').waitFor();
  await letter.getByText(texts.evidence.viewer.pdfText).click();
  await expect.poll(() => letter.innerText()).toContain('Jan Voorbeeld');
  await shot('letter');
  await page.getByRole('button', { name: leaving.previewClose }).click();
}

/** Both fields say the same before it goes on; six words that Luwte suggests are good. */
async function exportSealed(
  { page, texts, hands, shot }: Stage,
  home: string,
): Promise<{ readonly path: string; readonly passphrase: string }> {
  const { leaving } = policeTexts(texts);
  const { passphrase: words } = texts.vault.create;
  const field = page.getByLabel(leaving.passphrase, { exact: true });
  const again = page.getByLabel(words.again, { exact: true });
  const go = page.getByRole('button', { name: leaving.open });
  await hands.press(go);
  await errorStands(field, words.empty);
  await hands.press(page.getByRole('button', { name: words.suggest }));
  await expect.poll(() => field.inputValue()).not.toBe('');
  const passphrase = await field.inputValue();
  await hands.type(again, `${passphrase}x`);
  await page.keyboard.press('Enter');
  await errorStands(again, words.different);
  await hands.type(again, passphrase);
  await shot('passphrase');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: leaving.title });
  // The signed mandate goes along.
  await dialog.getByText(leaving.leaves(2)).waitFor();
  await shot('export');
  await placeShown(dialog, texts);
  await dialog.getByLabel(leaving.fileName).press('Enter');
  await dialog.waitFor({ state: 'hidden', timeout: 60_000 });
  await page.getByRole('list', { name: leaving.history }).getByText(leaving.wasSealed).waitFor();
  await shot('exported');
  return { path: join(home, exportedIn(home, '.age')), passphrase };
}

async function unpackSealed(path: string, passphrase: string, folder: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const zip = await decrypter.decrypt(new Uint8Array(readFileSync(path)));
  mkdirSync(folder);
  const opened = join(folder, 'open.zip');
  writeFileSync(opened, zip);
  execFileSync('unzip', ['-q', opened, '-d', folder]);
  rmSync(opened);
  execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
  return folder;
}

/** Neither the letter, in both forms, nor any other file says where the person lives or how they are called. */
function holdsNothingPrivate(folder: string): void {
  const docx = execFileSync('unzip', ['-p', join(folder, 'aangifte.docx'), 'word/document.xml']).toString();
  const pdf = execFileSync('pdftotext', ['-layout', join(folder, 'aangifte.pdf'), '-']).toString();
  const others = filesBelow(folder)
    .filter((path) => /\.(txt|json)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'));
  for (const text of [docx.replaceAll(/<[^>]*>/g, ''), pdf, ...others]) {
    for (const datum of ['Vlinderlaan', '1234 AB', planted.phone, planted.mail])
      expect(text).not.toContain(datum);
  }
}

async function recordWhatHappened({ page, texts, hands, shot }: Stage): Promise<void> {
  const police = policeTexts(texts);
  const { after } = police;
  const record = async (kind: keyof typeof after.kinds, note = '') => {
    await hands.press(page.getByRole('button', { name: after.add }));
    const drawer = page.getByRole('dialog', { name: after.addTitle });
    await hands.choose(drawer.getByLabel(after.kind), after.kinds[kind]);
    if (note !== '') await hands.type(drawer.getByLabel(after.note), note);
    await shot(`step-${kind}`);
    await page.keyboard.press('Control+Enter');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('list', { name: after.course }).getByText(after.kinds[kind]).waitFor();
  };
  await record('filed');
  await page.getByText(after.stepSaved(1, 0, 0)).waitFor();
  await page.getByText(police.states.filed, { exact: true }).waitFor();
  await page.getByText(/hoe het ermee staat/).waitFor();
  // What it was made of stays as it is.
  await page.getByRole('tab', { name: police.steps.what }).click();
  await page.getByText(police.filed).waitFor();
  expect(
    await page.getByRole('list', { name: police.what.factsLabel }).getByRole('checkbox').first().isDisabled(),
  ).toBe(true);
  await page.getByLabel(police.what.summary).and(page.locator('[readonly]')).waitFor();
  await page.getByRole('button', { name: police.form.save, exact: true }).waitFor({ state: 'hidden' });
  await shot('filed-what');
  await page.getByRole('tab', { name: police.steps.requests }).click();
  await page.getByText(police.filed).waitFor();
  expect(await page.getByLabel(police.requests.names.ela).first().isDisabled()).toBe(true);
  const answer = page.getByLabel(police.requests.state(police.requests.names.ela));
  await answer.selectOption('granted');
  await expect.poll(() => answer.inputValue()).toBe('granted');
  await shot('filed-requests');
  await page.getByRole('tab', { name: police.steps.after }).click();
  await hands.type(page.getByLabel(after.caseNumber), 'PL0000-2026000001');
  await page.keyboard.press('Control+Enter');
  await record('dismissed', 'Te weinig bewijs, zegt het OM.');
  await page.getByText(police.states.dismissed, { exact: true }).first().waitFor();
  await shot('dismissed');
  await hands.press(page.getByRole('button', { name: police.list.back }));
  await page.getByText(police.list.caseNumber('PL0000-2026000001')).waitFor();
  await shot('list');
}

/** Something can be saved as soon as the dialog knows its folder. */
async function placeShown(dialog: Locator, { vault }: Messages): Promise<void> {
  await dialog.getByText(vault.picker.place).waitFor();
}

function exportedIn(home: string, ending: string): string {
  const names = existsSync(home) ? readdirSync(home).filter((name) => name.endsWith(ending)) : [];
  expect(names).toHaveLength(1);
  return names[0] ?? '';
}
