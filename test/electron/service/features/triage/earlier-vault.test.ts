import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ServiceClient } from '../../../../../electron/cli/connect-client.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';

// A vault is migrated here, and the computer may have more to do.
vi.setConfig({ testTimeout: 120_000 });

const fixture = join(import.meta.dirname, '../../../../fixtures/vaults/version-4/vault');

/** The frozen vault in which the first version of triage was used, open; and its two dossiers that have something of it. */
async function openEarlierVault() {
  const home = newFolder();
  const vault = join(home, 'kluis.luwte');
  cpSync(fixture, vault, { recursive: true });
  const { client } = openService((deps) => deps, home);
  const vaultId = knowVault(join(home, 'data'), vault);
  await client.vault.unlock({ vaultId, passphrase: 'oefenen met verzonnen mensen' });
  const { rows } = await client.dossiers.list({
    ...{ sort: 'code', direction: 'ascending', statuses: null, offset: 3, limit: 10 },
  } as const);
  const [reported, notReported] = rows.map(({ dossierId }) => dossierId);
  if (reported === undefined || notReported === undefined) throw new Error('the frozen vault has changed');
  return { client, reported, notReported };
}

test('what was decided, planned, written and reported with an earlier Luwte is read whole', async () => {
  const { client, reported, notReported } = await openEarlierVault();
  const { triage } = client;
  const { decisions } = await triage.decisions({ dossierId: reported });
  expect(decisions).toMatchObject([{ decision: { severity: 'severe' } }]);
  expect((await triage.assessment({ dossierId: reported })).proposesOtherwise).toBe(false);
  expect(await triage.stepPlans({ dossierId: reported })).toMatchObject({
    draft: null,
    versions: [{ version: 1, changes: null, contact: { name: 'Anniek de Boer' } }],
  });
  expect((await triage.letters({ dossierId: reported })).letters.map(({ referral }) => referral)).toEqual([
    'lawyer',
    'victim-support',
  ]);
  const { reports, mandates } = await triage.policeReports({ dossierId: reported });
  expect(mandates).toHaveLength(2);
  const [report] = reports;
  if (report === undefined) throw new Error('the frozen vault has changed');
  const { reportId } = report;
  expect(await triage.policeReport({ reportId })).toMatchObject({ isFiled: true });
  expect((await triage.policePreview({ reportId })).bytes.length).toBeGreaterThan(1000);
  const { items } = await client.evidence.list({ dossierId: reported });
  expect(items.map(({ capturedPrecision }) => capturedPrecision)).toEqual(['minute', 'minute', 'minute']);
  expect((await triage.policeReport({ reportId })).exports).toMatchObject([{ withoutConsent: '' }]);
  // With the report a complaint was made; what was settled by hand tells no more than that it was.
  expect(await termsOf(client, reported)).toMatchObject([{ offence: 'sr266', outcome: 'made' }]);
  expect(await termsOf(client, notReported)).toMatchObject([
    { offence: 'sr266', doneAt: expect.any(Number), outcome: null },
  ]);
  const { draft } = await triage.stepPlans({ dossierId: notReported });
  expect(draft?.pieces.length).toBeGreaterThan(20);
});

test('what came since can be written in it: a reason with a letter, words with a complaint, the next version of a plan', async () => {
  const { client, reported, notReported } = await openEarlierVault();
  const { triage } = client;
  const [letter] = (await triage.letters({ dossierId: reported })).letters;
  const [term] = await termsOf(client, notReported);
  if (letter === undefined || term === undefined) throw new Error('the frozen vault has changed');
  const { folderId } = await client.vault.browse({ folderId: null });
  const wanted = { letterId: letter.letterId, format: 'docx', folderId, fileName: 'brief.docx' } as const;
  expect(await refusalOf(triage.saveLetter({ ...wanted, reason: '' }))).toMatchObject({
    code: 'CONSENT_LACKING',
  });
  await triage.saveLetter({ ...wanted, reason: 'Dit kan niet wachten.' });
  expect((await triage.letters({ dossierId: reported })).letters[0]).toMatchObject({
    hasLeft: true,
    reasons: [{ reason: 'Dit kan niet wachten.' }],
  });

  const { incidentId, offence } = term;
  const settling = { outcome: 'decided-not', reason: 'Zij wil het niet.' } as const;
  await client.dossiers.settleComplaint({ incidentId, offence, settling: null });
  await client.dossiers.settleComplaint({ incidentId, offence, settling });
  expect(await termsOf(client, notReported)).toMatchObject([settling]);

  await triage.draftStepPlan({ dossierId: reported, language: 'nl' });
  const { draft, versions } = await triage.stepPlans({ dossierId: reported });
  if (draft === null) throw new Error('there is no draft');
  const { planId } = draft;
  expect(draft.contact).toEqual(versions[0]?.contact);
  await triage.changeStepPlan({ planId, hearBy: versions[0]?.hearBy ?? null });
  expect(await triage.settleStepPlan({ planId })).toEqual({ version: 2 });
  expect((await triage.stepPlans({ dossierId: reported })).versions.map(({ version }) => version)).toEqual([
    2, 1,
  ]);
});

test('the pack that came with that Luwte has another version than the one that comes with this', async () => {
  const { client } = await openEarlierVault();
  const versions = (await client.reference.packs()).packs.map(({ version }) => version);
  expect(new Set(versions).size).toBe(2);
});

/** What is told of all complaints of a dossier, each with its incident. */
async function termsOf(client: ServiceClient, dossierId: string) {
  const asked = { dossierId, kinds: ['incident'], before: null, limit: 20 } as const;
  const { entries } = await client.dossiers.timeline({ ...asked, kinds: [...asked.kinds] });
  const ofIncidents = entries.map(async ({ objectId }) => {
    const incidentId = objectId ?? '';
    const { terms } = await client.dossiers.complaints({ incidentId });
    return terms.map((term) => ({ incidentId, ...term }));
  });
  return (await Promise.all(ofIncidents)).flat();
}
