import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { papersNl } from '../../../../../../shared/features/triage/papers-messages.nl.ts';
import type { StepPlan, WrittenPiece } from '../../../../../../shared/features/triage/papers-model.ts';
import { decideCase } from '../../../../../support/decide-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sampleIncident, samplePerson } from '../../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { writtenPieces } from '../../../../../support/written-pieces.ts';
import { readPdf } from '../../../documents/read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const DAY = 86_400_000;
const soon = Date.UTC(2035, 11, 3, 12);
const now = Math.floor(Date.now() / 60_000) * 60_000;
const triage = () => vault().client.triage;

/** A dossier about a threat, decided upon. */
async function decidedDossier(): Promise<string> {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const incident = { ...sampleIncident, offences: ['sr285'] };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  await client.triage.setFacts({ dossierId, set: { concreteThreat: true }, clear: [] });
  await decideCase(client, dossierId);
  return dossierId;
}

const plansOf = (dossierId: string) => triage().stepPlans({ dossierId });

async function draftOf(dossierId: string, language: 'nl' | 'en' = 'nl'): Promise<StepPlan> {
  await triage().draftStepPlan({ dossierId, language });
  const { draft } = await plansOf(dossierId);
  if (draft === null) throw new Error('there is no draft');
  return draft;
}

const written = ({ pieces }: StepPlan) => writtenPieces(pieces);

const contact = { name: 'Anniek de Boer', function: 'vertrouwenspersoon', reach: '010 555 0100' };

/** A draft with a contact point and a promise, made a version. */
async function settled(dossierId: string, change: (pieces: WrittenPiece[]) => WrittenPiece[] = (all) => all) {
  const draft = await draftOf(dossierId);
  const { planId } = draft;
  await triage().changeStepPlan({ planId, pieces: change(written(draft)), contact, hearBy: soon });
  const { version } = await triage().settleStepPlan({ planId });
  return { planId, version };
}

test('without a decision there is no plan, and a plan cannot be made', async () => {
  const { dossierId } = await vault().client.dossiers.create(sampleDossier);
  expect(await plansOf(dossierId)).toEqual({ basis: null, draft: null, versions: [] });
  const asked = triage().draftStepPlan({ dossierId, language: 'nl' });
  expect(await refusalOf(asked)).toMatchObject({ code: 'NO_DECISION' });
});

test('a draft says what fits the decision, in the order of the parts, and nothing that was sent', async () => {
  const dossierId = await decidedDossier();
  const draft = await draftOf(dossierId);
  const keys = draft.pieces.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining(['not-your-fault', 'about-threat', 'report-by-us', 'one-contact']),
  );
  expect(keys).not.toContain('serious-criticism');
  expect(keys).not.toContain('about-inside');
  const parts = draft.pieces.map(({ part }) => part);
  expect([...new Set(parts)]).toEqual([
    ...['opening', 'arranged', 'choice', 'advice', 'contact', 'accounts', 'home', 'evidence', 'help'],
  ]);
  const choice = draft.pieces.find(({ key }) => key === 'report-by-us');
  expect(choice).toMatchObject({ purpose: 'police-report', isOwn: false, isEdited: false });
  expect(JSON.stringify(draft)).not.toContain(sampleIncident.message);
  const english = await draftOf(dossierId, 'en');
  expect(english.pieces.find(({ key }) => key === 'not-your-fault')?.label).toBe('It is not your fault');
});

test('what is written for the person is kept; without a contact and a promise there is no version', async () => {
  const dossierId = await decidedDossier();
  const draft = await draftOf(dossierId);
  const { planId } = draft;
  expect(await refusalOf(triage().settleStepPlan({ planId }))).toMatchObject({ code: 'CONTACT_MISSING' });
  const own: WrittenPiece = {
    key: null,
    part: 'advice',
    label: 'De lezing van donderdag',
    text: 'Wij staan bij de ingang.',
    spoken: '',
    consequence: '',
    included: true,
  };
  const pieces = written(draft).map((piece) =>
    piece.key === 'not-your-fault' ? { ...piece, text: 'Dit lag niet aan u.' } : piece,
  );
  await triage().changeStepPlan({ planId, pieces: [...pieces, own], contact, hearBy: soon });
  expect(await triage().settleStepPlan({ planId })).toEqual({ version: 1 });
  const [version] = (await plansOf(dossierId)).versions;
  expect(version?.pieces.find(({ key }) => key === 'not-your-fault')).toMatchObject({ isEdited: true });
  const stored = version?.pieces.find(({ label }) => label === own.label);
  expect(stored).toMatchObject({ isOwn: true, part: 'advice' });
  expect(version?.changes).toBeNull();
  const again = triage().changeStepPlan({ planId, pieces: [], contact, hearBy: soon });
  expect(await refusalOf(again)).toMatchObject({ code: 'SETTLED' });

  const next = await draftOf(dossierId);
  expect(next.pieces.find(({ key }) => key === 'not-your-fault')?.text).toBe('Dit lag niet aan u.');
  expect(next.pieces.some(({ key }) => key === stored?.key)).toBe(true);
  expect(next.contact).toEqual(contact);
});

test('what a change does not name stays as somebody left it a moment ago', async () => {
  const dossierId = await decidedDossier();
  const before = await draftOf(dossierId);
  const { planId } = before;
  const [first, second] = written(before);
  if (first === undefined || first.key === null || second === undefined)
    throw new Error('the sample pack has changed');
  await triage().changeStepPlan({ planId, contact, hearBy: soon });
  await triage().includePiece({ planId, key: first.key, included: false });
  // Both are sent from a screen that still shows the first one as it was.
  await triage().changeStepPlan({ planId, pieces: [{ ...second, text: 'Wij bellen eerst.' }] });
  const { included: _, ...words } = first;
  await triage().changeStepPlan({ planId, pieces: [{ ...words, text: 'Anders gezegd.' }] });
  const { draft } = await plansOf(dossierId);
  const found = (key: string | null) => draft?.pieces.find((piece) => piece.key === key);
  expect(draft).toMatchObject({ contact, hearBy: soon });
  expect(draft?.pieces).toHaveLength(before.pieces.length);
  expect(found(first.key)).toMatchObject({ text: 'Anders gezegd.', included: false });
  expect(found(second.key)).toMatchObject({ text: 'Wij bellen eerst.', included: true });
  const unknown = triage().includePiece({ planId, key: 'no-such-piece', included: false });
  expect(await refusalOf(unknown)).toMatchObject({ code: 'NOT_FOUND' });
});

test('after a new decision the next version says what was added, changed and is gone', async () => {
  const dossierId = await decidedDossier();
  await settled(dossierId);
  await triage().setFacts({ dossierId, set: { forms: ['doxing'] }, clear: [] });
  const { assessment } = await triage().assessment({ dossierId });
  const routes = assessment.walk.routes.map(({ route }) => route).filter((route) => route !== 'platform');
  await decideCase(vault().client, dossierId, { routes });
  const { version } = await settled(dossierId, (pieces) =>
    pieces.map((piece) =>
      piece.key === 'two-step' ? { ...piece, text: 'Wij komen dit morgen samen doen.' } : piece,
    ),
  );
  expect(version).toBe(2);
  const [latest] = (await plansOf(dossierId)).versions;
  expect(latest?.changes?.added).toContain('Wat er is gebeurd: uw gegevens staan online');
  expect(latest?.changes?.changed).toEqual(['Zet tweestapsverificatie aan']);
  expect(latest?.changes?.gone).toEqual(['Wij melden het bij het platform']);
  // The person reads it too, before all else.
  const { pdf } = await triage().previewStepPlan({ planId: latest?.planId ?? '', paper: 'plan' });
  const paper = (await readPdf(pdf)).pages.join(' ').replaceAll(/\s+/g, ' ');
  for (const words of [
    'Nieuw: Wat er is gebeurd: uw gegevens staan online',
    'Veranderd: Zet tweestapsverificatie aan',
    'Niet meer nodig: Wij melden het bij het platform',
  ])
    expect(paper).toContain(words);
  expect(paper.indexOf('Wat is er veranderd')).toBeLessThan(paper.indexOf('Het is niet uw schuld'));
});

test('a version in another language says what is otherwise, not that every word is, and leaves out what was left out', async () => {
  const dossierId = await decidedDossier();
  await settled(dossierId, (pieces) =>
    pieces.map((piece) => (piece.key === 'two-step' ? { ...piece, included: false } : piece)),
  );
  const { planId, pieces } = await draftOf(dossierId, 'en');
  expect(pieces.find(({ key }) => key === 'two-step')).toMatchObject({ included: false });
  await triage().changeStepPlan({ planId, hearBy: soon });
  await triage().settleStepPlan({ planId });
  const [english] = (await plansOf(dossierId)).versions;
  expect(english).toMatchObject({ language: 'en', changes: { added: [], changed: [], gone: [] } });
});

test('the paper holds no name of the person and no message, is accessible, and the same in both formats', async () => {
  const { client, folder } = vault();
  const dossierId = await decidedDossier();
  await client.settings.changeLetterhead({
    address: 'Zonnelaan 1\n1234 AB Zonstad',
    contact: '010 555 0100',
  });
  const draft = await draftOf(dossierId);
  const place = { folderId: (await client.vault.browse({ folderId: null })).folderId };
  const asked = triage().saveStepPlan({
    ...{ planId: draft.planId, paper: 'plan', format: 'pdf', fileName: 'concept.pdf' },
    ...place,
  });
  expect(await refusalOf(asked)).toMatchObject({ code: 'NOT_SETTLED' });

  const { planId } = await settled(dossierId);
  const { pdf } = await triage().previewStepPlan({ planId, paper: 'plan' });
  const content = await readPdf(pdf);
  const text = content.pages.join('\n');
  expect(content).toMatchObject({ accessible: true, language: 'nl-NL', title: 'Uw stappenplan' });
  expect(text).toMatch(/Zonnelaan 1, 1234 AB Zonstad/);
  expect(text).toContain('Anniek de Boer');
  expect(text).toContain('maandag 3 december 2035');
  expect(text).toContain('☐ Ja');

  const save = { planId, paper: 'plan', format: 'docx', fileName: 'Stappenplan.docx' } as const;
  const { path } = await triage().saveStepPlan({ ...save, ...place });
  expect(path.startsWith(join(folder))).toBe(true);
  const words = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  for (const paper of [text, words]) {
    expect(paper).toContain('Het is niet uw schuld');
    const secrets = [samplePerson.name, 'Vlinderberg', '5550 1234', sampleIncident.message];
    for (const secret of [...secrets, sampleIncident.sender, sampleIncident.url])
      expect(paper).not.toContain(secret);
  }
  const talking = await readPdf((await triage().previewStepPlan({ planId, paper: 'talking' })).pdf);
  expect(talking.pages.join('\n')).toContain('Begin hiermee');
  // Every part of P 5.3, on the paper and among the talking points.
  const { parts } = papersNl.document.plan;
  const spoken = talking.pages.join(' ').replaceAll(/\s+/g, ' ');
  const read = text.replaceAll(/\s+/g, ' ');
  for (const part of Object.values(parts)) {
    expect(read).toContain(part);
    expect(spoken).toContain(part);
  }
});

test('handing it over stands in the timeline, and what was promised comes into Today, once', async () => {
  const { client } = vault();
  const dossierId = await decidedDossier();
  const { planId } = await settled(dossierId);
  const handOver = { planId, handedAt: now - DAY, how: 'conversation', note: 'Samen doorgelopen.' } as const;
  const tooLate = triage().handOverStepPlan({ ...handOver, handedAt: now + DAY });
  expect(await refusalOf(tooLate)).toMatchObject({ code: 'HANDED_TOO_LATE' });
  await triage().handOverStepPlan(handOver);
  await triage().handOverStepPlan({ ...handOver, how: 'mail', note: '' });
  const [version] = (await plansOf(dossierId)).versions;
  expect(version?.handOvers.map(({ how }) => how)).toEqual(['conversation', 'mail']);
  const { entries } = await client.dossiers.timeline({
    dossierId,
    kinds: ['triage'],
    before: null,
    limit: 50,
  });
  expect(entries.filter(({ step }) => step === 'handed').map(({ text }) => text)).toEqual(['1', '1']);
  const { actions } = await client.actions.list({ dossierId });
  const promised = actions.filter(({ title }) => title === 'Bellen, zoals in het stappenplan is beloofd');
  expect(promised.map(({ dueAt }) => dueAt)).toEqual([soon]);
});

test('choices come back as consents and actions, each by itself, and later says nothing', async () => {
  const { client } = vault();
  const dossierId = await decidedDossier();
  const { planId } = await settled(dossierId);
  const answer = (key: string, to: 'yes' | 'no' | 'later') => ({ key, answer: to, note: '' });
  const answered = await triage().answerChoices({
    planId,
    answeredAt: now,
    how: 'spoken',
    answers: [
      answer('report-by-us', 'no'),
      answer('collect-for-you', 'yes'),
      answer('professional-help', 'yes'),
      answer('to-national-point', 'no'),
      answer('expert-team', 'later'),
    ],
  });
  // The report that was placed by the decision is not taken back by itself: it is named.
  expect(answered).toEqual({ consents: 3, actions: expect.any(Number), open: ['file-police-report'] });
  const { consents } = await client.consent.list({ dossierId });
  const byPurpose = Object.fromEntries(consents.map(({ purpose, answer: given }) => [purpose, given]));
  expect(byPurpose).toEqual({
    'police-report': 'refused',
    referral: 'given',
    'national-point': 'refused',
  });
  expect(consents.find(({ purpose }) => purpose === 'referral')?.scope).toBe('Praten met een hulpverlener');
  const { actions } = await client.actions.list({ dossierId });
  expect(actions.map(({ item }) => item)).toContain('offer-collecting');

  const unknown = triage().answerChoices({
    planId,
    answeredAt: now,
    how: 'spoken',
    answers: [answer('two-step', 'yes')],
  });
  expect(await refusalOf(unknown)).toMatchObject({ code: 'CHOICE_UNKNOWN' });
});

test('choices of a day that is still to come are refused, and nothing is written down of them', async () => {
  const { client } = vault();
  const dossierId = await decidedDossier();
  const { planId } = await settled(dossierId);
  const tooLate = triage().answerChoices({
    planId,
    answeredAt: now + DAY,
    how: 'spoken',
    answers: [{ key: 'professional-help', answer: 'yes', note: '' }],
  });
  expect(await refusalOf(tooLate)).toMatchObject({ code: 'ANSWERED_TOO_LATE' });
  expect((await client.consent.list({ dossierId })).consents).toEqual([]);
});

test('how the organisation says that somebody is reached stands on the paper, a text that asks to fill it in does not', async () => {
  const { client } = vault();
  const packId = (await client.reference.pack()).packId ?? '';
  const { sections } = await client.reference.keptPack({ packId });
  const person = sections.referrals.find(({ id }) => id === 'trusted-person');
  if (person === undefined) throw new Error('the sample pack has changed');
  const reach = { nl: 'Kamer 2.14, ook na vijven', en: 'Room 2.14' };
  const made = await client.reference.adaptPack({
    packId,
    changes: [{ kind: 'put', section: 'referrals', item: JSON.parse(JSON.stringify({ ...person, reach })) }],
  });
  if (made.kind !== 'kept') throw new Error('the pack was not taken');
  await client.reference.choosePack({ packId: made.packId });
  const { planId } = await settled(await decidedDossier());
  const { pdf } = await triage().previewStepPlan({ planId, paper: 'plan' });
  const text = (await readPdf(pdf)).pages.join(' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('Kamer 2.14, ook na vijven');
  // The other one beside it is still to be filled in: the person is not sent there. So are the hours of both.
  expect(text).not.toContain('Meldpunt sociale veiligheid');
  expect(text).not.toMatch(/organisatie (?:vult )?in|Vult de organisatie/);
});
