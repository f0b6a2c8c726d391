import { cpSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { knowVault } from '../support/know-vault.ts';
import { newFolder } from '../support/open-service.ts';
import { refusalOf } from '../support/refusal-of.ts';
import { sampleNote } from '../support/sample-input.ts';
import { passphrase } from '../support/sample-vault.ts';
import { type ServiceChild, startServiceChild } from '../support/service-child.ts';
import { answerOrCode } from './harness/answer-or-code.ts';
import { copyLedger } from './harness/ledger.ts';
import { lookInside } from './harness/look-inside.ts';
import { canMount, insideOf, withOwnDisk } from './harness/own-disk.ts';
import { sampleVaults } from './harness/sample-vaults.ts';
import { choicesFor } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';
import { addNote, importEvidence, saveDraft, type Workplace } from './harness/workload.ts';
import { judge } from './oracle.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 120_000 });

const samples = sampleVaults();
const tally = createTally('full-disk');

type Scene = Workplace & {
  readonly child: ServiceChild;
  /** The vault on its disk, seen from outside. */
  readonly inside: string;
  /** Takes all but so many bytes of the room. */
  readonly fillDisk: (left?: number) => void;
  readonly makeRoom: () => void;
  /** Locks, and lets the oracle look at what lies there. */
  readonly judgeAtEnd: () => Promise<void>;
};

/** An open vault on a disk of its own, and what was acknowledged of it. */
async function openOnOwnDisk(size: string): Promise<Scene> {
  const home = newFolder();
  const place = join(home, 'schijf');
  mkdirSync(place);
  const { closed } = samples();
  const vaultId = knowVault(join(home, 'data'), join(place, 'kluis.luwte'));
  const child = startServiceChild(join(home, 'data'), withOwnDisk({ place, vault: closed.vault }, { size }));
  await child.client.vault.unlock({ vaultId, passphrase });
  const disk = insideOf(child.pid, place);
  const inside = join(disk, 'kluis.luwte');
  const ledger = copyLedger(closed.ledger);
  const { client } = child;
  return {
    child,
    client,
    inside,
    dossierId: closed.dossierId,
    ledger,
    choices: choicesFor(`disk of ${size}`),
    fillDisk(left = 64 * 1024) {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, 'vulling'), Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    makeRoom: () => rmSync(join(disk, 'vulling')),
    async judgeAtEnd() {
      // The disk goes with the process, so the vault is taken as a kill would leave it.
      const kept = newFolder();
      cpSync(inside, join(kept, 'kluis.luwte'), { recursive: true });
      await child.lock();
      const sequence = lookInside(join(kept, 'kluis.luwte'), closed.keys.databaseKey)?.sequence ?? 0;
      const judgement = await judge(kept, { ...closed, ledger, sequence });
      expect(judgement).toEqual({ verdict: 'survived', said: '', problems: [] });
    },
  };
}

const longNote = (scene: Scene) => {
  const text = 'kwijt '.repeat(100_000).trim();
  scene.ledger.sent.add(text);
  const note = { ...sampleNote, text };
  return scene.client.dossiers.addNote({ dossierId: scene.dossierId, note, draftKey: null });
};

test.skipIf(!canMount)(
  'a full disk is said, nothing is half written, reading goes on, and so does writing once there is room (skipped where no disk may be mounted)',
  async () => {
    const scene = await openOnOwnDisk('6m');
    const { client, inside } = scene;
    await addNote(scene);
    scene.fillDisk();
    expect(await refusalOf(longNote(scene))).toMatchObject({ code: 'DISK_FULL' });
    // So small a change may still find room; what counts is that the answer is true.
    for (let count = 0; count < 40; count += 1) {
      const { refused } = await answerOrCode(count % 2 === 0 ? addNote(scene) : saveDraft(scene));
      if (refused !== null) expect(refused.code).toBe('DISK_FULL');
    }
    const files = readdirSync(join(inside, 'evidence'));
    expect(await refusalOf(importEvidence(scene, 100_000))).toMatchObject({ code: 'NO_ROOM' });
    expect(readdirSync(join(inside, 'evidence'))).toEqual(files);
    const backup = await answerOrCode(client.vault.backupNow());
    expect(backup.refused?.code).toBe('DISK_FULL');
    expect(readdirSync(join(inside, 'backups')).filter((name) => !name.startsWith('.'))).toEqual([]);
    // Reading goes on, and the vault is whole.
    const search = (text: string) => client.dossiers.search({ text, offset: 0, limit: 5 });
    expect((await search('praatprogramma')).hits).toHaveLength(1);
    expect((await search('kwijt')).hits).toHaveLength(0);
    scene.makeRoom();
    expect(await client.vault.check()).toMatchObject({ database: 'ok', audit: { status: 'ok' } });
    await addNote(scene);
    await saveDraft(scene);
    await scene.judgeAtEnd();
    for (const what of ['writing', 'drafting', 'importing', 'backing up'])
      tally(4, `disk full while ${what}`, 'named');
  },
);

test.skipIf(!canMount)(
  'a disk that fills up during an import is said as that, and nothing of the file stays (skipped where no disk may be mounted)',
  async () => {
    const scene = await openOnOwnDisk('80m');
    const { client, dossierId, inside } = scene;
    const files = readdirSync(join(inside, 'evidence'));
    const begin = async (size: number) => {
      const file = { dossierId, incidentId: null, fileName: 'x', size, capturedAt: null, sourceUrl: '' };
      const { importId } = await client.evidence.beginImport(file);
      scene.fillDisk();
      return importId;
    };
    const piece = (importId: string, sequence: number, size: number) =>
      client.evidence.importChunk({ importId, sequence, bytes: new Uint8Array(size) });

    // Noticed while pieces come in, and for a small file only at its end.
    const large = await begin(8 * 1024 ** 2);
    let said: string | undefined;
    for (let sequence = 0; sequence < 8 && said === undefined; sequence += 1) {
      said = (await answerOrCode(piece(large, sequence, 1024 ** 2))).refused?.code;
    }
    expect(said).toBe('DISK_FULL');
    scene.makeRoom();
    const small = await begin(200_000);
    const atEnd = piece(small, 0, 200_000).then(() => client.evidence.finishImport({ importId: small }));
    expect(await refusalOf(atEnd)).toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(join(inside, 'evidence'))).toEqual(files);
    scene.makeRoom();
    await importEvidence(scene, 100_000);
    await scene.judgeAtEnd();
    for (const _ of [large, small]) tally(4, 'disk full while importing', 'named');
  },
);
