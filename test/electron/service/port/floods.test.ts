import { ORPCError } from '@orpc/client';
import { describe, expect, test, vi } from 'vitest';
import { connectClient } from '../../../../electron/cli/connect-client.ts';
import { CHUNK_BYTES } from '../../../../shared/features/evidence/model.ts';
import type { PortMessage } from '../../../../shared/port/envelope.ts';
import { codeOf, createRawPort } from '../../../support/raw-port.ts';
import { refusalOf } from '../../../support/refusal-of.ts';
import { sampleNote } from '../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../support/share-vault.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const page = { offset: 0, limit: 5 };

describe('too much at once', () => {
  test('ten thousand calls are each answered: with their answer, or that it is too busy', async () => {
    const { service, client } = vault();
    const flooding = connectClient(service);
    const query = { sort: 'code', direction: 'ascending', statuses: null, ...page } as const;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10_000 }, () => flooding.client.dossiers.list(query)),
    );
    const codes = outcomes.map((outcome) =>
      outcome.status === 'fulfilled'
        ? 'answer'
        : outcome.reason instanceof ORPCError
          ? outcome.reason.code
          : 'lost',
    );
    expect(new Set(codes)).toEqual(new Set(['answer', 'BUSY']));
    expect(codes.filter((code) => code === 'answer').length).toBeGreaterThanOrEqual(512);
    flooding.close();
    await expect(client.vault.status()).resolves.toBeDefined();
  });

  test('a text of twenty million characters is refused, wherever it stands', async () => {
    const port = createRawPort((send) => {
      const connection = vault().service.connect('main', send);
      return (message) => connection.receive(message as PortMessage);
    });
    const json = { text: 'x'.repeat(20_000_000), ...page };
    expect(codeOf(await port.ask('/dossiers/search', { json }))).toBe('INPUT_REFUSED');
    await expect(vault().client.vault.status()).resolves.toBeDefined();
  });

  test('a piece of evidence above the limit, an empty one and one that is no bytes are refused', async () => {
    const { client } = vault();
    const importId = '0190a0a0-0000-7000-8000-00000000dead';
    const wrong = [new Uint8Array(CHUNK_BYTES + 1), new Uint8Array(0), new Uint8Array(20 * CHUNK_BYTES)];
    for (const bytes of wrong) {
      expect(await refusalOf(client.evidence.importChunk({ importId, sequence: 0, bytes }))).toMatchObject({
        code: 'INPUT_REFUSED',
        data: { fields: [{ path: 'bytes' }] },
      });
    }
    const noBytes = { importId, sequence: 0, bytes: [1, 2] as unknown as Uint8Array<ArrayBuffer> };
    expect(await refusalOf(client.evidence.importChunk(noBytes))).toMatchObject({ code: 'INPUT_REFUSED' });
  });
});

describe('pages that come and go', () => {
  test('an aborted call is over for the page, and the next ones are served', async () => {
    const { client } = vault();
    const controller = new AbortController();
    const call = client.vault.check(undefined, { signal: controller.signal });
    controller.abort();
    await expect(call).rejects.toThrow();
    await expect(client.vault.status()).resolves.toBeDefined();
  });

  test('a port that closes in the middle loses its calls, and the other page keeps its own', async () => {
    const { service, client } = vault();
    const { dossierId } = await client.dossiers.create(sampleDossier);
    const leaving = connectClient(service);
    const calls = Array.from({ length: 50 }, () =>
      leaving.client.dossiers.addNote({ dossierId, note: sampleNote, draftKey: null }),
    );
    const settled = Promise.allSettled(calls);
    leaving.close();
    const staying = await client.dossiers.addNote({
      dossierId,
      note: { ...sampleNote, text: 'van hier' },
      draftKey: null,
    });
    const { entries } = await client.dossiers.timeline({ dossierId, kinds: null, before: null, limit: 200 });
    expect(entries.map(({ entryId }) => entryId)).toContain(staying.entryId);
    // Nothing of the calls that were lost is half there: each note has its entry in the trail.
    expect(await client.vault.check()).toMatchObject({ database: 'ok', audit: { status: 'ok' } });
    void settled;
  });

  test('an answer to a page that is gone never reaches the next one, which counts its calls anew', async () => {
    const { service } = vault();
    const texts: string[] = [];
    const first = service.connect('main', () => texts.push('first'));
    first.receive('{"i":"1","p":{"u":"/vault/check","b":{}}}');
    first.close();
    const second = createRawPort((send) => {
      const connection = service.connect('main', send);
      return (message) => connection.receive(message as PortMessage);
    });
    const answer = await second.ask('/vault/demoPassphrase', {});
    expect(answer?.p.b?.json).toHaveProperty('passphrase');
    await second.ask('/vault/check', {});
    expect(texts).toEqual([]);
  });
});
