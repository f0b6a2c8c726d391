import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedSinceDecision } from '../../../../../electron/service/features/triage/assess/changed-dossiers.ts';
import {
  incidentTotals,
  messageMoments,
} from '../../../../../electron/service/features/triage/assess/count-incidents.ts';
import { deviationsCounted } from '../../../../../electron/service/features/triage/assess/decision-store.ts';
import { sendersCounted } from '../../../../../electron/service/features/triage/assess/gather-facts.ts';
import { changesToLookAt } from '../../../../../electron/service/features/triage/assess/look-at-changes.ts';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import type { Sql } from '../../../../../electron/service/storage/sql.ts';
import type { TriageFacts } from '../../../../../shared/features/triage/model.ts';
import {
  notMade,
  sampleDetails,
  sampleIncident,
  samplePerson,
  sampleReport,
} from '../../../../support/sample-input.ts';
import { createTriageVault, type TriageVault } from '../../../../support/triage-dossier.ts';

const DAY = 86_400_000;
/** Noon in Amsterdam, summer time. */
const first = Date.UTC(2026, 7, 3, 10);

let vault: TriageVault;
beforeAll(async () => {
  vault = await createTriageVault();
});
afterAll(() => vault.close());

const addIncident = (dossierId: string, change: object = {}) =>
  vault.write('dossiers.addIncident', {
    dossierId,
    incident: { ...sampleIncident, occurredAt: first, forms: [], ...change },
    draftKey: null,
  }) as { incidentId: string };
const figuresOf = (dossierId: string) => {
  const { messages, spanDays, senders, burst } = vault.assessment(dossierId).known.facts;
  return { messages, spanDays, senders, burst };
};
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.code : 'none');
const oddOf = (dossierId: string) => vault.assessment(dossierId).oddities;

test('an empty dossier assumes the mildest of everything, and says so', () => {
  const { known, assessment, oddities, decision } = vault.assessment(vault.newDossier());
  const dossier = Object.entries(known.origins).filter(([, origin]) => origin !== 'assumed');
  // That there was no acute danger was asked; that it comes from outside follows from what led to it.
  expect(dossier.map(([fact]) => fact)).toEqual(['acuteDanger']);
  expect(known.facts).toMatchObject({
    messages: 0,
    spanDays: 0,
    senders: 0,
    employers: 1,
    origin: 'external',
  });
  expect([assessment.proposal.severity, oddities, decision]).toEqual(['light', [], null]);
});

test('messages, days, senders and most within a day are counted from what stands', () => {
  const dossierId = vault.newDossier();
  addIncident(dossierId, { sender: '@een' });
  addIncident(dossierId, { sender: '@EEN', occurredAt: first + 3_600_000 });
  addIncident(dossierId, { sender: '@twee', occurredAt: first + DAY });
  const { incidentId } = addIncident(dossierId, { sender: '@drie', occurredAt: first + 9 * DAY });
  expect(figuresOf(dossierId)).toEqual({ messages: 4, spanDays: 10, senders: 3, burst: 2 });
  vault.write('dossiers.removeIncident', { incidentId });
  expect(figuresOf(dossierId)).toEqual({ messages: 3, spanDays: 2, senders: 2, burst: 2 });
  // Nothing was said, sent or kept: it happened, but is no message.
  addIncident(dossierId, {
    message: '',
    url: '',
    sender: '',
    forms: ['burglary-theft'],
    platform: 'at-home',
  });
  expect(figuresOf(dossierId)).toMatchObject({ messages: 3, senders: 2 });
  expect(vault.assessment(dossierId).known.facts).toMatchObject({ offline: true, forms: ['burglary-theft'] });
});

test('a day is a day of the calendar, also where summer time ends', () => {
  const dossierId = vault.newDossier();
  // Saturday at noon and Sunday just before midnight, with an hour that came twice between them.
  addIncident(dossierId, { occurredAt: Date.UTC(2026, 9, 24, 10) });
  addIncident(dossierId, { occurredAt: Date.UTC(2026, 9, 25, 22, 59) });
  expect(figuresOf(dossierId)).toMatchObject({ spanDays: 2, burst: 1 });
});

test('of what is known by its month the fewest days count, and nothing is said to have come together', () => {
  const dossierId = vault.newDossier();
  const month = { occurredAt: Date.UTC(2026, 6, 31, 22), precision: 'month' };
  for (let index = 0; index < 12; index += 1)
    addIncident(dossierId, { ...month, message: `nummer ${index}` });
  expect(figuresOf(dossierId)).toMatchObject({ messages: 12, spanDays: 1, burst: 1 });
  expect(oddOf(dossierId)).toEqual([{ kind: 'coarse', count: 12 }]);
  // Somewhere in August and on the fifth of it: perhaps on one day. On 2 September: two days after August at least.
  addIncident(dossierId, { occurredAt: first + 2 * DAY });
  expect(figuresOf(dossierId)).toMatchObject({ spanDays: 1 });
  addIncident(dossierId, { occurredAt: first + 30 * DAY });
  expect(figuresOf(dossierId)).toMatchObject({ spanDays: 29 });
});

test('what is still to come is counted and said, and so are senders that were merged away', () => {
  const dossierId = vault.newDossier();
  addIncident(dossierId, { occurredAt: Date.UTC(2030, 0, 1) });
  expect(vault.assessment(dossierId, { now: first }).oddities).toEqual([{ kind: 'future', count: 1 }]);
  expect(figuresOf(dossierId)).toMatchObject({ messages: 1, senders: 1 });
  const merged = vault.newDossier();
  addIncident(merged, { sender: '@nieuw_een' });
  addIncident(merged, { sender: '@nieuw_twee' });
  vault.database.exec(`UPDATE senders SET root_id = (SELECT sender_id FROM senders WHERE handle LIKE '%nieuw_een')
    WHERE handle LIKE '%nieuw_twee'`);
  expect(figuresOf(merged)).toMatchObject({ senders: 1 });
  expect(oddOf(merged)).toEqual([{ kind: 'merged', count: 1 }]);
});

test('figures that contradict each other are taken as they are, and said', () => {
  const dossierId = vault.newDossier();
  const set = (facts: Partial<TriageFacts>) =>
    vault.write('triage.setFacts', { dossierId, set: facts, clear: [] });
  const kinds = () => oddOf(dossierId).map(({ kind }) => kind);
  set({ messages: 20 });
  expect(kinds()).toEqual(['messages-without-span']);
  expect(figuresOf(dossierId)).toMatchObject({ messages: 20, burst: 20 });
  set({ messages: 0, senders: 5, spanDays: 8 });
  expect(kinds()).toEqual(['span-without-messages', 'senders-without-messages']);
  set({ messages: 3, burst: 9 });
  expect(kinds()).toEqual(['more-senders', 'burst-above-messages']);
});

test('a tick stands in place of what the dossier says until it is taken away; forms and offences come on top', () => {
  const dossierId = vault.newDossier();
  addIncident(dossierId, { forms: ['insult'], offences: ['sr266'] });
  vault.write('triage.setFacts', {
    dossierId,
    set: { messages: 100, spanDays: 2, forms: ['threat'], contract: 'temporary' },
    clear: [],
  });
  const { known, dossier, ticks } = vault.assessment(dossierId);
  expect(known.facts).toMatchObject({
    ...{ messages: 100, spanDays: 2, burst: 50, contract: 'temporary' },
    forms: ['insult', 'threat'],
    // Somebody suspects an offence, and a threat is hard language.
    criminality: 'possible',
    offences: ['sr266'],
  });
  expect(dossier.facts).toMatchObject({
    messages: 1,
    spanDays: 1,
    burst: 1,
    contract: null,
    forms: ['insult'],
  });
  expect([known.origins.messages, known.origins.burst, dossier.origins.messages]).toEqual([
    'person',
    'person',
    'dossier',
  ]);
  expect(ticks.map(({ fact, by }) => [fact, by])).toEqual([
    ['contract', 'Noor van Duinwijk'],
    ['forms', 'Noor van Duinwijk'],
    ['messages', 'Noor van Duinwijk'],
    ['spanDays', 'Noor van Duinwijk'],
  ]);
  vault.write('triage.setFacts', {
    dossierId,
    set: { contract: null },
    clear: ['messages', 'spanDays', 'forms'],
  });
  expect(vault.assessment(dossierId).known).toEqual(dossier);
});

test('what no pack has is refused, and so is a dossier that is not there', () => {
  const dossierId = vault.newDossier();
  const set = (facts: object) => codeOf(vault.write('triage.setFacts', { dossierId, set: facts, clear: [] }));
  expect([set({ forms: ['no-form'] }), set({ offences: ['sr1'] }), set({ contract: 'no-contract' })]).toEqual(
    ['ITEM_UNKNOWN', 'ITEM_UNKNOWN', 'ITEM_UNKNOWN'],
  );
  const answer = (node: string, given: string) =>
    codeOf(vault.write('triage.answerTree', { dossierId, node, answer: given }));
  expect([answer('no-node', 'yes'), answer('danger', 'no-answer')]).toEqual(['ITEM_UNKNOWN', 'ITEM_UNKNOWN']);
  const recognition = { marks: ['no-mark'], conclusion: null };
  expect(codeOf(vault.write('triage.setRecognition', { dossierId, recognition }))).toBe('ITEM_UNKNOWN');
  const { packId } = vault.assessment(dossierId);
  expect(codeOf(vault.read('triage.assessment', { dossierId: packId }))).toBe('NOT_FOUND');
});

test('the person, the report and what they consented to speak for themselves', () => {
  const dossierId = vault.newDossier();
  const { person } = vault.read('dossiers.get', { dossierId }) as { person: { personId: string } };
  const position = {
    organisation: 'Instituut Verzonnen',
    unit: '',
    function: '',
    contract: null,
    contact: '',
  };
  vault.write('people.update', {
    personId: person.personId,
    fields: samplePerson,
    details: {
      ...sampleDetails,
      ...{
        contract: 'temporary',
        elected: 'yes',
        groups: ['students', 'early-career'],
        positions: [position],
      },
    },
    attention: null,
  });
  const consent = { purpose: 'police-report', scope: '', recipient: '', how: 'spoken', evidenceId: null };
  const add = (answer: string, givenAt: number) =>
    vault.write('consent.add', {
      dossierId,
      consent: { ...consent, answer, givenAt, until: null, remarks: '' },
    });
  add('given', first);
  expect(vault.assessment(dossierId).known.facts).toMatchObject({
    ...{
      contract: 'temporary',
      elected: true,
      role: 'student',
      career: 'early',
      employers: 2,
      policeWish: 'yes',
    },
  });
  add('refused', first + DAY);
  expect(vault.assessment(dossierId).known.facts.policeWish).toBe('no');
  vault.database.exec("UPDATE reports SET danger = 'yes', safe_at = NULL");
  expect(vault.assessment(dossierId).known.facts.acuteDanger).toBe(true);
  vault.database.exec('UPDATE reports SET safe_at = 5');
  expect(vault.assessment(dossierId).known.facts.acuteDanger).toBe(false);
});

test('hate or criticism: what was looked at and what was concluded', () => {
  const dossierId = vault.newDossier();
  addIncident(dossierId);
  const recognition = { marks: ['mark-who'], conclusion: 'criticism' };
  vault.write('triage.setRecognition', { dossierId, recognition });
  const { assessment, recognition: shown } = vault.assessment(dossierId);
  expect([shown, assessment.note]).toEqual([recognition, 'substantive-criticism']);
  vault.write('triage.setRecognition', { dossierId, recognition: { marks: [], conclusion: null } });
  expect(vault.assessment(dossierId).recognition).toEqual({ marks: [], conclusion: null });
});

test('an answer in the tree counts until it is taken away', () => {
  const dossierId = vault.newDossier();
  const walked = () => vault.assessment(dossierId).assessment.walk.steps[0];
  const proposed = walked();
  const before = vault.assessment(dossierId).basis;
  vault.write('triage.answerTree', { dossierId, node: proposed?.node, answer: 'now' });
  expect(walked()).toMatchObject({ answer: 'now', origin: 'person', proposed: proposed?.answer });
  expect(vault.assessment(dossierId).basis.facts).not.toBe(before.facts);
  vault.write('triage.answerTree', { dossierId, node: proposed?.node, answer: null });
  expect(walked()).toEqual(proposed);
  expect(vault.assessment(dossierId).basis).toEqual(before);
});

test('clocks are those of the incidents that stand, per offence the first to end', () => {
  const dossierId = vault.newDossier();
  const { incidentId: other } = addIncident(dossierId, { offences: ['sr285b'], knownAt: first + DAY });
  const { incidentId } = addIncident(dossierId, { offences: ['sr285b'], knownAt: first });
  const clocks = () => vault.assessment(dossierId, { now: first + 10 * DAY }).clocks;
  expect(clocks()).toMatchObject([{ offence: 'sr285b', open: 2, settled: 0, knownAt: first }]);
  vault.write('dossiers.settleComplaint', { incidentId, offence: 'sr285b', settling: notMade });
  expect(clocks()).toMatchObject([{ offence: 'sr285b', open: 1, settled: 1, knownAt: first + DAY }]);
  expect(clocks()).toMatchObject([{ made: 0, decidedNot: 1 }]);
  const settling = { outcome: 'made', at: first + 5 * DAY };
  vault.write('dossiers.settleComplaint', { incidentId: other, offence: 'sr285b', settling });
  expect(clocks()).toMatchObject([{ open: 0, settled: 2, made: 1, decidedNot: 1 }]);
});

test('a term says of when it runs whether somebody wrote that down, or it is only when it happened', () => {
  const dossierId = vault.newDossier();
  const clock = () => vault.assessment(dossierId, { now: first + 2 * DAY }).clocks;
  addIncident(dossierId, { offences: ['sr285b'], occurredAt: first + DAY, knownAt: null });
  expect(clock()).toMatchObject([{ knownAt: first + DAY, isAssumed: true }]);
  addIncident(dossierId, { offences: ['sr285b'], occurredAt: first, knownAt: first });
  expect(clock()).toMatchObject([{ knownAt: first, isAssumed: false }]);
});

test('the answer that was promised first is a term too, until it is given', () => {
  const dossierId = vault.newDossier();
  const { reports } = vault.read('dossiers.get', { dossierId }) as {
    reports: { reportId: string; promisedBy: number }[];
  };
  const [report] = reports;
  expect(vault.assessment(dossierId).answerBy).toBe(sampleReport.promisedBy);
  vault.write('dossiers.answerReport', { reportId: report?.reportId, respondedAt: sampleReport.receivedAt });
  expect(vault.assessment(dossierId).answerBy).toBeNull();
});

test('the insult of an official takes the place of an insult where both are suspected of each message', () => {
  const dossierId = vault.newDossier();
  const both = addIncident(dossierId, { offences: ['sr266', 'sr267'] });
  const suspected = () => {
    const { known, assessment, clocks } = vault.assessment(dossierId);
    return [known.facts.offences, assessment.complaintOffences, assessment.mandate, clocks.length];
  };
  expect(suspected()).toEqual([['sr267'], [], false, 0]);
  const { incidentId } = addIncident(dossierId, { offences: ['sr266'] });
  expect(suspected()).toEqual([['sr266', 'sr267'], ['sr266'], true, 1]);
  vault.write('dossiers.removeIncident', { incidentId });
  expect(suspected()).toEqual([['sr267'], [], false, 0]);
  vault.write('dossiers.removeIncident', { incidentId: both.incidentId });
  expect(suspected()).toEqual([[], [], false, 0]);
});

test('a term that is over hides none that still can be made', () => {
  const dossierId = vault.newDossier();
  const clock = (now: number) => vault.assessment(dossierId, { now }).clocks;
  const over = { offences: ['sr285b'], knownAt: first };
  addIncident(dossierId, over);
  addIncident(dossierId, { offences: ['sr285b'], knownAt: first + 60 * DAY });
  addIncident(dossierId, { offences: ['sr266'], knownAt: first });
  const now = first + 120 * DAY;
  expect(clock(now)).toMatchObject([
    { offence: 'sr285b', open: 2, late: 1, knownAt: first + 60 * DAY },
    { offence: 'sr266', open: 1, late: 1, knownAt: first },
  ]);
  expect(clock(now)[0]?.dueAt).toBeGreaterThan(now);
  // Of those that are all over, the last.
  expect(clock(first + 300 * DAY)).toMatchObject([
    { offence: 'sr266', late: 1 },
    { offence: 'sr285b', open: 2, late: 2, knownAt: first + 60 * DAY },
  ]);
});

test('an offence that was ticked and stands with no incident starts no term, which is said', () => {
  const dossierId = vault.newDossier();
  addIncident(dossierId);
  vault.write('triage.setFacts', { dossierId, set: { offences: ['sr266'] }, clear: [] });
  const { assessment, clocks, oddities } = vault.assessment(dossierId);
  expect([assessment.complaintOffences, clocks]).toEqual([['sr266'], []]);
  expect(oddities).toEqual([{ kind: 'term-without-incident', count: 1 }]);
  addIncident(dossierId, { offences: ['sr266'] });
  expect(oddOf(dossierId)).toEqual([]);
});

test('counting thousands looks at an index alone', () => {
  const plan = ({ text, values }: Sql) =>
    vault.db
      .all<{ detail: string }>({ text: `EXPLAIN QUERY PLAN ${text}`, values })
      .map(({ detail }) => detail)
      .join('; ');
  expect(plan(incidentTotals('d', 1))).toContain('INDEX incidents_to_weigh (dossier_id=?)');
  expect(plan(sendersCounted('d'))).toContain('INDEX senders_merged');
  expect(plan(messageMoments('d'))).toContain('INDEX incidents_to_weigh (dossier_id=?)');
  expect(plan(deviationsCounted('d', ['report']))).toContain(
    'COVERING INDEX triage_deviations_counted (norm=?)',
  );
  expect(plan(deviationsCounted('d', ['report']))).toContain('COVERING INDEX triage_filers_counted (norm=?)');
  const changed = plan(changedSinceDecision(10, { changedAt: 1, dossierId: 'd' }));
  expect(changed).toContain('INDEX triage_standing_changed (');
  expect(changed).not.toContain('TEMP B-TREE');
  expect(plan(changesToLookAt(10))).toContain('INDEX triage_standing_to_look');
});
