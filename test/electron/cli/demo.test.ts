import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openService } from '../../support/open-service.ts';
import { runLuwteCommand } from './run-luwte-command.ts';

const patience = 90_000;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test(
  'a sample vault is made in a folder that was not there, told in one line, and never over another',
  async () => {
    const folder = join(newFolder(), 'nog', 'niet');
    const first = await runLuwteCommand(['demo', folder, '--dossiers', '2', '--pack', 'party', '--json']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(first.stdout)).toEqual({
      vault: join(folder, 'voorbeeld-partij.luwte'),
      passphrase: 'oefenen met verzonnen mensen',
      dossiers: 2,
      pack: 'party',
      language: 'nl',
      seed: 1,
    });
    expect(readdirSync(folder)).toEqual(['voorbeeld-partij.luwte']);

    const second = await runLuwteCommand(['demo', folder, '--pack', 'party']);
    expect(second).toEqual({
      code: 1,
      stdout: '',
      stderr: 'In deze map staat al een voorbeeldkluis met die naam; kies een andere map.\n',
    });
    expect(readdirSync(folder)).toEqual(['voorbeeld-partij.luwte']);
  },
  patience,
);

test(
  'the same seed makes the same dossiers with the same files, another seed makes others',
  async () => {
    const seeds = ['7', '7', '8'];
    const contents = await Promise.all(
      seeds.map(async (seed) => {
        const { stdout } = await runLuwteCommand(
          ['demo', newFolder(), '--dossiers', '4', '--seed', seed, '--lang', 'en', '--json'],
          { LANG: 'nl_NL.UTF-8' },
        );
        const { vault, passphrase } = JSON.parse(stdout) as { vault: string; passphrase: string };
        return readEverything(vault, passphrase);
      }),
    );
    expect(contents[0]).toEqual(contents[1]);
    expect(contents[0]).not.toEqual(contents[2]);
    const evidence = contents[0]?.flatMap((dossier) => dossier.evidence) ?? [];
    expect(new Set(evidence.map(({ kind }) => kind))).toEqual(new Set(['email', 'image', 'pdf']));
    expect(evidence.every(({ custody }) => custody.join() === 'imported')).toBe(true);
  },
  patience,
);

/** All that the screens show of a vault, without the ids that are drawn anew each time. */
async function readEverything(vaultPath: string, passphrase: string) {
  const { client } = openService((deps) => ({ ...deps, start: { ...deps.start, vaultPath } }));
  const { vaultToOpen } = await client.vault.status();
  await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
  const page = { offset: 0, limit: 200 };
  const { rows } = await client.dossiers.list({
    ...page,
    sort: 'code',
    direction: 'ascending',
    statuses: null,
  });
  return Promise.all(
    rows.map(async (row) => {
      const { dossierId } = row;
      const { entries } = await client.dossiers.timeline({
        dossierId,
        kinds: null,
        before: null,
        limit: 200,
      });
      const { items } = await client.evidence.list({ dossierId });
      const evidence = await Promise.all(
        items.map(async (item) => {
          const { custody } = await client.evidence.get({ evidenceId: item.evidenceId });
          return { ...item, custody: custody.map(({ kind }) => kind) };
        }),
      );
      const { consents } = await client.consent.list({ dossierId });
      const { actions } = await client.actions.list({ dossierId });
      // The pack is kept under an id of its own in each vault.
      const { packId: _, ...dossier } = await client.dossiers.get({ dossierId });
      return {
        row,
        dossier,
        consents,
        actions,
        incidents: await client.dossiers.incidents({ ...page, dossierId }),
        timeline: entries.map(({ entryId: _, ...entry }) => entry),
        evidence,
      };
    }),
  );
}
