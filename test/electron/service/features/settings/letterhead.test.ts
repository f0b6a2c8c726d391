import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import type { Logo } from '../../../../../shared/features/vault/model.ts';
import { LOGO_LIMIT } from '../../../../../shared/features/vault/model.ts';
import { decideCase } from '../../../../support/decide-case.ts';
import { openService } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { patchesOf } from '../../../../support/sample-pictures.ts';
import { sampleVault } from '../../../../support/sample-vault.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';
import { makeVault } from '../../../../support/start-service.ts';
import { writtenPieces } from '../../../../support/written-pieces.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();

const size = { width: 320, height: 120 };
const png: Logo = {
  mediaType: 'image/png',
  bytes: Uint8Array.from(patchesOf(1, size).toBuffer('image/png')),
};
const jpeg: Logo = {
  mediaType: 'image/jpeg',
  bytes: Uint8Array.from(patchesOf(2, size).toBuffer('image/jpeg')),
};
/** Begins as a PNG does, and is none. */
const damaged: Logo = { mediaType: 'image/png', bytes: png.bytes.slice(0, 60) };

const presentLogo = async () => (await vault().client.vault.status()).vault?.organisation.logo;

async function audited(): Promise<readonly string[]> {
  const filter = { actions: [], object: '', slotId: null, from: null, until: null };
  const { entries } = await vault().client.vault.auditTrail({ filter, before: null });
  return entries.map(({ action }) => action);
}

test('the letterhead is empty until somebody writes it, and is kept without lines that say nothing', async () => {
  const { settings } = vault().client;
  expect(await settings.letterhead()).toEqual({ address: '', contact: '' });
  const stored = { address: 'Zonnelaan 1\n1234 AB Zonstad', contact: '010 555 0100' };
  const typed = { address: '  Zonnelaan 1 \n\n 1234 AB Zonstad\n', contact: ' 010 555 0100 ' };
  expect(await settings.changeLetterhead(typed)).toEqual(stored);
  expect(await settings.letterhead()).toEqual(stored);
  expect((await audited())[0]).toBe('settings.letterhead');
  const long = settings.changeLetterhead({ address: 'a'.repeat(501), contact: '' });
  expect(await refusalOf(long)).toMatchObject({
    code: 'INPUT_REFUSED',
    data: { fields: [{ path: 'address', code: 'text-too-long' }] },
  });
  const lines = settings.changeLetterhead({ address: '', contact: 'een\ntwee' });
  expect(await refusalOf(lines)).toMatchObject({ code: 'INPUT_REFUSED' });
  expect(await settings.letterhead()).toEqual(stored);
});

test('another logo is on the next paper at once, and gone from it when it is taken away', async () => {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  await decideCase(client, dossierId);
  const { planId } = await client.triage.draftStepPlan({ dossierId, language: 'nl' });
  const { draft } = await client.triage.stepPlans({ dossierId });
  const pieces = writtenPieces(draft?.pieces ?? []);
  const contact = { name: 'Anniek de Boer', function: '', reach: '010 555 0100' };
  const hearBy = Date.UTC(2035, 11, 3, 12);
  await client.triage.changeStepPlan({ planId, pieces, contact, hearBy });
  await client.triage.settleStepPlan({ planId });
  const { folderId } = await client.vault.browse({ folderId: null });
  const picturesIn = async (fileName: string): Promise<readonly Uint8Array[]> => {
    const asked = { planId, paper: 'plan', format: 'docx', folderId, fileName } as const;
    const { path } = await client.triage.saveStepPlan(asked);
    const parts = Object.entries(unzipSync(Uint8Array.from(readFileSync(path))));
    expect(strFromU8(parts.find(([name]) => name === 'word/document.xml')?.[1] ?? png.bytes)).toContain(
      'Zon',
    );
    return parts.filter(([name]) => /^word\/media\/./.test(name)).map(([, bytes]) => bytes);
  };
  expect(await presentLogo()).toBeNull();
  expect(await picturesIn('zonder.docx')).toEqual([]);
  for (const logo of [png, jpeg]) {
    await client.vault.changeLogo({ logo });
    expect(await presentLogo()).toEqual(logo);
    expect((await picturesIn(`${logo.mediaType.slice(6)}.docx`)).map((bytes) => [...bytes])).toEqual([
      [...logo.bytes],
    ]);
  }
  await client.vault.changeLogo({ logo: null });
  expect(await presentLogo()).toBeNull();
  expect(await picturesIn('weer-zonder.docx')).toEqual([]);
  const actions = (await audited()).filter((action) => action.endsWith('Logo'));
  expect(actions).toEqual(['vault.removeLogo', 'vault.changeLogo', 'vault.changeLogo']);
});

test('what is no logo is refused, and the one that was there stays', async () => {
  const { vault: service } = vault().client;
  await service.changeLogo({ logo: png });
  const before = await audited();
  const wrong: readonly Logo[] = [
    damaged,
    { mediaType: 'image/jpeg', bytes: png.bytes },
    { mediaType: 'image/png', bytes: new TextEncoder().encode('<svg/>') },
    { mediaType: 'image/png', bytes: new Uint8Array() },
  ];
  for (const logo of wrong)
    expect(await refusalOf(service.changeLogo({ logo }))).toMatchObject({ code: 'LOGO_UNREADABLE' });
  const large = service.changeLogo({ logo: { ...png, bytes: new Uint8Array(LOGO_LIMIT + 1) } });
  expect(await refusalOf(large)).toMatchObject({
    code: 'INPUT_REFUSED',
    data: { fields: [{ code: 'logo-too-large' }] },
  });
  expect(await presentLogo()).toEqual(png);
  expect(await audited()).toEqual(before);
});

test('before a vault is open and before its recovery sheet is confirmed there is no changing, nor a vault with a damaged logo', async () => {
  const started = openService();
  const { client } = started;
  expect(await refusalOf(client.vault.changeLogo({ logo: png }))).toMatchObject({ code: 'VAULT_CLOSED' });
  const { folderId } = await client.vault.browse({ folderId: null });
  const organisation = { ...sampleVault.organisation, logo: damaged };
  const made = client.vault.create({ folderId, name: 'stuk', ...sampleVault, organisation });
  expect(await refusalOf(made)).toMatchObject({ code: 'LOGO_UNREADABLE' });
  expect((await client.vault.known()).vaults).toEqual([]);
  await makeVault(started);
  expect(await refusalOf(client.vault.changeLogo({ logo: png }))).toMatchObject({
    code: 'RECOVERY_UNCONFIRMED',
  });
});
