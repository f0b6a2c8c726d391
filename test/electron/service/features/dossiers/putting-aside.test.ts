import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { sampleIncident, sampleNote } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

let vault: VaultDatabase;
let dossierId = '';
beforeAll(() => {
  vault = createVaultDatabase();
  ({ dossierId } = vault.write('dossiers.create', sampleDossier) as { readonly dossierId: string });
});
afterAll(() => vault.close());

/** Everything that can be seen of a dossier. */
function seen(): unknown {
  const { activityAt: _, ...dossier } = vault.read('dossiers.get', { dossierId }) as {
    readonly activityAt: number;
  };
  return {
    dossier,
    timeline: vault.read('dossiers.timeline', { dossierId, kinds: null, before: null, limit: 200 }),
    incidents: vault.read('dossiers.incidents', { dossierId, offset: 0, limit: 200 }),
    evidence: vault.read('evidence.list', { dossierId }),
    found: ['rustig', 'kwast', 'schermafdruk'].map(
      (text) =>
        (vault.read('dossiers.search', { text, offset: 0, limit: 9 }) as { readonly hits: readonly object[] })
          .hits,
    ),
  };
}

test('restoring brings back everything that removing took away, at its old place', () => {
  const { entryId } = vault.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null }) as {
    readonly entryId: string;
  };
  const { incidentId } = vault.write('dossiers.addIncident', {
    dossierId,
    incident: sampleIncident,
    draftKey: null,
  }) as {
    readonly incidentId: string;
  };
  const item = sampleEvidence(dossierId, { incidentIds: [incidentId] });
  vault.write('evidence.recordImport', item);
  const before = seen();
  const pairs = [
    ['dossiers.removeNote', 'dossiers.restoreNote', { entryId }],
    ['dossiers.removeIncident', 'dossiers.restoreIncident', { incidentId }],
    ['evidence.remove', 'evidence.restore', { evidenceId: item.evidenceId }],
  ] as const;
  for (const [remove, restore, input] of pairs) {
    vault.write(remove, input, { now: Date.UTC(2026, 11, 1) });
    expect(seen()).not.toEqual(before);
    vault.write(restore, input, { now: Date.UTC(2026, 11, 2) });
    expect(seen()).toEqual(before);
  }
  // All aside at once, back in another order.
  for (const [remove, , input] of pairs) vault.write(remove, input);
  expect(seen()).toMatchObject({ incidents: { total: 0, incidents: [] }, evidence: { items: [] } });
  for (const [, restore, input] of pairs.toReversed()) vault.write(restore, input);
  expect(seen()).toEqual(before);
});

test('what is aside cannot be opened, changed or put aside again', () => {
  const { incidentId } = vault.write('dossiers.addIncident', {
    dossierId,
    incident: sampleIncident,
    draftKey: null,
  }) as {
    readonly incidentId: string;
  };
  vault.write('dossiers.removeIncident', { incidentId });
  const refused = { code: 'NOT_FOUND' };
  expect(vault.read('dossiers.incident', { incidentId })).toMatchObject(refused);
  expect(vault.write('dossiers.changeIncident', { incidentId, incident: sampleIncident })).toMatchObject(
    refused,
  );
  expect(vault.write('dossiers.removeIncident', { incidentId })).toMatchObject(refused);
});

test('an entry that is no note cannot be changed or removed as one', () => {
  const { entries } = vault.read('dossiers.timeline', {
    dossierId,
    kinds: ['report', 'incident'],
    before: null,
    limit: 9,
  }) as {
    readonly entries: readonly { readonly entryId: string; readonly editable: boolean }[];
  };
  expect(entries.length).toBeGreaterThan(1);
  for (const { entryId, editable } of entries) {
    expect(editable).toBe(false);
    expect(vault.write('dossiers.changeNote', { entryId, note: sampleNote })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(vault.write('dossiers.removeNote', { entryId })).toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('the timeline comes in pages without gaps or doubles, also where many entries share a moment', () => {
  const ids = Array.from({ length: 25 }, () =>
    vault.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null }),
  );
  const entries: { readonly entryId: string; readonly happenedAt: number }[] = [];
  for (let before: unknown = null, more = true; more; ) {
    const page = vault.read('dossiers.timeline', { dossierId, kinds: ['contact'], before, limit: 4 }) as {
      readonly entries: typeof entries;
      readonly more: boolean;
    };
    entries.push(...page.entries);
    const last = page.entries.at(-1);
    before = last === undefined ? null : { happenedAt: last.happenedAt, entryId: last.entryId };
    more = page.more;
  }
  expect(entries).toHaveLength(ids.length + 1);
  expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(ids.length + 1);
});
