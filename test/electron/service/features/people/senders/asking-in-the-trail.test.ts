import { expect, test } from 'vitest';

import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';

const shared = shareVault();

test('that somebody asked in which other dossiers a sender is stands in the trail, also where consent is missing', async () => {
  const { client } = shared();
  const { dossierId } = await client.dossiers.create({ ...sampleDossier, draftKey: null });
  const incident = { ...sampleIncident, sender: '@gevraagd' };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  const page = await client.people.senders({ dossierId, text: 'gevraagd', offset: 0, limit: 1 });
  const senderId = page.senders[0]?.senderId ?? '';
  const answer = await client.people.showSenderDossiers({ senderId, dossierId });
  expect(answer).toEqual({ agreed: false, dossiers: [], withheld: 0 });
  const everything = { actions: [], object: '', slotId: null, from: null, until: null };
  const { entries } = await client.vault.auditTrail({ filter: everything, before: null });
  expect(entries[0]).toMatchObject({ action: 'people.showSenderDossiers', objectId: dossierId, count: 0 });
});
