import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEVER_DUE } from '../../../../../../electron/service/features/dossiers/register/register-filter.ts';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';
import { slotId } from '../../../../../support/vault-keys.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const forms = ['threat', 'insult', 'doxing'];
const step = fc.record({
  kind: fc.constantFrom(
    'incident',
    'incident',
    'change',
    'aside',
    'back',
    'report',
    'answer',
    'action',
    'done',
    'undone',
    'term',
    'closed-term',
    'dropped',
    'hand-over',
    'collected',
    'put-aside',
    'closed',
    'opened',
  ),
  pick: fc.nat(1000),
  at: fc.integer({ min: 1, max: 9 }),
  forms: fc.subarray(forms),
  platform: fc.constantFrom('x', 'telegram'),
});

const pickOf = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % Math.max(1, items.length)];

/** Changes rows as other slices do, by their own statements. */
function work(
  dossierIds: readonly string[],
  steps: readonly (typeof step extends fc.Arbitrary<infer Value> ? Value : never)[],
) {
  const { db } = vault;
  const incidents: { id: string; dossierId: string; isAside: boolean }[] = [];
  const actions: string[] = [];
  let count = 0;
  const ids = (name: string) => `${name}-${dossierIds[0]}-${count++}`;
  for (const { kind, pick, at, forms: chosen, platform } of steps) {
    const dossierId = pickOf(dossierIds, pick) ?? '';
    const incident = pickOf(incidents, pick);
    const action = pickOf(actions, pick);
    if (kind === 'closed' || kind === 'opened') {
      const status = kind === 'closed' ? 'closed' : 'active';
      db.runOne(sql`UPDATE dossiers SET status = ${status} WHERE dossier_id = ${dossierId}`);
      continue;
    }
    const fields = { ...sampleIncident, forms: chosen, platform };
    if (kind === 'incident') {
      const added = vault.write('dossiers.addIncident', { dossierId, incident: fields, draftKey: null });
      incidents.push({ id: (added as { incidentId: string }).incidentId, dossierId, isAside: false });
    } else if (kind === 'change' && incident !== undefined)
      vault.write('dossiers.changeIncident', { incidentId: incident.id, incident: fields });
    else if (kind === 'aside' && incident !== undefined) {
      vault.write('dossiers.removeIncident', { incidentId: incident.id });
      incident.isAside = true;
    } else if (kind === 'back' && incident !== undefined) {
      vault.write('dossiers.restoreIncident', { incidentId: incident.id });
      incident.isAside = false;
    } else if (kind === 'report')
      db.runOne(sql`
        INSERT INTO reports (report_id, dossier_id, channel, reporter, reporter_name, received_at, promised_by, account,
          created_at) VALUES (${ids('report')}, ${dossierId}, 'trusted-person', 'self', '', 1, ${at * 10}, '', 1)`);
    else if (kind === 'answer')
      db.run(
        sql`UPDATE reports SET responded_at = 5 WHERE dossier_id = ${dossierId} AND promised_by <= ${at * 10}`,
      );
    else if (kind === 'action') {
      const id = ids('action');
      actions.push(id);
      db.runOne(sql`
        INSERT INTO actions (action_id, dossier_id, title, phase, actor, owner_name, due_at, note, created_at, slot_id)
        VALUES (${id}, ${dossierId}, 'Bellen', 'during', 'institution', '', ${at * 10 + 1}, '', 1, ${slotId})`);
    } else if (kind === 'done' && action !== undefined)
      db.runOne(sql`UPDATE actions SET done_at = 7 WHERE action_id = ${action}`);
    else if (kind === 'undone' && action !== undefined)
      db.runOne(sql`UPDATE actions SET done_at = NULL, due_at = ${at * 10 + 1} WHERE action_id = ${action}`);
    else if (kind === 'term' && incident !== undefined)
      db.run(sql`
        INSERT INTO complaint_terms (incident_id, offence, dossier_id, known_at, due_at)
        VALUES (${incident.id}, ${`o-${at}`}, ${incident.dossierId}, 1, ${at * 10 + 2}) ON CONFLICT DO NOTHING`);
    else if (kind === 'closed-term' && incident !== undefined)
      db.run(
        sql`UPDATE complaint_terms SET done_at = 3 WHERE incident_id = ${incident.id} AND due_at < ${at * 10}`,
      );
    else if (kind === 'hand-over')
      db.runOne(sql`
        INSERT INTO collecting (collecting_id, dossier_id, asked, request, asked_at, until, slot_id)
        VALUES (${ids('collecting')}, ${dossierId}, 'Iemand', '', 1, ${pick % 3 === 0 ? null : at * 10 + 3}, ${slotId})`);
    else if (kind === 'collected')
      db.run(sql`
        UPDATE collecting SET done_at = ${pick % 2 === 0 ? 3 : null}, until = ${at * 10 + 3}
        WHERE dossier_id = ${dossierId} AND until <= ${at * 10 + 13}`);
    else if (kind === 'put-aside')
      db.run(sql`
        UPDATE collecting SET removed_at = ${pick % 2 === 0 ? 3 : null}
        WHERE dossier_id = ${dossierId} AND until <= ${at * 10}`);
    else if (kind === 'dropped' && incident !== undefined)
      db.run(sql`DELETE FROM complaint_terms WHERE incident_id = ${incident.id}`);
  }
}

/** What the triggers should have kept, counted anew from what stands. */
const counted = sql`
  SELECT dossier_id AS dossierId,
    (SELECT json_group_array(form || ' ' || n) FROM (
      SELECT form, count(*) AS n FROM incident_forms JOIN incidents USING (incident_id)
      WHERE incidents.dossier_id = dossiers.dossier_id AND removed_at IS NULL GROUP BY form ORDER BY form)) AS forms,
    (SELECT json_group_array(platform || ' ' || n) FROM (
      SELECT platform, count(*) AS n FROM incidents
      WHERE incidents.dossier_id = dossiers.dossier_id AND removed_at IS NULL GROUP BY platform ORDER BY platform)) AS platforms,
    coalesce((SELECT min(at) FROM (
      SELECT promised_by AS at, dossier_id FROM reports WHERE responded_at IS NULL AND referred_at IS NULL
        AND dossiers.status <> 'closed'
      UNION ALL SELECT due_at, dossier_id FROM actions WHERE done_at IS NULL AND removed_at IS NULL
      UNION ALL SELECT until, dossier_id FROM collecting
        WHERE until IS NOT NULL AND done_at IS NULL AND removed_at IS NULL
      UNION ALL SELECT due_at, complaint_terms.dossier_id FROM complaint_terms JOIN incidents USING (incident_id)
        WHERE done_at IS NULL AND removed_at IS NULL) AS due WHERE due.dossier_id = dossiers.dossier_id), ${NEVER_DUE}) AS due
  FROM dossiers ORDER BY dossier_id`;

const kept = sql`
  SELECT dossier_id AS dossierId,
    (SELECT json_group_array(form || ' ' || count) FROM (SELECT form, count FROM dossier_forms AS f
      WHERE f.dossier_id = dossiers.dossier_id AND count > 0 ORDER BY form)) AS forms,
    (SELECT json_group_array(platform || ' ' || count) FROM (SELECT platform, count FROM dossier_platforms AS p
      WHERE p.dossier_id = dossiers.dossier_id AND count > 0 ORDER BY platform)) AS platforms,
    next_due AS due
  FROM dossiers ORDER BY dossier_id`;

test('forms, platforms and the earliest open moment are always those of what stands, whoever writes', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 80 }), (steps) => {
      const made = [0, 1].map(() => vault.write('dossiers.create', sampleDossier) as { dossierId: string });
      work(
        made.map(({ dossierId }) => dossierId),
        steps,
      );
      expect(vault.db.all(kept)).toEqual(vault.db.all(counted));
    }),
    { numRuns: 25 },
  );
});

test('a severity has its place in the order, also when the dossier comes with one', () => {
  const { dossierId } = vault.write('dossiers.create', sampleDossier) as { dossierId: string };
  const order = () =>
    vault.db.get<{ n: number }>(sql`SELECT severity_order AS n FROM dossiers WHERE dossier_id = ${dossierId}`)
      ?.n;
  const seen = [order()];
  for (const severity of ['severe', 'light', 'medium', null]) {
    vault.db.runOne(sql`UPDATE dossiers SET severity = ${severity} WHERE dossier_id = ${dossierId}`);
    seen.push(order());
  }
  expect(seen).toEqual([0, 3, 1, 2, 0]);
});

test('ten thousand incidents in one transaction are counted nearly as fast as they are written', () => {
  const { dossierId } = vault.write('dossiers.create', sampleDossier) as { dossierId: string };
  const add = (from: number) => {
    const started = performance.now();
    vault.database.exec('BEGIN');
    for (let n = from; n < from + 5000; n += 1) {
      const id = `bulk-${n}`;
      vault.db.runOne(sql`
        INSERT INTO incidents (incident_id, dossier_id, occurred_at, precision, platform, message, url, sender, remarks,
          created_at, updated_at) VALUES (${id}, ${dossierId}, ${n}, 'minute', 'x', '', '', '', '', 1, 1)`);
      vault.db.runOne(sql`INSERT INTO incident_forms (incident_id, form) VALUES (${id}, 'threat')`);
      vault.db.runOne(sql`
        INSERT INTO complaint_terms (incident_id, offence, dossier_id, known_at, due_at)
        VALUES (${id}, 'o', ${dossierId}, 1, ${n})`);
    }
    vault.database.exec('COMMIT');
    return performance.now() - started;
  };
  const first = add(0);
  // Not slower the more there is: nothing is counted anew for each row.
  expect(add(5000)).toBeLessThan(3 * first + 200);
  expect(vault.db.get(sql`SELECT count FROM dossier_forms WHERE dossier_id = ${dossierId}`)).toEqual({
    count: 10_000,
  });
});
