import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../../../electron/service/refusal.ts';
import { findRead } from '../../../../electron/service/registry.ts';
import { type BackUpStep, backUpDatabase } from '../../../../electron/service/storage/back-up-database.ts';
import { openWithKey } from '../../../../electron/service/storage/open-database.ts';
import { verifyDatabase } from '../../../../electron/service/storage/verify-database.ts';
import { storageFailureOf } from '../../../../electron/service/threads/storage-failure.ts';
import { openIndependently } from '../../../support/independent-client.ts';
import { newFolder } from '../../../support/open-service.ts';
import { mustConnect } from '../../../support/sample-connection.ts';
import { sampleDossier } from '../../../support/share-vault.ts';
import { auditKey, databaseKey, vaultId, wrapKey } from '../../../support/vault-keys.ts';

const keys = { vaultId, generation: 1, databaseKey, auditKey, wrapKey };
const writer = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));

function newVault(): { readonly folder: string; readonly dossierId: string } {
  const folder = newFolder();
  const made = mustConnect(folder, { isNew: true });
  const { dossierId } = made.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  made.close();
  return { folder, dossierId };
}
const pathsOf = (folder: string) => ({
  databasePath: join(folder, 'vault.db'),
  destination: join(folder, 'kopie.db'),
});
const backUp = (folder: string, afterStep?: (step: BackUpStep) => void) =>
  backUpDatabase(
    { ...pathsOf(folder), keys, read: 'evidence.storedFiles' },
    { findRead, ...(afterStep === undefined ? {} : { afterStep }) },
  );

test('a copy made while another process goes on writing is one moment of it, whole and proved', async () => {
  const { folder, dossierId } = newVault();
  const child = spawn(process.execPath, [writer, folder, dossierId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  // Also where the test fails: it would write for ever, and hold on to our standard error.
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.stdout.resume();
  let last = 0;
  for (let round = 0; round < 4; round += 1) {
    const { databasePath } = pathsOf(folder);
    const destination = join(folder, `kopie-${round}.db`);
    const made = backUpDatabase({ databasePath, destination, keys }, { findRead });
    if (made instanceof Refusal) throw new Error(made.code);
    expect(made.head.sequence).toBeGreaterThanOrEqual(last);
    last = made.head.sequence;
    expect(statSync(destination).mode & 0o777).toBe(0o600);
    // Another library counts the same, without a log beside it.
    const client = openIndependently(destination);
    const { notes } = client.prepare('SELECT count(*) AS notes FROM timeline').get() as { notes: number };
    expect(notes).toBe(made.rows['timeline']);
    expect(client.prepare('SELECT max(sequence) AS last FROM audit').get()).toEqual({ last });
    client.close();
    // The writer goes on.
    await new Promise((resolve) => child.stdout.once('data', resolve));
  }
  child.kill('SIGKILL');
  await ended;
  expect(last).toBeGreaterThan(5);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
}, 180_000);

test('whoever writes between the two looks makes the copy be made anew', () => {
  const { folder } = newVault();
  const made: BackUpStep[] = [];
  const connection = mustConnect(folder, { isNew: false });
  let writes = 0;
  // The copy itself is held to what was written after it: as if it had come between.
  const backed = backUpDatabase(
    { ...pathsOf(folder), keys },
    {
      findRead,
      afterStep(step) {
        made.push(step);
        if (step !== 'synced' || writes > 0) return;
        writes += 1;
        connection.close();
        const copy = openWithKey(join(folder, 'kopie.db.partial'), databaseKey);
        copy.exec("INSERT INTO settings (name, value) VALUES ('ertussen', '1')");
        copy.close();
      },
    },
  );
  expect(backed).not.toBeInstanceOf(Refusal);
  expect(made).toEqual(['copied', 'synced', 'copied', 'synced', 'proved', 'named', 'folder-synced']);
});

test('a copy that does not hold never gets its name: cut, with a broken chain, or under another key', () => {
  const { folder } = newVault();
  const { destination } = pathsOf(folder);
  const partial = `${destination}.partial`;
  const spoil = (damage: () => void) => () =>
    backUp(folder, (step) => {
      if (step === 'synced') damage();
    });
  const cut = spoil(() => truncateSync(partial, statSync(partial).size - 4096));
  expect(codeOf(cut)).toBe('DATABASE_DAMAGED');
  const broken = spoil(() => {
    const copy = openWithKey(partial, databaseKey);
    copy.exec('DROP TRIGGER audit_never_shrinks; DELETE FROM audit WHERE sequence = 2');
    copy.close();
  });
  expect(codeOf(broken)).toBe('HISTORY_MISSING');
  const rewritten = spoil(() => {
    const copy = openWithKey(partial, databaseKey);
    copy.exec("DROP TRIGGER audit_never_changes; UPDATE audit SET action = 'vault.niets' WHERE sequence = 2");
    copy.close();
  });
  expect(codeOf(rewritten)).toBe('HISTORY_MISSING');
  const foreign = spoil(() => {
    const copy = openWithKey(partial, databaseKey);
    copy.pragma(`rekey = "x'${'00'.repeat(32)}'"`);
    copy.close();
  });
  expect(codeOf(foreign)).toBe('DATABASE_DAMAGED');
  expect(existsSync(destination)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith('kopie'))).toEqual([]);
  expect(backUp(folder)).toMatchObject({ answer: [] });
});

test('a newer database, or one without any schema, is refused by name', () => {
  const { folder } = newVault();
  const path = join(folder, 'nieuwer.db');
  copyFileSync(join(folder, 'vault.db'), path);
  const newer = openWithKey(path, databaseKey);
  newer.pragma('user_version = 99');
  newer.close();
  expect(verifyDatabase({ path, keys }, { findRead })).toMatchObject({ code: 'VAULT_NEWER' });
  const empty = join(folder, 'leeg.db');
  const made = openWithKey(empty, databaseKey);
  made.exec('CREATE TABLE niets (x)');
  made.close();
  expect(verifyDatabase({ path: empty, keys }, { findRead })).toMatchObject({ code: 'DATABASE_DAMAGED' });
});

function codeOf(work: () => unknown): string | null {
  try {
    const outcome = work();
    return outcome instanceof Refusal ? outcome.code : null;
  } catch (error) {
    return storageFailureOf(error);
  }
}
