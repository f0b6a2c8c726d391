import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  openSlotWithRecoveryKey,
  readKeyFile,
  textToRecoveryKey,
} from '../../../../../electron/service/crypto/index.ts';
import { openService } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import {
  makeVault,
  passphrase,
  type StartedService,
  startService,
} from '../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../support/test-folder.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const folder = makeFolder();
let started: StartedService;
let dossierId = '';

beforeAll(async () => {
  started = startService(folder);
  await makeVault(started);
});
afterAll(async () => {
  await started.stop();
  removeFolder(folder);
});

const isConfirmed = async () => (await started.client.vault.status()).vault?.recoveryConfirmed;

async function expectWritesWait(): Promise<void> {
  const { client } = started;
  const id = dossierId || '0190a0a0-0000-7000-8000-00000000dead';
  const file = { dossierId: id, incidentId: null, fileName: 'x', size: 1, capturedAt: null, sourceUrl: '' };
  const waiting = { code: 'RECOVERY_UNCONFIRMED' };
  expect(await refusalOf(client.dossiers.create(sampleDossier))).toMatchObject(waiting);
  expect(await refusalOf(client.dossiers.changeStatus({ dossierId: id, status: 'active' }))).toMatchObject(
    waiting,
  );
  expect(await refusalOf(client.evidence.remove({ evidenceId: id }))).toMatchObject(waiting);
  expect(await refusalOf(client.evidence.beginImport(file))).toMatchObject(waiting);
  // Reading goes on.
  await client.dossiers.list({ sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 1 });
}

/** The right answers, with one of them changed. */
async function answers(change: (text: string) => string = (text) => text) {
  const { groups, asked } = await started.client.vault.recoverySheet();
  return asked.map((group, index) => ({
    group,
    text: index === 0 ? change(groups[group - 1] ?? '') : (groups[group - 1] ?? ''),
  }));
}

describe('before the recovery sheet is typed back', () => {
  test('nothing real can be stored, and the frame says why', async () => {
    expect(await isConfirmed()).toBe(false);
    await expectWritesWait();
  });

  test('the sheet is there to be saved, as a PDF, and asks for two different groups', async () => {
    const { groups, asked, pdf } = await started.client.vault.recoverySheet();
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(new Set(groups).size).toBe(groups.length);
    expect(new Set(asked).size).toBe(2);
    expect(asked.every((group) => group >= 1 && group <= groups.length)).toBe(true);
  });

  test('wrong groups are named, missing and empty answers count as wrong, and nothing is confirmed', async () => {
    const { asked } = await started.client.vault.recoverySheet();
    const confirm = async (given: Awaited<ReturnType<typeof answers>>) =>
      refusalOf(started.client.vault.confirmRecovery({ answers: given }));
    const mismatch = (groups: readonly number[]) => ({ code: 'RECOVERY_MISMATCH', data: { groups } });
    expect(await confirm([])).toEqual(mismatch(asked));
    expect(await confirm(await answers(() => ''))).toEqual(mismatch(asked.slice(0, 1)));
    expect(await confirm(await answers((text) => text.split('').toReversed().join('')))).toEqual(
      mismatch(asked.slice(0, 1)),
    );
    expect(
      await confirm((await answers()).map((answer) => ({ ...answer, group: answer.group + 1 }))),
    ).toMatchObject({
      code: 'RECOVERY_MISMATCH',
    });
    expect(await isConfirmed()).toBe(false);
  });

  test('another sheet takes the place of the first only with the passphrase', async () => {
    const { client } = started;
    const before = await client.vault.recoverySheet();
    const wrong = client.vault.renewRecoverySheet({ passphrase: 'een verkeerde zin om te raden' });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect((await client.vault.recoverySheet()).groups).toEqual(before.groups);
    await client.vault.renewRecoverySheet({ passphrase });
    const after = await client.vault.recoverySheet();
    expect(after.groups.filter((group) => before.groups.includes(group))).toEqual([]);
  });
});

test('guessing at the passphrase for a new sheet waits as it does at unlocking, and then the right one counts', async () => {
  let monotonic = 1_000_000;
  const here = openService((deps) => ({ ...deps, clock: { ...deps.clock, monotonic: () => monotonic } }));
  await makeVault(here);
  const { client } = here;
  const attempt = (words: string) => client.vault.renewRecoverySheet({ passphrase: words });
  const wrong = { code: 'WRONG_PASSPHRASE' };
  for (let count = 0; count < 3; count += 1)
    expect(await refusalOf(attempt('een verkeerde zin om te raden'))).toMatchObject(wrong);
  // Even the right one has to wait.
  const { groups } = await client.vault.recoverySheet();
  expect(await refusalOf(attempt(passphrase))).toMatchObject(wrong);
  expect((await client.vault.recoverySheet()).groups).toEqual(groups);
  monotonic += 1000;
  await attempt(passphrase);
  expect((await client.vault.recoverySheet()).groups).not.toEqual(groups);
});

test('of two new sheets made at once the one that is shown is the one that opens the vault', async () => {
  const { client } = started;
  const before = await client.vault.recoverySheet();
  await Promise.all([1, 2].map(() => client.vault.renewRecoverySheet({ passphrase })));
  const { groups } = await client.vault.recoverySheet();
  const [shown, old] = [groups, before.groups].map((each) => textToRecoveryKey(each.join('-')));
  const reading = await readKeyFile(join(folder, 'kluis.luwte'));
  if (!reading.ok || shown?.ok !== true || old?.ok !== true) throw new Error('nothing to open, or no key');
  expect(await openSlotWithRecoveryKey(reading.keyFile, shown.recoveryKey)).toMatchObject({ ok: true });
  expect(await openSlotWithRecoveryKey(reading.keyFile, old.recoveryKey)).toMatchObject({ ok: false });
});

describe('once it is typed back', () => {
  test('writing begins and the sheet is gone', async () => {
    const { client } = started;
    await client.vault.confirmRecovery({ answers: await answers((text) => ` ${text.toLowerCase()} `) });
    expect(await isConfirmed()).toBe(true);
    ({ dossierId } = await client.dossiers.create(sampleDossier));
    expect(await refusalOf(client.vault.recoverySheet())).toMatchObject({ code: 'NO_RECOVERY_SHEET' });
    expect(await refusalOf(client.vault.confirmRecovery({ answers: [] }))).toMatchObject({
      code: 'NO_RECOVERY_SHEET',
    });
  });

  test('a new sheet must be confirmed anew: also after opening the vault again, when only the passphrase brings one', async () => {
    await started.client.vault.renewRecoverySheet({ passphrase });
    expect(await isConfirmed()).toBe(false);
    await expectWritesWait();
    await started.stop();
    started = startService(folder);
    const { client } = started;
    const { vaults } = await client.vault.known();
    await client.vault.unlock({ vaultId: vaults[0]?.vaultId ?? '', passphrase });
    expect(await isConfirmed()).toBe(false);
    await expectWritesWait();
    expect(await refusalOf(client.vault.recoverySheet())).toMatchObject({ code: 'NO_RECOVERY_SHEET' });
    await client.vault.renewRecoverySheet({ passphrase });
    await client.vault.confirmRecovery({ answers: await answers() });
    await client.dossiers.changeStatus({ dossierId, status: 'active' });
  });
});
