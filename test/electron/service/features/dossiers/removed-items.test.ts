import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ITEMS_AT_ONCE,
  type RemovableRef,
  type RemovedItem,
} from '../../../../../shared/features/dossiers/model.ts';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { sampleIncident, sampleNote, samplePerson } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

type Page = { readonly total: number; readonly items: readonly RemovedItem[] };
const DAY = 24 * 60 * 60 * 1000;
const otherMember = '0190a0a0-0000-7000-8000-00000000abcd';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const newDossier = () => vault.write('dossiers.create', sampleDossier) as { readonly dossierId: string };

const add = (name: string, input: object) =>
  vault.write(name, { draftKey: null, ...input }) as Readonly<Record<string, string>>;

/** A note, an incident and an evidence item of a dossier, as what can be put aside. */
function oneOfEach(dossierId: string): readonly RemovableRef[] {
  const { entryId = '' } = add('dossiers.addNote', { dossierId, note: sampleNote });
  const { incidentId = '' } = add('dossiers.addIncident', { dossierId, incident: sampleIncident });
  const { evidenceId = '' } = add(
    'evidence.recordImport',
    sampleEvidence(dossierId, { incidentIds: [incidentId] }),
  );
  return [
    { kind: 'note', id: entryId },
    { kind: 'incident', id: incidentId },
    { kind: 'evidence', id: evidenceId },
  ];
}

const listOf = (dossierId: string | null, page = { offset: 0, limit: 200 }) =>
  vault.read('dossiers.removedItems', { dossierId, ...page }) as Page;

/** Everything that can be seen of a dossier and in the search. */
function seen(dossierId: string): unknown {
  const { activityAt: _, ...dossier } = vault.read('dossiers.get', { dossierId }) as {
    readonly activityAt: number;
  };
  return {
    dossier,
    timeline: vault.read('dossiers.timeline', { dossierId, kinds: null, before: null, limit: 200 }),
    incidents: vault.read('dossiers.incidents', { dossierId, offset: 0, limit: 200 }),
    evidence: vault.read('evidence.list', { dossierId }),
    documents: vault.database
      .prepare(
        'SELECT kind, object_id, at, body FROM search_documents WHERE dossier_id = ? ORDER BY object_id',
      )
      .all([dossierId]),
  };
}

describe('what was put aside', () => {
  test('is listed with what makes it recognisable, latest first, and never with the message of an incident', () => {
    const { dossierId } = newDossier();
    const [note, incident, evidence] = oneOfEach(dossierId);
    const days = [1, 2, 3].map((day) => Date.UTC(2026, 11, day));
    for (const [index, item] of [note, incident, evidence].entries())
      vault.write('dossiers.putAside', { items: [item] }, { now: days[index] ?? 0 });
    const shared = { dossierId, code: expect.stringMatching(/^UZ-/), personName: samplePerson.name };
    const at = (index: number) => ({
      removedAt: days[index],
      restorableUntil: (days[index] ?? 0) + 30 * DAY,
    });
    const { occurredAt, precision, platform } = sampleIncident;
    expect(listOf(dossierId)).toEqual({
      total: 3,
      items: [
        { ...evidence, ...shared, ...at(2), fileName: 'schermafdruk.png' },
        { ...incident, ...shared, ...at(1), occurredAt, precision, platform },
        {
          ...note,
          ...shared,
          ...at(0),
          noteKind: sampleNote.kind,
          happenedAt: sampleNote.happenedAt,
          firstWords: sampleNote.text,
          cut: false,
        },
      ],
    });
    expect(JSON.stringify(listOf(dossierId))).not.toContain('kwast');
  });

  test('stands in one order over all kinds and pages, without gaps or doubles', () => {
    const { dossierId } = newDossier();
    const items = Array.from({ length: 9 }, () => oneOfEach(dossierId)).flat();
    vault.write('dossiers.putAside', { items }, { now: Date.UTC(2027, 0, 1) });
    const all = listOf(dossierId).items.map(({ id }) => id);
    expect(all).toEqual(
      items
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
    const inPages = Array.from({ length: 6 }, (_, page) =>
      listOf(dossierId, { offset: page * 5, limit: 5 }).items.map(({ id }) => id),
    ).flat();
    expect(inPages).toEqual(all);
    expect(
      listOf(null)
        .items.slice(0, 27)
        .map(({ id }) => id),
    ).toEqual(all);
  });

  test('of long ago is listed and comes back like anything else: no clock decides', () => {
    const { dossierId } = newDossier();
    const items = oneOfEach(dossierId);
    const before = seen(dossierId);
    vault.write('dossiers.putAside', { items }, { now: Date.UTC(1999, 0, 1) });
    expect(listOf(dossierId).total).toBe(3);
    expect(vault.write('dossiers.bringBack', { items }, { now: Date.UTC(2099, 0, 1) })).toEqual({});
    expect(seen(dossierId)).toEqual(before);
    expect(listOf(dossierId)).toEqual({ total: 0, items: [] });
  });

  test('of a dossier that is not there is refused', () => {
    expect(listOf('0190a0a0-0000-7000-8000-00000000dead')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('several things', () => {
  test('go and come back in one act, and everything is as it was: counters, timeline, search', () => {
    const { dossierId } = newDossier();
    const items = [...oneOfEach(dossierId), ...oneOfEach(dossierId)];
    const before = seen(dossierId);
    vault.write('dossiers.putAside', { items });
    expect(seen(dossierId)).toMatchObject({
      dossier: { incidentCount: 0, evidenceCount: 0 },
      incidents: { total: 0, incidents: [] },
      evidence: { items: [] },
      documents: [{ kind: 'person' }, { kind: 'report' }],
    });
    vault.write('dossiers.bringBack', { items: items.toReversed() });
    expect(seen(dossierId)).toEqual(before);
  });

  test(`up to ${ITEMS_AT_ONCE}, of many dossiers, in one act`, () => {
    const dossiers = Array.from({ length: 5 }, newDossier);
    const items = dossiers.flatMap(({ dossierId }) =>
      Array.from({ length: ITEMS_AT_ONCE / 5 }, () => ({
        kind: 'incident' as const,
        id: add('dossiers.addIncident', { dossierId, incident: sampleIncident })['incidentId'] ?? '',
      })),
    );
    expect(vault.write('dossiers.putAside', { items })).toEqual({});
    const counts = () =>
      dossiers.map(
        ({ dossierId }) =>
          (vault.read('dossiers.get', { dossierId }) as { readonly incidentCount: number }).incidentCount,
      );
    expect(counts()).toEqual([0, 0, 0, 0, 0]);
    expect(vault.write('dossiers.bringBack', { items })).toEqual({});
    expect(counts()).toEqual([100, 100, 100, 100, 100]);
  });

  test('may be brought back by another member, whose name then stands in the chain of custody', () => {
    const { dossierId } = newDossier();
    const items = oneOfEach(dossierId);
    vault.write('dossiers.putAside', { items });
    expect(vault.write('dossiers.bringBack', { items }, { actor: otherMember })).toEqual({});
    const evidenceId = items[2]?.id ?? '';
    const events = vault.database
      .prepare('SELECT kind, slot_id AS slotId FROM custody_events WHERE evidence_id = ? ORDER BY event_id')
      .all([evidenceId]);
    expect(events.at(-1)).toEqual({ kind: 'restored', slotId: otherMember });
  });
});
