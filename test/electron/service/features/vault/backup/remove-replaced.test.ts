import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { type KeyFile, keyFileToText } from '../../../../../../electron/service/crypto/index.ts';
import { fileChecksum } from '../../../../../../electron/service/crypto/key-file.ts';
import { removeReplaced } from '../../../../../../electron/service/features/vault/backup/remove-replaced.ts';
import { createKnownVaults } from '../../../../../../electron/service/features/vault/known-vaults.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { holdVault } from '../../../../../../electron/service/storage/vault-hold.ts';
import { copyVault } from '../../../../../support/sample-vault-folder.ts';
import { startService } from '../../../../../support/start-service.ts';
import { keyFileOf } from '../members/sample-members.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 20);
const replacedAt = now - 8 * DAY;
const newCopy = copyVault();
const fixture = new URL('../../../../../fixtures/vaults/version-1/vault/', import.meta.url).pathname;

/** A vault that was replaced eight days ago by a copy of it, which nobody opened yet. */
async function replacedVault() {
  const home = newCopy();
  const old = join(home, 'kluis.luwte');
  const next = join(home, 'hersteld.luwte');
  cpSync(old, next, { recursive: true });
  const known = createKnownVaults(join(home, 'data'), () => v7());
  const oldId = await known.add(old, false);
  const nextId = await known.add(next, false);
  await known.change(oldId, { replacedAt, replacedBy: nextId });
  const { deps } = startService(home, (real) => ({ ...real, clock: { ...real.clock, now: () => now } }));
  const remove = async () => {
    const outcome = await removeReplaced({ deps, session: () => null }, known, oldId);
    return outcome instanceof Refusal ? outcome.code : outcome;
  };
  return { home, old, next, known, oldId, nextId, remove };
}

test('only the very vault that took its place lets one go: there, the same, and opened since', async () => {
  const { home, old, next, known, oldId, nextId, remove } = await replacedVault();
  expect(await remove()).toBe('NOT_REPLACED');
  // Another copy of the same vault, used every day.
  const copy = join(home, 'kopie.luwte');
  cpSync(old, copy, { recursive: true });
  await known.change(await known.add(copy, false), { lastOpenedAt: now });
  expect(await remove()).toBe('NOT_REPLACED');
  await known.change(nextId, { lastOpenedAt: replacedAt - 1 });
  expect(await remove()).toBe('NOT_REPLACED');
  await known.remove(await known.add(copy, false));

  await known.change(nextId, { lastOpenedAt: replacedAt });
  renameSync(next, join(home, 'weg'));
  expect(await remove()).toBe('NOT_REPLACED');
  cpSync(fixture, next, { recursive: true });
  expect(await remove()).toBe('NOT_REPLACED');
  await known.change(oldId, { replacedBy: null });
  expect(await remove()).toBe('NOT_REPLACED');
  expect(readdirSync(old)).toContain('vault.json');

  await known.change(oldId, { replacedBy: nextId });
  rmSync(next, { recursive: true });
  renameSync(join(home, 'weg'), next);
  expect(await remove()).toBeNull();
  expect(existsSync(old)).toBe(false);
  expect(await known.find(oldId)).toBeUndefined();
});

test('the one in its place may have been moved, taken off the list, or replaced in turn', async () => {
  // Moved: its line is on the list still, its folder is elsewhere and was opened there.
  const moved = await replacedVault();
  await moved.known.change(moved.nextId, { lastOpenedAt: replacedAt });
  const elsewhere = join(moved.home, 'elders.luwte');
  renameSync(moved.next, elsewhere);
  expect(await moved.remove()).toBe('NOT_REPLACED');
  const movedId = await moved.known.add(elsewhere, false);
  expect(await moved.remove()).toBe('NOT_REPLACED');
  await moved.known.change(movedId, { lastOpenedAt: replacedAt - 1 });
  expect(await moved.remove()).toBe('NOT_REPLACED');
  await moved.known.change(movedId, { lastOpenedAt: now });
  expect(await moved.remove()).toBeNull();
  expect(existsSync(moved.old)).toBe(false);

  const forgotten = await replacedVault();
  await forgotten.known.remove(forgotten.nextId);
  expect(await forgotten.remove()).toBe('NOT_REPLACED');
  const anewId = await forgotten.known.add(forgotten.next, false);
  await forgotten.known.change(anewId, { lastOpenedAt: now });
  expect(await forgotten.remove()).toBeNull();
});

test('an older copy that somebody looked into lets nothing go, nor one that does not say how much is in it', async () => {
  const { home, old, next, known, nextId, remove } = await replacedVault();
  await known.change(nextId, { lastOpenedAt: now });
  // Only its disk is not in.
  renameSync(next, join(home, 'weg'));
  const copy = join(home, 'kopie.luwte');
  cpSync(old, copy, { recursive: true });
  await known.change(await known.add(copy, false), { lastOpenedAt: now });
  const { generation, head } = keyFileOf(old);
  if (head === null) throw new Error('the vault recorded no head');
  const after = async (folder: string, change: Partial<KeyFile>) => {
    changeKeyFile(folder, { generation, head, ...change });
    return remove();
  };
  expect(await after(copy, { head: { ...head, sequence: head.sequence - 1 } })).toBe('NOT_REPLACED');
  expect(await after(copy, { head: null })).toBe('NOT_REPLACED');
  changeKeyFile(old, { generation: generation + 1 });
  expect(await after(copy, {})).toBe('NOT_REPLACED');
  expect(await after(copy, { generation: generation + 2, head: { ...head, sequence: 0 } })).toBe(
    'NOT_REPLACED',
  );
  // How much the old one held nobody knows.
  changeKeyFile(old, { generation, head: null });
  expect(await after(copy, {})).toBe('NOT_REPLACED');
  changeKeyFile(old, { head });
  expect(await after(copy, { head: { ...head, sequence: head.sequence + 1 } })).toBeNull();
});

test('a line of replaced vaults ends at the one that is used, whatever became of those between', async () => {
  const { home, old, known, oldId, nextId, remove } = await replacedVault();
  const third = join(home, 'derde.luwte');
  cpSync(old, third, { recursive: true });
  const thirdId = await known.add(third, false);
  await known.change(nextId, { lastOpenedAt: replacedAt, replacedAt: now - DAY, replacedBy: thirdId });
  // Whether the second was opened counts no more: somebody found it wanting.
  expect(await remove()).toBe('NOT_REPLACED');
  await known.change(thirdId, { replacedAt: now, replacedBy: oldId, lastOpenedAt: now });
  expect(await remove()).toBe('NOT_REPLACED');
  await known.change(thirdId, { replacedAt: null, replacedBy: null });
  await known.remove(nextId);
  expect(await remove()).toBeNull();
});

test('one that nothing tells any more does not go because somebody opened another vault', async () => {
  const { home, old, known, nextId, remove } = await replacedVault();
  writeFileSync(join(old, 'vault.json'), 'niets meer');
  const other = join(home, 'anders.luwte');
  cpSync(fixture, other, { recursive: true });
  await known.change(await known.add(other, false), { lastOpenedAt: now });
  expect(await remove()).toBe('NOT_REPLACED');
  await known.change(nextId, { lastOpenedAt: now });
  expect(await remove()).toBeNull();
});

test('a vault without the file that holds it goes whole too', async () => {
  const { old, known, nextId, remove } = await replacedVault();
  await known.change(nextId, { lastOpenedAt: now });
  rmSync(join(old, 'vault.lock'), { force: true });
  expect(await remove()).toBeNull();
  expect(existsSync(old)).toBe(false);
});

test('nobody can open a vault while it goes, and nothing is left of it', async () => {
  const { old, known, nextId, remove } = await replacedVault();
  await known.change(nextId, { lastOpenedAt: now });
  const evidence = join(old, 'evidence');
  for (let count = 0; count < 300; count += 1) {
    writeFileSync(join(evidence, `${count.toString(16).padStart(32, '0')}.age`), 'x');
  }
  const going: Promise<string | null> = remove();
  let attempts = 0;
  let isOver = false;
  void going.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    const isGoing = !existsSync(join(old, 'vault.json'));
    // The system lets go of a vault with its last file; until then somebody else must be told that it is in use.
    if (!isGoing || !existsSync(evidence) || readdirSync(evidence).length === 0) continue;
    attempts += 1;
    const release = holdVault(join(old, 'vault.lock'));
    release?.();
    expect(release).toBeNull();
  }
  expect(await going).toBeNull();
  expect(attempts).toBeGreaterThan(5);
  expect(existsSync(old)).toBe(false);
});

/** As whoever writes to a vault changes its key file; its seal, which nobody without a key can judge, is of before. */
function changeKeyFile(folder: string, change: Partial<KeyFile>): void {
  const { checksum: _, ...keyFile } = { ...keyFileOf(folder), ...change };
  const text = keyFileToText({ ...keyFile, checksum: fileChecksum(keyFile) });
  writeFileSync(join(folder, 'vault.json'), text);
}
