import type { PackListName } from '../../../../shared/features/reference/pack-sections.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';

/**
 * In how many dossiers an item is used; 0 for sections whose items are only read. What is put aside counts too: it can come
 * back.
 */
export function countItemUse(db: ReadableDb, section: PackListName, id: string): number {
  const dossiers = dossiersOf[section]?.(id);
  if (dossiers === undefined) return 0;
  return db.get<{ count: number }>(sql`SELECT count(*) AS count FROM (${dossiers})`)?.count ?? 0;
}

const ofPeople = (people: Sql): Sql => sql`SELECT dossier_id FROM dossiers WHERE person_id IN (${people})`;
const marks = (section: string, id: string): Sql =>
  ofPeople(sql`SELECT person_id FROM person_marks WHERE section = ${section} AND item = ${id}`);
const needs = (section: string, id: string): Sql =>
  sql`SELECT dossier_id FROM dossier_needs WHERE section = ${section} AND item = ${id}`;
const ofIncidents = (incidents: Sql): Sql =>
  sql`SELECT DISTINCT dossier_id FROM incidents WHERE incident_id IN (${incidents})`;

/** Selects each dossier once. */
const dossiersOf: Readonly<Partial<Record<PackListName, (id: string) => Sql>>> = {
  channels: (id) => sql`SELECT DISTINCT dossier_id FROM reports WHERE channel = ${id}`,
  reporters: (id) => sql`SELECT DISTINCT dossier_id FROM reports WHERE reporter = ${id}`,
  referrals: (id) => sql`SELECT DISTINCT dossier_id FROM reports WHERE referred_to = ${id}`,
  triggers: (id) => sql`SELECT dossier_id FROM dossiers WHERE trigger_kind = ${id}`,
  capacities: (id) => sql`SELECT dossier_id FROM dossiers WHERE capacity = ${id}`,
  platforms: (id) => sql`SELECT DISTINCT dossier_id FROM incidents WHERE platform = ${id}`,
  forms: (id) => ofIncidents(sql`SELECT incident_id FROM incident_forms WHERE form = ${id}`),
  offences: (id) => ofIncidents(sql`SELECT incident_id FROM incident_offences WHERE offence = ${id}`),
  perpetrators: (id) => sql`SELECT DISTINCT dossier_id FROM sender_notes WHERE perpetrator = ${id}`,
  contracts: (id) =>
    ofPeople(sql`
      SELECT person_id FROM people WHERE contract = ${id}
      UNION SELECT person_id FROM person_positions WHERE contract = ${id}`),
  groups: (id) => marks('groups', id),
  vulnerabilities: (id) => marks('vulnerabilities', id),
  needs: (id) => needs('needs', id),
  options: (id) => needs('options', id),
  purposes: (id) => sql`SELECT DISTINCT dossier_id FROM consents WHERE purpose = ${id}`,
  actions: (id) => sql`SELECT DISTINCT dossier_id FROM actions WHERE item = ${id}`,
};
