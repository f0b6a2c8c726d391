import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { AuditFilter } from '../../../../../../shared/features/vault/audit-model.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
import { createOpenVault, newFolder, openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { passphrase, sampleVault } from '../../../../../support/sample-vault.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { confirmSheet } from '../../../../../support/start-service.ts';
import { readCsv } from '../../../documents/read-csv.ts';

// Services and their threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const everything: AuditFilter = { actions: [], object: '', slotId: null, from: null, until: null };
const columns = [
  'Nummer',
  'Wanneer (Europe/Amsterdam)',
  'Wanneer (UTC)',
  'Wie',
  'Kenmerk van wie',
  'Wat',
  'Code van wat',
  'Dossier',
  'Kenmerk van waarover',
  'Aantal',
  'Controlecode',
];
const filled = (...fields: string[]) => [...fields, ...columns.slice(fields.length).map(() => '')];

const vault = shareVault((deps) => ({
  ...deps,
  clock: { ...deps.clock, now: () => Date.UTC(2026, 9, 25, 0, 30) },
}));

async function homeId(client = vault().client): Promise<string> {
  return (await client.vault.browse({ folderId: null })).folderId;
}

describe('an export of the trail', () => {
  test('holds what the viewer shows, under who, where, when and the head code', async () => {
    const { client, vaultFolder, folder } = vault();
    const { code, dossierId } = await client.dossiers.create(sampleDossier);
    const shown = await client.vault.auditTrail({ filter: everything, before: null });
    const input = { filter: everything, folderId: await homeId(), fileName: 'handelingen.csv' };
    expect(await client.vault.exportAudit(input)).toEqual({
      path: join(folder, 'handelingen.csv'),
      entries: shown.total,
    });

    expect(statSync(join(folder, 'handelingen.csv')).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(folder, 'handelingen.csv'), 'utf8');
    expect(text[0]).toBe('\ufeff');
    const records = readCsv(text.slice(1));
    expect(records.slice(0, 7)).toEqual([
      filled('Organisatie', sampleVault.organisation.name),
      filled('Kluis', vaultFolder),
      filled('Gemaakt op', '2026-10-25 02:30:00'),
      filled('Controlecode van alle handelingen', shown.headCode),
      filled('Handelingen in de kluis', String(shown.total)),
      filled('Handelingen in dit bestand', String(shown.total)),
      columns,
    ]);
    const lines = records.slice(7);
    expect(lines).toHaveLength(shown.total);
    expect(
      lines.map(([sequence, , , , slotId, , action, dossier, objectId, count]) => ({
        sequence: Number(sequence),
        slotId,
        action,
        dossier,
        objectId,
        count: Number(count),
      })),
    ).toEqual(
      shown.entries.map(({ sequence, slotId, action, dossierCode, objectId, count }) => ({
        sequence,
        slotId,
        action,
        dossier: dossierCode,
        objectId,
        count,
      })),
    );
    expect(lines.find(([, , , , , , action]) => action === 'dossiers.create')).toEqual([
      expect.any(String),
      '2026-10-25 02:30:00',
      '2026-10-25T00:30:00.000Z',
      sampleVault.member.name,
      expect.any(String),
      'Dossier gemaakt',
      'dossiers.create',
      code,
      dossierId,
      '1',
      expect.stringMatching(/^\d+-[0-9A-F]{8}$/),
    ]);
    // The first line's own head code is the one on top.
    expect(lines[0]?.at(-1)).toBe(shown.headCode);
  });

  test('is entered with how many entries left the vault, and follows the filter', async () => {
    const { client } = vault();
    const filter = { ...everything, actions: ['vault.create', 'vault.confirmRecovery'] };
    const before = await client.vault.auditTrail({ filter: everything, before: null });
    const { entries } = await client.vault.exportAudit({
      filter,
      folderId: await homeId(),
      fileName: 'twee.csv',
    });
    expect(entries).toBe(2);
    const after = await client.vault.auditTrail({ filter: everything, before: null });
    expect(after.total).toBe(before.total + 1);
    expect(after.entries[0]).toMatchObject({ action: 'vault.exportAudit', objectId: '', count: 2 });
    const records = readCsv(readFileSync(join(vault().folder, 'twee.csv'), 'utf8').slice(1));
    expect(records.slice(7).map((record) => record[6])).toEqual(['vault.confirmRecovery', 'vault.create']);
    expect(records.slice(4, 6).map((record) => record[1])).toEqual([String(before.total), '2']);
  });

  test('refuses what no file can be, and enters nothing then', async () => {
    const { client, folder } = vault();
    writeFileSync(join(folder, 'bezet.csv'), 'van iemand anders');
    const folderId = await homeId();
    const { total } = await client.vault.auditTrail({ filter: everything, before: null });
    const codeOf = async (fileName: string, id = folderId) =>
      (await refusalOf(client.vault.exportAudit({ filter: everything, folderId: id, fileName }))).code;
    expect(await codeOf('bezet.csv')).toBe('NAME_TAKEN');
    expect(await codeOf('../uit.csv')).toBe('NAME_REFUSED');
    expect(await codeOf('x.csv', '0190a0a0-0000-7000-8000-00000000dead')).toBe('FOLDER_NOT_READABLE');
    expect(readFileSync(join(folder, 'bezet.csv'), 'utf8')).toBe('van iemand anders');
    expect((await client.vault.auditTrail({ filter: everything, before: null })).total).toBe(total);
  });
});

test('names that a spreadsheet would run are text in the file', async () => {
  const started = openService();
  const { client, folder } = started;
  const home = await client.vault.browse({ folderId: null });
  await client.vault.create({
    folderId: home.folderId,
    name: 'kluis',
    ...sampleVault,
    organisation: { ...sampleVault.organisation, name: '=cmd|\' /C calc\'!A0, "groot"' },
    member: { name: '@SUM(A1:A9)', role: '' },
  });
  await confirmSheet(started);
  await client.vault.exportAudit({ filter: everything, folderId: home.folderId, fileName: 'u.csv' });
  const records = readCsv(readFileSync(join(folder, 'u.csv'), 'utf8').slice(1));
  expect(records[0]?.[1]).toBe("'=cmd|' /C calc'!A0, \"groot\"");
  expect(new Set(records.slice(7).map((record) => record[3]))).toEqual(new Set(["'@SUM(A1:A9)"]));
});

test('a vault that can only be read is exported all the same, and nothing is entered', async () => {
  const home = newFolder();
  const made = openService(undefined, home);
  await createOpenVault(made);
  await made.stop();
  const vaultId = knowVault(join(home, 'data'), join(home, 'kluis.luwte'));
  const onNetwork = { kind: 'network', name: '' } as const;
  const { client } = openService((deps) => ({ ...deps, describePlace: async () => onNetwork }), home);
  await client.vault.unlock({ vaultId, passphrase });
  const { total } = await client.vault.auditTrail({ filter: everything, before: null });
  expect((await client.vault.status()).vault?.mode.kind).toBe('read-only');
  const folderId = await homeId(client);
  const exported = await client.vault.exportAudit({ filter: everything, folderId, fileName: 'gelezen.csv' });
  expect(exported.entries).toBe(total);
  expect((await client.vault.auditTrail({ filter: everything, before: null })).total).toBe(total);
  expect(readdirSync(home)).toContain('gelezen.csv');
});

const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

test.skipIf(!canMount)(
  'a full disk is said, leaves no file, and does once there is room (skipped where no disk may be mounted)',
  () => {
    const home = newFolder();
    mkdirSync(join(home, 'klein'));
    const program = fileURLToPath(new URL('export-to-full-disk.ts', import.meta.url));
    const mount = `mount -t tmpfs -o size=64k tmpfs '${join(home, 'klein')}' && exec "$@"`;
    const run = spawnSync('unshare', ['-rm', 'sh', '-c', mount, 'sh', process.execPath, program, home], {
      encoding: 'utf8',
    });
    expect(JSON.parse(run.stdout)).toEqual({
      full: 'DISK_FULL',
      left: ['vulling'],
      afterwards: expect.any(Number),
    });
  },
);
