import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  deriveKeys,
  openSlotWithPassphrase,
  readKeyFile,
  revealSecret,
  unwrapDossierKey,
} from '../../../electron/service/crypto/index.ts';
import { ensureDebianTools, hasProgram } from '../../support/debian-tools.ts';
import { importFile } from '../../support/import-file.ts';
import { openIndependently } from '../../support/independent-client.ts';
import { passphrase } from '../../support/sample-vault.ts';
import { sampleDossier, shareVault } from '../../support/share-vault.ts';

ensureDebianTools();
const vault = shareVault();
const evidence = new TextEncoder().encode('Een bewijsstuk van enige lengte.\n'.repeat(5000));
let code = '';

/** The keys as anybody derives them who has the vault's folder and a passphrase: no service is needed. */
async function keysOf(folder: string) {
  const reading = await readKeyFile(folder);
  if (!reading.ok) throw new Error(reading.code);
  const { keyFile } = reading;
  const slot = keyFile.slots.find(({ kind }) => kind === 'member');
  const opened = await openSlotWithPassphrase(keyFile, slot?.id ?? '', passphrase);
  if (!opened.ok) throw new Error(opened.code);
  return deriveKeys(opened.vaultKey, keyFile.vaultId, keyFile.generation);
}

const databaseKey = async () => revealSecret((await keysOf(vault().vaultFolder)).databaseKey);
const openVaultDatabase = (key: Uint8Array) => openIndependently(join(vault().vaultFolder, 'vault.db'), key);

beforeAll(async () => {
  const { client, service } = vault();
  const created = await client.dossiers.create(sampleDossier);
  code = created.code;
  await importFile(client, { dossierId: created.dossierId, fileName: 'stuk.txt', bytes: evidence });
  await service.lock('asked');
});

describe('a foreign SQLCipher', () => {
  test('opens a closed vault with the derived key and sees the rows, sound and with its references in order', async () => {
    const client = openVaultDatabase(await databaseKey());
    const rows = client.prepare('SELECT code, people.name FROM dossiers JOIN people USING (person_id)').all();
    const checks = [client.pragma('integrity_check'), client.pragma('foreign_key_check')];
    const found = client
      .prepare("SELECT count(*) AS hits FROM search_index WHERE search_index MATCH 'helene'")
      .get();
    client.close();
    expect(rows).toEqual([{ code, name: 'Hélène Vlinderberg' }]);
    expect(checks).toEqual([[{ integrity_check: 'ok' }], []]);
    expect(found).toEqual({ hits: 1 });
  });

  test('sees nothing with another key, with the passphrase, or with none', async () => {
    const other = Uint8Array.from(await databaseKey(), (byte, index) => (index === 31 ? byte ^ 1 : byte));
    for (const key of [other, createHash('sha256').update(passphrase).digest(), new Uint8Array(32)]) {
      const client = openVaultDatabase(key);
      expect(() => client.prepare('SELECT count(*) FROM dossiers').get()).toThrow('not a database');
      client.close();
    }
  });
});

describe.skipIf(!hasProgram('age'))('age of Debian (skipped where it is not installed)', () => {
  test('opens an evidence file with the key of its dossier, and refuses another', async () => {
    const keys = await keysOf(vault().vaultFolder);
    const client = openVaultDatabase(revealSecret(keys.databaseKey));
    const row = client
      .prepare(
        'SELECT evidence.dossier_id, evidence.generation, stored_name, sha256, wrapped FROM evidence JOIN dossier_keys USING (dossier_id, generation)',
      )
      .get() as Record<'dossier_id' | 'stored_name' | 'sha256', string> & {
      generation: number;
      wrapped: Uint8Array;
    };
    client.close();
    const key = unwrapDossierKey(keys.wrapKey, row.generation, row.dossier_id, Uint8Array.from(row.wrapped));
    if (key === null) throw new Error('the dossier key does not open');
    const identity = join(vault().folder, 'dossier.key');
    writeFileSync(identity, revealSecret(key), { mode: 0o600 });
    const stored = join(vault().vaultFolder, 'evidence', row.stored_name);
    const plain = execFileSync('age', ['--decrypt', '--identity', identity, stored]);
    expect(plain.equals(Buffer.from(evidence))).toBe(true);
    expect(createHash('sha256').update(plain).digest('hex')).toBe(row.sha256);
    execFileSync('age-keygen', ['-o', join(vault().folder, 'other.key')], { stdio: 'ignore' });
    const withOther = () =>
      execFileSync('age', ['-d', '-i', join(vault().folder, 'other.key'), stored], { stdio: 'pipe' });
    expect(withOther).toThrow('no identity matched');
  });

  test('finds nothing of the original in the folder but what age made', () => {
    const folder = join(vault().vaultFolder, 'evidence');
    const files = readdirSync(folder);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/^[0-9a-f]{32}\.age$/);
    expect(
      readFileSync(join(folder, files[0] ?? ''))
        .subarray(0, 21)
        .toString(),
    ).toBe('age-encryption.org/v1');
  });
});
