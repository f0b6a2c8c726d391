import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegisterRow } from '../../../../../shared/features/dossiers/model.ts';
import {
  type RegisterFilter,
  wholeRegister,
} from '../../../../../shared/features/dossiers/register-model.ts';
import { dueGroup } from '../../../../../shared/features/today/due-group.ts';
import { type Task, type TaskKind, taskKindSchema } from '../../../../../shared/features/today/model.ts';
import { sampleIncident } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);
const zone = 'Europe/Amsterdam';
const days = [-13, -1, 0, 3, 12];

let vault: VaultDatabase;
const made: { kind: TaskKind; dossierId: string }[] = [];

const create = (promisedBy: number | null) =>
  (
    vault.write(
      'dossiers.create',
      { ...sampleDossier, report: { ...sampleDossier.report, promisedBy } },
      { now: now - 30 * DAY },
    ) as { dossierId: string }
  ).dossierId;
let offence = '';

/** How a dossier comes to have something of each kind that is due at a moment; a kind without a day makes none. */
const makers: Readonly<Record<TaskKind, ((dossierId: string, at: number) => unknown) | 'without a day'>> = {
  response: (dossierId, at) =>
    vault.db.runOne({
      text: 'UPDATE reports SET promised_by = ? WHERE dossier_id = ?',
      values: [at, dossierId],
    }),
  complaint: (dossierId, at) => {
    const incident = { ...sampleIncident, offences: [offence], knownAt: now };
    vault.write('dossiers.addIncident', { dossierId, incident, draftKey: null });
    vault.db.runOne({
      text: 'UPDATE complaint_terms SET due_at = ? WHERE dossier_id = ?',
      values: [at, dossierId],
    });
  },
  collecting: (dossierId, at) =>
    vault.write('evidence.handOver', {
      dossierId,
      collecting: { asked: 'Communicatie', request: 'Bewaart u alles?', until: at },
      draftKey: null,
    }),
  action: (dossierId, at) =>
    vault.write('actions.add', {
      dossierId,
      action: {
        ...{ title: 'Bellen', phase: 'during', actor: 'manager', ownerSlot: null, ownerName: '', note: '' },
        dueAt: at,
      },
    }),
  consent: (dossierId, at) => {
    const asked = {
      purpose: 'review',
      answer: 'given',
      scope: '',
      recipient: '',
      how: 'spoken',
      remarks: '',
    };
    const moments = { givenAt: now - 25 * DAY, until: at + 1 };
    vault.write(
      'consent.add',
      { dossierId, consent: { ...asked, ...moments, evidenceId: null } },
      { now: now - 25 * DAY },
    );
  },
  danger: (dossierId, at) =>
    vault.db.runOne({
      text: "UPDATE reports SET danger = 'yes', received_at = ? WHERE dossier_id = ?",
      values: [at, dossierId],
    }),
  untold: (dossierId, at) =>
    vault.db.runOne({
      text: "UPDATE reports SET created_at = ?, informed = 'not-yet' WHERE dossier_id = ?",
      values: [at - 7 * DAY, dossierId],
    }),
  retriage: 'without a day',
  filing: (dossierId, at) =>
    vault.db.runOne({
      text: 'INSERT INTO police_advice (dossier_id, due_at) VALUES (?, ?)',
      values: [dossierId, at],
    }),
  feedback: (dossierId, at) => {
    vault.write('triage.startPoliceReport', { dossierId, offences: [] });
    vault.db.run({ text: 'DELETE FROM police_advice WHERE dossier_id = ?', values: [dossierId] });
    vault.db.runOne({
      text: 'UPDATE police_reports SET feedback_by = ? WHERE dossier_id = ?',
      values: [at, dossierId],
    });
  },
  letter: (dossierId, at) => {
    const asked = { dossierId, referral: 'victim-support', language: 'nl' };
    const { letterId } = vault.write('triage.draftLetter', asked, { now: at - 14 * DAY }) as {
      letterId: string;
    };
    const sent = { letterId, step: 'sent', at: at - 14 * DAY, note: '', reason: 'Dit kan niet wachten.' };
    vault.write('triage.recordLetterStep', sent, { now: at });
  },
  signal: 'without a day',
  draft: 'without a day',
};

beforeAll(async () => {
  vault = createVaultDatabase();
  const pack = await shippedPack('university');
  vault.write('reference.keepProgramPack', { pack });
  offence = pack.sections.offences.find(({ complaint }) => complaint === 'yes')?.id ?? '';
  for (const kind of taskKindSchema.options) {
    const make = makers[kind];
    if (make === 'without a day') continue;
    for (const day of days) {
      const dossierId = create(null);
      make(dossierId, now + day * DAY);
      made.push({ kind, dossierId });
    }
  }
  create(null);
});
afterAll(() => vault.close());

const tasks = () => (vault.read('today.list', undefined, { now }) as { tasks: Task[] }).tasks;
const rows = (filter: Partial<RegisterFilter> = {}, sort = 'due') =>
  (
    vault.read(
      'dossiers.list',
      {
        ...{ sort, direction: 'ascending', statuses: null, offset: 0, limit: 200 },
        filter: { ...wholeRegister, ...filter },
      },
      { now },
    ) as { total: number; rows: RegisterRow[] }
  ).rows;

test('what Today shows with a day, the register has as the next term of its dossier, whatever kind it is', () => {
  const shown = tasks().filter(({ dueAt }) => dueAt !== null);
  // One of each kind and day is really there.
  expect(shown.map(({ kind, dossierId }) => `${kind} ${dossierId}`).toSorted()).toEqual(
    made.map(({ kind, dossierId }) => `${kind} ${dossierId}`).toSorted(),
  );
  const dueById = new Map(shown.map(({ dossierId, dueAt }) => [dossierId, dueAt]));
  for (const { dossierId, nextDue } of rows()) expect(nextDue).toBe(dueById.get(dossierId) ?? null);
});

test('late, within a week and nothing open are the same dossiers, and by term they stand in the order of Today', () => {
  const dated = tasks().filter(({ dueAt }) => dueAt !== null);
  const ids = (found: readonly { readonly dossierId: string | null }[]) =>
    found.map(({ dossierId }) => dossierId).toSorted();
  const groupOf = ({ dueAt }: Task) => dueGroup(dueAt, now, zone);
  expect(ids(rows({ due: ['late'] }))).toEqual(ids(dated.filter((task) => groupOf(task) === 'late')));
  const soon = dated.filter((task) => groupOf(task) !== 'late' && (task.dueAt ?? 0) < now + 7 * DAY);
  expect(ids(rows({ due: ['week'] }))).toEqual(ids(soon));
  expect(rows({ due: ['none'] })).toHaveLength(1);
  expect(rows({ due: ['late', 'week', 'none'] }, 'code')).toHaveLength(
    rows().length - dated.filter(({ dueAt }) => (dueAt ?? 0) > now + 8 * DAY).length,
  );
  const moments = rows().map(({ nextDue }) => nextDue ?? Number.MAX_SAFE_INTEGER);
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
});

test('of a consent that ended long ago, or of a closed dossier, both say nothing', () => {
  const dossierId = create(null);
  const make = makers.consent;
  if (make === 'without a day') return;
  make(dossierId, now - 15 * DAY);
  const dueNow = () => [
    rows({}, 'code').find((row) => row.dossierId === dossierId)?.nextDue ?? null,
    tasks().find((task) => task.dossierId === dossierId)?.dueAt ?? null,
  ];
  expect(dueNow()).toEqual([null, null]);
  const closed = made.find(({ kind }) => kind === 'consent')?.dossierId ?? '';
  vault.write('dossiers.changeStatus', { dossierId: closed, status: 'closed' });
  expect(rows().find((row) => row.dossierId === closed)?.nextDue).toBeNull();
  expect(tasks().some((task) => task.dossierId === closed)).toBe(false);
});
