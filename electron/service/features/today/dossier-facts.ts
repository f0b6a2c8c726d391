import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

export type DossierFacts = {
  readonly code: string;
  readonly personName: string;
  /** The single contact point (H 2.4); null where none was chosen. */
  readonly contactSlot: string | null;
  readonly contactName: string;
};

/** What a list says of the dossiers that its tasks belong to. */
export function findDossierFacts(
  db: ReadableDb,
  dossierIds: ReadonlySet<string | null>,
): ReadonlyMap<string | null, DossierFacts> {
  const ids = JSON.stringify([...dossierIds].filter((id) => id !== null));
  const rows = db.all<DossierFacts & { readonly dossierId: string }>(sql`
    SELECT dossiers.dossier_id AS dossierId, dossiers.code, people.name AS personName,
      dossiers.contact_point AS contactSlot, coalesce(members.name, '') AS contactName
    FROM json_each(${ids}) AS asked CROSS JOIN dossiers ON dossiers.dossier_id = asked.value
      CROSS JOIN people ON people.person_id = dossiers.person_id
      LEFT JOIN members ON members.slot_id = dossiers.contact_point`);
  return new Map(rows.map(({ dossierId, ...facts }) => [dossierId, facts]));
}
