import type { ChangedIncident } from '../../../../../shared/features/dossiers/incident-views-model.ts';
import type { Incident } from '../../../../../shared/features/dossiers/model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { inStandingDossier } from '../dossier-store.ts';

/** An incident that stands, as far as changing many at once looks at it. */
export type StandingIncident = Omit<Incident, 'reach' | 'knownAt'> & { readonly updatedAt: number };

type Row = Omit<StandingIncident, 'forms' | 'offences'> & {
  readonly forms: string;
  readonly offences: string;
};

/** Those of the ids that stand, in the order of the ids. */
export function findSeveral(db: ReadableDb, incidentIds: readonly string[]): StandingIncident[] {
  return db.all<Row>(severalIncidents(incidentIds)).map((row) => ({
    ...row,
    forms: JSON.parse(row.forms) as string[],
    offences: JSON.parse(row.offences) as string[],
  }));
}

/** The statement, apart so that a test can look at its plan. */
export function severalIncidents(incidentIds: readonly string[]): Sql {
  return sql`
    SELECT incidents.incident_id AS incidentId, dossier_id AS dossierId, occurred_at AS occurredAt, precision, platform,
      message, url, sender, remarks, observed_by AS observedBy, updated_at AS updatedAt,
      (SELECT json_group_array(form) FROM (SELECT form FROM incident_forms AS f
        WHERE f.incident_id = incidents.incident_id ORDER BY form)) AS forms,
      (SELECT json_group_array(offence) FROM (SELECT offence FROM incident_offences AS o
        WHERE o.incident_id = incidents.incident_id ORDER BY offence)) AS offences
    FROM json_each(${JSON.stringify(incidentIds)}) AS asked CROSS JOIN incidents ON incidents.incident_id = asked.value
    WHERE removed_at IS NULL AND ${inStandingDossier()}
    ORDER BY asked.key`;
}

type SeveralFields = Pick<
  ChangedIncident,
  'incidentId' | 'platform' | 'sender' | 'observedBy' | 'updatedAt'
> & {
  readonly senderId: string | null;
  readonly textKey: string;
};

/** Writes fields of many by one statement: one per incident would take seconds. */
export function updateSeveral(db: WritableDb, incidents: readonly SeveralFields[]): void {
  db.run(sql`
    UPDATE incidents SET platform = given.platform, sender = given.sender, observed_by = given.observed_by,
      sender_id = given.sender_id, text_key = given.text_key,
      updated_at = given.updated_at
    FROM (
      SELECT value ->> 'incidentId' AS id, value ->> 'platform' AS platform, value ->> 'sender' AS sender,
        value ->> 'observedBy' AS observed_by, value ->> 'senderId' AS sender_id, value ->> 'textKey' AS text_key,
        value ->> 'updatedAt' AS updated_at
      FROM json_each(${JSON.stringify(incidents)})) AS given
    WHERE incidents.incident_id = given.id`);
}

/** What of a list is given to incidents and what is taken away, as pairs of an incident and an item. */
export type ListChanges = {
  readonly given: readonly (readonly [incidentId: string, item: string])[];
  readonly taken: readonly (readonly [incidentId: string, item: string])[];
};

const lists = {
  forms: { table: sql`incident_forms`, item: sql`form` },
  offences: { table: sql`incident_offences`, item: sql`offence` },
} as const;

/** The same for what stands with them as a list. */
export function changeLists(db: WritableDb, list: keyof typeof lists, { given, taken }: ListChanges): void {
  const { table, item } = lists[list];
  const pairs = (some: ListChanges['given']) =>
    sql`SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(some)})`;
  if (taken.length > 0) db.run(sql`DELETE FROM ${table} WHERE (incident_id, ${item}) IN (${pairs(taken)})`);
  if (given.length > 0) db.run(sql`INSERT INTO ${table} (incident_id, ${item}) ${pairs(given)}`);
}
