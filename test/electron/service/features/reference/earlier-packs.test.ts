import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { laterSections } from '../../../../../shared/features/reference/later-sections.ts';
import { knowVault } from '../../../../support/know-vault.ts';
import { newFolder, openService } from '../../../../support/open-service.ts';

// A vault is migrated here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const fixture = join(import.meta.dirname, '../../../../fixtures/vaults/version-3/vault');

/** A vault that keeps a pack of before triage, open. */
async function openEarlierVault() {
  const home = newFolder();
  const vault = join(home, 'kluis.luwte');
  cpSync(fixture, vault, { recursive: true });
  const started = openService((deps) => deps, home);
  const vaultId = knowVault(join(home, 'data'), vault);
  await started.client.vault.unlock({ vaultId, passphrase: 'oefenen met verzonnen mensen' });
  return started.client.reference;
}

test('a pack of before triage counts as it did, and lacks what came later', async () => {
  const reference = await openEarlierVault();
  const { sections, packId } = await reference.pack();
  expect(sections.forms.length).toBeGreaterThan(10);
  expect(Object.fromEntries(laterSections.map((name) => [name, sections[name]]))).toEqual(
    Object.fromEntries(laterSections.map((name) => [name, []])),
  );
  const { chosenId, offeredId } = await reference.packs();
  expect(chosenId).toBe(packId);
  expect(offeredId).not.toBeNull();
});

test('the pack that came with this Luwte is kept once, however many ask at the same moment', async () => {
  const reference = await openEarlierVault();
  const answers = await Promise.all([reference.packs(), reference.packs(), reference.packs()]);
  for (const { packs, offeredId } of answers) {
    expect(packs).toHaveLength(2);
    expect(offeredId).toBe(answers[0]?.offeredId);
  }
});

test('the pack that came with this Luwte is offered beside it, and has everything once it is taken over', async () => {
  const reference = await openEarlierVault();
  const { offeredId } = await reference.packs();
  if (offeredId === null) throw new Error('no pack is offered');
  await reference.choosePack({ packId: offeredId });
  const { sections } = await reference.pack();
  expect(laterSections.filter((name) => sections[name].length === 0)).toEqual([]);
});

test('adapting a pack of before triage gives it what came since, and leaves the pack itself as it was', async () => {
  const reference = await openEarlierVault();
  const { packId, sections } = await reference.pack();
  const [need] = sections.needs;
  if (packId === null || need === undefined) throw new Error('the frozen vault keeps no pack');
  const item = { ...need, label: { nl: 'Gehoord worden, altijd', en: 'Being heard, always' } };
  const adapted = await reference.adaptPack({
    packId,
    changes: [{ kind: 'put', section: 'needs', item: JSON.parse(JSON.stringify(item)) }],
  });
  if (adapted.kind !== 'kept') throw new Error(JSON.stringify(adapted));
  const { sections: whole } = await reference.keptPack({ packId: adapted.packId });
  expect(laterSections.filter((name) => whole[name].length === 0)).toEqual([]);
  expect(whole.needs[0]).toMatchObject({ label: item.label });
  expect((await reference.keptPack({ packId })).sections).toEqual(sections);
});
