import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTasks } from '../../../../../electron/service/features/today/list-tasks.ts';
import { taskSources } from '../../../../../electron/service/features/today/sources.ts';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import type { Task } from '../../../../../shared/features/today/model.ts';
import { taskKindSchema, taskSchema } from '../../../../../shared/features/today/model.ts';
import { sampleIncident, sampleNote, samplePerson } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';
import { slotId } from '../../../../support/vault-keys.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);
let vault: VaultDatabase;
let dossierId = '';
beforeAll(() => {
  vault = createVaultDatabase();
  const report = { ...sampleDossier.report, promisedBy: null };
  dossierId = (vault.write('dossiers.create', { ...sampleDossier, report }) as { dossierId: string })
    .dossierId;
});
afterAll(() => vault.close());

const tasks = (at: Partial<{ now: number; actor: string }> = {}) =>
  (vault.read('today.list', undefined, { now, ...at }) as { tasks: Task[] }).tasks;
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.code : 'none');
const addAction = (change: object) =>
  (
    vault.write('actions.add', {
      dossierId,
      action: {
        title: 'Bel maandag',
        phase: 'during',
        actor: 'manager',
        ownerSlot: null,
        ownerName: '',
        dueAt: now,
        note: '',
        ...change,
      },
    }) as { actionId: string }
  ).actionId;

test('every kind has its source, once', () => {
  expect(taskSources.map(({ kind }) => kind).toSorted()).toEqual(taskKindSchema.options.toSorted());
});

test('a promised answer is due until it is given, and again when it was not after all', () => {
  const { dossierId: reported } = vault.write('dossiers.create', sampleDossier) as { dossierId: string };
  const [found] = tasks();
  expect(found).toMatchObject({
    kind: 'response',
    dossierId: reported,
    dueAt: sampleDossier.report.promisedBy,
    subject: sampleDossier.report.channel,
    canFinish: true,
  });
  const task = { kind: 'response', objectId: found?.objectId ?? '' } as const;
  expect(codeOf(vault.write('today.finish', task))).toBe('none');
  expect(tasks()).toEqual([]);
  expect(codeOf(vault.write('today.reopen', task))).toBe('none');
  expect(tasks()).toHaveLength(1);
  vault.write('today.finish', task);
});

test('collecting by somebody else and a term for a complaint are here; a complaint is settled in its place', async () => {
  const pack = await shippedPack('university');
  vault.write('reference.keepProgramPack', { pack });
  const offence = pack.sections.offences.find(({ complaint }) => complaint === 'yes')?.id ?? '';
  const collecting = { asked: 'Communicatie', request: 'Wilt u alles bewaren?', until: now + DAY };
  vault.write('evidence.handOver', { dossierId, collecting, draftKey: null });
  const { incidentId } = vault.write('dossiers.addIncident', {
    dossierId,
    incident: { ...sampleIncident, offences: [offence], knownAt: now - 80 * DAY },
    draftKey: null,
  }) as { incidentId: string };
  const found = tasks();
  expect(found.map(({ kind, subject, isFree, canFinish }) => [kind, subject, isFree, canFinish])).toEqual([
    ['collecting', 'Communicatie', true, true],
    ['complaint', offence, false, false],
  ]);
  expect(found[1]?.objectId).toBe(`${incidentId}:${offence}`);
  const complaint = { kind: 'complaint', objectId: `${incidentId}:${offence}` } as const;
  expect(codeOf(vault.write('today.finish', complaint))).toBe('NOT_HERE');
  vault.write('today.snooze', { tasks: [complaint], until: now + DAY }, { now });
  expect(tasks()[1]?.snoozedUntil).toBe(now + DAY);
  vault.write('today.finish', { kind: 'collecting', objectId: found[0]?.objectId });
  vault.write('dossiers.removeIncident', { incidentId });
  expect(tasks()).toEqual([]);
});

test('a term for a complaint cannot be put off beyond its next warning', () => {
  const offence = 'sr285b';
  const { incidentId } = vault.write('dossiers.addIncident', {
    dossierId,
    // Known on 21 September: ninety days later is 30 days away.
    incident: { ...sampleIncident, offences: [offence], knownAt: Date.UTC(2026, 8, 21, 10) },
    draftKey: null,
  }) as { incidentId: string };
  const complaint = { kind: 'complaint', objectId: `${incidentId}:${offence}` } as const;
  vault.write('today.snooze', { tasks: [complaint], until: now + 25 * DAY }, { now });
  // Midnight of 29 November, three weeks before 20 December.
  expect(tasks().find(({ kind }) => kind === 'complaint')?.snoozedUntil).toBe(Date.UTC(2026, 10, 28, 23));
  vault.write('dossiers.removeIncident', { incidentId });
});

test('an action is ticked off here and comes back', () => {
  const objectId = addAction({ dueAt: now + DAY });
  const task = { kind: 'action', objectId } as const;
  const [found] = tasks();
  expect(taskSchema.parse(found)).toMatchObject({
    ...task,
    subject: 'Bel maandag',
    isFree: true,
    canFinish: true,
  });
  expect(codeOf(vault.write('today.finish', task))).toBe('none');
  expect(tasks()).toEqual([]);
  expect(codeOf(vault.write('today.finish', { ...task, objectId: dossierId }))).toBe('NOT_FOUND');
  expect(codeOf(vault.write('today.reopen', task))).toBe('none');
  expect(tasks()).toHaveLength(1);
  vault.write('today.finish', task);
});

test('of two things due at the same moment mine comes first, and nobody’s is everybody’s', () => {
  addAction({ title: 'another’s', ownerName: 'De decaan' });
  addAction({ title: 'nobody’s' });
  addAction({ title: 'mine', ownerSlot: slotId });
  const found = tasks();
  expect(found.map(({ isMine }) => isMine)).toEqual([true, true, false]);
  expect(found[2]).toMatchObject({ subject: 'another’s', owner: 'De decaan' });
  for (const { objectId } of found) vault.write('today.finish', { kind: 'action', objectId });
});

test('what nobody was named for waits for the dossier’s contact point', () => {
  const objectId = addAction({});
  vault.db.run({
    text: 'UPDATE dossiers SET contact_point = ? WHERE dossier_id = ?',
    values: [slotId, dossierId],
  });
  expect(tasks()[0]).toMatchObject({ isMine: true });
  expect(tasks()[0]?.owner).not.toBe('');
  expect(tasks({ actor: crypto.randomUUID() })[0]).toMatchObject({ isMine: false });
  vault.db.run({ text: 'UPDATE dossiers SET contact_point = NULL', values: [] });
  vault.write('today.finish', { kind: 'action', objectId });
});

test('put off until a moment, it says so until then; a moment that has passed is refused', () => {
  const objectId = addAction({});
  const ref = { kind: 'action', objectId } as const;
  const snooze = (until: number) => codeOf(vault.write('today.snooze', { tasks: [ref], until }, { now }));
  expect([snooze(now), snooze(now + DAY), snooze(now + 2 * DAY)]).toEqual(['TOO_EARLY', 'none', 'none']);
  const until = (at: number) => tasks({ now: at })[0]?.snoozedUntil;
  expect([until(now), until(now + 2 * DAY - 1), until(now + 2 * DAY)]).toEqual([
    now + 2 * DAY,
    now + 2 * DAY,
    null,
  ]);
  // A clock that was wrong for a while: back on its feet, the promise is still there.
  expect(until(now + 3650 * DAY)).toBeNull();
  expect(until(now - DAY)).toBe(now + 2 * DAY);
  vault.write('today.unsnooze', { tasks: [ref] });
  expect(until(now)).toBeNull();
  vault.write('today.finish', ref);
});

test('drafts of my own that hold words are here, with their dossier; those of others are not', () => {
  const other = crypto.randomUUID();
  let savings = 0;
  const save = (key: string, value: object, actor = slotId) => {
    savings += 1;
    vault.write('dossiers.saveDraft', { key, value }, { actor, now: now - savings });
  };
  const { entryId } = vault.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null }) as {
    entryId: string;
  };
  save(`dossiers.note:${dossierId}`, { text: 'half een zin' });
  save(`dossiers.note-edit:${entryId}`, { text: 'anders' });
  // Of a sender, whom several dossiers can have: the dossier stands behind it.
  const sender = `people.sender:${crypto.randomUUID()}:${dossierId}`;
  save(sender, { remarks: 'half een zin' });
  save('dossiers.new', { happenedAt: 1, text: '  ' });
  save('dossiers.new', { text: 'van een ander' }, other);
  expect(
    tasks().map(({ kind, objectId, dossierId: of, personName, canFinish }) => [
      kind,
      objectId,
      of,
      personName,
      canFinish,
    ]),
  ).toEqual([
    ['draft', `dossiers.note:${dossierId}`, dossierId, samplePerson.name, false],
    ['draft', `dossiers.note-edit:${entryId}`, dossierId, samplePerson.name, false],
    ['draft', sender, dossierId, samplePerson.name, false],
  ]);
  expect(codeOf(vault.write('today.finish', { kind: 'draft', objectId: 'dossiers.new' }))).toBe('NOT_HERE');
  expect(tasks({ actor: other }).map(({ objectId, dossierId: of }) => [objectId, of])).toEqual([
    ['dossiers.new', null],
  ]);
  for (const key of [`dossiers.note:${dossierId}`, `dossiers.note-edit:${entryId}`, sender]) {
    vault.write('dossiers.discardDraft', { key });
  }
});

test('more than a screen takes is said, and what is due first is among it', () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    objectId: String(at),
    dossierId: null,
    code: '',
    personName: '',
    dueAt: now + at,
    subject: '',
  }));
  const sources = [
    { kind: 'action' as const, list: (_: unknown, { limit }: { limit: number }) => many.slice(0, limit) },
  ];
  const { tasks: found, more } = listTasks(vault.db, { now, actor: slotId }, sources);
  expect([found.length, more, found[0]?.objectId]).toEqual([300, true, '0']);
});
