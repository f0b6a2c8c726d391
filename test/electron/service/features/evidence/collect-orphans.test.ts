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

test('files without a row go after a day; younger ones, known ones and removed ones stay', async () => {
  const folder = newFolder();
  const evidence = join(folder, 'evidence');
  mkdirSync(evidence);
  const connection = mustConnect(folder, { isNew: true });
  const { dossierId } = connection.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  const known = sampleEvidence(dossierId, { storedName: 'known.age' });
  const removed = sampleEvidence(dossierId, { storedName: 'removed.age' });
  connection.write('evidence.recordImport', known);
  connection.write('evidence.recordImport', removed);
  connection.write('evidence.remove', { evidenceId: removed.evidenceId });

  const now = Date.UTC(2026, 10, 3);
  const ages: Readonly<Record<string, number>> = {
    'known.age': 99,
    'removed.age': 99,
    'old.age': 25,
    'old.age.partial': 25,
    'young.age': 23,
    'young.age.partial': 1,
    'from-tomorrow.age': -24,
  };
  for (const [name, hours] of Object.entries(ages)) {
    writeFileSync(join(evidence, name), 'x');
    utimesSync(join(evidence, name), (now - hours * HOUR) / 1000, (now - hours * HOUR) / 1000);
  }
  // The part of a session that this work uses.
  const storage = { read: async (name: string, input: unknown) => connection.read(name, input) };
  expect(await collectOrphans({ folder, storage } as unknown as Session, now)).toBe(2);
  expect(readdirSync(evidence).toSorted()).toEqual([
    'from-tomorrow.age',
    'known.age',
    'removed.age',
    'young.age',
    'young.age.partial',
  ]);
  connection.close();
});
