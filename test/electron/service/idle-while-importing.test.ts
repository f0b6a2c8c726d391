import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHUNK_BYTES } from '../../../shared/features/evidence/model.ts';
import { createOpenVault, openService } from '../../support/open-service.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { sampleDossier } from '../../support/share-vault.ts';

// Threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60_000;

// Only the look at the idle clock; threads and ports go on by themselves.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

test('bytes of an import that keep coming in are work; when they stop, the vault locks as ever', async () => {
  let monotonic = 1_000_000;
  const notices: string[] = [];
  const started = openService((deps) => ({
    ...deps,
    clock: { ...deps.clock, monotonic: () => monotonic },
    host: {
      ...deps.host,
      async notify({ kind }) {
        notices.push(kind);
        return { ok: true, value: {} };
      },
    },
  }));
  await createOpenVault(started);
  const { client, service } = started;
  const pass = async (milliseconds: number) => {
    monotonic += milliseconds;
    await vi.advanceTimersByTimeAsync(5000);
  };
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const file = { dossierId, incidentId: null, fileName: 'x', capturedAt: null, sourceUrl: '' };
  const { importId } = await client.evidence.beginImport({ ...file, size: 3 * CHUNK_BYTES });
  for (let sequence = 0; sequence < 2; sequence += 1) {
    await pass(4 * MINUTE);
    await client.evidence.importChunk({ importId, sequence, bytes: new Uint8Array(CHUNK_BYTES) });
  }
  await pass(4 * MINUTE);
  expect(await client.vault.status()).toMatchObject({ vault: { recoveryConfirmed: true } });
  // A minute before each time, the host was asked to say so.
  expect(notices).toEqual(['lock-soon', 'lock-soon', 'lock-soon']);
  await pass(1.1 * MINUTE);
  expect(await service.locked).toBe('idle');
  expect(await refusalOf(client.dossiers.get({ dossierId }))).toMatchObject({ code: 'CLOSING' });
});
