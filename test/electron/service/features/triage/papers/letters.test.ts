import { expect, test, vi } from 'vitest';
import { dueLetters } from '../../../../../../electron/service/features/triage/papers/letters/letter-store.ts';
import type {
  Letter,
  LetterStep,
  WrittenLetter,
} from '../../../../../../shared/features/triage/papers-model.ts';
import { decideCase } from '../../../../../support/decide-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sampleDetails, sampleIncident, samplePerson } from '../../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { createVaultDatabase } from '../../../../../support/vault-database.ts';
import { readPdf } from '../../../documents/read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const DAY = 86_400_000;
const sentAt = Math.floor(Date.now() / 60_000) * 60_000 - 2 * DAY;
const triage = () => vault().client.triage;

async function newDossier(): Promise<string> {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const incident = { ...sampleIncident, offences: ['sr285'] };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  return dossierId;
}

async function begun(dossierId: string, referral: string): Promise<Letter> {
  const { letterId } = await triage().draftLetter({ dossierId, referral, language: 'nl' });
  return letterOf(dossierId, letterId);
}

async function letterOf(dossierId: string, letterId: string): Promise<Letter> {
  const { letters } = await triage().letters({ dossierId });
  const found = letters.find((letter) => letter.letterId === letterId);
  if (found === undefined) throw new Error('there is no such letter');
  return found;
}

const written = ({ recipient, fields, ground, remindAt }: Letter): WrittenLetter => ({
  recipient,
  fields,
  ground,
  remindAt,
});
const step = (letterId: string, kind: LetterStep, at = sentAt) =>
  triage().recordLetterStep({ letterId, step: kind, at, note: '', reason: 'Dit kan niet wachten.' });

test('a letter proposes only what its party needs; never a message, and never who sent it', async () => {
  const dossierId = await newDossier();
  await decideCase(vault().client, dossierId);
  const support = await begun(dossierId, 'victim-support');
  expect(support.fields.map(({ field }) => field)).toEqual([
    'question',
    'name',
    'reach',
    'language',
    'safety',
  ]);
  // Name, and how to reach somebody at home, are proposed, and go along only when somebody chose so.
  expect(support.fields.filter(({ included }) => !included)).toEqual([
    { field: 'name', text: samplePerson.name, included: false },
    { field: 'reach', text: samplePerson.contact, included: false },
  ]);
  expect(support.purpose).toBe('referral');
  const { client } = vault();
  const { personId } = (await client.dossiers.get({ dossierId })).person;
  const fields = { ...samplePerson, namedAs: 'mevrouw H.' };
  await client.people.update({ personId, fields, details: sampleDetails, attention: null });
  const named = await begun(dossierId, 'victim-support');
  expect(named.fields.find(({ field }) => field === 'name')).toEqual({
    ...{ field: 'name', text: 'mevrouw H.', included: true },
  });
  const national = await begun(dossierId, 'national-point');
  expect(national.purpose).toBe('national-point');
  expect((await begun(dossierId, 'press-safety')).purpose).toBeNull();
  const happened = national.fields.find(({ field }) => field === 'what-happened')?.text;
  expect(happened).toMatch(/1 bericht/);
  for (const { text } of [...support.fields, ...national.fields]) {
    expect(text).not.toContain(sampleIncident.message);
    expect(text).not.toContain(sampleIncident.sender);
  }
  expect(JSON.stringify(national.fields)).not.toContain(samplePerson.name);
  const { parties } = await triage().letters({ dossierId });
  expect(parties.every(({ fields }) => fields.length > 0 && !fields.includes('sender'))).toBe(true);
  expect(parties.some(({ isOnRoute }) => isOnRoute)).toBe(true);
  const asked = triage().draftLetter({ dossierId, referral: 'emergency', language: 'nl' });
  expect(await refusalOf(asked)).toMatchObject({ code: 'PARTY_UNKNOWN' });
});

test('web addresses, which can name who wrote there, go along unasked only to who has a post removed', async () => {
  const dossierId = await newDossier();
  const linksTo = async (referral: string) =>
    (await begun(dossierId, referral)).fields.find(({ field }) => field === 'links')?.included;
  expect(await linksTo('platform')).toBe(true);
  expect(await linksTo('discrimination-point')).toBe(false);
});

test('where only the month is known a letter names no day, and whoever can have a post removed is asked to', async () => {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const incident = {
    ...sampleIncident,
    occurredAt: Date.UTC(2026, 9, 15, 10),
    precision: 'month',
  } as const;
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  const textOf = async (referral: string, field: string) =>
    (await begun(dossierId, referral)).fields.find((one) => one.field === field)?.text;
  expect(await textOf('lawyer', 'when')).toBe('In oktober 2026.');
  const later = { ...sampleIncident, occurredAt: Date.UTC(2026, 10, 2, 10) };
  await client.dossiers.addIncident({ dossierId, incident: later, draftKey: null });
  expect(await textOf('lawyer', 'when')).toBe('Van oktober 2026 tot en met maandag 2 november 2026.');
  expect(await textOf('platform', 'question')).toContain('weghalen');
  expect(await textOf('lawyer', 'question')).not.toContain('weghalen');
});

test('the sender is named only with a ground, and what was sent does not change any more', async () => {
  const dossierId = await newDossier();
  const letter = await begun(dossierId, 'lawyer');
  const { letterId } = letter;
  const named: WrittenLetter = {
    ...written(letter),
    fields: [...letter.fields, { field: 'sender', text: 'het account van de afzender', included: true }],
  };
  const change = (changed: WrittenLetter) => triage().changeLetter({ letterId, letter: changed });
  expect(await refusalOf(change(named))).toMatchObject({ code: 'GROUND_MISSING' });
  await change({ ...named, ground: 'nodig voor de klacht' });
  const pages = (await readPdf((await triage().previewLetter({ letterId })).pdf)).pages.join('\n');
  expect(pages).toContain('het account van de afzender');
  expect(pages).toContain('nodig voor de klacht');

  await step(letterId, 'sent');
  const sent = await letterOf(dossierId, letterId);
  expect(sent.remindAt).toBe(sentAt + 14 * DAY);
  expect(await refusalOf(change({ ...written(sent), recipient: 'Iemand anders' }))).toMatchObject({
    code: 'SENT',
  });
  await change({ ...written(sent), remindAt: sentAt + DAY });
  expect(await refusalOf(triage().dropLetter({ letterId }))).toMatchObject({ code: 'SENT' });
});

test('Today asks after a letter that was sent until it is answered, and again where that was a mistake', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const { letterId } = await begun(dossierId, 'psychologist');
  const asked = async () =>
    (await client.today.list()).tasks.filter(
      (task) => task.kind === 'letter' && task.dossierId === dossierId,
    );
  expect(await refusalOf(step(letterId, 'answered'))).toMatchObject({ code: 'NOT_SENT' });
  expect(await asked()).toEqual([]);
  await step(letterId, 'sent');
  expect(await asked()).toMatchObject([{ objectId: letterId, subject: 'psychologist', canFinish: true }]);
  expect((await client.today.openOf({ dossierId })).open).toContainEqual({ kind: 'letter', count: 1 });
  await client.today.finish({ kind: 'letter', objectId: letterId });
  expect(await asked()).toEqual([]);
  await triage().removeLetterStep({ letterId, step: 'answered' });
  expect(await asked()).toHaveLength(1);
  await step(letterId, 'closed', sentAt + DAY);
  expect(await asked()).toEqual([]);
  const { entries } = await client.dossiers.timeline({
    dossierId,
    kinds: ['triage'],
    before: null,
    limit: 20,
  });
  const steps = entries.map((entry) => entry.step);
  expect(steps.filter((one) => one !== 'letter-without-consent')).toEqual(['letter-closed', 'letter-sent']);
});

test('saving a letter says in the trail where consent for it lacks', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const { letterId } = await begun(dossierId, 'victim-support');
  const { folderId } = await client.vault.browse({ folderId: null });
  const save = (fileName: string) =>
    triage().saveLetter({ letterId, format: 'docx', folderId, fileName, reason: 'Dit kan niet wachten.' });
  const lacking = async () => {
    const filter = {
      actions: ['consent.leaveWithout'],
      object: dossierId,
      slotId: null,
      from: null,
      until: null,
    };
    return (await client.vault.auditTrail({ filter, before: null })).entries.length;
  };
  await save('een.docx');
  expect(await lacking()).toBe(1);
  const consent = { purpose: 'referral', answer: 'given', scope: '', recipient: '', how: 'spoken' } as const;
  const given = { evidenceId: null, givenAt: sentAt, until: null, remarks: '' };
  await client.consent.add({ dossierId, consent: { ...consent, ...given } });
  await save('twee.docx');
  expect(await lacking()).toBe(1);
});

const paperOf = async (letterId: string) =>
  (await readPdf((await triage().previewLetter({ letterId })).pdf)).pages.join(' ').replaceAll(/\s+/g, ' ');
const agreed = /De betrokkene stemde hier op .+ mee in/;
const consentFor = (purpose: string, recipient: string) => ({
  ...({ purpose, answer: 'given', scope: '', recipient, how: 'spoken' } as const),
  ...{ evidenceId: null, givenAt: sentAt - DAY, until: null, remarks: '' },
});

test('consent for somebody by name is consent for a letter to them, and for nobody else', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const letter = await begun(dossierId, 'lawyer');
  const { letterId } = letter;
  await client.consent.add({ dossierId, consent: consentFor('lawyer', 'Mr. Voorbeeld') });
  expect(await paperOf(letterId)).not.toMatch(agreed);
  await triage().changeLetter({ letterId, letter: { ...written(letter), recipient: 'mr. Voorbeeld ' } });
  expect(await paperOf(letterId)).toMatch(agreed);
  // A yes to another one by name takes nothing away; a refusal does.
  await client.consent.add({ dossierId, consent: consentFor('lawyer', 'Mr. Ander') });
  expect(await paperOf(letterId)).toMatch(agreed);
  const refused = { ...consentFor('lawyer', ''), answer: 'refused', givenAt: sentAt } as const;
  await client.consent.add({ dossierId, consent: refused });
  expect(await paperOf(letterId)).not.toMatch(agreed);
});

test('a letter that was sent stays what it was, whatever changes afterwards', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const { letterId } = await begun(dossierId, 'lawyer');
  await client.settings.changeLetterhead({
    address: 'Zonnelaan 1\n1234 AB Zonstad',
    contact: '010 555 0100',
  });
  const { consentId } = await client.consent.add({ dossierId, consent: consentFor('lawyer', '') });
  await step(letterId, 'sent');
  const sent = await paperOf(letterId);
  expect(sent).toContain('010 555 0100');
  expect(sent).toMatch(agreed);
  await client.settings.changeLetterhead({
    address: 'Maanlaan 2\n1234 AB Zonstad',
    contact: '010 555 0199',
  });
  await client.consent.withdraw({ consentId, note: 'Liever toch niet.' });
  expect(await paperOf(letterId)).toBe(sent);
  await triage().recordLetterStep({ letterId, step: 'sent', at: sentAt, note: 'Per post.' });
  expect(await paperOf(letterId)).toBe(sent);
  // Where sending was a mistake it is a letter to be written again.
  await triage().removeLetterStep({ letterId, step: 'sent' });
  const anew = await paperOf(letterId);
  expect(anew).toContain('010 555 0199');
  expect(anew).not.toMatch(agreed);
});

test('no step of a letter is in the future, or before what comes before it', async () => {
  const dossierId = await newDossier();
  const { letterId } = await begun(dossierId, 'lawyer');
  const codeOf = async (kind: LetterStep, at: number) => (await refusalOf(step(letterId, kind, at))).code;
  const tooLate = Date.now() + DAY;
  expect(await codeOf('sent', tooLate)).toBe('STEP_TOO_LATE');
  await step(letterId, 'sent');
  expect(await codeOf('received', tooLate)).toBe('STEP_TOO_LATE');
  expect(await codeOf('received', sentAt - DAY)).toBe('STEP_OUT_OF_ORDER');
  expect(await codeOf('closed', sentAt - DAY)).toBe('STEP_OUT_OF_ORDER');
  await step(letterId, 'received', sentAt + DAY);
  expect(await codeOf('answered', sentAt)).toBe('STEP_OUT_OF_ORDER');
  expect(await codeOf('sent', sentAt + 2 * DAY)).toBe('STEP_OUT_OF_ORDER');
  await step(letterId, 'answered', sentAt + DAY);
  expect((await letterOf(dossierId, letterId)).steps.map(({ at }) => at)).toEqual([
    sentAt,
    sentAt + DAY,
    sentAt + DAY,
  ]);
});

test('a letter that was closed first can turn out to be sent, but not on a later day', async () => {
  const dossierId = await newDossier();
  const { letterId } = await begun(dossierId, 'lawyer');
  await step(letterId, 'closed');
  expect((await refusalOf(step(letterId, 'sent', sentAt + DAY))).code).toBe('STEP_OUT_OF_ORDER');
  await triage().removeLetterStep({ letterId, step: 'closed' });
  await step(letterId, 'sent', sentAt + DAY);
  expect((await letterOf(dossierId, letterId)).steps.map((one) => one.step)).toEqual(['sent']);
});

test('Today finds letters by their index', () => {
  const { db, close } = createVaultDatabase();
  const { text, values } = dueLetters(sentAt, 10);
  const plan = db.all<{ detail: string }>({ text: `EXPLAIN QUERY PLAN ${text}`, values });
  expect(plan.map(({ detail }) => detail).join('\n')).toContain('letters_to_ask');
  close();
});

test('a lawyer is told on which day the person knew of it, where that was written down', async () => {
  const { client } = vault();
  const dossierId = await newDossier();
  const knownTo = async () =>
    (await begun(dossierId, 'lawyer')).fields.find(({ field }) => field === 'known-since')?.text;
  expect(await knownTo()).toBe('');
  const { incidents } = await client.dossiers.incidents({ dossierId, offset: 0, limit: 1 });
  const undated = incidents[0]?.incidentId ?? '';
  const knownAt = Date.UTC(2026, 8, 3, 10);
  const incident = { ...sampleIncident, occurredAt: knownAt - DAY, knownAt };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  // Of the other one, of later, nobody wrote it down: that day is not for all there is.
  expect(await knownTo()).toBe(
    'Bij 1 van de 2 incidenten is dat opgeschreven: op donderdag 3 september 2026.',
  );
  const next = { ...sampleIncident, occurredAt: knownAt + DAY, knownAt: knownAt + DAY };
  const { incidentId } = await client.dossiers.addIncident({ dossierId, incident: next, draftKey: null });
  expect(await knownTo()).toBe(
    'Bij 2 van de 3 incidenten is dat opgeschreven: van donderdag 3 september 2026 tot en met vrijdag 4 september 2026.',
  );
  await client.dossiers.removeIncident({ incidentId: undated });
  expect(await knownTo()).toBe('Van donderdag 3 september 2026 tot en met vrijdag 4 september 2026.');
  await client.dossiers.removeIncident({ incidentId });
  expect(await knownTo()).toBe('Op donderdag 3 september 2026.');
});
