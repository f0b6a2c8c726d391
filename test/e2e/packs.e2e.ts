import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { packTexts, withTexts, zipPack } from '../support/pack-zip.ts';
import { shippedPack } from '../support/shipped-pack.ts';
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
    const trigger = sections.triggers.find(({ label }) => known.includes(label.nl));
    const police = sections.referrals.find(({ id }) => id === 'police')?.label.nl ?? '';
    const other = sections.triggers.find(({ id }) => id === 'teaching')?.label.nl ?? '';
    if (trigger === undefined) throw new Error('the dossier says no trigger');

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
    const name = page.getByLabel(adapt.inLanguage(compare.fields.label, compare.language.nl), {
      exact: true,
    });
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
    await hands.type(page.getByLabel(phone), '0900-1234');
    await hands.press(keep);
    await page.getByText(adapt.pending(3)).waitFor();
    await shot('changes');

    // What was not put on record yet waits as a draft.
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: texts.reference.title, level: 1 }).waitFor();
    await page.goBack();
    await page.getByText(adapt.pending(3)).waitFor();
    await hands.press(page.getByRole('button', { name: adapt.save, exact: true }));

    await page.getByRole('heading', { name: compare.title, level: 1 }).waitFor();
    await page.getByText(compare.count(3), { exact: true }).waitFor();
    await page.getByRole('cell', { name: '0900-1234' }).waitFor();
    await page.getByRole('cell', { name: 'Eigen woorden van ons' }).waitFor();
    await shot('difference');
    const made = /2026\.11-[a-z]{2,4}-1/;
    await hands.press(page.getByRole('button', { name: /in gebruik nemen$/ }));
    await page.getByText(/is nu in gebruik/).waitFor();
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
      actions: (text) => text.replace(/^- id: .*$/m, '- id: !!js/function "() => 1"'),
    });
    await read('damaged.zip', zipPack(damaged));
    const refused = page.getByRole('heading', { name: /^This pack was not imported/ });
    await refused.waitFor();
    await page.getByRole('cell', { name: packs.problems.codes['unknown-field']('__proto__') }).waitFor();
    await page.getByRole('cell', { name: packs.problems.codes.tag }).waitFor();
    expect(await refused.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await shot('damaged');

    await read('bomb.zip', zipPack(own, { beside: { 'x.yaml': new Uint8Array(50_000_000) } }));
    await page.getByRole('cell', { name: packs.problems.codes['zip-too-large'] }).waitFor();
    await read('above.zip', zipPack(own, { beside: { '../../x': new Uint8Array(1) } }));
    await page.getByRole('cell', { name: packs.problems.codes['zip-name']('../../x') }).waitFor();
    expect(await page.getByRole('row').count()).toBe(4);

    const good = withTexts(own, { pack: (text) => text.replace('"2026.11"', '"2027.1-ours"') });
    await read('good.zip', zipPack(good, { folder: 'ours/' }));
    await page.getByText(packs.import.kept('2027.1-ours')).waitFor();
    await page.getByRole('rowheader', { name: '2027.1-ours' }).waitFor();
    await shot('imported');

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

/** Opens the dossier at the top of the register; answers what stands under its heading. */
async function openNewestDossier(stage: Stage): Promise<string> {
  const { page, texts } = stage;
  const { grid, row } = registerGrid(stage);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await row(1).waitFor();
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const fact = page.getByText(texts.dossiers.dossier.trigger, { exact: false }).first();
  return (await fact.textContent()) ?? '';
}

/** Goes to a screen by its name, from wherever one is. */
async function goByName({ page }: Stage, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(name);
  await page.getByRole('option', { name, exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}
