import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { SENDER_LINK_PURPOSE } from '../../../../../../shared/features/people/sender-link-purpose.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
import { newFolder, openService, type ServiceUnderTest } from '../../../../../support/open-service.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { copyVault } from '../../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { passphrase } from '../../../../../support/start-service.ts';
import { DAY, start } from './signal-vault.ts';

vi.setConfig({ testTimeout: 60_000 });
const newCopy = copyVault();
/** The background looks every few seconds, and the computer may have more to do. */
const patience = { timeout: 30_000, interval: 250 };

type Client = ServiceUnderTest['client'];

async function waiting({ today }: Client) {
  const { tasks } = await today.list();
  return tasks.filter(({ kind }) => kind === 'signal').map(({ subject, dueAt }) => ({ subject, dueAt }));
}

test('what is written while the vault is open comes to Today by itself, and is there after the next opening', async () => {
  const folder = newCopy();
  const open = async () => {
    const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
    const started = openService((deps) => deps, folder);
    await started.client.vault.unlock({ vaultId, passphrase });
    return started;
  };
  const first = await open();
  const { dossierId } = await first.client.dossiers.create(sampleDossier);
  for (let week = 0; week < 12; week += 1) {
    const occurredAt = start + week * 7 * DAY;
    const incident = { ...sampleIncident, occurredAt, sender: '@week_na_week' };
    await first.client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  }
  const found = [{ subject: '@week_na_week', dueAt: null }];
  await vi.waitFor(async () => expect(await waiting(first.client)).toEqual(found), patience);
  await first.stop();
  const { client } = await open();
  expect(await waiting(client)).toEqual(found);
  const [signal] = (await client.triage.signals({ dossierId })).signals;
  await client.triage.putSignalOff({ dossierId, senderId: signal?.senderId ?? '', reason: 'Eerst praten.' });
  expect(await waiting(client)).toEqual([]);
  // Whoever looks for all that was done in the dossier finds it.
  const { code } = await client.dossiers.get({ dossierId });
  const filter = {
    ...{ actions: ['triage.putSignalOff'], object: code },
    ...{ slotId: null, from: null, until: null },
  };
  const { entries } = await client.vault.auditTrail({ filter, before: null });
  expect(entries).toMatchObject([{ objectId: dossierId, dossierId }]);
});

test('consent that ends with the day takes the signal across dossiers out of Today, though nobody writes', async () => {
  const folder = newCopy();
  let ahead = 0;
  const vaultId = knowVault(join(folder, 'data'), join(folder, 'kluis.luwte'));
  const { client } = openService(
    (deps) => ({ ...deps, clock: { ...deps.clock, now: () => deps.clock.now() + ahead } }),
    folder,
  );
  await client.vault.unlock({ vaultId, passphrase });
  const until = Date.now() + DAY;
  for (const from of [start, start + 60 * DAY]) {
    const { dossierId } = await client.dossiers.create(sampleDossier);
    for (let at = 0; at < 4; at += 1) {
      const occurredAt = from + at * 14 * DAY;
      const incident = {
        ...sampleIncident,
        forms: ['insult'],
        offences: [],
        occurredAt,
        sender: '@bij_twee',
      };
      await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
    }
    const consent = { purpose: SENDER_LINK_PURPOSE, answer: 'given', scope: '', recipient: '' } as const;
    await client.consent.add({
      dossierId,
      consent: { ...consent, how: 'spoken', evidenceId: null, givenAt: start, until, remarks: '' },
    });
  }
  await vi.waitFor(async () => expect(await waiting(client)).toHaveLength(2), patience);
  ahead = 2 * DAY;
  await vi.waitFor(async () => expect(await waiting(client)).toEqual([]), patience);
});

test('a vault of version 3 keeps a pack that does not know when messages add up, until the new one is taken over', async () => {
  const home = newFolder();
  const folder = join(home, 'kluis.luwte');
  const frozen = new URL('../../../../../fixtures/vaults/version-3/vault', import.meta.url);
  cpSync(fileURLToPath(frozen), folder, { recursive: true });
  const { client } = openService((deps) => deps, home);
  const vaultId = knowVault(join(home, 'data'), folder);
  await client.vault.unlock({ vaultId, passphrase: 'oefenen met verzonnen mensen' });
  const sort = { sort: 'incidents', direction: 'descending', statuses: null } as const;
  const { rows } = await client.dossiers.list({ ...sort, offset: 0, limit: 9 });
  const dossierId = rows[0]?.dossierId ?? '';
  expect(await client.triage.signals({ dossierId })).toEqual({ signals: [], isUnknown: true });
  const offered = await vi.waitFor(async () => {
    const { offeredId } = await client.reference.packs();
    expect(offeredId).not.toBeNull();
    return offeredId ?? '';
  }, patience);
  await client.reference.choosePack({ packId: offered });
  const { signals, isUnknown } = await client.triage.signals({ dossierId });
  expect(isUnknown).toBe(false);
  expect(signals).toMatchObject([{ name: '@komt_altijd_terug', state: 'open', here: 20 }]);
});
