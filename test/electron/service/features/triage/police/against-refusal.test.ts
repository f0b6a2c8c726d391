import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makePoliceCase, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 120_000 });

const vault = shareVault();
const DAY = 86_400_000;
const plain = {
  kind: 'plain',
  form: 'zip',
  reason: 'Het bureau neemt alleen gewone bestanden aan.',
} as const;
const why = 'De betrokkene doet nu zelf aangifte en vroeg om dit pakket.';

async function readyReport() {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  const reportId = await startReport(client, { dossierId });
  await client.triage.scanPoliceFiles({ reportId });
  const { folderId } = await client.vault.browse({ folderId: null });
  const fileName = `${reportId}.zip`;
  const asked = { reportId, folderId, fileName, way: plain };
  return {
    ...{ dossierId, reportId, fileName },
    leave: (withoutConsent?: string) =>
      client.triage.exportPolicePackage(withoutConsent === undefined ? asked : { ...asked, withoutConsent }),
  };
}

const answered = (answer: 'given' | 'refused', givenAt = Date.now() - DAY) => ({
  ...({ purpose: 'police-report', answer, scope: '', recipient: '', how: 'spoken' } as const),
  ...{ evidenceId: null, givenAt, until: null, remarks: '' },
});

test.each(['refused', 'withdrawn', 'expired'] as const)(
  'where consent is %s that is said, and a package leaves only for a reason of its own',
  async (state) => {
    const { client, folder } = vault();
    const { dossierId, reportId, fileName, leave } = await readyReport();
    const answer = answered(state === 'refused' ? 'refused' : 'given', Date.now() - 3 * DAY);
    const until = state === 'expired' ? Date.now() - DAY : null;
    const { consentId } = await client.consent.add({ dossierId, consent: { ...answer, until } });
    if (state === 'withdrawn') await client.consent.withdraw({ consentId, note: 'Liever toch niet.' });
    const lacking = { state, at: expect.any(Number) };
    expect((await client.triage.policeReport({ reportId })).lacking).toEqual(lacking);
    expect(await refusalOf(leave())).toMatchObject({ code: 'CONSENT_LACKING', data: lacking });
    expect(await refusalOf(leave('  '))).toMatchObject({ code: 'CONSENT_LACKING' });
    expect(existsSync(join(folder, fileName))).toBe(false);
    await leave(why);
    const { exports } = await client.triage.policeReport({ reportId });
    expect(exports).toMatchObject([{ reason: plain.reason, withoutConsent: why }]);
    const asked = { dossierId, kinds: ['triage' as const], before: null, limit: 20 };
    const { entries } = await client.dossiers.timeline(asked);
    expect(entries.find(({ step }) => step === 'package')?.text).toBe('plain-without-consent');
  },
);

test('where nobody asked it is advised to, and with consent nothing is kept that was not needed', async () => {
  const { client } = vault();
  const { dossierId, reportId, leave } = await readyReport();
  expect((await client.triage.policeReport({ reportId })).lacking).toEqual({ state: 'none', at: null });
  await leave();
  await client.consent.add({ dossierId, consent: answered('given') });
  const { folderId } = await client.vault.browse({ folderId: null });
  const fileName = `${reportId} nog eens.zip`;
  await client.triage.exportPolicePackage({ reportId, folderId, fileName, way: plain, withoutConsent: why });
  const { exports, lacking } = await client.triage.policeReport({ reportId });
  expect(lacking).toBeNull();
  expect(exports.map(({ withoutConsent }) => withoutConsent)).toEqual(['', '']);
});
