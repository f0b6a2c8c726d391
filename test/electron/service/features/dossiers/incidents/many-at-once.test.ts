import { afterAll, beforeAll, expect, test } from 'vitest';
import { incidentIds } from '../../../../../../electron/service/features/dossiers/incident-store.ts';
import { actInParts } from '../../../../../../renderer/ui/act-in-parts.ts';
import type { ChangedIncident } from '../../../../../../shared/features/dossiers/incident-views-model.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

let vault: VaultDatabase;
let dossierId = '';
const filter = { platform: 'x', form: null, sender: null, from: null, until: null };
const idsOf = () =>
  (vault.read('dossiers.incidentIdsOf', { dossierId, filter }) as { incidentIds: string[] }).incidentIds;

beforeAll(() => {
  vault = createVaultDatabase();
  dossierId = (vault.write('dossiers.create', sampleDossier) as { dossierId: string }).dossierId;
  for (let n = 0; n < 830; n += 1) {
    const platform = n < 798 ? 'x' : 'telegram';
    const incident = { ...sampleIncident, occurredAt: (n % 50) * 60_000, platform, forms: ['insult'] };
    vault.write('dossiers.addIncident', { dossierId, incident, draftKey: null });
  }
});
afterAll(() => vault.close());

test('the ids of all that a filter shows come in the order of the list, out of one index', () => {
  const page = vault.read('dossiers.incidentsOf', { dossierId, filter, offset: 0, limit: 200 }) as {
    incidents: { incidentId: string }[];
  };
  expect(idsOf()).toHaveLength(798);
  expect(idsOf().slice(0, 200)).toEqual(page.incidents.map(({ incidentId }) => incidentId));
  const everything = { ...filter, platform: null };
  for (const asked of [filter, everything]) {
    const { text, values } = incidentIds({ dossierId, filter: asked, limit: 10_000 });
    const plan = vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values as string[]);
    expect(plan.map((step) => String((step as { readonly detail: unknown }).detail))).toEqual([
      expect.stringMatching(
        asked === filter
          ? /^SEARCH incidents USING (COVERING )?INDEX incidents_by_platform \(dossier_id=\? AND platform=\?\)/
          : /^SEARCH incidents USING (COVERING )?INDEX incidents_of_dossier \(dossier_id=\?\)/,
      ),
    ]);
  }
});

test('798 incidents are changed as one and undone as one, in writes that others need not wait for long', async () => {
  const change = { addForms: ['threat'], removeForms: ['insult'], addOffences: [], removeOffences: [] };
  const rest = { platform: null, sender: null, observedBy: null };
  const forms = () =>
    vault.database
      .prepare('SELECT form, count(*) AS n FROM incident_forms GROUP BY form ORDER BY form')
      .all([])
      .map((row) => Object.values(row).join(' '));
  const took: number[] = [];
  const acted = await actInParts(idsOf(), {
    act: async (incidentIds) => {
      const began = performance.now();
      const changed = vault.write('dossiers.changeIncidents', {
        incidentIds,
        change: { ...change, ...rest },
      });
      took.push(performance.now() - began);
      return changed as { before: ChangedIncident[] };
    },
    takeBack: async ({ before }) => vault.write('dossiers.setIncidents', { items: before }),
  });
  expect(forms()).toEqual(['insult 32', 'threat 798']);
  expect(took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)]).toBeLessThan(100);
  await acted.undo();
  expect(forms()).toEqual(['insult 830']);
});
