import { expect, test, vi } from 'vitest';
import type { PoliceStepKind } from '../../../../../../shared/features/triage/police-model.ts';
import { byPerson, makePoliceCase, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const DAY = 86_400_000;
const now = Date.now();
const daysAgo = (days: number) => now - days * DAY;

async function makeReport() {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  await client.triage.chooseFiler({ dossierId, choice: byPerson });
  const reportId = await startReport(client, { dossierId });
  return {
    dossierId,
    reportId,
    record: (kind: PoliceStepKind, at: number) =>
      client.triage.recordPoliceStep({ reportId, kind, at, note: `Bij ${kind}.` }),
    report: () => client.triage.policeReport({ reportId }),
    isOpen: async () =>
      (await client.today.openOf({ dossierId })).open.some(({ kind }) => kind === 'feedback'),
  };
}

test('what becomes of a report is written down with its days, and the latest of it is how it stands', async () => {
  const { dossierId, record, report, isOpen } = await makeReport();
  const course = [
    { kind: 'filed', at: daysAgo(60), open: true },
    { kind: 'taken-up', at: daysAgo(50), open: true },
    { kind: 'dismissed', at: daysAgo(40), open: false },
    { kind: 'complaint-12', at: daysAgo(30), open: true },
    { kind: 'hearing', at: daysAgo(20), open: true },
    { kind: 'verdict', at: daysAgo(10), open: false },
  ] as const;
  for (const { kind, at, open } of course) {
    await record(kind, at);
    expect((await report()).state).toBe(kind);
    expect(await isOpen(), kind).toBe(open);
  }
  const { steps, feedbackBy } = await report();
  expect(steps.map(({ kind, at, note }) => ({ kind, at, note }))).toEqual(
    course.map(({ kind, at }) => ({ kind, at, note: `Bij ${kind}.` })),
  );
  expect(feedbackBy).toBeNull();
  const { entries } = await vault().client.dossiers.timeline({
    dossierId,
    kinds: ['triage'],
    before: null,
    limit: 20,
  });
  expect(
    entries.filter(({ step }) => step === 'police').map(({ text, happenedAt }) => [text, happenedAt]),
  ).toEqual(course.map(({ kind, at }) => [kind, at]).toReversed());
});

test('what was written down later counts by its own day; only a hearing can still be to come', async () => {
  const { reportId, record, report } = await makeReport();
  await record('filed', daysAgo(60));
  await record('dismissed', daysAgo(10));
  await record('taken-up', daysAgo(30));
  expect((await report()).state).toBe('dismissed');
  expect(await refusalOf(record('verdict', now + DAY))).toMatchObject({ code: 'STEP_TOO_LATE' });
  expect(await refusalOf(record('complaint-12', daysAgo(90)))).toMatchObject({ code: 'STEP_OUT_OF_ORDER' });
  await record('hearing', now + 20 * DAY);
  const { state, steps } = await report();
  expect(state).toBe('hearing');
  const { stepId = '' } = steps.find(({ kind }) => kind === 'hearing') ?? {};
  await vault().client.triage.removePoliceStep({ stepId });
  expect(await vault().client.triage.policeReport({ reportId })).toMatchObject({ state: 'dismissed' });
});
