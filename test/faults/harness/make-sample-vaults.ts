import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { knowVault } from '../../support/know-vault.ts';
import { passphrase } from '../../support/sample-vault.ts';
import { sampleDossier } from '../../support/share-vault.ts';
import { confirmSheet, makeVault, type StartedService, startService } from '../../support/start-service.ts';
import { keysOf } from './keys-of.ts';
import { copyLedger, createLedger } from './ledger.ts';
import { lookInside } from './look-inside.ts';
import type { SampleVaults, StillVault } from './sample-vaults.ts';
import { choicesFor } from './seed.ts';
import { addIncident, addNote, importEvidence, saveDraft, type Workplace } from './workload.ts';

/** Program that makes the sample vaults in a folder, and a file `samples` beside them that says what is in them. */
const [home = ''] = process.argv.slice(2);
writeFileSync(join(home, 'samples'), serialize(await makeSampleVaults(home)));
// Whatever the services left running goes with the process: an orderly exit could come during a call of the database's
// library.
process.kill(process.pid, 'SIGKILL');

async function makeSampleVaults(home: string): Promise<SampleVaults> {
  // Side by side: each of them often waits for a key or a disk.
  const [one, other] = await Promise.all([makeOne(join(home, 'one')), makeOther(join(home, 'other'))]);
  return { ...one, ...other };
}

async function makeOne(home: string): Promise<Omit<SampleVaults, 'other' | 'otherHot'>> {
  const scene = await beginVault(home, 'sample vault');
  await scene.work(10);
  const older = await scene.close('older');
  await scene.open();
  await scene.work(10);
  const closed = await scene.close('closed');
  await scene.open();
  await scene.work(4);
  const lessHot = await scene.keep('less-hot');
  await scene.work(4);
  const hot = await scene.keep('hot');
  await scene.close('end');
  return { older, closed, lessHot, hot };
}

async function makeOther(home: string): Promise<Pick<SampleVaults, 'other' | 'otherHot'>> {
  const another = await beginVault(home, 'other sample vault');
  await another.work(4);
  const otherHot = await another.keep('hot');
  return { otherHot, other: await another.close('closed') };
}

/** A vault in the making in a home folder of its own. */
async function beginVault(home: string, name: string) {
  const choices = choicesFor(name);
  const ledger = createLedger();
  const vault = join(home, 'kluis.luwte');
  mkdirSync(home);
  let started: StartedService = startService(home);
  await makeVault(started);
  await confirmSheet(started);
  const { dossierId } = await started.client.dossiers.create(sampleDossier);
  const keys = await keysOf(vault);
  /** A copy of the folder as it lies now. Nothing is under way, so it is what a kill at this moment leaves. */
  const keep = async (moment: string): Promise<StillVault> => {
    const copy = join(home, moment, 'kluis.luwte');
    cpSync(vault, copy, { recursive: true });
    const inside = lookInside(copy, keys.databaseKey);
    if (inside === null || inside.tears.length > 0) throw new Error('a sample vault is not whole');
    return { vault: copy, keys, dossierId, ledger: copyLedger(ledger), sequence: inside.sequence };
  };
  return {
    keep,
    async close(moment: string): Promise<StillVault> {
      await started.stop();
      return keep(moment);
    },
    async open(): Promise<void> {
      started = startService(home);
      const vaultId = knowVault(join(home, 'data'), vault);
      await started.client.vault.unlock({ vaultId, passphrase });
    },
    /** As many notes, and some of everything else. */
    async work(notes: number): Promise<void> {
      const place: Workplace = { client: started.client, dossierId, ledger, choices };
      await saveDraft(place);
      await importEvidence(place, 70_000);
      await addIncident(place);
      for (let count = 0; count < notes; count += 1) await addNote(place);
      await importEvidence(place, 9);
      await saveDraft(place, 'incident');
      await addNote(place);
    },
  };
}
