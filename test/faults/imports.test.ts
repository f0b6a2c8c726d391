import { cpSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import type { ImportKind } from '../../shared/features/dossiers/imports-model.ts';
import { knowVault } from '../support/know-vault.ts';
import { newFolder } from '../support/open-service.ts';
import { refusalOf } from '../support/refusal-of.ts';
import { passphrase } from '../support/sample-vault.ts';
import { sendImport } from '../support/send-import.ts';
import { startServiceChild } from '../support/service-child.ts';
import { makeFolder, removeFolder } from '../support/test-folder.ts';
import { copyLedger } from './harness/ledger.ts';
import { lookInside } from './harness/look-inside.ts';
import { canMount, insideOf, withOwnDisk } from './harness/own-disk.ts';
import { sampleVaults } from './harness/sample-vaults.ts';
import { howMany } from './harness/scale.ts';
import { choicesFor, seed } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';
import { judge } from './oracle.ts';

// Real processes start one after another here, and the computer may have more to do.
vi.setConfig({ testTimeout: 30 * 60_000 });

const samples = sampleVaults();
const tally = createTally('imports');

const ROWS = { incidents: 3_000, register: 600 } as const;
/** Longest that storing so many usually takes, in milliseconds. */
const STORING = 500;

const messages = Array.from({ length: ROWS.incidents }, (_, row) => `Vracht ${row}: hou toch op`);
const tables: Readonly<Record<ImportKind, string>> = {
  incidents: `Datum;Netwerk;Auteur;Link;Bericht\n${messages
    .map((text, row) => `20-11-2026 14:05;X;@kwast_${row % 40};https://x.com/a/status/${row};${text}`)
    .join('\n')}\n`,
  register: `Naam;Gemeld op;Samenvatting\n${Array.from(
    { length: ROWS.register },
    (_, row) => `Proef Persoon ${row};2024-03-04;Zaak ${row}`,
  ).join('\n')}\n`,
};

type Step = 'begun' | 'sent' | 'described' | 'previewed' | 'storing' | 'stored';

/** An import as far as the step; where that is the storing, it is under way in what is answered. */
async function importUntil(
  { dossiers }: ServiceClient,
  kind: ImportKind,
  { step, dossierId }: { readonly step: Step; readonly dossierId: string },
): Promise<{ readonly storing: Promise<number> | null }> {
  const target = { kind, dossierId: kind === 'incidents' ? dossierId : null };
  if (step === 'begun') {
    await dossiers.beginImport(target);
    return { storing: null };
  }
  const importId = await sendImport(dossiers, target, [new TextEncoder().encode(tables[kind])]);
  if (step === 'sent') return { storing: null };
  const source = { kind: 'table', name: 'lijst.csv' } as const;
  const { mapping } = await dossiers.describeImport({ importId, source, hasHeader: null });
  if (step === 'described') return { storing: null };
  expect((await dossiers.previewImport({ importId, mapping })).ready).toBe(ROWS[kind]);
  if (step === 'previewed') return { storing: null };
  const storing = dossiers
    .finishImport({ importId, leftOut: [], included: [] })
    .then(({ added }) => added)
    .catch(() => 0);
  if (step === 'stored') await storing;
  return { storing };
}

const steps: readonly Step[] = ['begun', 'sent', 'described', 'previewed', 'storing', 'stored'];

type Case = {
  readonly kind: ImportKind;
  readonly end: 'killed' | 'locked';
  readonly step: Step;
  readonly number: number;
};

/** Every step in a full run; storing, where it can go wrong, and what comes before it on every other. */
function casesOf(kind: ImportKind, end: Case['end']): readonly Case[] {
  const chosen = steps.filter((step) => step === 'storing' || howMany({ quick: 0, full: 1 }) > 0);
  return chosen.flatMap((step) => {
    const times = step === 'storing' ? howMany({ quick: 2, full: 20 }) : 2;
    return Array.from({ length: times }, (_, number) => ({ kind, end, step, number }));
  });
}

test.each([
  ['incidents', 'killed'],
  ['incidents', 'locked'],
  ['register', 'killed'],
] as const)(
  'an import of %s that is %s at any of its steps is there whole or not at all',
  async (kind, end) => {
    const broken: string[] = [];
    for (const one of casesOf(kind, end)) {
      const said = await strike(one);
      tally(
        end === 'killed' ? 2 : 15,
        `${end} during an import of ${kind}`,
        said === '' ? 'survived' : 'lost',
      );
      if (said !== '') broken.push(`${JSON.stringify(one)}: ${said}`);
    }
    expect(broken, `seed ${seed}`).toEqual([]);
  },
);

/** What went wrong; empty where all is as it should be. */
async function strike({ kind, end, step, number }: Case): Promise<string> {
  const { closed } = samples();
  const home = makeFolder();
  const vault = join(home, 'kluis.luwte');
  try {
    cpSync(closed.vault, vault, { recursive: true });
    const data = join(home, 'data');
    const child = startServiceChild(data);
    await child.client.vault.unlock({ vaultId: knowVault(data, vault), passphrase });
    const before = lookInside(vault, closed.keys.databaseKey);
    const { storing } = await importUntil(child.client, kind, { step, dossierId: closed.dossierId });
    if (step === 'storing')
      await new Promise((resolve) =>
        setTimeout(resolve, choicesFor(`${kind} ${end} ${number}`).between(0, STORING)),
      );
    if (end === 'killed') child.kill('SIGKILL');
    else await child.lock();
    await child.ended;
    const added = (await storing) ?? 0;
    const after = lookInside(vault, closed.keys.databaseKey);
    const counts = [before?.imported, after?.imported];
    const grown = (after?.imported ?? 0) - (before?.imported ?? 0);
    const ledger = copyLedger(closed.ledger);
    for (const text of messages) ledger.sent.add(text);
    const { verdict, said, problems } = await judge(home, { ...closed, ledger });
    return [
      verdict === 'survived' ? '' : `${verdict} (${said})`,
      ...problems,
      ...(after?.tears ?? ['cannot be read']),
      grown === 0 || grown === ROWS[kind] ? '' : `half of it is there: ${counts.join(' and ')}`,
      added > 0 && grown === 0 ? 'said to be stored, and is not there' : '',
      step === 'stored' || step === 'storing' || grown === 0 ? '' : 'stored before anybody asked for it',
    ]
      .filter((problem) => problem !== '')
      .join('; ');
  } finally {
    removeFolder(home);
  }
}

test.skipIf(!canMount)(
  'a disk that is full when an import is stored is said as that, nothing of it is there, and it can be stored once there is room (skipped where no disk may be mounted)',
  async () => {
    const { closed } = samples();
    const home = newFolder();
    const place = join(home, 'schijf');
    mkdirSync(place);
    const vaultId = knowVault(join(home, 'data'), join(place, 'kluis.luwte'));
    const child = startServiceChild(
      join(home, 'data'),
      withOwnDisk({ place, vault: closed.vault }, { size: '24m' }),
    );
    const { dossiers, vault } = child.client;
    await vault.unlock({ vaultId, passphrase });
    const disk = insideOf(child.pid, place);
    const count = async () =>
      (await dossiers.incidents({ dossierId: closed.dossierId, offset: 0, limit: 1 })).total;
    const before = await count();
    const target = { kind: 'incidents', dossierId: closed.dossierId } as const;
    const importId = await sendImport(dossiers, target, [new TextEncoder().encode(tables.incidents)]);
    const source = { kind: 'table', name: 'lijst.csv' } as const;
    const { mapping } = await dossiers.describeImport({ importId, source, hasHeader: null });
    await dossiers.previewImport({ importId, mapping });
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'vulling'), Buffer.alloc(bavail * bsize - 256 * 1024));
    const finish = () => dossiers.finishImport({ importId, leftOut: [], included: [] });
    expect((await refusalOf(finish())).code).toBe('DISK_FULL');
    expect([await count(), (await dossiers.pastImports({ dossierId: closed.dossierId })).imports]).toEqual([
      before,
      [],
    ]);
    writeFileSync(join(disk, 'vulling'), '');
    // The import is still there, as far as it was: nothing need be done again.
    expect((await finish()).added).toBe(ROWS.incidents);
    expect(await count()).toBe(before + ROWS.incidents);
    expect(await vault.check()).toMatchObject({ database: 'ok', audit: { status: 'ok' } });
    const kept = newFolder();
    cpSync(join(disk, 'kluis.luwte'), join(kept, 'kluis.luwte'), { recursive: true });
    await child.lock();
    const ledger = copyLedger(closed.ledger);
    for (const text of messages) ledger.sent.add(text);
    const sequence = lookInside(join(kept, 'kluis.luwte'), closed.keys.databaseKey)?.sequence ?? 0;
    const judgement = await judge(kept, { ...closed, ledger, sequence });
    expect(judgement).toEqual({ verdict: 'survived', said: '', problems: [] });
    tally(4, 'disk full while storing an import', 'named');
  },
);
