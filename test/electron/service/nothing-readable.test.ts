import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { importFile } from '../../support/import-file.ts';
import { knowVault } from '../../support/know-vault.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { sampleIncident, sampleNote, samplePerson, sampleReport } from '../../support/sample-input.ts';
import { sampleVault } from '../../support/sample-vault.ts';
import { type ServiceChild, startServiceChild } from '../../support/service-child.ts';
import { confirmSheet, startService } from '../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

/** A word that stands nowhere else, with a tail that says where it was written. */
const planted = (place: string) => `Merkwaardigheid${place}`;
const secret = `${planted('wachtwoord')} langs de stille kade`;

const home = makeFolder();
const temporary = join(home, 'tijdelijk');
const vaultFolder = join(home, 'kluis.luwte');
let child: ServiceChild;
let written: readonly string[] = [];

/** Places in files of a folder where a planted word can be read, as UTF-8 or UTF-16, whole or in lower case. */
function readable(folder: string): string[] {
  const needles = ['Merkwaardigheid', 'merkwaardigheid'].flatMap((word) => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word).toString('base64').slice(0, 16)),
  ]);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const named = /merkwaardigheid/i.test(entry.name) ? [`${path} by its name`] : [];
    if (!entry.isFile()) return named;
    const bytes = readFileSync(path);
    return needles.some((needle) => bytes.includes(needle)) ? [...named, path] : named;
  });
}

beforeAll(async () => {
  mkdirSync(temporary);
  const maker = startService(home);
  const place = await maker.client.vault.browse({ folderId: null });
  await maker.client.vault.create({
    folderId: place.folderId,
    name: 'kluis',
    organisation: { ...sampleVault.organisation, name: planted('organisatie') },
    member: { name: planted('lid'), role: planted('rol') },
    passphrase: secret,
  });
  await confirmSheet(maker);
  await maker.stop();

  const vaultId = knowVault(join(home, 'data'), vaultFolder);
  child = startServiceChild(join(home, 'data'), ['env', `TMPDIR=${temporary}`]);
  const { client } = child;
  await refusalOf(client.vault.unlock({ vaultId, passphrase: `${planted('fout')} langs de stille kade` }));
  await client.vault.unlock({ vaultId, passphrase: secret });
  const person = {
    ...samplePerson,
    name: planted('naam'),
    contact: planted('contact'),
    function: planted('functie'),
    unit: planted('afdeling'),
    namedAs: planted('genoemd'),
    remarks: planted('opmerking'),
  };
  const report = { ...sampleReport, account: planted('verhaal'), reporterName: planted('melder') };
  const { dossierId } = await client.dossiers.create({
    person: { fields: person },
    trigger: null,
    report,
    draftKey: null,
  });
  const incident = {
    ...sampleIncident,
    message: planted('uiting'),
    url: `https://example.org/${planted('adres')}`,
    sender: planted('afzender'),
    remarks: planted('kanttekening'),
  };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  const { entryId } = await client.dossiers.addNote({
    dossierId,
    note: { ...sampleNote, text: `${planted('notitie')} `.repeat(3000) },
    draftKey: null,
  });
  await client.dossiers.saveDraft({ key: 'dossiers.new', value: { text: planted('concept') } });
  const bytes = new TextEncoder().encode(
    `From: a@example.org\nSubject: ${planted('onderwerp')}\n\n${planted('mail')}\n`,
  );
  const item = await importFile(client, { dossierId, fileName: `${planted('bestand')}.eml`, bytes });
  await client.evidence.preview({ evidenceId: item.evidenceId });
  // What is found again proves that it was really written.
  const places = ['naam', 'verhaal', 'uiting', 'notitie', 'mail', 'bestand'];
  const found = await Promise.all(
    places.map(
      async (where) =>
        (await client.dossiers.search({ text: planted(where), offset: 0, limit: 1 })).hits.length,
    ),
  );
  written = places.filter((_, index) => found[index] === 1);
  await client.dossiers.removeNote({ entryId });
  // Faults too: what goes wrong inside must not carry a text into the log.
  await refusalOf(client.dossiers.addNote({ dossierId: planted('fout'), note: sampleNote, draftKey: null }));
});
afterAll(() => removeFolder(home));

test('what is looked for was really written, and this look can find things', () => {
  expect(written).toHaveLength(6);
  expect(Buffer.from(`x${planted('x')}`, 'utf16le').includes(Buffer.from('Merkwaardigheid', 'utf16le'))).toBe(
    true,
  );
});

test('while the vault is open, nothing of it is readable on disk, its write-ahead log and temporary files included', () => {
  expect(readdirSync(vaultFolder)).toContain('vault.db-wal');
  expect(readdirSync(join(home, 'data')).length).toBeGreaterThan(1);
  expect(readable(home)).toEqual([]);
});

test('after locking nothing is either, and the process printed nothing', async () => {
  await child.lock();
  expect(readable(home)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
  expect(child.output()).toBe('');
});
