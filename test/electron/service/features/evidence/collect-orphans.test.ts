import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Session } from '../../../../../electron/service/app.ts';
import { collectOrphans } from '../../../../../electron/service/features/evidence/collect-orphans.ts';
import { newFolder } from '../../../../support/open-service.ts';
import { mustConnect } from '../../../../support/sample-connection.ts';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';

const HOUR = 60 * 60 * 1000;

/** A name as an import gives it, that says what it stands for. */
const nameOf = (digit: string, end = '.age'): string => digit.repeat(32) + end;
const names = {
  known: nameOf('a'),
  removed: nameOf('b'),
  old: nameOf('c'),
  oldPart: nameOf('c', '.age.partial'),
  young: nameOf('d'),
  youngPart: nameOf('d', '.age.partial'),
  fromTomorrow: nameOf('e'),
  foreign: 'aantekening.txt',
};

test('files of imports without a row go after a day; younger, known, removed and foreign ones stay', async () => {
  const folder = newFolder();
  const evidence = join(folder, 'evidence');
  mkdirSync(evidence);
  const connection = mustConnect(folder, { isNew: true });
  const { dossierId } = connection.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  const known = sampleEvidence(dossierId, { storedName: names.known });
  const removed = sampleEvidence(dossierId, { storedName: names.removed });
  connection.write('evidence.recordImport', known);
  connection.write('evidence.recordImport', removed);
  connection.write('evidence.remove', { evidenceId: removed.evidenceId });

  const now = Date.UTC(2026, 10, 3);
  const ages: Readonly<Record<string, number>> = {
    [names.known]: 99,
    [names.removed]: 99,
    [names.old]: 25,
    [names.oldPart]: 25,
    [names.young]: 23,
    [names.youngPart]: 1,
    [names.fromTomorrow]: -24,
    // Not ours, so not ours to remove.
    [names.foreign]: 99,
  };
  for (const [name, hours] of Object.entries(ages)) {
    writeFileSync(join(evidence, name), 'x');
    utimesSync(join(evidence, name), (now - hours * HOUR) / 1000, (now - hours * HOUR) / 1000);
  }
  // The part of a session that this work uses.
  const storage = { read: async (name: string, input: unknown) => connection.read(name, input) };
  expect(
    await collectOrphans({ folder, storage, vault: { mode: { kind: 'open' } } } as unknown as Session, now),
  ).toBe(2);
  const stayed = Object.values(names).filter((name) => name !== names.old && name !== names.oldPart);
  expect(readdirSync(evidence).toSorted()).toEqual(stayed.toSorted());
  connection.close();
});
