import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incidentIds } from '../../../../../../electron/service/features/dossiers/incident-store.ts';
import { severalIncidents } from '../../../../../../electron/service/features/dossiers/incidents/several-store.ts';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { inTransaction } from '../../../../../../electron/service/storage/transaction.ts';
import type { ChangedIncident } from '../../../../../../shared/features/dossiers/incident-views-model.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { shippedPack } from '../../../../../support/shipped-pack.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

let vault: VaultDatabase;
let dossierId = '';
const filter = { platform: 'x', form: null, sender: null, from: null, until: null };
const idsOf = () =>
  (vault.read('dossiers.incidentIdsOf', { dossierId, filter }) as { incidentIds: string[] }).incidentIds;

beforeAll(async () => {
  vault = createVaultDatabase();
  vault.write('reference.keepProgramPack', { pack: await shippedPack('university') });
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

/** As many as can be chosen at once, each with what it is found by, as if they came with an import. */
function addTenThousand(): { large: string; ids: string[] } {
  const { dossierId: large } = vault.write('dossiers.create', sampleDossier) as { dossierId: string };
  const incident = { ...sampleIncident, sender: '@eerste', forms: ['insult', 'doxing'], offences: ['sr285'] };
  const { incidentId } = vault.write('dossiers.addIncident', {
    dossierId: large,
    incident,
    draftKey: null,
  }) as { incidentId: string };
  const others = sql`WITH RECURSIVE n (at) AS (SELECT 2 UNION ALL SELECT at + 1 FROM n WHERE at < 10000)`;
  inTransaction(vault.database, () => {
    vault.db.run(sql`
      INSERT INTO incidents (incident_id, dossier_id, occurred_at, precision, platform, message, url, sender, remarks, reach,
        observed_by, known_at, sender_id, link_key, text_key, created_at, updated_at)
      ${others} SELECT printf('i%05d', at), dossier_id, occurred_at + at, precision, platform, message || at, url, sender, remarks,
        reach, observed_by, known_at, sender_id, link_key, text_key, created_at, updated_at
      FROM n, incidents WHERE incident_id = ${incidentId}`);
    for (const form of incident.forms)
      vault.db.run(
        sql`INSERT INTO incident_forms (incident_id, form) ${others} SELECT printf('i%05d', at), ${form} FROM n`,
      );
    for (const offence of incident.offences)
      vault.db.run(
        sql`INSERT INTO incident_offences (incident_id, offence) ${others} SELECT printf('i%05d', at), ${offence} FROM n`,
      );
    vault.db.run(sql`
      INSERT INTO search_documents (dossier_id, kind, object_id, at, body)
      SELECT dossier_id, 'incident', incident_id, occurred_at, message || sender FROM incidents
      WHERE dossier_id = ${large} AND incident_id <> ${incidentId}`);
    return { commit: true, value: null };
  });
  const everything = { ...filter, platform: null };
  const { incidentIds: ids } = vault.read('dossiers.incidentIdsOf', {
    dossierId: large,
    filter: everything,
  }) as {
    incidentIds: string[];
  };
  return { large, ids };
}

const nothing = {
  ...{ addForms: [], removeForms: [], addOffences: [], removeOffences: [] },
  ...{ platform: null, sender: null, observedBy: null },
};

describe('ten thousand incidents', () => {
  let large = '';
  let ids: string[] = [];
  beforeAll(() => {
    ({ large, ids } = addTenThousand());
  });
  const rows = (text: string) =>
    vault.database
      .prepare(text)
      .all([large])
      .map((row) => Object.values(row).join(' '));
  /** All that changing them touches, as it stands. */
  const stand = () => [
    rows(`SELECT form, count(*) FROM incident_forms JOIN incidents USING (incident_id)
      WHERE dossier_id = ? GROUP BY form`),
    rows('SELECT form, count FROM dossier_forms WHERE dossier_id = ? AND count > 0 ORDER BY form'),
    rows(`SELECT offence, count(*) FROM incident_offences JOIN incidents USING (incident_id)
      WHERE dossier_id = ? GROUP BY offence`),
    rows('SELECT platform, count FROM dossier_platforms WHERE dossier_id = ? AND count > 0'),
    rows(`SELECT senders.name, incidents.sender, observed_by, count(*) FROM incidents LEFT JOIN senders USING (sender_id)
      WHERE incidents.dossier_id = ? GROUP BY 1, 2, 3`),
    rows('SELECT offence, count(*) FROM complaint_terms WHERE dossier_id = ? GROUP BY offence'),
    rows('SELECT count(DISTINCT text_key) FROM incidents WHERE dossier_id = ?'),
  ];
  const found = (text: string) =>
    (vault.read('dossiers.search', { text, offset: 0, limit: 1 }) as { hits: object[] }).hits.length;

  // A thousand for the sender: the index follows afterwards, and of texts that are all alike slowly.
  test.each<[string, object]>([
    ['forms', { addForms: ['threat'], removeForms: ['insult'] }],
    ['sender and place', { sender: '@tweedelijster', platform: 'telegram', observedBy: 'Communicatie' }],
    ['offences', { addOffences: ['sr266'], removeOffences: ['sr285'] }],
  ])('get other %s by one write, and are given back what they had by another', (_, change) => {
    const before = stand();
    const changed = vault.write('dossiers.changeIncidents', {
      incidentIds: 'sender' in change ? ids.slice(0, 1000) : ids,
      change: { ...nothing, ...change },
    }) as { before: ChangedIncident[]; changedAt: number };
    expect(changed.before).toHaveLength('sender' in change ? 1000 : 10_000);
    const after = stand();
    expect(after).not.toEqual(before);
    if ('addForms' in change) expect(after[0]).toEqual(['doxing 10000', 'threat 10000']);
    if ('addForms' in change) expect(after[1]).toEqual(after[0]);
    if ('sender' in change) {
      expect(after[3]).toContain('telegram 1000');
      expect(after[4]).toContainEqual(expect.stringMatching(/ @tweedelijster Communicatie 1000$/));
    }
    vault.goOnWithRest();
    expect(found('tweedelijster')).toBe('sender' in change ? 1 : 0);
    vault.write('dossiers.setIncidents', { items: changed.before, changedAt: changed.changedAt });
    const back = stand();
    expect(back.slice(0, 5)).toEqual(before.slice(0, 5));
    expect(found('tweedelijster')).toBe(0);
    vault.goOnWithRest();
  });

  test('are all left as they were where one is not there', () => {
    const before = stand();
    const change = { ...nothing, addForms: ['threat'] };
    const incidentIds = [...ids.slice(0, 9_999), 'weg'];
    expect(vault.write('dossiers.changeIncidents', { incidentIds, change })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(stand()).toEqual(before);
  });
});

test('what many have is found by their ids', () => {
  const { text, values } = severalIncidents(idsOf());
  const plan = vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values as string[]);
  const steps = plan.map((step) => String((step as { readonly detail: unknown }).detail));
  expect(steps.filter((step) => /^(SCAN|SEARCH) (asked|incidents|f|o)\b/.test(step))).toEqual([
    expect.stringMatching(/^SCAN asked VIRTUAL TABLE/),
    expect.stringMatching(/^SEARCH incidents USING INDEX sqlite_autoindex_incidents_1 \(incident_id=\?\)/),
    expect.stringMatching(/^SEARCH f USING PRIMARY KEY \(incident_id=\?\)/),
    expect.stringMatching(/^SEARCH o USING PRIMARY KEY \(incident_id=\?\)/),
  ]);
});
