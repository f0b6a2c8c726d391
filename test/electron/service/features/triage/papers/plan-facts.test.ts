import { expect, test, vi } from 'vitest';
import type { StepPlan } from '../../../../../../shared/features/triage/papers-model.ts';
import { decideCase } from '../../../../../support/decide-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { readPdf } from '../../../documents/read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const triage = () => vault().client.triage;
const DAY = 86_400_000;
const now = Math.floor(Date.now() / 60_000) * 60_000;
const contact = { name: 'Anniek de Boer', function: '', reach: '010 555 0100, op werkdagen.' };
const hearBy = now + 5 * DAY;
const happenedAt = Date.UTC(2026, 8, 20, 10);

/** A dossier about a threat that goes on, decided upon with the platform and a lawyer on the route. */
async function newDossier(): Promise<string> {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const threat = { forms: ['threat', 'stalking'], offences: ['sr285'], occurredAt: happenedAt };
  const incident = { ...sampleIncident, ...threat };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  await client.triage.setFacts({ dossierId, set: { concreteThreat: true }, clear: [] });
  await decideCase(client, dossierId, { routes: ['internal', 'police', 'platform', 'lawyer', 'hr'] });
  return dossierId;
}

async function draftOf(dossierId: string): Promise<StepPlan> {
  await triage().draftStepPlan({ dossierId, language: 'nl' });
  const { draft } = await triage().stepPlans({ dossierId });
  if (draft === null) throw new Error('there is no draft');
  return draft;
}

async function settle(dossierId: string): Promise<string> {
  const { planId } = await draftOf(dossierId);
  await triage().changeStepPlan({ planId, contact, hearBy });
  await triage().settleStepPlan({ planId });
  return planId;
}

async function paperOf(planId: string, paper: 'plan' | 'talking' = 'plan'): Promise<string> {
  const { pdf } = await triage().previewStepPlan({ planId, paper });
  return (await readPdf(pdf)).pages.join(' ').replaceAll(/\s+/g, ' ');
}

const keysOf = ({ pieces }: StepPlan) => pieces.map(({ key }) => key);

test('what is written down as done is told with its day, and is no choice and no advice any more', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const done = ['report-filed', 'stop-asked', 'expert-spoken', 'platform-reported'];
  const open = ['report-by-us', 'report-yourself', 'police-note', 'say-stop-once', 'platform-asked'];
  const before = keysOf(await draftOf(dossierId));
  expect(before).toEqual(expect.arrayContaining(open));
  expect(before.filter((key) => done.includes(key))).toEqual([]);

  const day = Date.UTC(2026, 9, 1, 10);
  const { reportId } = await triage().startPoliceReport({ dossierId, offences: ['sr285'] });
  await triage().recordPoliceStep({ reportId, kind: 'filed', at: day, note: '' });
  const { senders } = await client.people.senders({ dossierId, text: '', offset: 0, limit: 10 });
  await client.people.changeSender({
    ...{ senderId: senders[0]?.senderId ?? '', dossierId },
    fields: { perpetrator: null, remarks: '', askedToStopAt: day },
  });
  const expert = { kind: 'police', who: 'Wijkagent', conclusion: 'Goed dat u belt.', at: day } as const;
  await triage().recordExpert({ dossierId, expert });
  const { actions } = await client.actions.list({ dossierId });
  const report = actions.find(({ item }) => item === 'report-to-platform');
  if (report === undefined) throw new Error('the sample pack has changed');
  await client.actions.finish({ actionId: report.actionId, note: '', doneAt: day });

  const after = await draftOf(dossierId);
  expect(keysOf(after)).toEqual(expect.arrayContaining(done));
  expect(keysOf(after).filter((key) => [...open, 'advise-report'].includes(key))).toEqual([]);
  const told = after.pieces.filter(({ key }) => done.includes(key)).map(({ recordedAt }) => recordedAt);
  expect(told).toEqual([day, day, day, day]);
  // Other words for it do not lose the day.
  const filed = after.pieces.find(({ key }) => key === 'report-filed');
  const { planId } = after;
  const words = {
    key: 'report-filed',
    part: 'arranged' as const,
    label: 'Naar de politie',
    text: 'Wij deden het samen.',
  };
  const piece = { ...words, spoken: filed?.spoken ?? '', consequence: '' } as const;
  await triage().changeStepPlan({ planId, pieces: [piece] });
  expect(await paperOf(planId)).toContain(
    'Naar de politie Op donderdag 1 oktober 2026. Wij deden het samen.',
  );
});

test('a report that was withdrawn is told of no more; what happened after one asks for another', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const asks = ['report-by-us', 'report-yourself', 'police-note', 'advise-report'];
  const told = async () => {
    const keys = keysOf(await draftOf(dossierId));
    return [keys.includes('report-filed'), asks.filter((key) => keys.includes(key)).length];
  };
  const file = async (at: number) => {
    const { reportId } = await triage().startPoliceReport({ dossierId, offences: ['sr285'] });
    await triage().recordPoliceStep({ reportId, kind: 'filed', at, note: '' });
    return reportId;
  };
  const reportId = await file(now);
  expect(await told()).toEqual([true, 0]);
  await triage().recordPoliceStep({ reportId, kind: 'stopped', at: now, note: 'Ingetrokken.' });
  expect(await told()).toEqual([false, asks.length]);
  await file(happenedAt - 3 * DAY);
  expect(await told()).toEqual([true, asks.length]);
  const happened = { ...sampleIncident, forms: ['insult'], offences: [] };
  await client.dossiers.addIncident({ dossierId, incident: happened, draftKey: null });
  await file(now);
  expect(await told()).toEqual([true, 0]);
});

test('a report asks for another where it leaves out what the norm asks a report for', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const asks = ['report-by-us', 'report-yourself', 'police-note', 'advise-report'];
  const told = async () => {
    const keys = keysOf(await draftOf(dossierId));
    return [keys.includes('report-filed'), asks.filter((key) => keys.includes(key)).length];
  };
  const [all, open] = [
    [true, 0],
    [true, asks.length],
  ];
  const add = async (offences: string[]) => {
    const incident = { ...sampleIncident, forms: ['threat'], offences, occurredAt: happenedAt + DAY };
    return (await client.dossiers.addIncident({ dossierId, incident, draftKey: null })).incidentId;
  };
  const file = async (offences: string[], incidentIds?: string[]) => {
    const { reportId } = await triage().startPoliceReport({ dossierId, offences });
    if (incidentIds !== undefined)
      await triage().choosePoliceContents({ reportId, incidentIds, evidenceIds: [] });
    await triage().recordPoliceStep({ reportId, kind: 'filed', at: now, note: '' });
    return reportId;
  };
  await file(['sr285']);
  expect(await told()).toEqual(all);
  // The norm asks for a report of a threat, and only to consider one of an insult.
  await add(['sr266']);
  expect(await told()).toEqual(all);
  const threat = await add(['sr285']);
  expect(await told()).toEqual(open);
  const second = await file(['sr285'], [threat]);
  expect(await told()).toEqual(all);
  await triage().recordPoliceStep({ reportId: second, kind: 'stopped', at: now, note: 'Ingetrokken.' });
  expect(await told()).toEqual(open);
  await file(['sr285']);
  expect(await told()).toEqual(all);
  // In a report that does not name the offence, it is not reported.
  const assault = await add(['sr300']);
  await file(['sr285'], [assault]);
  expect(await told()).toEqual(open);
  await file(['sr300'], [assault]);
  expect(await told()).toEqual(all);
});

test('a report asks for another where it does not name an offence that was decided upon', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const { reportId } = await triage().startPoliceReport({ dossierId, offences: ['sr285'] });
  await triage().recordPoliceStep({ reportId, kind: 'filed', at: now, note: '' });
  expect(keysOf(await draftOf(dossierId))).not.toContain('advise-report');
  await triage().setFacts({ dossierId, set: { offences: ['sr285', 'sr285b'] }, clear: [] });
  await decideCase(client, dossierId, { routes: ['internal', 'police'] });
  expect(keysOf(await draftOf(dossierId))).toEqual(
    expect.arrayContaining(['report-filed', 'report-by-us', 'advise-report']),
  );
});

test('that a report was made promises nothing about what does not stand in it', async () => {
  const dossierId = await newDossier();
  const { reportId } = await triage().startPoliceReport({ dossierId, offences: ['sr285'] });
  await triage().recordPoliceStep({ reportId, kind: 'filed', at: now, note: '' });
  const { pieces } = await draftOf(dossierId);
  const text = pieces.find(({ key }) => key === 'report-filed')?.text;
  expect(text).toContain('Wat er niet in staat');
  expect(text).not.toMatch(/tot die dag/);
});

test('a plan is not given out that tells of something that was taken back; built anew it keeps what was written', async () => {
  const dossierId = await newDossier();
  const { reportId } = await triage().startPoliceReport({ dossierId, offences: ['sr285'] });
  await triage().recordPoliceStep({ reportId, kind: 'filed', at: now, note: '' });
  const { planId, pieces } = await draftOf(dossierId);
  await triage().changeStepPlan({ planId, contact, hearBy });
  const own = {
    key: null,
    part: 'advice' as const,
    label: 'Samen lopen',
    text: 'Loop samen.',
    spoken: '',
    consequence: '',
  };
  await triage().changeStepPlan({ planId, pieces: [own] });
  const left = pieces.find(({ part }) => part === 'home')?.key ?? '';
  await triage().includePiece({ planId, key: left, included: false });
  const { steps } = await triage().policeReport({ reportId });
  await triage().removePoliceStep({ stepId: steps[0]?.stepId ?? '' });
  expect(await refusalOf(triage().settleStepPlan({ planId }))).toMatchObject({ code: 'RECORD_CHANGED' });
  const anew = await draftOf(dossierId);
  expect(anew).toMatchObject({ contact: { name: contact.name, reach: contact.reach }, hearBy });
  expect(anew.pieces.find(({ label }) => label === 'Samen lopen')).toMatchObject({
    isOwn: true,
    included: true,
  });
  expect(anew.pieces.find(({ key }) => key === left)).toMatchObject({ included: false });
  expect(keysOf(anew)).not.toContain('report-filed');
  expect(await triage().settleStepPlan({ planId: anew.planId })).toEqual({ version: 1 });
});

test('messages that were reported to the platform one by one count when all of them were', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const incident = { ...sampleIncident, url: 'https://voorbeeld.example/bericht/7' };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  const { incidents } = await client.dossiers.incidents({ dossierId, offset: 0, limit: 50 });
  const keys = async () => {
    const found = keysOf(await draftOf(dossierId));
    return [found.includes('platform-reported'), found.includes('platform-asked')];
  };
  expect(await keys()).toEqual([false, true]);
  const linked = incidents.filter(({ url }) => url !== '');
  const seen: unknown[] = [];
  for (const { incidentId } of linked) {
    await client.evidence.markReported({ incidentId, at: now });
    seen.push(await keys());
  }
  expect(seen).toEqual(linked.map((_, index) => [true, index < linked.length - 1]));
});

test('that a term is watched is promised while one runs, not once each complaint was settled', async () => {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const incident = { ...sampleIncident, forms: ['threat', 'stalking'], offences: ['sr266'] };
  const add = () => client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  const ids = [(await add()).incidentId, (await add()).incidentId];
  await decideCase(client, dossierId, { routes: ['internal', 'police'] });
  const settling = { outcome: 'decided-not', reason: 'Zij wil rust.' } as const;
  const watched: boolean[] = [];
  const look = async () => watched.push(keysOf(await draftOf(dossierId)).includes('deadline-watched'));
  await look();
  for (const incidentId of ids) {
    await client.dossiers.settleComplaint({ incidentId, offence: 'sr266', settling });
    await look();
  }
  await client.dossiers.settleComplaint({ incidentId: ids[0] ?? '', offence: 'sr266', settling: null });
  await look();
  expect(watched).toEqual([true, true, false, true]);
});

test('what was chosen is told in the next version and not asked anew, unless consent says otherwise by now', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const first = await settle(dossierId);
  const asFirst = await paperOf(first);
  const answer = (key: string, given: 'yes' | 'no' | 'later') => ({ key, answer: given, note: '' });
  await triage().answerChoices({
    ...{ planId: first, answeredAt: now - DAY, how: 'spoken' },
    answers: [answer('to-lawyer', 'yes'), answer('to-hr', 'no'), answer('professional-help', 'later')],
  });
  expect(await paperOf(first)).toBe(asFirst);

  const second = await settle(dossierId);
  const asSecond = await paperOf(second);
  const [, chosen = ''] = asSecond.split('Dit koos u');
  expect(chosen).toMatch(/^ .{0,4}Een jurist kijkt mee: Ja \(op [^)]+\)/);
  expect(chosen).toContain('Personeelszaken weet ervan: Nee (op');
  const [asked = ''] = asSecond.split('Dit koos u');
  expect(asked).not.toContain('Een jurist kijkt mee');
  expect(asked).toContain('Praten met een hulpverlener');
  expect(await paperOf(second, 'talking')).not.toContain('Een jurist kijkt mee');

  const { consents } = await client.consent.list({ dossierId });
  const consentId = consents.find(({ purpose }) => purpose === 'lawyer')?.consentId ?? '';
  await client.consent.withdraw({ consentId, note: 'Toch liever niet.' });
  const draft = await draftOf(dossierId);
  const chosenNow = draft.pieces.filter(({ chosen: given }) => given !== null).map(({ key }) => key);
  expect(chosenNow).toEqual(['to-hr']);
  expect(await paperOf(second)).toBe(asSecond);
});

test('a plan says how to reach the contact point, and promises no day that is over', async () => {
  const { planId } = await draftOf(await newDossier());
  const settleWith = async (reach: string, day: number) => {
    await triage().changeStepPlan({ planId, contact: { ...contact, reach }, hearBy: day });
    return refusalOf(triage().settleStepPlan({ planId }));
  };
  expect(await settleWith(' ', hearBy)).toMatchObject({ code: 'REACH_MISSING' });
  expect(await settleWith(contact.reach, now - 2 * DAY)).toMatchObject({ code: 'PROMISE_PAST' });
  // Today is still to come.
  await triage().changeStepPlan({ planId, contact, hearBy: now });
  expect(await triage().settleStepPlan({ planId })).toEqual({ version: 1 });
  const paper = await paperOf(planId);
  expect(paper).toContain('Neem contact op met Anniek de Boer: 010 555 0100, op werkdagen.');
  expect(paper).toContain('Is er nu gevaar? Bel 112.');
  expect(paper).not.toMatch(/U kunt altijd bellen|midden in de nacht/);
});

test('whom nobody can reach is not on the paper; that, and what is to be checked, the screen says', async () => {
  const draft = await draftOf(await newDossier());
  const contactsOf = (key: string) => draft.pieces.find((piece) => piece.key === key)?.contacts;
  expect(contactsOf('people-here')?.map(({ state }) => state)).toEqual(['unreachable', 'unreachable']);
  expect(contactsOf('help-with-feelings')).toContainEqual({
    label: 'Slachtofferhulp Nederland',
    state: 'unchecked',
  });
  const paper = await paperOf(draft.planId);
  expect(paper).toContain('slachtofferhulp.nl');
  expect(paper).not.toMatch(/kijk eerst|via uw aanspreekpunt|Mensen bij ons|Bedrijfsarts/);
  expect(await paperOf(draft.planId, 'talking')).not.toContain('Mensen bij ons');
});
