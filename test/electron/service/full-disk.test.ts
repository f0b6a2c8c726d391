import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../../support/know-vault.ts';
import { newFolder } from '../../support/open-service.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { sampleNote } from '../../support/sample-input.ts';
import { passphrase } from '../../support/sample-vault.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { startServiceChild } from '../../support/service-child.ts';
import { sampleDossier } from '../../support/share-vault.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();
/** The service in a mount namespace of its own, with a small disk at the given place. */
const withSmallDisk = (place: string, size = '4m') => [
  'unshare',
  '-rm',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${size} tmpfs '${place}' && cp -r '${place}.vault' '${place}/kluis.luwte' && exec "$@"`,
  'sh',
];
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

test.skipIf(!canMount)(
  'a full disk is said, nothing is half written, reading goes on, and so does writing once there is room (skipped where no disk may be mounted)',
  async () => {
    const home = newFolder();
    const disk = join(home, 'schijf');
    mkdirSync(disk);
    cpSync(join(newCopy(), 'kluis.luwte'), `${disk}.vault`, { recursive: true });
    const vaultId = knowVault(join(home, 'data'), join(disk, 'kluis.luwte'));
    const child = startServiceChild(join(home, 'data'), withSmallDisk(disk));
    // The disk is seen through the process that lives with it.
    const inside = join('/proc', String(child.pid), 'root', disk);
    const { client } = child;
    await client.vault.unlock({ vaultId, passphrase });
    const { dossierId } = await client.dossiers.create(sampleDossier);
    const note = (text: string) =>
      client.dossiers.addNote({ dossierId, note: { ...sampleNote, text }, draftKey: null });
    await note('voor de volle schijf');

    const { idleMinutes } = await client.settings.vault();
    // All but a few pages of the room is taken by something else.
    const { bavail, bsize } = statfsSync(inside);
    writeFileSync(join(inside, 'vulling'), Buffer.alloc(bavail * bsize - 64 * 1024));
    expect(await refusalOf(note('kwijt '.repeat(100_000)))).toMatchObject({ code: 'DISK_FULL' });
    const settings = client.settings.changeVault({ settings: { idleMinutes: 3 }, reason: null });
    const said = await settings.then(
      () => 'stored',
      (error: { readonly code: string }) => error.code,
    );
    // So small a change may still find room; what counts is that the answer is true.
    expect([
      { said: 'stored', idleMinutes: 3 },
      { said: 'DISK_FULL', idleMinutes },
    ]).toContainEqual({ said, idleMinutes: (await client.settings.vault()).idleMinutes });
    const fields = {
      dossierId,
      incidentId: null,
      fileName: 'x',
      size: 100_000,
      capturedAt: null,
      sourceUrl: '',
    };
    expect(await refusalOf(client.evidence.beginImport(fields))).toMatchObject({ code: 'NO_ROOM' });
    expect(readdirSync(join(inside, 'kluis.luwte', 'evidence'))).toEqual([]);
    // Reading goes on, and the vault is whole.
    expect((await client.dossiers.search({ text: 'volle schijf', offset: 0, limit: 5 })).hits).toHaveLength(
      1,
    );
    expect((await client.dossiers.search({ text: 'kwijt', offset: 0, limit: 5 })).hits).toHaveLength(0);
    expect(await client.vault.check()).toMatchObject({ database: 'ok', audit: { status: 'ok' } });

    rmSync(join(inside, 'vulling'));
    const { entryId } = await note('na de volle schijf');
    const { entries } = await client.dossiers.timeline({
      dossierId,
      kinds: ['contact'],
      before: null,
      limit: 9,
    });
    expect(entries.map(({ text }) => text)).toEqual(['na de volle schijf', 'voor de volle schijf']);
    expect(entries[0]?.entryId).toBe(entryId);
    expect((await client.vault.status()).vault).not.toBeNull();
    await child.lock();
  },
);

test.skipIf(!canMount)(
  'a disk that fills up during an import is said as that, and nothing of the file stays (skipped where no disk may be mounted)',
  async () => {
    const home = newFolder();
    const disk = join(home, 'schijf');
    mkdirSync(disk);
    cpSync(join(newCopy(), 'kluis.luwte'), `${disk}.vault`, { recursive: true });
    const vaultId = knowVault(join(home, 'data'), join(disk, 'kluis.luwte'));
    const child = startServiceChild(join(home, 'data'), withSmallDisk(disk, '80m'));
    const inside = join('/proc', String(child.pid), 'root', disk);
    const { client } = child;
    await client.vault.unlock({ vaultId, passphrase });
    const { dossierId } = await client.dossiers.create(sampleDossier);
    const begin = async (size: number) => {
      const file = { dossierId, incidentId: null, fileName: 'x', size, capturedAt: null, sourceUrl: '' };
      const { importId } = await client.evidence.beginImport(file);
      const { bavail, bsize } = statfsSync(inside);
      writeFileSync(join(inside, 'vulling'), Buffer.alloc(bavail * bsize - 64 * 1024));
      return importId;
    };
    const piece = (importId: string, sequence: number, size: number) =>
      client.evidence.importChunk({ importId, sequence, bytes: new Uint8Array(size) });

    // Noticed while pieces come in, and for a small file only at its end.
    const large = await begin(8 * 1024 ** 2);
    let said: unknown = null;
    for (let sequence = 0; sequence < 8 && said === null; sequence += 1) {
      said = await piece(large, sequence, 1024 ** 2).then(
        () => null,
        (error: { readonly code: string }) => error.code,
      );
    }
    expect(said).toBe('DISK_FULL');
    rmSync(join(inside, 'vulling'));
    const small = await begin(200_000);
    const atEnd = piece(small, 0, 200_000).then(() => client.evidence.finishImport({ importId: small }));
    expect(await refusalOf(atEnd)).toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(join(inside, 'kluis.luwte', 'evidence'))).toEqual([]);
    rmSync(join(inside, 'vulling'));
    await child.lock();
  },
);
