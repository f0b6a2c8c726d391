import { expect, test, vi } from 'vitest';
import { consentState } from '../../../../../../shared/features/consent/consent-state.ts';
import type { ChoiceAnswer, StepPlan } from '../../../../../../shared/features/triage/papers-model.ts';
import { decideCase } from '../../../../../support/decide-case.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { readPdf } from '../../../documents/read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const triage = () => vault().client.triage;
const DAY = 86_400_000;
/** When the person said what they chose: a whole minute, as it is chosen on the screen. */
const said = Math.floor(Date.now() / 60_000) * 60_000 - 5 * DAY;
const hearBy = Math.floor(Date.now() / 60_000) * 60_000 + 5 * DAY;

/** A dossier about a threat, decided upon with a lawyer and human resources on the route. */
async function newDossier(): Promise<string> {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const incident = { ...sampleIncident, offences: ['sr285'] };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  await client.triage.setFacts({ dossierId, set: { concreteThreat: true }, clear: [] });
  await decideCase(client, dossierId, { routes: ['internal', 'police', 'lawyer', 'hr'] });
  return dossierId;
}

/** Makes the next version of the plan. */
async function settle(dossierId: string): Promise<string> {
  const { planId } = await triage().draftStepPlan({ dossierId, language: 'nl' });
  const contact = { name: 'Anniek de Boer', function: '', reach: '010 555 0100' };
  await triage().changeStepPlan({ planId, contact, hearBy });
  await triage().settleStepPlan({ planId });
  return planId;
}

type Answers = Readonly<Record<string, ChoiceAnswer>>;
const answer = (planId: string, answers: Answers, answeredAt = said) =>
  triage().answerChoices({
    planId,
    answeredAt,
    how: 'spoken',
    answers: Object.entries(answers).map(([key, given]) => ({ key, answer: given, note: '' })),
  });

async function latestPlan(dossierId: string): Promise<StepPlan> {
  const [plan] = (await triage().stepPlans({ dossierId })).versions;
  if (plan === undefined) throw new Error('there is no version');
  return plan;
}

/** How a choice stands: in the plan, and in the register of consent. */
async function standing(dossierId: string, key: string): Promise<readonly (string | undefined)[]> {
  const { answers, pieces } = await latestPlan(dossierId);
  const { consents } = await vault().client.consent.list({ dossierId });
  const purpose = pieces.find((piece) => piece.key === key)?.purpose ?? '';
  return [answers.find((one) => one.key === key)?.answer, consentState(consents, purpose, Date.now())];
}

/** Whether a letter to somebody says that the person agreed, and whether leaving without that is entered. */
async function letterTo(dossierId: string, referral: string) {
  const { client } = vault();
  const { letterId } = await triage().draftLetter({ dossierId, referral, language: 'nl' });
  const text = (await readPdf((await triage().previewLetter({ letterId })).pdf)).pages.join(' ');
  const { folderId } = await client.vault.browse({ folderId: null });
  const filter = {
    ...{ actions: ['consent.leaveWithout'], object: dossierId },
    ...{ slotId: null, from: null, until: null },
  };
  const lacking = async () => (await client.vault.auditTrail({ filter, before: null })).entries.length;
  const before = await lacking();
  await triage().saveLetter({
    ...{ letterId, format: 'docx', folderId, fileName: `${letterId}.docx` },
    reason: 'Dit kan niet wachten.',
  });
  return {
    saysAgreed: text.replaceAll(/\s+/g, ' ').includes('De betrokkene stemde hier op'),
    isEntered: (await lacking()) > before,
  };
}

test('a no to one party is never told as a yes, and a yes to another stands beside it', async () => {
  const dossierId = await newDossier();
  await answer(await settle(dossierId), { 'to-lawyer': 'yes', 'to-hr': 'no' });
  expect(await standing(dossierId, 'to-lawyer')).toEqual(['yes', 'given']);
  expect(await standing(dossierId, 'to-hr')).toEqual(['no', 'refused']);
  expect(await letterTo(dossierId, 'hr')).toEqual({ saysAgreed: false, isEntered: true });
  expect(await letterTo(dossierId, 'lawyer')).toEqual({ saysAgreed: true, isEntered: false });
  // Nobody asked about somebody to talk to.
  expect(await letterTo(dossierId, 'psychologist')).toEqual({ saysAgreed: false, isEntered: true });
});

test('a yes in one version stands, whatever is said about others in the next', async () => {
  const dossierId = await newDossier();
  await answer(await settle(dossierId), { 'to-lawyer': 'yes', 'professional-help': 'yes' });
  await answer(await settle(dossierId), { 'to-hr': 'no' }, said + DAY);
  expect(await standing(dossierId, 'to-lawyer')).toEqual(['yes', 'given']);
  expect(await standing(dossierId, 'professional-help')).toEqual(['yes', 'given']);
  expect(await standing(dossierId, 'to-hr')).toEqual(['no', 'refused']);
  expect(await letterTo(dossierId, 'lawyer')).toEqual({ saysAgreed: true, isEntered: false });
  expect(await letterTo(dossierId, 'hr')).toEqual({ saysAgreed: false, isEntered: true });
  // A version of before says what was known of it.
  const [, first] = (await triage().stepPlans({ dossierId })).versions;
  expect(first?.answers.map(({ key }) => key).toSorted()).toEqual(['professional-help', 'to-lawyer']);
});

test('an answer of before the one that stands changes nothing, in the plan or in the register', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const planId = await settle(dossierId);
  await answer(planId, { 'to-hr': 'no', 'collect-for-you': 'no', 'professional-help': 'no' });
  const earlier = await answer(
    planId,
    { 'to-hr': 'yes', 'collect-for-you': 'yes', 'professional-help': 'yes' },
    said - DAY,
  );
  expect(earlier).toEqual({ consents: 0, actions: 0, open: [] });
  expect(await standing(dossierId, 'to-hr')).toEqual(['no', 'refused']);
  expect(await standing(dossierId, 'professional-help')).toEqual(['no', 'refused']);
  const { actions } = await client.actions.list({ dossierId });
  expect(actions.map(({ item }) => item)).not.toContain('offer-collecting');
});

test('what is said of the same minute once more is a correction, and a yes can be put off', async () => {
  const dossierId = await newDossier();
  const planId = await settle(dossierId);
  const after: (readonly (string | undefined)[])[] = [];
  for (const given of ['no', 'yes', 'no', 'yes', 'later', 'yes', 'later'] as const) {
    await answer(planId, { 'to-hr': given });
    after.push(await standing(dossierId, 'to-hr'));
  }
  expect(after).toEqual([
    ['no', 'refused'],
    ['yes', 'given'],
    ['no', 'refused'],
    ['yes', 'given'],
    ['later', 'refused'],
    ['yes', 'given'],
    ['later', 'refused'],
  ]);
  await answer(planId, { 'to-lawyer': 'later' });
  expect(await standing(dossierId, 'to-lawyer')).toEqual(['later', 'none']);
});

test('what a yes asks to be done has its day, so that Today asks for it', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  await answer(await settle(dossierId), { 'collect-for-you': 'yes', 'report-by-us': 'yes' });
  const { actions } = await client.actions.list({ dossierId });
  const dueAtOf = (item: string) => actions.find((action) => action.item === item)?.dueAt ?? null;
  // Within two working days of the yes.
  const collecting = dueAtOf('offer-collecting') ?? 0;
  expect([collecting > said + DAY, collecting < said + 5 * DAY]).toEqual([true, true]);
  // The pack has no term for it: by when the person hears from us.
  expect(dueAtOf('employer-address')).toBe(hearBy);
  const { tasks } = await client.today.list();
  const due = tasks.filter((task) => task.kind === 'action' && task.dossierId === dossierId);
  const collectingId = actions.find(({ item }) => item === 'offer-collecting')?.actionId;
  expect(due.map(({ objectId }) => objectId)).toContain(collectingId);
});

test('a lawyer who may look along is an action; what the person does not want and stands open is named', async () => {
  const dossierId = await newDossier();
  const planId = await settle(dossierId);
  const openOnes = async () => {
    const { actions } = await vault().client.actions.list({ dossierId });
    return actions
      .filter(({ doneAt, removedAt }) => doneAt === null && removedAt === null)
      .map(({ item }) => item);
  };
  expect(await openOnes()).toContain('convene-team');
  expect(await answer(planId, { 'to-lawyer': 'yes', 'expert-team': 'no' })).toMatchObject({
    actions: 1,
    open: ['convene-team'],
  });
  expect(await openOnes()).toContain('ask-lawyer');
});
