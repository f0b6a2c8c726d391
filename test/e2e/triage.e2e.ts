import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { openPanel } from '../../electron/tour/steps/write-incident.ts';
import { writeReport } from '../../electron/tour/steps/write-report.ts';
import { openStage } from '../support/stage-under-test.ts';
import { openDemo } from './steps/demo-vault.ts';
import { errorStands } from './steps/field-error.ts';
import { openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

type Part = keyof Stage['texts']['triage']['parts'];

describe('a threat, from the report to the decision', () => {
  test('by keyboard alone: weighed, routed, decided; then new facts, and a deviation with its reason', async () => {
    const { stage } = await openSampleDemo('triage');
    const { page, texts, hands, shot } = stage;
    const { severity, route, decision, fact } = texts.triage.assess;
    const grades = texts.dossiers.look.severity;
    await writeReport({ ...stage, shot: async () => {} });
    await page
      .getByRole('link', { name: `${texts.dossiers.register.columns.severity}: ${grades.none}` })
      .waitFor();
    await writeThreat(stage);

    await openPanel(stage, texts.triage.panel);
    await page.getByText(severity.undecided).waitFor();
    const proposal = page.getByRole('region', { name: severity.proposal });
    await proposal.getByText(grades.severe, { exact: true }).waitFor();
    await shot('proposed-by-dossier');
    await hands.choose(page.getByLabel(fact.labels.concreteThreat, { exact: true }), fact.yes);
    await saved(stage, fact.labels.concreteThreat, fact.yes);
    await hands.choose(page.getByLabel(fact.labels.impactPerson, { exact: true }), fact.impactPerson.high);
    await saved(stage, fact.labels.impactPerson, fact.impactPerson.high);
    // A figure is taken in when it is left; one that is none is said at the field.
    const messages = page.getByLabel(fact.labels.messages, { exact: true });
    await hands.type(messages, 'veel');
    await hands.key('Enter');
    await errorStands(messages, severity.wrongNumber);
    await hands.type(messages, '99999999');
    await hands.key('Enter');
    await errorStands(messages, severity.numberOutOf('0', '10.000.000'));
    await hands.type(messages, '3');
    await hands.key('Enter');
    await saved(stage, fact.labels.messages, '3');
    await focused(messages);
    await page.getByText(severity.facts, { exact: true }).scrollIntoViewIfNeeded();
    await shot('ticked');
    await hands.press(page.getByRole('button', { name: severity.clear(fact.labels.messages) }));
    await page
      .getByRole('button', { name: severity.clear(fact.labels.messages) })
      .waitFor({ state: 'detached' });

    await walkTo(stage, 'route');
    const routes = page.getByRole('list', { name: route.routes, exact: true });
    const police = routes.getByRole('listitem').filter({ hasText: route.toPolice });
    await police.waitFor();
    await shot('routes');
    await hands.press(page.getByRole('button', { name: new RegExp(`^${route.answerOtherwise}`) }).first());
    await page.getByRole('menu').waitFor();
    await shot('answer-otherwise');
    await hands.key('Enter');
    await page.getByText(route.answerFrom.person('')).first().waitFor();
    await focused(page.getByRole('button', { name: new RegExp(`^${route.answerOtherwise}`) }).first());
    await shot('answered');
    await hands.press(page.getByRole('button', { name: new RegExp(`^${route.answerOtherwise}`) }).first());
    await page.getByRole('menuitem', { name: route.followFacts }).waitFor();
    await hands.key('Enter');
    await page.getByText(route.answerFrom.person('')).first().waitFor({ state: 'detached' });

    await walkTo(stage, 'decision');
    await hands.reach(page.getByRole('radio').first());
    await hands.key('Control+Enter');
    const grade = page.getByRole('radiogroup', { name: decision.severity });
    await errorStands(grade, decision.severityMissing);
    await focused(grade.getByRole('radio').first());
    await shot('grade-missing');
    await hands.key('Space');
    await hands.key('Control+Enter');
    const motive = page.getByLabel(decision.motive);
    await errorStands(motive, decision.motiveMissing);
    await shot('motive-missing');
    await hands.reach(grade.getByRole('radio').first());
    await hands.key('ArrowUp');
    await page.getByRole('radio', { name: decision.isProposal(grades.severe), checked: true }).waitFor();
    await hands.key('Control+Enter');
    await page.getByRole('link', { name: decision.toActions }).waitFor();
    await page
      .getByRole('link', { name: `${texts.dossiers.register.columns.severity}: ${grades.severe}` })
      .waitFor();
    await shot('decided');

    await bringNewFacts(stage);
    await deviate(stage);
  });
});

describe('what a party sees', () => {
  test('in English and dark: criticism is kindly said, an expert recorded, who files chosen with a reason', async () => {
    const { stage } = await openStage('triage-party', { language: 'en', colorScheme: 'dark' });
    const { page, texts, shot } = stage;
    const { severity, decision, route, fact } = texts.triage.assess;
    const grades = texts.dossiers.look.severity;
    await openDemo(stage, 'party');
    await writeReport({ ...stage, sample: { ...stage.sample, caseTag: '[A-Z]{2}-' }, shot: async () => {} });
    await openTab(stage, texts.triage.panel);
    await page.getByRole('button', { name: severity.recognitionOpen }).click();
    const drawer = page.getByRole('dialog', { name: severity.recognition });
    await drawer.getByRole('checkbox').last().check();
    await drawer.getByRole('radio', { name: severity.conclusions.criticism }).check();
    await shot('recognition');
    await page.keyboard.press('Control+Enter');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByText(severity.criticism).waitFor();
    await page.getByRole('region', { name: severity.proposal }).scrollIntoViewIfNeeded();
    await shot('criticism');

    await page.getByRole('button', { name: severity.expertAdd }).click();
    const expert = page.getByRole('dialog', { name: severity.expertTitle });
    await page.keyboard.press('Control+Enter');
    await errorStands(expert.getByLabel(severity.expertWho), severity.expertWhoMissing);
    await expert.getByLabel(severity.expertKind).selectOption('lawyer');
    await expert.getByLabel(severity.expertWho).fill('Council lawyer');
    await expert.getByLabel(severity.expertConclusion).fill('No offence in these words.');
    await shot('expert');
    await page.keyboard.press('Control+Enter');
    await expert.waitFor({ state: 'hidden' });
    await page.getByText('No offence in these words.').waitFor();

    await walkTo(stage, 'decision');
    await page.getByRole('radio', { name: decision.isProposal(grades.light) }).check();
    await page.getByRole('button', { name: decision.save, exact: true }).click();
    await page.getByRole('link', { name: decision.toActions }).waitFor();
    await shot('decided');

    // What was taken for criticism goes on, at the door.
    await walkTo(stage, 'severity');
    await page.getByRole('button', { name: severity.recognitionAgain }).click();
    await drawer.getByRole('radio', { name: severity.conclusions.hate }).check();
    await page.keyboard.press('Control+Enter');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByText(severity.criticism).waitFor({ state: 'detached' });
    await page.getByLabel(fact.labels.concreteThreat, { exact: true }).selectOption('true');
    await saved(stage, fact.labels.concreteThreat, fact.yes);
    await page.getByText(decision.changed).first().waitFor();
    await walkTo(stage, 'route');
    await page.getByRole('button', { name: route.filerChoose }).click();
    const filer = page.getByRole('dialog', { name: route.filerTitle });
    await filer.getByRole('radio', { name: route.filers.person }).check();
    await filer.getByRole('radio', { name: route.wishes.together }).check();
    await page.keyboard.press('Control+Enter');
    await errorStands(filer.getByLabel(route.reasonKind), route.reasonKindMissing);
    await filer.getByLabel(route.reasonKind).selectOption('wish-of-person');
    await filer.getByLabel(route.reasonWords).fill('She wants to tell it herself, with us beside her.');
    await shot('who-files');
    await page.keyboard.press('Control+Enter');
    await filer.waitFor({ state: 'hidden' });
    await page.getByText('She wants to tell it herself').waitFor();
    // It was decided without a report: said at both places, each with the way to the other.
    await page.getByText(decision.contradiction.kinds['somebody-files']).waitFor();
    await shot('filed-by');
    await page.getByRole('link', { name: decision.contradiction.toDecision }).click();
    await page.getByText(decision.contradiction.kinds['somebody-files']).waitFor();
    await page.getByRole('link', { name: decision.contradiction.toFiler }).waitFor();
    await page.getByText(decision.changedOther).waitFor();
    const otherwise = page.getByRole('list', { name: decision.otherwise.intro });
    await otherwise.getByText(decision.otherwise.severity(grades.light, grades.severe)).waitFor();
    await shot('changed');
  });
});

/** An incident with forms and suspected offences, by keyboard. */
async function writeThreat(stage: Stage): Promise<void> {
  const { page, hands, texts, sample } = stage;
  const { incident, incidentViews, dossier } = texts.dossiers;
  await openPanel(stage, dossier.incidents);
  await hands.press(page.getByRole('button', { name: incident.add }).first());
  const form = page.getByRole('dialog', { name: incident.addTitle });
  await hands.choose(form.getByLabel(incident.platform), sample.platform);
  await pick(
    stage,
    form.getByRole('combobox', { name: new RegExp(`^${incident.forms.replace('?', '\\?')}`) }),
    'Doxing',
  );
  await hands.type(form.getByLabel(incident.message, { exact: true }), sample.message);
  await pick(
    stage,
    form.getByRole('combobox', { name: new RegExp(`^${incidentViews.more.offences}`) }),
    'Bedreiging',
  );
  await hands.key('Control+Enter');
  const details = page.getByRole('dialog', { name: incident.details, exact: true });
  await details.waitFor();
  await hands.key('Escape');
  await details.waitFor({ state: 'hidden' });
}

/** Types the beginning of an item of a list and takes the first that is offered. */
async function pick({ page, hands }: Stage, field: Locator, label: string): Promise<void> {
  await hands.type(field, label);
  await page
    .getByRole('option', { name: new RegExp(label, 'i') })
    .first()
    .waitFor();
  await hands.key('ArrowDown');
  await hands.key('Enter');
}

/** That the person does not want a report arrives after the decision: it is said, with what changed. */
async function bringNewFacts(stage: Stage): Promise<void> {
  const { page, texts, hands, shot } = stage;
  const { severity, decision, fact } = texts.triage.assess;
  await walkTo(stage, 'severity');
  await hands.choose(page.getByLabel(fact.labels.policeWish, { exact: true }), fact.no);
  await saved(stage, fact.labels.policeWish, fact.no);
  await page.getByText(decision.changed).first().waitFor();
  await walkTo(stage, 'decision');
  await page
    .getByText(decision.changeLine(fact.labels.policeWish, fact.notKnown, fact.no.toLowerCase()))
    .first()
    .waitFor();
  await page.getByText(severity.facts).waitFor({ state: 'detached' });
  await shot('new-facts');
}

/** Without a report, against the norm: a reason of a kind and in words; it stands with the decision, and in its history. */
async function deviate(stage: Stage): Promise<void> {
  const { page, texts, hands, shot } = stage;
  const { decision, route, fact } = texts.triage.assess;
  const grades = texts.dossiers.look.severity;
  await hands.press(page.getByRole('button', { name: decision.decideAgain }));
  await focused(page.getByRole('radio').first());
  await hands.key('ArrowUp');
  await page.getByRole('radio', { name: decision.isProposal(grades.severe), checked: true }).waitFor();
  // The person wants no report: it stays offered, and a notification to the police is ticked in its place.
  const police = page.getByRole('checkbox', { name: 'Aangifte bij de politie' });
  await page.getByText(decision.routesPolice).waitFor();
  await hands.reach(police);
  expect(await police.isChecked()).toBe(false);
  await hands.key('Space');
  await expect.poll(() => police.isChecked()).toBe(true);
  await hands.key('Space');
  await expect.poll(() => police.isChecked()).toBe(false);
  await hands.key('Control+Enter');
  const kind = page.getByRole('combobox', { name: /^Soort reden/ });
  await errorStands(kind, route.reasonKindMissing);
  await shot('reason-missing');
  await hands.choose(kind, 'De betrokkene wil');
  await hands.type(page.getByLabel(/^In eigen woorden/), 'Zij wil nu rust, en belt zelf als het doorgaat.');
  await hands.key('Control+Enter');
  const history = page.getByRole('list', { name: decision.history });
  await history.getByText(decision.first).waitFor();
  await page.getByText('Zij wil nu rust', { exact: false }).waitFor();
  await hands.press(page.getByText(decision.differences));
  await page
    .getByText(decision.changeLine(fact.labels.policeWish, fact.notKnown, fact.no.toLowerCase()))
    .waitFor();
  await shot('history');
  // On a small window, and on one of half the size, which is what 200 % is.
  for (const [width, height] of [
    [1024, 700],
    [640, 430],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const part of ['severity', 'route', 'decision'] as const) {
      await openPart(stage, part);
      await shot(`${part}-${width}`);
    }
  }
}

/** Goes to one of the parts of triage by the arrows. */
async function walkTo({ page, texts, hands }: Stage, part: Part): Promise<void> {
  const parts = page.getByRole('tablist', { name: texts.triage.partsLabel });
  await hands.reach(parts.getByRole('tab', { selected: true }));
  await hands.walk('ArrowRight', parts.getByRole('tab', { name: texts.triage.parts[part] }));
  await parts.getByRole('tab', { name: texts.triage.parts[part], selected: true }).waitFor();
}

/** That a fact was stored is said aloud. */
async function saved({ page, texts }: Stage, label: string, value: string): Promise<void> {
  await page.getByText(texts.triage.assess.severity.set(label, value)).first().waitFor({ state: 'attached' });
}

async function focused(target: Locator): Promise<void> {
  await target.waitFor();
  await expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function openPart({ page, texts }: Stage, part: Part): Promise<void> {
  const parts = page.getByRole('tablist', { name: texts.triage.partsLabel });
  await parts.getByRole('tab', { name: texts.triage.parts[part] }).click();
  await parts.getByRole('tab', { name: texts.triage.parts[part], selected: true }).waitFor();
}
