import { expect, test } from 'vitest';
import { createOpenVault, openService } from '../../../../support/open-service.ts';
import { codeOf } from '../../../../support/raw-port.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { sampleIncident, sampleReport } from '../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';
import { createFakeProjector, givenBy, projectorPort } from './project-under-test.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 20, 12);
const projector = createFakeProjector();
const vault = shareVault((deps) => ({
  ...deps,
  clock: { ...deps.clock, now: () => now },
  host: { ...deps.host, showProjector: projector.showProjector, hideProjector: projector.hideProjector },
}));
const client = () => vault().client;
const shown = async () => givenBy(await projectorPort(vault()).ask('/reviews/projection', {}));

test('what is shown of a dossier is its code, its stand, days and counts, by the clock of the organisation', async () => {
  const { dossierId, code } = await client().dossiers.create({
    ...sampleDossier,
    // 23:30 in Amsterdam on the 9th, 00:30 on the 10th.
    report: { ...sampleReport, receivedAt: Date.UTC(2026, 10, 9, 23, 30), promisedBy: now + 3 * day },
  });
  for (const [occurredAt, forms] of [
    [Date.UTC(2026, 8, 30, 22, 30), ['threat']],
    [Date.UTC(2026, 10, 1), ['insult', 'threat']],
    [Date.UTC(2026, 10, 2), []],
    [Date.UTC(2026, 10, 3), ['threat', 'no-form-of-this-pack', 'nor-this']],
  ] as const) {
    const incident = { ...sampleIncident, occurredAt, forms: [...forms] };
    await client().dossiers.addIncident({ dossierId, incident, draftKey: null });
  }
  const { incidents } = await client().dossiers.incidents({ dossierId, offset: 0, limit: 9 });
  const removed = { ...sampleIncident, occurredAt: now, forms: [] };
  const { incidentId } = await client().dossiers.addIncident({
    dossierId,
    incident: removed,
    draftKey: null,
  });
  await client().dossiers.removeIncident({ incidentId });
  expect(incidents).toHaveLength(4);

  const { sections } = await client().reference.pack();
  const placeOf = (section: 'channels' | 'forms', id: string) =>
    sections[section].findIndex((one) => one.id === id);
  const [threat, insult] = [placeOf('forms', 'threat'), placeOf('forms', 'insult')];
  await client().reviews.project({ dossierId });
  expect(await shown()).toEqual({
    shown: {
      code,
      status: 'intake',
      openedOn: '2026-11-10',
      daysOpen: 10,
      reports: [{ receivedOn: '2026-11-10', channel: placeOf('channels', sampleReport.channel) }],
      terms: [{ dueOn: '2026-11-23', inDays: 3 }],
      incidents: [
        { month: '2026-10', count: 1, forms: [{ form: threat, count: 1 }] },
        {
          month: '2026-11',
          count: 3,
          forms: [
            { form: insult, count: 1 },
            { form: threat, count: 2 },
            { form: null, count: 1 },
          ],
        },
      ],
      evidence: [],
    },
  });
  await client().dossiers.changeStatus({ dossierId, status: 'active' });
  expect(await shown()).toMatchObject({ shown: { status: 'active' } });
});

test('what was answered, passed on or closed is no term that anybody waits for', async () => {
  const { dossiers, reviews } = client();
  const late = { ...sampleReport, receivedAt: now - 9 * day, promisedBy: now - 2 * day };
  const { dossierId } = await dossiers.create({ ...sampleDossier, report: late });
  const terms = async () => ((await shown()) as { shown: { terms: unknown } }).shown.terms;
  await reviews.project({ dossierId });
  expect(await terms()).toEqual([{ dueOn: '2026-11-18', inDays: -2 }]);
  const [report] = (await dossiers.get({ dossierId })).reports;
  if (report === undefined) throw new Error('the dossier has no report');
  const { reportId } = report;
  await dossiers.answerReport({ reportId, respondedAt: now - day });
  expect(await terms()).toEqual([]);
  await dossiers.answerReport({ reportId, respondedAt: null });
  expect(await terms()).toHaveLength(1);
  await dossiers.referReport({ reportId, referral: { to: 'police', reason: 'Dit hoort bij de politie.' } });
  expect(await terms()).toEqual([]);
  await dossiers.referReport({ reportId, referral: null });
  expect(await terms()).toHaveLength(1);
  await dossiers.changeStatus({ dossierId, status: 'closed' });
  expect(await terms()).toEqual([]);
});

test('another dossier takes the place of the one that is shown, and stopping takes it away', async () => {
  const one = await client().dossiers.create(sampleDossier);
  const other = await client().dossiers.create(sampleDossier);
  projector.asked.length = 0;
  for (const { dossierId, code } of [one, other]) {
    await client().reviews.project({ dossierId });
    expect(await client().reviews.projected()).toEqual({ projected: { dossierId, code } });
    expect(await shown()).toMatchObject({ shown: { code } });
  }
  await client().reviews.stopProjecting();
  expect(await shown()).toEqual({ shown: null });
  expect(await client().reviews.projected()).toEqual({ projected: null });
  expect(projector.asked).toEqual(['show', 'show', 'hide']);
});

test('the projector’s own page can stop it, and its window being closed does too', async () => {
  const { dossierId } = await client().dossiers.create(sampleDossier);
  await client().reviews.project({ dossierId });
  expect(codeOf(await projectorPort(vault()).ask('/reviews/stopProjecting', {}))).toBeNull();
  expect(await client().reviews.projected()).toEqual({ projected: null });

  await client().reviews.project({ dossierId });
  projector.asked.length = 0;
  vault().service.projectorClosed();
  expect(await client().reviews.projected()).toEqual({ projected: null });
  expect(await shown()).toEqual({ shown: null });
  // The window is gone already.
  expect(projector.asked).toEqual([]);
});

test('asked for at once, the last one counts', async () => {
  const { dossierId } = await client().dossiers.create(sampleDossier);
  await Promise.all([client().reviews.project({ dossierId }), client().reviews.stopProjecting()]);
  expect(await shown()).toEqual({ shown: null });
  await Promise.all([client().reviews.stopProjecting(), client().reviews.project({ dossierId })]);
  expect(await shown()).not.toEqual({ shown: null });
  await client().reviews.stopProjecting();
});

test('a window that cannot be opened, and a dossier that is not there, show nothing and say so', async () => {
  const { dossierId } = await client().dossiers.create(sampleDossier);
  projector.isBroken = true;
  expect(await refusalOf(client().reviews.project({ dossierId }))).toMatchObject({ code: 'NO_PROJECTOR' });
  projector.isBroken = false;
  projector.asked.length = 0;
  const missing = { dossierId: '01999999-9999-7999-8999-999999999999' };
  expect(await refusalOf(client().reviews.project(missing))).toMatchObject({ code: 'NOT_FOUND' });
  expect(projector.asked).toEqual([]);
  expect(await shown()).toEqual({ shown: null });
});

test('without an open vault nothing can be shown', async () => {
  const closed = openService();
  const dossierId = '01999999-9999-7999-8999-999999999999';
  expect(await refusalOf(closed.client.reviews.project({ dossierId }))).toMatchObject({
    code: 'VAULT_CLOSED',
  });
  expect(givenBy(await projectorPort(closed).ask('/reviews/projection', {}))).toEqual({ shown: null });
});

test('locking takes it away before anything else, and does not wait for a host that is silent', async () => {
  const asked: string[] = [];
  const started = openService((deps) => ({
    ...deps,
    host: {
      ...deps.host,
      showProjector: async () => ({ ok: true, value: {} }),
      hideProjector: () => {
        asked.push('hide');
        return new Promise(() => undefined);
      },
    },
  }));
  await createOpenVault(started);
  const { dossierId } = await started.client.dossiers.create(sampleDossier);
  await started.client.reviews.project({ dossierId });
  const port = projectorPort(started);
  const locked = started.service.lock('asked');
  expect(asked).toEqual(['hide']);
  const answer = await port.ask('/reviews/projection', {});
  expect(codeOf(answer) ?? givenBy(answer)).toSatisfy((said) =>
    ['CLOSING', JSON.stringify({ shown: null })].includes(
      typeof said === 'string' ? said : JSON.stringify(said),
    ),
  );
  await locked;
});

test('places in a pack never count for another one: when a pack is taken into use, nothing shows until it is asked again', async () => {
  const { reference, dossiers, reviews } = client();
  const before = await reference.pack();
  const first = before.sections.channels[0];
  if (before.packId === null || first === undefined) throw new Error('the vault keeps no pack');
  const { dossierId } = await dossiers.create(sampleDossier);
  await reviews.project({ dossierId });
  const place = before.sections.channels.findIndex(({ id }) => id === sampleReport.channel);
  expect(await shown()).toMatchObject({ shown: { reports: [{ channel: place }] } });
  const gone = before.sections.channels[place === 0 ? 1 : 0]?.id ?? '';
  const made = await reference.adaptPack({
    packId: before.packId,
    changes: [{ kind: 'remove', section: 'channels', id: gone }],
  });
  if (made.kind !== 'kept') throw new Error('the pack was not kept');
  await reference.choosePack({ packId: made.packId });
  expect(await shown()).toEqual({ shown: null });
  const { sections } = await reference.pack();
  const now = sections.channels.findIndex(({ id }) => id === sampleReport.channel);
  expect(await shown()).toMatchObject({ shown: { reports: [{ channel: now }] } });
  await reference.choosePack({ packId: before.packId });
});
