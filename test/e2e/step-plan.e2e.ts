import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import type { Stage } from '../../electron/tour/stage.ts';
import type { Messages } from '../../shared/messages.ts';
import { decideCase } from '../support/decide-case.ts';
import { sampleIncident, samplePerson } from '../support/sample-input.ts';
import { sampleDossier } from '../support/share-vault.ts';
import { errorStands } from './steps/field-error.ts';
import { hasFocus } from './steps/open-police.ts';
import { openFilledVault } from './steps/police-vault.ts';

const papersOf = (texts: Messages) => texts.triage.papers;

/** Pieces that are left out of the plan. */
const leftOut = ['Maak uw adres minder vindbaar', 'Wissel van route en tijd'];

describe('a step plan for the person', () => {
  test('at a university, in Dutch and by keyboard: made, adapted, settled, saved, handed over; choices come back; a letter goes out', async () => {
    const { stage, filled, home } = await openFilledVault('step-plan', 'university', decidedCase);
    const { page, texts, hands, shot } = stage;
    const { plan, letter } = papersOf(texts);
    await openPapers(stage, filled.dossierId);
    await shot('none-yet');
    await hands.press(page.getByRole('button', { name: plan.make }));
    const draft = page.getByRole('region', { name: plan.draft, exact: true });
    await draft.getByText('Het is niet uw schuld', { exact: true }).waitFor();
    await shot('draft');

    // Without a promise there is no version.
    await hands.press(draft.getByRole('button', { name: plan.settle }));
    await errorStands(page.getByLabel(plan.contact.name), plan.contact.nameMissing);
    await draft.getByText(plan.contact.hearByMissing).waitFor();
    // Nor does a calendar lie over that, where nobody asked for one.
    await hands.reach(page.getByLabel(texts.kernel.moment.date(plan.contact.hearBy)));
    expect(await page.locator('[data-dates-dropdown]').count()).toBe(0);
    await hands.type(page.getByLabel(plan.contact.reach), '');
    await hands.type(page.getByLabel(texts.kernel.moment.date(plan.contact.hearBy)), '1-12-2020');
    await hands.press(draft.getByRole('button', { name: plan.settle }));
    await errorStands(page.getByLabel(plan.contact.name), plan.contact.nameMissing);
    await draft.getByText(plan.contact.reachMissing).waitFor();
    await draft.getByText(plan.contact.hearByPast).waitFor();
    await shot('contact-missing');

    // At the pace of somebody's hands: the second one does not undo the first.
    await draft.evaluate(
      (element, labels) => {
        for (const label of labels) element.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
      },
      leftOut.map((label) => plan.include(label)),
    );

    await hands.press(draft.getByRole('button', { name: plan.editOf('Leg de telefoon soms weg') }));
    const words = page.getByLabel(plan.piece.text);
    await hands.type(words, '');
    await hands.key('Control+Enter');
    await errorStands(words, plan.piece.textMissing);
    await hands.type(words, 'Zet meldingen uit. Wij lezen mee.');
    // Closed half-way, what was typed is there again.
    await hands.key('Escape');
    await words.waitFor({ state: 'hidden' });
    await hands.press(draft.getByRole('button', { name: plan.editOf('Leg de telefoon soms weg') }));
    await expect.poll(() => words.inputValue()).toBe('Zet meldingen uit. Wij lezen mee.');
    await shot('piece');
    await hands.key('Control+Enter');
    await draft.getByText('Zet meldingen uit. Wij lezen mee.').waitFor();
    await draft.getByText(plan.edited, { exact: true }).waitFor();
    await hasFocus(draft.getByRole('button', { name: plan.editOf('Leg de telefoon soms weg') }));

    await hands.type(page.getByLabel(plan.contact.name), 'Iemand Anders');
    await hands.type(page.getByLabel(plan.contact.reach), '010 555 0100');
    // Nor is a day that is over a promise before the plan is settled.
    const hearBy = page.getByLabel(texts.kernel.moment.date(plan.contact.hearBy));
    await hands.type(hearBy, '1-12-2020');
    await hands.press(draft.getByRole('button', { name: plan.contact.save }));
    await draft.getByText(plan.contact.hearByPast).waitFor();
    await hands.type(hearBy, '1-12-2035');
    await hands.press(draft.getByRole('button', { name: plan.contact.save }));
    await hands.press(draft.getByRole('button', { name: plan.preview, exact: true }));
    await page.getByText(/^Bladzijde 1 van/).waitFor();
    await shot('preview');
    // Words of a piece that were typed and not saved are not left behind in silence.
    await hands.press(draft.getByRole('button', { name: plan.addOwn }));
    const drawer = page.getByRole('dialog', { name: plan.piece.title });
    await hands.type(drawer.getByRole('textbox', { name: plan.piece.label }), 'De portier');
    await hands.key('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await hands.press(draft.getByRole('button', { name: plan.settle, exact: true }));
    await draft.getByRole('alert').getByText(plan.unsaved.text).waitFor();
    await shot('piece-unsaved');
    await hands.press(draft.getByRole('button', { name: plan.unsaved.open('De portier') }));
    await hands.press(drawer.getByRole('button', { name: texts.kernel.draft.discard }));
    await hands.press(drawer.getByRole('button', { name: texts.kernel.draft.discardYes }));
    await hands.key('Escape');
    await drawer.waitFor({ state: 'hidden' });

    // What is typed and not saved yet goes into the version.
    await hands.type(page.getByLabel(plan.contact.name), 'Anniek de Boer');
    await hands.press(draft.getByRole('button', { name: plan.settle }));
    const version = page.getByRole('region', { name: plan.version(1) });
    await version.waitFor();
    await version.getByText(/Anniek de Boer/).waitFor();
    await shot('settled');

    await hands.press(version.getByRole('button', { name: plan.save.plan, exact: true }));
    const dialog = page.getByRole('dialog', { name: plan.saving.title });
    const fileName = dialog.getByLabel(plan.saving.fileName);
    await hands.type(fileName, 'plan.docx');
    // Another kind of file keeps what was typed, and the focus where it was.
    const pdf = dialog.getByRole('radio', { name: plan.saving.formats.pdf });
    const docx = dialog.getByRole('radio', { name: plan.saving.formats.docx });
    await docx.focus();
    await hands.key('ArrowRight');
    await expect.poll(() => fileName.inputValue()).toBe('plan.pdf');
    expect(await pdf.evaluate((element) => element === document.activeElement)).toBe(true);
    await hands.key('ArrowLeft');
    await expect.poll(() => fileName.inputValue()).toBe('plan.docx');
    await shot('saving');
    await hands.press(dialog.getByRole('button', { name: plan.saving.action }));
    await dialog.waitFor({ state: 'hidden' });
    await hasFocus(version.getByRole('button', { name: plan.save.plan, exact: true }));
    holdsNothingPrivate(join(home, 'plan.docx'));

    await hands.press(version.getByRole('button', { name: plan.handOver.open }));
    await hands.type(page.getByLabel(plan.handOver.note), 'Samen doorgelopen.');
    // Nobody has it on a day that is still to come.
    await refusesTheFuture(stage, plan.handOver.at, plan.errors.HANDED_TOO_LATE);
    await hands.key('Control+Enter');
    await version.getByText(/Samen doorgelopen/).waitFor();
    await hasFocus(version.getByRole('button', { name: plan.handOver.open }));

    await hands.press(version.getByRole('button', { name: plan.choices.open }));
    const report = page.getByRole('radiogroup', { name: 'Wij doen aangifte in uw plaats' });
    // The drawer begins in its first choice.
    await report.waitFor();
    await hands.key('Control+Enter');
    await errorStands(report, plan.choices.missing);
    await shot('choices-missing');
    await hands.key('ArrowRight');
    await shot('choices');
    await refusesTheFuture(stage, plan.choices.at, plan.errors.ANSWERED_TOO_LATE);
    await hands.key('Control+Enter');
    await version
      .getByText(plan.choices.line('Wij doen aangifte in uw plaats', plan.choices.answers.yes))
      .waitFor();
    await hasFocus(version.getByRole('button', { name: plan.choices.open }));
    await shot('chosen');

    await beginLetter(stage, 'Slachtofferhulp Nederland');
    await hands.press(page.getByRole('button', { name: letter.openOf('Slachtofferhulp Nederland') }));
    await shot('letter');
    await asksOnADayToCome(stage);
    await asksWhyPrivate(stage);
    await leavesOnlyForReason(stage, home);
    await hands.press(page.getByRole('button', { name: letter.step.record }));
    await hands.key('Control+Enter');
    await page.getByText(new RegExp(`^${letter.step.kinds.sent} op`)).waitFor();
    await shot('letter-sent');
  });

  test('at a party, in English, dark and in a small window: criticism has a plan of its own', async () => {
    const { luwte, stage, filled } = await openFilledVault('step-plan', 'party', criticismCase, {
      language: 'en',
      viewport: { width: 1024, height: 700 },
    });
    const { page, texts, shot } = stage;
    const { plan } = papersOf(texts);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await openPapers(stage, filled.dossierId);
    await page.getByRole('button', { name: plan.make }).click();
    const draft = page.getByRole('region', { name: plan.draft, exact: true });
    await draft.getByText('It touches you, and that counts', { exact: true }).waitFor();
    expect(await draft.getByText('It is not your fault', { exact: true }).count()).toBe(0);
    expect(await draft.getByText('We report to the police in your place').count()).toBe(0);
    await shot('criticism');
    await draft.getByRole('button', { name: plan.addOwn }).click();
    await page.getByLabel(plan.piece.label).fill('The debate of Thursday');
    await page.getByLabel(plan.piece.text).fill('Somebody sits beside you.');
    await page.keyboard.press('Control+Enter');
    await draft.getByText('Somebody sits beside you.').waitFor();
    await shot('own-piece');
    expect(luwte.problems()).toEqual([]);
  });
});

/** Goes to the papers of a dossier by its address, as a link or Today does. */
async function openPapers({ page, texts }: Stage, dossierId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/dossiers/${id}?tab=triage&part=papers`;
  }, dossierId);
  await page.getByRole('heading', { name: papersOf(texts).plan.title, level: 2 }).waitFor();
}

async function beginLetter({ page, texts, hands }: Stage, party: string): Promise<void> {
  const { letter } = papersOf(texts);
  await page.getByLabel(letter.party, { exact: true }).selectOption({ label: party });
  await hands.press(page.getByRole('button', { name: letter.begin }));
  await page.getByRole('list', { name: letter.label }).getByText(party, { exact: true }).waitFor();
}

/** What is said to have happened on a day that is still to come is not written down; the field holds today again. */
async function refusesTheFuture({ page, texts, hands }: Stage, label: string, sentence: string) {
  const day = page.getByRole('dialog').getByLabel(texts.kernel.moment.date(label));
  const today = await day.inputValue();
  await hands.type(day, '1-12-2035');
  await hands.key('Control+Enter');
  await page.getByRole('dialog').getByText(sentence).waitFor();
  await hands.type(day, today);
}

/** A day that is over asks after nothing. */
async function asksOnADayToCome({ page, texts, hands }: Stage): Promise<void> {
  const { form } = papersOf(texts).letter;
  const drawer = page.getByRole('dialog');
  const day = drawer.getByLabel(texts.kernel.moment.date(form.remindAt));
  await hands.type(day, '1-12-2020');
  await hands.key('Control+Enter');
  await drawer.getByText(form.remindPast).waitFor();
  await hands.type(day, '1-12-2035');
}

/** What only the person's own papers hold is saved in a letter only for a reason. */
async function asksWhyPrivate({ page, texts, hands, shot }: Stage): Promise<void> {
  const { letter, document } = papersOf(texts);
  const drawer = page.getByRole('dialog');
  const question = drawer.getByRole('textbox', { name: document.letter.fields.question });
  await hands.type(question, 'Wilt u bellen? Het nummer is 999990019.');
  await hands.key('Control+Enter');
  await drawer.getByText(letter.form.privateRefused).waitFor();
  const { data } = texts.triage.police.screen.privacy;
  await errorStands(question, letter.form.privateFound(`‘999990019’ (${data.bsn.toLowerCase()})`));
  await shot('letter-private');
  await hands.type(drawer.getByLabel(letter.form.privateReason), 'Dat vroeg het loket.');
  await hands.key('Control+Enter');
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText(/Dat vroeg het loket\./).waitFor();
}

/** Nobody asked the person: the letter leaves only with a reason, which then stands beside it. */
async function leavesOnlyForReason({ page, texts, hands, shot }: Stage, home: string): Promise<void> {
  const { letter } = papersOf(texts);
  const { lacking } = texts.triage;
  await hands.press(
    page.getByRole('list', { name: letter.label }).getByRole('button', { name: letter.save }),
  );
  const dialog = page.getByRole('dialog', { name: letter.saving.title });
  await dialog.getByText(lacking.states.none).waitFor();
  const name = await dialog.getByLabel(letter.saving.fileName).inputValue();
  expect(name).toMatch(/^Brief .+ Slachtofferhulp Nederland\.docx$/);
  await hands.press(dialog.getByRole('button', { name: letter.saving.action }));
  await errorStands(dialog.getByLabel(lacking.reason), lacking.reasonMissing);
  await shot('letter-reason');
  expect(existsSync(join(home, name))).toBe(false);
  await hands.type(dialog.getByLabel(lacking.reason), 'Zij vroeg hier zelf om.');
  await hands.press(dialog.getByRole('button', { name: letter.saving.action }));
  await dialog.waitFor({ state: 'hidden' });
  expect(existsSync(join(home, name))).toBe(true);
  await page.getByText(/Zij vroeg hier zelf om\./).waitFor();
  await shot('letter-left');
}

/** The paper has neither the name of the person nor a word of what was sent, nor what was left out of it. */
function holdsNothingPrivate(path: string): void {
  expect(existsSync(path)).toBe(true);
  const words = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  expect(words).toContain('Anniek de Boer');
  for (const other of [samplePerson.name, 'Vlinderberg', sampleIncident.message, ...leftOut])
    expect(words).not.toContain(other);
}

async function decidedCase(client: ServiceClient): Promise<{ dossierId: string }> {
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const incident = { ...sampleIncident, offences: ['sr285'] };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  await client.triage.setFacts({ dossierId, set: { concreteThreat: true }, clear: [] });
  await client.settings.changeLetterhead({
    address: 'Zonnelaan 1\n1234 AB Zonstad',
    contact: '010 555 0100',
  });
  await decideCase(client, dossierId);
  return { dossierId };
}

async function criticismCase(client: ServiceClient): Promise<{ dossierId: string }> {
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const incident = { ...sampleIncident, forms: [], message: 'Dit voorstel deugt niet.' };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  await client.triage.setFacts({ dossierId, set: { recognition: 'criticism' }, clear: [] });
  await decideCase(client, dossierId, { language: 'en' });
  return { dossierId };
}
