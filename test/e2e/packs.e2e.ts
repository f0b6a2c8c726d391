import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { packTexts, withTexts, zipPack } from '../support/pack-zip.ts';
import { shippedPack } from '../support/shipped-pack.ts';
import { openDossierWithFiles } from './steps/find-dossier.ts';
import { makeFile } from './steps/made-files.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';
import { registerGrid } from './steps/register-grid.ts';

const pack = await shippedPack('university');

describe('protocol packs of an organisation', () => {
  test('one is adapted, compared and taken into use, and an older dossier keeps its own words', async () => {
    const { stage } = await openSampleDemo('packs');
    const { page, hands, texts, shot } = stage;
    const { packs, phone } = texts.reference;
    const { adapt, compare } = packs;
    const { sections, version } = pack;
    const known = await openNewestDossier(stage);
    const triggerOf = (words: string) => sections.triggers.find(({ label }) => words.includes(label.nl));
    // The words of the dossier's own pack come after the dossier.
    await expect.poll(async () => triggerOf(await known())).toBeDefined();
    const trigger = triggerOf(await known());
    const police = sections.referrals.find(({ id }) => id === 'police')?.label.nl ?? '';
    const other = sections.triggers.find(({ id }) => id === 'teaching')?.label.nl ?? '';
    const national = sections.referrals.find(({ id }) => id === 'national-point')?.label.nl ?? '';
    const call = sections.danger.find(({ id }) => id === 'call-112');
    const doxing = sections.offences.find(({ id }) => id === 'sr285d');
    const [first] = sections.signpost.questions;
    if (trigger === undefined) throw new Error('the dossier says no trigger');
    if (call === undefined || doxing === undefined || first === undefined)
      throw new Error('the sample pack has changed');

    await goByName(stage, packs.title);
    await page.getByRole('rowheader', { name: version }).waitFor();
    await shot('kept');

    await hands.press(page.getByRole('link', { name: packs.list.adaptOf(version) }));
    await page.getByRole('heading', { name: adapt.title(version), level: 1 }).waitFor();
    const section = page.getByRole('combobox', { name: adapt.section });
    await hands.reach(section);
    await section.selectOption('triggers');
    const change = (name: string) => page.getByRole('button', { name: adapt.changeOf(name), exact: true });
    const remove = (name: string) => page.getByRole('button', { name: adapt.removeOf(name), exact: true });
    const keep = page.getByRole('button', { name: adapt.keep, exact: true });
    const inDutch = (field: string) =>
      page.getByLabel(adapt.inLanguage(field, compare.language.nl), { exact: true });
    const name = inDutch(compare.fields.label);
    await hands.press(change(trigger.label.nl));
    await hands.type(name, '');
    await page.keyboard.press('Delete');
    await hands.press(keep);
    await page.getByText(adapt.problem.missing).waitFor();
    await shot('wrong');
    await hands.type(name, 'Eigen woorden van ons');
    await hands.press(keep);
    await page.getByText(adapt.pending(1)).waitFor();
    await hands.press(remove(other));
    await page.getByText(adapt.pending(2)).waitFor();

    await hands.reach(section);
    await section.selectOption('referrals');
    await hands.press(remove(police));
    await page.getByText(adapt.usedBy(1).slice(0, 17)).first().waitFor();
    await hands.press(change(police));
    await hands.type(page.getByLabel(phone), 'bel maar');
    await hands.press(keep);
    await page.getByText(adapt.problem.phone).waitFor();
    await shot('no-number');
    await hands.type(page.getByLabel(phone), '0900-1234');
    await hands.press(keep);
    await page.getByText(adapt.pending(3)).waitFor();
    await hands.press(change(national));
    await hands.reach(page.getByRole('checkbox', { name: adapt.checkedBox }));
    await page.keyboard.press('Space');
    await shot('contact');
    await hands.press(keep);
    await page.getByText(adapt.pending(4)).waitFor();
    await shot('changes');

    // What saves lives stays, and nobody becomes sure of the law without saying why.
    await hands.reach(section);
    await section.selectOption('danger');
    await hands.press(change(call.label.nl));
    await hands.type(name, 'Bel ons');
    await hands.type(inDutch(compare.fields.description), 'Wij bellen dan voor u.');
    await hands.press(keep);
    await page.getByText(adapt.problem.keep112).waitFor();
    await shot('keeps-112');
    await hands.press(page.getByRole('button', { name: texts.kernel.actions.cancel }));
    await hands.reach(section);
    await section.selectOption('offences');
    await hands.press(change(doxing.label.nl));
    await hands.reach(page.getByLabel(texts.reference.complaintLabel));
    await page.getByLabel(texts.reference.complaintLabel).selectOption('yes');
    await hands.press(keep);
    await page.getByText(adapt.problem.lawNote).waitFor();
    await shot('law');
    await hands.type(page.getByLabel(adapt.law.note), 'Nagekeken door onze jurist op 20 november.');
    await hands.press(keep);
    await page.getByText(adapt.pending(5)).waitFor();

    await hands.reach(section);
    await section.selectOption('questions');
    await page.getByText(adapt.notHere).waitFor();
    await shot('signpost');
    await hands.press(change(first.text.nl));
    await hands.type(inDutch(adapt.answer(1)), 'Ja, nu');
    await shot('question');
    await hands.press(keep);
    await page.getByText(adapt.pending(6)).waitFor();

    // What was not put on record yet waits as a draft.
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: texts.reference.title, level: 1 }).waitFor();
    await page.goBack();
    await page.getByText(adapt.pending(6)).waitFor();
    await hands.press(page.getByRole('button', { name: adapt.save, exact: true }));

    await page.getByRole('heading', { name: compare.title, level: 1 }).waitFor();
    await page.getByText(compare.count(6), { exact: true }).waitFor();
    await page.getByRole('cell', { name: '0900-1234' }).waitFor();
    await page.getByRole('cell', { name: 'Eigen woorden van ons' }).waitFor();
    await shot('difference');
    const made = /2026\.12-[a-z]{2,4}-1/;
    await hands.press(page.getByRole('button', { name: /in gebruik nemen$/ }));
    await page.getByText(/is nu in gebruik/).waitFor();
    // What was said of it before is over, and one is still somewhere.
    await expect.poll(() => page.getByText(/nog niet in gebruik/).count()).toBe(0);
    const hasFocus = () => page.evaluate(() => document.activeElement !== document.body);
    await expect.poll(hasFocus).toBe(true);
    await shot('taken');
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.getByText(made).first().waitFor();

    await openNewestDossier(stage);
    await page.getByText(packs.madeWith(version)).waitFor();
    await page.getByText(trigger.label.nl).first().waitFor();
    await shot('older-dossier');

    await goByName(stage, packs.title);
    await page.getByRole('rowheader', { name: made }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot('in-use-dark');
    await page.emulateMedia({ colorScheme: null });
  });

  test('a hostile one is refused in words, another is imported, and one is exported', async () => {
    const { luwte, stage } = await openSampleDemo('packs', { language: 'en' });
    const { page, hands, texts, shot } = stage;
    const { packs } = texts.reference;
    const own = await packTexts('university');
    await goByName(stage, packs.title);
    const choose = page.getByRole('button', { name: packs.import.action });
    const read = async (name: string, bytes: Uint8Array) =>
      hands.attach(choose, [makeFile(luwte.folder, name, bytes)]);

    const damaged = withTexts(own, {
      forms: (text) => text.replace(/^ {2}source: .*$/m, '  __proto__: { polluted: yes }'),
      danger: (text) => text.replace('en: ', 'de: '),
      'actions/during': (text) => text.replace(/^- id: .*$/m, '- id: !!js/function "() => 1"'),
    });
    await read('damaged.zip', zipPack(damaged));
    const refused = page.getByRole('heading', { name: /^This pack was not imported/ });
    await refused.waitFor();
    await page.getByRole('cell', { name: packs.problems.codes['unknown-field']('__proto__') }).waitFor();
    await page.getByRole('cell', { name: packs.problems.codes.tag }).waitFor();
    await expect.poll(() => refused.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await shot('damaged');

    await read('bomb.zip', zipPack(own, { beside: { 'x.yaml': new Uint8Array(50_000_000) } }));
    await page.getByRole('cell', { name: packs.problems.codes['zip-too-large'] }).waitFor();
    await read('above.zip', zipPack(own, { beside: { '../../x': new Uint8Array(1) } }));
    await page.getByRole('cell', { name: packs.problems.codes['zip-name']('../../x') }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(4);

    const good = withTexts(own, { pack: (text) => text.replace('"2026.12-2"', '"2027.1-ours"') });
    await read('good.zip', zipPack(good, { folder: 'ours/' }));
    await page.getByText(packs.import.kept('2027.1-ours')).waitFor();
    await page.getByRole('rowheader', { name: '2027.1-ours' }).waitFor();
    await shot('imported');

    await hands.press(page.getByRole('button', { name: packs.take.actionOf('2027.1-ours') }));
    await page.getByText(packs.take.done('2027.1-ours')).waitFor();
    await expect.poll(() => page.getByText(packs.import.kept('2027.1-ours')).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

    // One that the schema lets through, and that somebody should look at first.
    const odd = withTexts(own, {
      pack: (text) => text.replace('"2026.12-2"', '"2027.2-odd"'),
      referrals: (text) => text.replace('phone: 0900-8844', 'phone: just call'),
      danger: (text) => text.replaceAll('112', 'ons'),
    });
    await read('odd.zip', zipPack(odd));
    const list = page.getByRole('alert').filter({ hasText: packs.warnings.title(3) });
    await list.getByText(packs.warnings.codes['steps-112'](packs.compare.language.nl)).waitFor();
    await shot('warned');
    await hands.press(page.getByRole('link', { name: packs.warnings.toCompare }));
    await page.getByRole('heading', { name: packs.compare.title, level: 1 }).waitFor();
    await list.waitFor();
    await shot('warned-difference');
    await hands.press(page.getByRole('button', { name: packs.take.actionOf('2027.2-odd') }));
    const question = page.getByRole('dialog', { name: packs.warnings.take.title('2027.2-odd') });
    await question.waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot('question-dark');
    await page.emulateMedia({ colorScheme: null });
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await hands.press(page.getByRole('button', { name: packs.take.actionOf('2027.2-odd') }));
    await hands.press(question.getByRole('button', { name: packs.warnings.take.action }));
    await question.getByText(packs.errors.REASON_NEEDED).waitFor();
    await page.keyboard.type('We work on Bonaire, where 911 is the number');
    await shot('reason');
    await page.keyboard.press('Enter');
    await page.getByText(packs.take.done('2027.2-odd')).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await goByName(stage, packs.title);
    await page.getByText(packs.list.chosenBecause('We work on Bonaire, where 911 is the number')).waitFor();
    await shot('reason-kept');

    await hands.press(page.getByRole('button', { name: packs.list.exportOf('2027.1-ours') }));
    const dialog = page.getByRole('dialog', { name: packs.export.title });
    await dialog.getByText(packs.export.text('2027.1-ours')).waitFor();
    await dialog.getByLabel(packs.export.fileName).fill('out');
    await shot('export');
    await hands.press(dialog.getByRole('button', { name: packs.export.action, exact: true }));
    const path = join(luwte.homeFolder, 'out.zip');
    await page.getByText(packs.export.saved(path)).waitFor();
    await read('again.zip', readFileSync(path));
    await page.getByText(packs.import.known('2027.1-ours')).waitFor();
  });
});

test('what leaves the vault says whether consent for its purpose is there', async () => {
  const { stage } = await openSampleDemo('consent-leaving');
  const { page, hands, texts, shot } = stage;
  const { consent, dossiers, evidence } = texts;
  const { leaving } = consent;
  const police = pack.sections.purposes.find(({ id }) => id === 'police-report')?.label.nl ?? '';
  const exporting = dossiers.look.export;
  await hands.press(page.getByRole('button', { name: exporting.open }));
  const register = page.getByRole('dialog', { name: exporting.title });
  const choose = async (dialog: typeof register) => {
    const purpose = dialog.getByLabel(leaving.purpose);
    await hands.reach(purpose);
    await purpose.selectOption('police-report');
  };
  await choose(register);
  await register.getByText(/toestemming gegeven bij/).waitFor();
  await shot('register');
  await page.keyboard.press('Escape');
  await register.waitFor({ state: 'hidden' });

  await openDossierWithFiles(stage, evidence.panel);
  await hands.press(page.getByRole('button', { name: evidence.leaving.exportHashes.open }));
  const hashes = page.getByRole('dialog', { name: evidence.leaving.exportHashes.title });
  await choose(hashes);
  await hashes.getByText(`“${police}”`).waitFor();
  await hashes.getByText(leaving.entered).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('hashes-dark');
});

/** Opens the dossier at the top of the register; answers what stands under its heading. */
/** Opens the dossier that was made last; answers what reads the line of it that says its trigger. */
async function openNewestDossier(stage: Stage): Promise<() => Promise<string>> {
  const { page, texts } = stage;
  const { grid, row } = registerGrid(stage);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await row(1).waitFor();
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const fact = page.getByText(texts.dossiers.dossier.trigger, { exact: false }).first();
  return async () => (await fact.textContent()) ?? '';
}

/** Goes to a screen by its name, from wherever one is. */
async function goByName({ page }: Stage, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(name);
  await page.getByRole('option', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}
