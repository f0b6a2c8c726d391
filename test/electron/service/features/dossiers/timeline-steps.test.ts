import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TimelineEntry, TimelineKind } from '../../../../../shared/features/dossiers/model.ts';
import type { Precision } from '../../../../../shared/kernel/primitives.ts';
import { sampleIncident, sampleReport } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.UTC(2026, 10, 20, 12);
let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const write = (name: string, input: object, at = now) =>
  vault.write(name, input, { now: at }) as Record<string, string>;
const newDossier = () => write('dossiers.create', sampleDossier, now - 30 * DAY)['dossierId'] ?? '';
const page = (dossierId: string, query: object = {}) =>
  vault.read('dossiers.timeline', { dossierId, kinds: null, before: null, limit: 50, ...query }, { now }) as {
    entries: TimelineEntry[];
    more: boolean;
  };
const stepsOf = (dossierId: string, kinds: readonly TimelineKind[] | null = null) =>
  page(dossierId, { kinds }).entries.flatMap(({ kind, step, text }) =>
    step === null ? [] : [[kind, step, text]],
  );
const consent = { purpose: 'review', scope: '', recipient: '', how: 'spoken', evidenceId: null, remarks: '' };
const answer = (dossierId: string, change: object, at = now) =>
  write('consent.add', { dossierId, consent: { ...consent, answer: 'given', until: null, ...change } }, at)[
    'consentId'
  ] ?? '';

test('what became of consent stands in the timeline: given, taken back, ended', () => {
  const dossierId = newDossier();
  const taken = answer(dossierId, { givenAt: now - 9 * DAY });
  write('consent.withdraw', { consentId: taken, note: 'Liever niet.' }, now - 8 * DAY);
  answer(dossierId, { answer: 'refused', purpose: 'tagged', givenAt: now - 7 * DAY });
  answer(dossierId, { purpose: 'security', givenAt: now - 6 * DAY, until: now - 5 * DAY });
  // Asked anew before its day: it did not end. And what still holds has not ended either.
  answer(dossierId, { purpose: 'referral', givenAt: now - 6 * DAY, until: now - 3 * DAY });
  answer(dossierId, { purpose: 'referral', givenAt: now - 4 * DAY, until: now + DAY });
  expect(stepsOf(dossierId)).toEqual([
    ['consent', 'given', 'referral'],
    ['consent', 'ended', 'security'],
    ['consent', 'given', 'referral'],
    ['consent', 'given', 'security'],
    ['consent', 'refused', 'tagged'],
    ['consent', 'withdrawn', 'review'],
    ['consent', 'given', 'review'],
  ]);
  expect(stepsOf(dossierId, ['action', 'note'])).toEqual([]);
});

test('what became of a report stands there, and goes when it is taken back', () => {
  const dossierId = newDossier();
  const report = { ...sampleReport, reporter: 'colleague', informed: 'not-yet', notInformedReason: 'Ziek.' };
  const { reportId } = write('dossiers.addReport', { dossierId, report, draftKey: null }, now - 9 * DAY);
  write('dossiers.tellOfReport', { reportId, informed: 'yes' }, now - 8 * DAY);
  write('dossiers.answerReport', { reportId, respondedAt: now - 7 * DAY });
  write(
    'dossiers.referReport',
    { reportId, referral: { to: 'slachtofferhulp', reason: 'Past beter.' } },
    now - 6 * DAY,
  );
  expect(stepsOf(dossierId, ['report'])).toEqual([
    ['report', 'referred', 'slachtofferhulp'],
    ['report', 'answered', ''],
    ['report', 'told', ''],
  ]);
  write('dossiers.tellOfReport', { reportId, informed: 'not-yet' });
  write('dossiers.answerReport', { reportId, respondedAt: null });
  write('dossiers.referReport', { reportId, referral: null });
  expect(stepsOf(dossierId)).toEqual([]);
});

test('collecting that was handed over and done, and actions that were done, stand there until they are put aside', () => {
  const dossierId = newDossier();
  const collecting = { asked: 'Noor van beveiliging', request: 'Wilt u verzamelen?', until: null };
  const { collectingId } = write(
    'evidence.handOver',
    { dossierId, collecting, draftKey: null },
    now - 5 * DAY,
  );
  write('evidence.finishCollecting', { collectingId, note: null }, now - 4 * DAY);
  const own = { title: 'Bel maandag', phase: 'during', actor: 'manager', note: '' };
  const action = { ...own, ownerSlot: null, ownerName: '', dueAt: null };
  const { actionId } = write('actions.add', { dossierId, action });
  expect(stepsOf(dossierId, ['action'])).toEqual([]);
  write('actions.finish', { actionId, note: null, doneAt: null }, now - DAY);
  expect(stepsOf(dossierId)).toEqual([
    ['action', 'own-done', 'Bel maandag'],
    ['collecting', 'collected', 'Noor van beveiliging'],
    ['collecting', 'asked', 'Noor van beveiliging'],
  ]);
  write('actions.remove', { actionId });
  write('evidence.removeCollecting', { collectingId });
  expect(stepsOf(dossierId)).toEqual([]);
});

test('an incident stands there as exactly as it is known, also after that was changed; everything else to the minute', () => {
  const dossierId = newDossier();
  const add = (precision: Precision) =>
    write('dossiers.addIncident', {
      dossierId,
      incident: { ...sampleIncident, occurredAt: now - 3 * DAY, precision },
      draftKey: null,
    })['incidentId'] ?? '';
  const incidentIds = (['minute', 'day', 'month'] as const).map(add);
  const precisions = () => {
    const { entries } = page(dossierId, { kinds: ['incident'] });
    return incidentIds.map((id) => entries.find(({ objectId }) => objectId === id)?.precision);
  };
  expect(precisions()).toEqual(['minute', 'day', 'month']);
  const incident = { ...sampleIncident, occurredAt: now - 3 * DAY, precision: 'day' };
  write('dossiers.changeIncident', { incidentId: incidentIds[0], incident });
  expect(precisions()).toEqual(['day', 'day', 'month']);
  answer(dossierId, { givenAt: now - 9 * DAY });
  const others = page(dossierId).entries.filter(({ kind }) => kind !== 'incident');
  expect(new Set(others.map(({ kind, precision }) => [kind, precision].join(' ')))).toEqual(
    new Set(['consent minute', 'report minute']),
  );
});

test('pages go on where they ended, whatever the lines are of', () => {
  const dossierId = newDossier();
  for (let hour = 1; hour <= 6; hour += 1) {
    const note = { kind: 'note', happenedAt: now - hour * HOUR, text: `${hour}` };
    write('dossiers.addNote', { dossierId, note, draftKey: null });
    answer(dossierId, { answer: 'refused', givenAt: now - hour * HOUR });
  }
  const all = page(dossierId).entries;
  const read: TimelineEntry[] = [];
  let before: Pick<TimelineEntry, 'happenedAt' | 'entryId'> | null = null;
  for (;;) {
    const { entries, more } = page(dossierId, { before, limit: 3 });
    read.push(...entries);
    const last = entries.at(-1);
    if (!more || last === undefined) break;
    before = { happenedAt: last.happenedAt, entryId: last.entryId };
  }
  expect(read).toEqual(all);
  expect(all).toHaveLength(13);
});
