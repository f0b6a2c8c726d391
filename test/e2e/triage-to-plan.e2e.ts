import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import type { Stage } from '../../electron/tour/stage.ts';
import { sampleDetails, sampleIncident, samplePerson } from '../support/sample-input.ts';
import { patchesOf, toPng } from '../support/sample-pictures.ts';
import { sampleDossier } from '../support/share-vault.ts';
import { makeFile } from './steps/made-files.ts';
import { policeTexts } from './steps/open-police.ts';
import { openFilledVault } from './steps/police-vault.ts';

const DAY = 86_400_000;
const logo = toPng(patchesOf(1, { width: 320, height: 120 }));

describe('from the first look to the plan in the hands of the person', () => {
  test('at a university, in Dutch: a term that ends soon, a report that is left open and chosen, a plan under the own letterhead', async () => {
    const { stage, filled, home } = await openFilledVault('triage-to-plan', 'university', insultCase);
    const { page, texts, hands, shot } = stage;
    const { route, decision, severity } = texts.triage.assess;
    const grades = texts.dossiers.look.severity;
    await openDossier(stage, filled.dossierId, 'tab=timeline');
    // Fifteen days are left, in whichever part of the dossier somebody is.
    await page.getByText(/^Belediging: nog 3 weken of korter voor een klacht, tot en met/).waitFor();
    await shot('term-near');
    await hands.press(page.getByRole('link', { name: texts.dossiers.incidentViews.more.complaintToTerms }));
    await page.getByRole('heading', { name: severity.clocks }).waitFor();
    await page.getByText(/^Belediging: een klacht kan tot en met/).waitFor();

    await openPart(stage, 'route');
    // The tree offers a notification; a report is possible, and that is said.
    const routes = page.getByRole('list', { name: route.routes, exact: true });
    await routes.getByRole('heading', { name: 'Melding bij de politie' }).waitFor();
    expect(await routes.getByRole('heading', { name: 'Aangifte bij de politie' }).count()).toBe(0);
    await page.getByText(route.police.optional, { exact: true }).waitFor();
    await page
      .getByText(new RegExp(`^${route.answerFrom.dossier('')}`))
      .first()
      .waitFor();
    await page.getByRole('heading', { name: route.ladder }).waitFor();
    await shot('optional');

    await openPart(stage, 'decision');
    await page.getByRole('radio', { name: decision.isProposal(grades.light) }).check();
    await hands.press(page.locator('summary').filter({ hasText: /andere routes?$/ }));
    const police = page.getByRole('checkbox', { name: 'Aangifte bij de politie' });
    await police.waitFor();
    await page.getByText(new RegExp(`^${route.police.optional}`)).waitFor();
    await shot('open-choice');
    await hands.reach(police);
    await hands.key('Space');
    await expect.poll(() => police.isChecked()).toBe(true);
    await hands.press(page.getByRole('button', { name: decision.save, exact: true }));
    // It leads on at once, and nobody has to say why.
    await hands.press(page.getByRole('link', { name: decision.toPolice }));
    const { list, mandate } = policeTexts(texts);
    await hands.press(page.getByRole('button', { name: list.start }));
    await page.getByText(mandate.missing('belediging')).waitFor();
    await shot('report-begun');

    await writeLetterhead(stage, home);
    const paper = await makePlan(stage, filled.dossierId, home);
    expect(paper.pictures.map((bytes) => [...bytes])).toEqual([[...logo]]);
    for (const words of [
      ...['Universiteit Zonneveld', 'Zonnelaan 1', '010 555 0100', 'Anniek de Boer'],
      // What was chosen, and the term that runs.
      ...['Het is niet uw schuld', 'Wij doen aangifte in uw plaats', 'Wij bewaken de termijn'],
    ])
      expect(paper.text).toContain(words);
    holdsNobody(paper.text);
  });

  test('at a party, in English and dark: an open route is said to be open, left out without a reason, and not in the plan', async () => {
    const { stage, filled, home } = await openFilledVault('triage-to-plan', 'party', slurCase, {
      language: 'en',
      colorScheme: 'dark',
      viewport: { width: 1024, height: 700 },
    });
    const { page, texts, shot } = stage;
    const { route, decision, severity } = texts.triage.assess;
    const grades = texts.dossiers.look.severity;
    await openDossier(stage, filled.dossierId, 'tab=triage&part=severity');
    const proposal = page.getByRole('region', { name: severity.proposal });
    await proposal.getByText(grades.medium, { exact: true }).first().waitFor();
    // Of who was elected no complaint is needed, so no term runs and no mandate is asked for.
    await page.getByRole('heading', { name: severity.clocks }).waitFor();
    expect(await page.getByText(severity.mandate).count()).toBe(0);
    expect(await page.getByText(/or less for a complaint/).count()).toBe(0);

    await openPart(stage, 'route');
    const routes = page.getByRole('list', { name: route.routes, exact: true });
    const police = routes
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Report to the police' }) });
    await police.getByText(route.police.optional).waitFor();
    await police.scrollIntoViewIfNeeded();
    await shot('optional');

    await openPart(stage, 'decision');
    await page.getByRole('radio', { name: decision.isProposal(grades.medium) }).check();
    await page.getByRole('checkbox', { name: 'Report to the police' }).uncheck();
    await page.getByRole('button', { name: decision.save, exact: true }).click();
    await page.getByRole('link', { name: decision.toPapers }).waitFor();
    expect(await page.getByRole('link', { name: decision.toPolice }).count()).toBe(0);
    await shot('decided');

    const paper = await makePlan(stage, filled.dossierId, home);
    for (const words of [
      'It is not your fault',
      'What happened: discrimination',
      'Anti-discrimination facility (Discriminatie.nl)',
    ])
      expect(paper.text).toContain(words);
    for (const words of ['We report to the police in your place', 'university'])
      expect(paper.text).not.toContain(words);
    holdsNobody(paper.text);
  });
});

/** An insult of which the term for a complaint ends in fifteen days; whether it is an offence nobody said. */
async function insultCase(client: ServiceClient): Promise<{ dossierId: string }> {
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const occurredAt = Date.now() - 75 * DAY;
  const incident = { ...sampleIncident, occurredAt, forms: ['insult'], offences: ['sr266'] };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  return { dossierId };
}

/** An elected member who was called names for who they are. */
async function slurCase(client: ServiceClient): Promise<{ dossierId: string }> {
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const { personId } = (await client.dossiers.get({ dossierId })).person;
  const details = { ...sampleDetails, elected: 'yes' as const };
  await client.people.update({ personId, fields: samplePerson, details, attention: null });
  const incident = { ...sampleIncident, forms: ['insult', 'discriminating'], offences: ['sr266'] };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  await client.triage.setFacts({ dossierId, set: { criminality: 'likely' }, clear: [] });
  return { dossierId };
}

/** Goes to a part of a dossier by its address, as a link or Today does. */
async function openDossier({ page, texts }: Stage, dossierId: string, place: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, `#/dossiers/${dossierId}?${place}`);
  await page.getByRole('tab', { name: texts.triage.panel }).waitFor();
}

async function openPart(
  { page, texts }: Stage,
  part: keyof Stage['texts']['triage']['parts'],
): Promise<void> {
  const parts = page.getByRole('tablist', { name: texts.triage.partsLabel });
  await parts.getByRole('tab', { name: texts.triage.parts[part] }).click();
  await parts.getByRole('tab', { name: texts.triage.parts[part], selected: true }).waitFor();
}

/** In the settings, by keyboard: address, number, logo. */
async function writeLetterhead({ page, texts, hands, shot }: Stage, home: string): Promise<void> {
  const { letterhead, title, saved } = texts.settings;
  const { logoChoose, logoPreview } = texts.vault.create.organisation;
  await page.getByRole('link', { name: title, exact: true }).click();
  await hands.type(page.getByLabel(letterhead.address), 'Zonnelaan 1\n1234 AB Zonstad');
  await hands.type(page.getByLabel(letterhead.contact), '010 555 0100');
  await hands.attach(page.getByRole('button', { name: logoChoose }), [makeFile(home, 'logo.png', logo)]);
  await page.getByRole('img', { name: logoPreview }).waitFor();
  await hands.press(page.getByRole('button', { name: letterhead.save }));
  await page.getByRole('status').getByText(saved).first().waitFor();
  await shot('letterhead');
}

type Paper = { readonly text: string; readonly pictures: readonly Uint8Array[] };

/** Makes, settles and saves the plan, and reads what was saved. */
async function makePlan(stage: Stage, dossierId: string, home: string): Promise<Paper> {
  const { page, texts, shot } = stage;
  const { plan } = texts.triage.papers;
  await openDossier(stage, dossierId, 'tab=triage&part=papers');
  await page.getByRole('button', { name: plan.make }).click();
  const draft = page.getByRole('region', { name: plan.draft, exact: true });
  await page.getByLabel(plan.contact.name).fill('Anniek de Boer');
  await page.getByLabel(plan.contact.reach).fill('010 555 0100');
  await page.getByLabel(texts.kernel.moment.date(plan.contact.hearBy)).fill('1-12-2035');
  await draft.getByRole('button', { name: plan.settle, exact: true }).click();
  const version = page.getByRole('region', { name: plan.version(1) });
  await version.getByText(/Anniek de Boer/).waitFor();
  await shot('plan');
  await version.getByRole('button', { name: plan.save.plan, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: plan.saving.title });
  await dialog.getByText(texts.vault.picker.place).waitFor();
  await dialog.getByLabel(plan.saving.fileName).fill('plan.docx');
  await dialog.getByRole('button', { name: plan.saving.action }).click();
  await dialog.waitFor({ state: 'hidden' });
  const parts = Object.entries(unzipSync(readFileSync(join(home, 'plan.docx'))));
  return {
    text: parts
      .filter(([name]) => /^word\/\w+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, ' '))
      .join(' ')
      .replaceAll(/\s+/g, ' '),
    pictures: parts.filter(([name]) => /^word\/media\/./.test(name)).map(([, bytes]) => bytes),
  };
}

/** Neither who it is about, nor a word of what was sent, nor who sent it. */
function holdsNobody(text: string): void {
  for (const secret of [
    samplePerson.name,
    'Vlinderberg',
    '5550 1234',
    sampleIncident.message,
    sampleIncident.sender,
  ])
    expect(text).not.toContain(secret);
}
