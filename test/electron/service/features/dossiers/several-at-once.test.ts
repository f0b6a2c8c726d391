import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ITEMS_AT_ONCE, type RemovableRef } from '../../../../../shared/features/dossiers/model.ts';
import { importFile } from '../../../../support/import-file.ts';
import { openIndependently } from '../../../../support/independent-client.ts';
import { newFolder } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { databasePath, mustConnect } from '../../../../support/sample-connection.ts';
import { sampleIncident, sampleNote } from '../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

const unknownId = '0190a0a0-0000-7000-8000-00000000dead';

describe('in a vault that is open', () => {
  const vault = shareVault();
  let dossierId = '';
  let items: RemovableRef[] = [];
  beforeAll(async () => {
    const { client } = vault();
    ({ dossierId } = await client.dossiers.create(sampleDossier));
    const { entryId } = await client.dossiers.addNote({ dossierId, note: sampleNote, draftKey: null });
    const incident = { dossierId, incident: sampleIncident, draftKey: null };
    const { incidentId } = await client.dossiers.addIncident(incident);
    const bytes = new TextEncoder().encode('een bestand');
    const { evidenceId } = await importFile(client, { dossierId, fileName: 'brief.txt', bytes });
    items = [
      { kind: 'note', id: entryId },
      { kind: 'incident', id: incidentId },
      { kind: 'evidence', id: evidenceId },
    ];
  });
  afterAll(() => {
    items = [];
  });

  const aside = async () =>
    (await vault().client.dossiers.removedItems({ dossierId: null, offset: 0, limit: 200 })).items
      .map(({ kind, id }) => ({ kind, id }))
      .toSorted((one, other) => one.id.localeCompare(other.id));

  test('all go or none: whatever is not there is named by its place, and nothing changed', async () => {
    const { dossiers } = vault().client;
    const [note, incident, evidence] = items as [RemovableRef, RemovableRef, RemovableRef];
    const { entries } = await dossiers.timeline({ dossierId, kinds: ['report'], before: null, limit: 1 });
    const wrong: readonly (readonly [RemovableRef[], number[]])[] = [
      [[note, { kind: 'note', id: unknownId }, incident], [1]],
      // Right ids of the wrong kind, of the entry that speaks of something else, and the same thing twice.
      [
        [{ kind: 'evidence', id: note.id }, incident, { kind: 'note', id: evidence.id }],
        [0, 2],
      ],
      [[evidence, { kind: 'note', id: entries[0]?.entryId ?? '' }], [1]],
      [[note, note], [1]],
    ];
    for (const [list, indexes] of wrong) {
      expect(await refusalOf(dossiers.putAside({ items: list }))).toEqual({
        code: 'NOT_FOUND',
        data: { indexes },
      });
      expect(await aside()).toEqual([]);
    }
    expect((await dossiers.get({ dossierId })).evidenceCount).toBe(1);

    await dossiers.putAside({ items });
    const three = await aside();
    expect(three).toHaveLength(3);
    const mixed = [note, { kind: 'incident' as const, id: unknownId }, evidence, evidence];
    expect(await refusalOf(dossiers.bringBack({ items: mixed }))).toEqual({
      code: 'NOT_FOUND',
      data: { indexes: [1, 3] },
    });
    expect(await aside()).toEqual(three);
    await dossiers.bringBack({ items });
    expect(await aside()).toEqual([]);
  });

  test('none, too many or nonsense is refused before anything happens', async () => {
    const { dossiers } = vault().client;
    const many = Array.from({ length: ITEMS_AT_ONCE + 1 }, () => ({ kind: 'note' as const, id: unknownId }));
    const strange = [{ kind: 'report', id: unknownId }] as unknown as RemovableRef[];
    for (const list of [[], many, strange, [{ kind: 'note' as const, id: '../vault' }]])
      expect(await refusalOf(dossiers.putAside({ items: list }))).toMatchObject({ code: 'INPUT_REFUSED' });
  });
});

test('the trail gets an entry for each, by the names that single acts have, and none for what was refused', () => {
  const folder = newFolder();
  const connection = mustConnect(folder, { isNew: true });
  const add = (name: string, input: object) =>
    connection.write(name, { draftKey: null, ...input }) as Readonly<Record<string, string>>;
  const { dossierId } = connection.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  const { entryId } = add('dossiers.addNote', { dossierId, note: sampleNote });
  const { incidentId } = add('dossiers.addIncident', { dossierId, incident: sampleIncident });
  const start = connection.head().sequence;
  const items = [
    { kind: 'note', id: entryId },
    { kind: 'incident', id: incidentId },
  ];
  const gone = { kind: 'note', id: unknownId };
  expect(connection.write('dossiers.putAside', { items: [...items, gone] })).toMatchObject({
    code: 'NOT_FOUND',
    data: { indexes: [2] },
  });
  connection.write('dossiers.putAside', { items });
  connection.write('dossiers.bringBack', { items });
  expect(connection.proveChain()).toMatchObject({ holds: true });
  connection.close();

  const client = openIndependently(databasePath(folder));
  const trail = client.prepare(
    'SELECT action, object_id AS objectId FROM audit WHERE sequence > ? ORDER BY sequence',
  );
  expect(trail.all(start)).toEqual([
    { action: 'dossiers.removeNote', objectId: entryId },
    { action: 'dossiers.removeIncident', objectId: incidentId },
    { action: 'dossiers.restoreNote', objectId: entryId },
    { action: 'dossiers.restoreIncident', objectId: incidentId },
  ]);
  client.close();
});
