import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import { wholeRegister } from '../../../../../shared/features/dossiers/register-model.ts';
import type { Task } from '../../../../../shared/features/today/model.ts';
import type { Decision, DecisionDifferences } from '../../../../../shared/features/triage/assess-model.ts';
import { createTriageVault, type TriageVault } from '../../../../support/triage-dossier.ts';

/** A Friday afternoon, so that a working day later is after the weekend. */
const now = Date.UTC(2026, 10, 20, 14);
const DAY = 86_400_000;

let vault: TriageVault;
beforeAll(async () => {
  vault = await createTriageVault();
});
afterAll(() => vault.close());

const refusalOf = (answer: unknown) => (answer instanceof Refusal ? answer.code : 'none');
const statusOf = (dossierId: string) =>
  (vault.read('dossiers.get', { dossierId }) as { status: string }).status;
const retriage = (dossierId: string) =>
  (vault.read('today.list', undefined, { now }) as { tasks: Task[] }).tasks.filter(
    (task) => task.kind === 'retriage' && task.dossierId === dossierId,
  );

test('whoever decides otherwise than proposed says why', () => {
  const dossierId = vault.newDossier();
  vault.addIncident(dossierId);
  expect(vault.assessment(dossierId).assessment.proposal.severity).toBe('light');
  expect(refusalOf(vault.decide(dossierId, { severity: 'severe', motive: '  ' }))).toBe('MOTIVE_MISSING');
  expect(vault.assessment(dossierId).decision).toBeNull();
  vault.decide(dossierId, { severity: 'severe', motive: 'De betrokkene slaapt niet meer.' });
  expect(vault.assessment(dossierId).decision).toMatchObject({
    severity: 'severe',
    motive: 'De betrokkene slaapt niet meer.',
    assessment: { proposal: { severity: 'light' } },
  });
  expect(vault.read('dossiers.list', everything)).toMatchObject({
    rows: [{ dossierId, severity: 'severe', status: 'active' }],
  });
});

const everything = {
  ...{ sort: 'severity', direction: 'descending', statuses: null, offset: 0, limit: 1 },
  filter: wholeRegister,
};

test('comply or explain: no report, or one that the person does not want, asks for a reason of a kind', () => {
  const dossierId = vault.newThreat();
  const { explain } = vault.assessment(dossierId);
  expect(explain).not.toEqual([]);
  const without = vault.decide(dossierId, { routes: ['internal'] });
  expect(refusalOf(without)).toBe('DEVIATION_MISSING');
  expect(without).toMatchObject({ data: { norms: explain } });
  const deviations = explain.map((norm) => ({ norm, kind: 'wish-of-person', words: 'Zij wil eerst rust.' }));
  const unknown = deviations.map((deviation) => ({ ...deviation, kind: 'no-kind' }));
  expect(refusalOf(vault.decide(dossierId, { routes: ['internal'], deviations: unknown }))).toBe(
    'ITEM_UNKNOWN',
  );
  vault.decide(dossierId, { routes: ['internal'], deviations });
  expect(vault.assessment(dossierId).decision).toMatchObject({ routes: ['internal'], deviations });

  const unwanted = vault.newThreat();
  vault.write('triage.setFacts', { dossierId: unwanted, set: { policeWish: 'no' }, clear: [] });
  expect(refusalOf(vault.decide(unwanted))).toBe('DEVIATION_MISSING');
});

test('help and support is a route of always: who leaves it out says why, and that is counted', () => {
  const dossierId = vault.newDossier();
  vault.addIncident(dossierId);
  const without = vault.decide(dossierId, { routes: [] });
  expect(without).toMatchObject({ code: 'DEVIATION_MISSING', data: { norms: ['support'] } });
  const deviations = [{ norm: 'support', kind: 'wish-of-person', words: 'Zij heeft al hulp.' }];
  vault.decide(dossierId, { routes: [], deviations });
  expect(vault.assessment(dossierId)).toMatchObject({
    decision: { routes: [], deviations },
    deviationCounts: [{ norm: 'support', inVault: 1, inDossier: 1 }],
  });
});

test('a decision without a report that somebody is to make is said, and Today asks for none', () => {
  const dossierId = vault.newThreat();
  const routes = ['internal'];
  const { explain } = vault.assessment(dossierId);
  const deviations = explain.map((norm) => ({ norm, kind: 'wish-of-person', words: 'Zij wil rust.' }));
  const choose = (filer: string) => {
    const reason =
      filer === 'nobody' ? { kind: 'wish-of-person', words: 'Zij wil rust.' } : { kind: null, words: '' };
    vault.write('triage.chooseFiler', { dossierId, choice: { filer, wish: 'together', ...reason } });
  };
  const asksToFile = () =>
    (vault.read('today.list', undefined, { now: now + 30 * DAY }) as { tasks: Task[] }).tasks.some(
      (task) => task.kind === 'filing' && task.dossierId === dossierId,
    );
  const found = () => [vault.assessment(dossierId).contradiction, asksToFile()];
  choose('organisation');
  expect(found()).toEqual([null, true]);
  vault.decide(dossierId, { routes, deviations });
  expect(found()).toEqual(['somebody-files', false]);
  // Chosen once more, it still stands against the decision.
  choose('organisation');
  expect(found()).toEqual(['somebody-files', false]);
  choose('nobody');
  expect(found()).toEqual([null, false]);
  vault.decide(dossierId);
  expect(found()).toEqual(['nobody-files', false]);
  choose('organisation');
  expect(found()).toEqual([null, true]);
  vault.decide(dossierId, { routes, deviations });
  vault.decide(dossierId);
  expect(found()).toEqual([null, true]);
});

test('what the rules propose otherwise since the decision is named', () => {
  const dossierId = vault.newThreat();
  vault.decide(dossierId, {}, { now });
  expect(vault.assessment(dossierId).otherwise).toBeNull();
  vault.addIncident(dossierId, { forms: ['stalking'], offences: ['sr285b'] });
  expect(vault.assessment(dossierId).otherwise).toMatchObject({
    severityBefore: null,
    policeBefore: null,
    floors: { added: ['stalking'], dropped: [] },
    complaintOffences: { added: ['sr285b'], dropped: [] },
  });
});

test('deviations are counted per decision, in the vault and in the dossier', () => {
  const [one, other] = [vault.newThreat(), vault.newThreat()];
  const { explain, deviationCounts } = vault.assessment(one);
  const before = (norm: string) => deviationCounts.find((count) => count.norm === norm)?.inVault ?? 0;
  const deviations = explain.map((norm) => ({ norm, kind: 'safety', words: 'Eerst rust.' }));
  vault.decide(one, { routes: ['internal'], deviations });
  vault.decide(one, { routes: ['internal'], deviations });
  vault.decide(other, { routes: ['internal'], deviations });
  expect(vault.assessment(one).deviationCounts.filter(({ norm }) => explain.includes(norm))).toEqual(
    explain.map((norm) => ({ norm, inVault: before(norm) + 3, inDossier: 2 })),
  );
  // Where the norm does not hold it is not spoken of.
  const light = vault.newDossier();
  expect(vault.assessment(light).deviationCounts.filter(({ norm }) => explain.includes(norm))).toEqual([]);
});

test('a decision upon what is not so any more is refused', () => {
  const dossierId = vault.newThreat();
  const { basis } = vault.assessment(dossierId);
  const decision = { severity: 'severe', routes: ['police'], deviations: [], motive: '' };
  const input = { dossierId, decision, basis, language: 'nl' };
  const other = { ...basis, packId: dossierId };
  expect(refusalOf(vault.write('triage.decide', { ...input, basis: other }))).toBe('PACK_CHANGED');
  vault.addIncident(dossierId);
  expect(refusalOf(vault.write('triage.decide', input))).toBe('FACTS_CHANGED');
  expect(refusalOf(vault.write('triage.decide', { ...input, dossierId: basis.packId }))).toBe('NOT_FOUND');
});

test('weighing takes a case in, deciding makes it active, and what was active stays so', () => {
  const dossierId = vault.newDossier();
  expect(statusOf(dossierId)).toBe('intake');
  vault.addIncident(dossierId);
  vault.write('triage.setFacts', { dossierId, set: { impactPerson: 'some' }, clear: [] });
  expect(statusOf(dossierId)).toBe('triage');
  vault.decide(dossierId);
  expect(statusOf(dossierId)).toBe('active');
  vault.write('dossiers.changeStatus', { dossierId, status: 'aftercare' });
  vault.decide(dossierId);
  expect(statusOf(dossierId)).toBe('aftercare');
});

test('Today asks to look again where something of another kind became known, until somebody decides', () => {
  const dossierId = vault.newThreat();
  vault.decide(dossierId, {}, { now });
  expect(retriage(dossierId)).toEqual([]);
  // One more of the same changes nothing.
  vault.addIncident(dossierId, {
    forms: ['threat'],
    offences: ['sr285'],
    message: 'Nog een verzonnen bericht.',
  });
  expect(vault.assessment(dossierId).changes.map(({ fact }) => fact)).toEqual(['messages', 'burst']);
  expect(vault.assessment(dossierId).proposesOtherwise).toBe(false);
  expect(retriage(dossierId)).toEqual([]);
  const { incidentId } = vault.addIncident(dossierId, { forms: ['stalking'], offences: ['sr285b'] });
  expect(retriage(dossierId)).toMatchObject([{ objectId: dossierId, dueAt: null, canFinish: false }]);
  expect(vault.assessment(dossierId)).toMatchObject({ proposesOtherwise: true });
  vault.write('dossiers.removeIncident', { incidentId });
  expect(retriage(dossierId)).toEqual([]);
  vault.write('triage.setFacts', { dossierId, set: { policeWish: 'yes' }, clear: [] });
  expect(retriage(dossierId)).toHaveLength(1);
  vault.decide(dossierId, {}, { now });
  expect(retriage(dossierId)).toEqual([]);
  vault.write('triage.setFacts', { dossierId, set: { recurring: true }, clear: [] });
  vault.write('dossiers.changeStatus', { dossierId, status: 'closed' });
  expect(retriage(dossierId)).toEqual([]);
});

test.each([
  [
    'the person turns out to be elected',
    (dossierId: string) =>
      vault.db.run({
        text: `UPDATE people SET elected = 'yes', updated_at = 5
          WHERE person_id = (SELECT person_id FROM dossiers WHERE dossier_id = ?)`,
        values: [dossierId],
      }),
  ],
  [
    'it comes from inside',
    (dossierId: string) => {
      const { fields } = vault.read('dossiers.intake', { dossierId }) as { fields: object };
      vault.write('dossiers.changeIntake', { dossierId, fields: { ...fields, origin: 'internal' } });
    },
  ],
  [
    'somebody is in danger',
    (dossierId: string) =>
      vault.db.run({
        text: "UPDATE reports SET danger = 'yes', safe_at = NULL WHERE dossier_id = ?",
        values: [dossierId],
      }),
  ],
  [
    'the person does not want a report to the police',
    (dossierId: string) =>
      vault.write('consent.add', {
        dossierId,
        consent: {
          ...{ purpose: 'police-report', answer: 'refused', scope: '', recipient: '', how: 'spoken' },
          ...{ evidenceId: null, givenAt: now, until: null, remarks: '' },
        },
      }),
  ],
])('new facts are noticed wherever they are written down: %s', (_, change) => {
  const dossierId = vault.newThreat();
  vault.decide(dossierId, {}, { now });
  expect(retriage(dossierId)).toEqual([]);
  change(dossierId);
  expect(retriage(dossierId)).toHaveLength(1);
});

test('decisions are kept as they were taken, and the history says what is otherwise', () => {
  const dossierId = vault.newThreat();
  vault.decide(dossierId, {}, { now });
  const first = vault.assessment(dossierId).decision;
  vault.addIncident(dossierId, { forms: ['doxing'] });
  vault.decide(dossierId, { severity: 'medium', motive: 'Samen zo gewogen.' }, { now: now + DAY });
  const { decisions } = vault.read('triage.decisions', { dossierId }) as {
    decisions: { decision: Decision; differences: DecisionDifferences | null }[];
  };
  expect(decisions.map(({ decision }) => decision.severity)).toEqual(['medium', 'severe']);
  expect(decisions[1]).toEqual({ decision: first, differences: null });
  expect(decisions[0]?.differences).toMatchObject({
    severityBefore: 'severe',
    proposalBefore: null,
    packChanged: false,
  });
  expect(decisions[0]?.differences?.facts).toContainEqual({
    fact: 'forms',
    before: ['threat'],
    after: ['doxing', 'threat'],
  });
  expect(() => vault.database.exec("UPDATE triage_decisions SET motive = ''")).toThrow(/never rewritten/);
  const timeline = vault.read('dossiers.timeline', { dossierId, kinds: ['triage'], before: null, limit: 10 });
  expect(timeline).toMatchObject({
    entries: [
      { kind: 'triage', step: 'decided', text: 'medium', happenedAt: now + DAY },
      { kind: 'triage', step: 'decided', text: 'severe', happenedAt: now },
    ],
  });
});

test('who files is a choice with a history; against the norm it has a reason', () => {
  const dossierId = vault.newThreat();
  const choose = (choice: object) => vault.write('triage.chooseFiler', { dossierId, choice });
  choose({ filer: 'organisation', wish: 'together', kind: null, words: '' });
  const byPerson = { filer: 'person', wish: 'person', kind: null, words: '' };
  expect(refusalOf(choose(byPerson))).toBe('REASON_MISSING');
  expect(refusalOf(choose({ ...byPerson, kind: 'no-kind', words: 'x' }))).toBe('ITEM_UNKNOWN');
  choose({ ...byPerson, kind: 'wish-of-person', words: 'Zij doet het liever zelf.' });
  expect(vault.assessment(dossierId).filers).toMatchObject([
    { filer: 'person', kind: 'wish-of-person', words: 'Zij doet het liever zelf.' },
    { filer: 'organisation', kind: null },
  ]);
});

test('also where a report is only possible whoever chooses otherwise than the organisation says why, which is counted', () => {
  const dossierId = vault.newDossier();
  vault.addIncident(dossierId, { offences: ['sr266'] });
  const { assessment, explain, explainFiler, deviationCounts } = vault.assessment(dossierId);
  expect([assessment.police, explain, explainFiler]).toEqual(['optional', [], ['by-organisation']]);
  const inVault = deviationCounts[0]?.inVault ?? 0;
  const choose = (choice: object) => vault.write('triage.chooseFiler', { dossierId, choice });
  const byPerson = { filer: 'person', wish: 'person', kind: null, words: 'Zij doet het liever zelf.' };
  expect(refusalOf(choose(byPerson))).toBe('REASON_MISSING');
  choose({ ...byPerson, kind: 'wish-of-person' });
  choose({ ...byPerson, filer: 'nobody', kind: 'too-little' });
  // What follows the norm is no deviation, whatever kind came with it.
  choose({ ...byPerson, filer: 'organisation', kind: 'other' });
  expect(vault.assessment(dossierId).deviationCounts).toContainEqual({
    norm: 'by-organisation',
    inVault: inVault + 2,
    inDossier: 2,
  });
});

test('what was settled with an expert stands until it is taken out', () => {
  const dossierId = vault.newDossier();
  const expert = { kind: 'police', who: 'Wijkagent', conclusion: 'Dit is strafbaar.', at: now };
  const { expertId } = vault.write('triage.recordExpert', { dossierId, expert }) as { expertId: string };
  expect(vault.assessment(dossierId).experts).toMatchObject([{ ...expert, expertId }]);
  vault.write('triage.removeExpert', { expertId });
  expect(vault.assessment(dossierId).experts).toEqual([]);
  expect(refusalOf(vault.write('triage.removeExpert', { expertId }))).toBe('NOT_FOUND');
});

test('a dossier of before triage follows the pack in use; taking another into use means looking again', () => {
  const dossierId = vault.newThreat();
  const { packId } = vault.assessment(dossierId).basis;
  const copy = (id: string, change: string) =>
    vault.database.exec(`INSERT INTO protocol_packs (pack_id, kind, version, origin, body, sha256, added_at, slot_id)
      SELECT '${id}', kind, '${id}', origin, ${change}, '${id}', added_at, slot_id FROM protocol_packs
      WHERE pack_id = '${packId}'`);
  const sections = [
    'severity',
    'severities',
    'floors',
    'norms',
    'deviations',
    'attentions',
    'tree',
    'routes',
  ];
  const later = [...sections, 'ladder', 'stalking', 'step-plan'].map((name) => `'$.sections.${name}'`);
  copy(
    '2025.1',
    `json_remove(body, ${later.map((path) => path.replace('step-plan', '"step-plan"')).join(', ')})`,
  );
  copy('2027.1', 'body');
  const choose = (id: string) => vault.database.exec(`UPDATE chosen_pack SET pack_id = '${id}'`);
  vault.database.exec(`UPDATE dossiers SET pack_id = '2025.1' WHERE dossier_id = '${dossierId}'`);
  expect(vault.assessment(dossierId)).toMatchObject({ packId, otherPack: true });
  const { basis, assessment } = vault.assessment(dossierId);
  const decision = {
    severity: assessment.proposal.severity,
    routes: ['internal', 'police'],
    deviations: [],
    motive: '',
  };
  const decide = () =>
    refusalOf(vault.write('triage.decide', { dossierId, decision, basis, language: 'nl' }));
  choose('2027.1');
  expect(decide()).toBe('PACK_CHANGED');
  choose('2025.1');
  expect(decide()).toBe('PACK_WITHOUT_TRIAGE');
  expect(refusalOf(vault.read('triage.assessment', { dossierId }))).toBe('PACK_WITHOUT_TRIAGE');
  choose(packId);
  expect(decide()).toBe('none');
});
