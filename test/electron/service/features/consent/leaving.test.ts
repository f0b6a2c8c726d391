import { beforeAll, describe, expect, test, vi } from 'vitest';
import { wholeRegister } from '../../../../../shared/features/dossiers/register-model.ts';
import type { AuditFilter } from '../../../../../shared/features/vault/audit-model.ts';
import { importFile } from '../../../../support/import-file.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

// A service and its threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const everything: AuditFilter = { actions: [], object: '', slotId: null, from: null, until: null };
const purpose = 'police-report';
let folderId = '';
let asked = '';
let agreed = '';
let refused = '';

beforeAll(async () => {
  const { client } = vault();
  ({ folderId } = await client.vault.browse({ folderId: null }));
  const create = async () => (await client.dossiers.create(sampleDossier)).dossierId;
  [asked, agreed, refused] = [await create(), await create(), await create()];
  await answer(agreed, 'given');
  await answer(refused, 'refused');
});

async function answer(dossierId: string, what: 'given' | 'refused'): Promise<string> {
  const consent = {
    purpose,
    answer: what,
    scope: '',
    recipient: '',
    how: 'spoken' as const,
    evidenceId: null,
    givenAt: Date.now() - 1000,
    until: null,
    remarks: '',
  };
  return (await vault().client.consent.add({ dossierId, consent })).consentId;
}

/** The newest entries of the trail, the newest first. */
async function lastEntries(count: number) {
  const { entries } = await vault().client.vault.auditTrail({ filter: everything, before: null });
  return entries.slice(0, count).map(({ action, objectId, count: number }) => [action, objectId, number]);
}

describe('what leaves the vault for a purpose', () => {
  test('is entered as without consent where nobody asked or the person refused, and leaves all the same', async () => {
    const { client } = vault();
    for (const [dossierId, isEntered] of [
      [asked, true],
      [refused, true],
      [agreed, false],
    ] as const) {
      const bytes = new TextEncoder().encode(dossierId);
      const { evidenceId } = await importFile(client, { dossierId, fileName: 'stuk.txt', bytes });
      const fileName = `${dossierId}.txt`;
      const { path } = await client.evidence.exportItem({ evidenceId, purpose, folderId, fileName });
      expect(path).toContain(fileName);
      const [last, before] = await lastEntries(2);
      const lacking = ['consent.leaveWithout', dossierId, 1];
      expect(isEntered ? [before, last] : [last]).toEqual([
        ['evidence.export', evidenceId, 1],
        ...(isEntered ? [lacking] : []),
      ]);
    }
  });

  test('is entered so for fingerprints and for a request to collect, and not where no purpose is named', async () => {
    const { client } = vault();
    const lacking = ['consent.leaveWithout', refused, 1];
    await client.evidence.exportHashes({ dossierId: refused, purpose, folderId, fileName: 'a.sha256' });
    expect((await lastEntries(1))[0]).toEqual(lacking);
    const collecting = { asked: 'Een collega', request: 'Wilt u kijken?', until: null };
    const { collectingId } = await client.evidence.handOver({
      dossierId: refused,
      collecting,
      draftKey: null,
    });
    await client.evidence.saveRequest({ collectingId, purpose, folderId, fileName: 'a.txt' });
    expect((await lastEntries(2)).toReversed()).toEqual([['evidence.exportRequest', refused, 1], lacking]);
    await client.evidence.saveRequest({ collectingId, folderId, fileName: 'b.txt' });
    expect((await lastEntries(1))[0]?.[0]).toBe('evidence.exportRequest');
  });

  test('is counted in the register, before it leaves and in the trail', async () => {
    const { client } = vault();
    const selection = { statuses: null, filter: wholeRegister } as const;
    const counts = await client.dossiers.registerConsents({ ...selection, purpose });
    expect(counts).toEqual({ total: 3, given: 1, stopped: 1 });
    expect(await client.dossiers.registerConsents({ statuses: ['closed'], purpose })).toEqual({
      total: 0,
      given: 0,
      stopped: 0,
    });
    await client.dossiers.exportRegister({
      ...selection,
      sort: 'code',
      direction: 'ascending',
      grouping: null,
      columns: ['code'],
      format: 'csv',
      hideNames: false,
      language: 'nl',
      purpose,
      folderId,
      fileName: 'register.csv',
    });
    expect((await lastEntries(2)).toReversed()).toEqual([
      ['dossiers.exportRegister', '', 3],
      ['consent.leaveWithout', '', 2],
    ]);
  });

  test('that was agreed to and then taken back lacks consent', async () => {
    const { client } = vault();
    const { dossierId } = await client.dossiers.create(sampleDossier);
    const consentId = await answer(dossierId, 'given');
    await client.consent.withdraw({ consentId, note: 'Liever niet meer.' });
    await client.evidence.exportHashes({ dossierId, purpose, folderId, fileName: 'b.sha256' });
    expect((await lastEntries(1))[0]).toEqual(['consent.leaveWithout', dossierId, 1]);
  });
});
