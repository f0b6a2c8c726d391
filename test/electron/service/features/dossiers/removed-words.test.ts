import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openIndependently } from '../../../../support/independent-client.ts';
import { newFolder } from '../../../../support/open-service.ts';
import { databasePath, mustConnect } from '../../../../support/sample-connection.ts';
import { sampleNote } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';

/** All pages of a closed vault's database without their encryption, free ones included. */
function plainPages(folder: string): Buffer {
  const copy = join(folder, 'plain.db');
  copyFileSync(databasePath(folder), copy);
  const client = openIndependently(copy);
  client.pragma("rekey = ''");
  client.close();
  return readFileSync(copy);
}

/** Whether a word stands in the segments of the full-text index. */
function isInIndex(folder: string, word: string): boolean {
  const client = openIndependently(databasePath(folder));
  const blocks = client.prepare('SELECT block FROM search_index_data').all() as {
    readonly block: Uint8Array;
  }[];
  client.close();
  return blocks.some(({ block }) => Buffer.from(block).includes(word));
}

test('a word that was removed, changed or discarded stands in no page any more, nor in the index', () => {
  const folder = newFolder();
  const connection = mustConnect(folder, { isNew: true });
  const { dossierId } = connection.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  const add = (text: string) => {
    const note = { ...sampleNote, text };
    const { entryId } = connection.write('dossiers.addNote', { dossierId, note, draftKey: null }) as {
      readonly entryId: string;
    };
    return entryId;
  };
  const changed = add(`${'veel ander geschrijf en '.repeat(400)} zwaluwnestkast`);
  const removed = add('roerdompgeluid');
  add('blijvertje');
  connection.draft('dossiers.saveDraft', {
    key: 'dossiers.new',
    value: { text: 'kladderadatsch '.repeat(500) },
  });
  connection.close();

  // This look can find things: the words stand there now.
  const before = plainPages(folder);
  expect(['zwaluwnestkast', 'roerdompgeluid', 'kladderadatsch'].map((word) => before.includes(word))).toEqual(
    [true, true, true],
  );
  expect(['zwaluwnestkast', 'roerdompgeluid'].map((word) => isInIndex(folder, word))).toEqual([true, true]);

  const again = mustConnect(folder, { isNew: false });
  again.write('dossiers.changeNote', { entryId: changed, note: { ...sampleNote, text: 'nu iets anders' } });
  again.write('dossiers.removeNote', { entryId: removed });
  again.draft('dossiers.discardDraft', { key: 'dossiers.new' });
  again.close();

  const after = plainPages(folder);
  const gone = ['zwaluwnestkast', 'kladderadatsch'];
  expect(gone.filter((word) => after.includes(word))).toEqual([]);
  expect([...gone, 'roerdompgeluid'].filter((word) => isInIndex(folder, word))).toEqual([]);
  // A note that was put aside can be restored, so its own row still holds it, once.
  const first = after.indexOf('roerdompgeluid');
  expect(first).toBeGreaterThan(0);
  expect(after.indexOf('roerdompgeluid', first + 1)).toBe(-1);
  expect(isInIndex(folder, 'blijvertje')).toBe(true);
});
