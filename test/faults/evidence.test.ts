import { copyFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { EvidenceItem } from '../../shared/features/evidence/model.ts';
import { importFile } from '../support/import-file.ts';
import { knowVault } from '../support/know-vault.ts';
import { createOpenVault, newFolder, openService } from '../support/open-service.ts';
import { refusalOf } from '../support/refusal-of.ts';
import { passphrase } from '../support/sample-vault.ts';
import { sampleDossier } from '../support/share-vault.ts';
import { cutTo } from './harness/change-file.ts';
import { injectAll } from './harness/inject.ts';
import { sampleVaults } from './harness/sample-vaults.ts';
import { howMany, someOf } from './harness/scale.ts';
import { choicesFor } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';

// Every injection opens a vault with the real service.
vi.setConfig({ testTimeout: 5 * 60_000 });

const samples = sampleVaults();
const tally = createTally('evidence');

/** Stored files, the largest first. */
function stored(vault: string): readonly string[] {
  const folder = join(vault, 'evidence');
  const size = (name: string) => statSync(join(folder, name)).size;
  return readdirSync(folder).toSorted((one, other) => size(other) - size(one));
}

const path = (vault: string, index: number) => join(vault, 'evidence', stored(vault)[index] ?? '');

const damages = [
  ['missing', (vault: string) => rmSync(path(vault, 0))],
  ['emptied', (vault: string) => cutTo(path(vault, 0), 0)],
  [
    'swapped with another of the same dossier',
    (vault: string) => {
      const [one, two] = [path(vault, 0), path(vault, 1)];
      renameSync(one, `${one}.aside`);
      renameSync(two, one);
      renameSync(`${one}.aside`, two);
    },
  ],
] as const;

test.each(someOf(damages, 1))(
  'evidence that is %s is named by the item, and everything else stays readable',
  async (what, strike) => {
    const row = { fault: 11, what: `evidence ${what}`, tally, may: ['named'] } as const;
    await injectAll(row, [{ still: samples().closed, where: what, strike }]);
  },
);

test('evidence cut at any length is named by the item', async () => {
  const { closed } = samples();
  const size = statSync(path(closed.vault, 0)).size;
  const choices = choicesFor('cut evidence');
  // The last chunk taken away whole is the cut that no chunk notices by itself.
  const lengths = [
    64 * 1024,
    ...someOf([size - 1], 0),
    ...Array.from({ length: howMany({ quick: 0, full: 40 }) }, () => choices.between(1, size - 2)),
  ];
  const injections = lengths.map((length) => ({
    still: closed,
    where: `cut to ${length} of ${size} bytes`,
    strike: (vault: string) => cutTo(path(vault, 0), length),
  }));
  await injectAll({ fault: 11, what: 'evidence cut', tally, may: ['named'] }, injections);
});

test('evidence put under the name of evidence of another dossier is named and never shown there', async () => {
  const started = openService();
  const vault = await createOpenVault(started);
  const { client } = started;
  const bytes = new TextEncoder().encode('Een stuk dat in het andere dossier hoort.\n'.repeat(50));
  const items: EvidenceItem[] = [];
  for (const text of ['een', 'twee']) {
    const { dossierId } = await client.dossiers.create(sampleDossier);
    const own = new TextEncoder().encode(`${text} ${new TextDecoder().decode(bytes)}`);
    items.push(await importFile(client, { dossierId, fileName: `${text}.txt`, bytes: own }));
  }
  const [one, two] = readdirSync(join(vault, 'evidence')).map((name) => join(vault, 'evidence', name));
  copyFileSync(one ?? '', two ?? '');
  const outcomes: string[] = [];
  for (const { evidenceId } of items) {
    outcomes.push(
      await client.evidence.preview({ evidenceId }).then(
        ({ kind }) => kind,
        (error: { readonly code: string }) => error.code,
      ),
    );
  }
  expect(outcomes.toSorted()).toEqual(['EVIDENCE_DAMAGED', 'text']);
  const { evidence } = await client.vault.check();
  expect(evidence).toMatchObject({ checked: 2, damaged: [{ problem: 'altered' }] });
  tally(11, 'evidence of another dossier under its name', 'named');
});

const hostileNames = [
  `${'lang'.repeat(74)}.pdf`,
  'CON.txt',
  'nul',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\x.exe',
  'factuur\u202Efdp.exe',
  '.verborgen',
  '=cmd|calc',
  '<img src=x onerror=1>.html',
  'Ω≈ç√∫˜µ≤ \u{1F600}.png',
];

test('hostile file names are stored and shown as given, and lie on disk under random names', async () => {
  const home = newFolder();
  const started = openService((deps) => deps, home);
  const vault = await createOpenVault(started);
  const { client } = started;
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const bytes = Uint8Array.from([1, 2, 3]);
  for (const fileName of hostileNames) await importFile(client, { dossierId, fileName, bytes });
  await started.stop();
  const again = openService((deps) => deps, home);
  const vaultId = knowVault(join(home, 'data'), vault);
  await again.client.vault.unlock({ vaultId, passphrase });
  const { items } = await again.client.evidence.list({ dossierId });
  expect(items.map(({ fileName }) => fileName).toSorted()).toEqual(hostileNames.toSorted());
  const names = readdirSync(join(vault, 'evidence'));
  expect(names.filter((name) => !/^[0-9a-f]{32}\.age$/.test(name))).toEqual([]);
  for (const _ of hostileNames) tally(11, 'hostile file name', 'survived');
});

test('a file that is too large is refused before anything of it is sent', async () => {
  const started = openService();
  await createOpenVault(started);
  const { dossierId } = await started.client.dossiers.create(sampleDossier);
  const fields = { dossierId, incidentId: null, fileName: 'groot.mp4', capturedAt: null, sourceUrl: '' };
  const begin = started.client.evidence.beginImport({ ...fields, size: 5 * 1024 ** 3 });
  expect(await refusalOf(begin)).toMatchObject({ code: 'FILE_TOO_LARGE' });
  tally(11, 'file of 5 GiB', 'named');
});
