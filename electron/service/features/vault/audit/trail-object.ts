import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** What was typed into the filter for objects. */
export type SoughtObject =
  | { readonly kind: 'any' }
  /** There is nothing that it could mean. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'object'; readonly objectId: string }
  /** A dossier with everything in it; `ids` selects the ids of all that. */
  | { readonly kind: 'dossier'; readonly ids: Sql }
  /** One entry, by a head code that somebody wrote down. */
  | { readonly kind: 'entry'; readonly sequence: number; readonly headCode: string };

const CASE_CODE = /^[A-Z]{2,4}-\d{4}-\d+$/;
const HEAD_CODE = /^(\d{1,15})-[0-9A-F]{8}$/;

/** Reads the filter: a case code, a head code, or an id; letters in any case. */
export function findSoughtObject(db: ReadableDb, text: string): SoughtObject {
  const typed = text.trim();
  if (typed === '') return { kind: 'any' };
  const code = typed.toUpperCase();
  const head = HEAD_CODE.exec(code);
  if (head !== null) return { kind: 'entry', sequence: Number(head[1]), headCode: code };
  if (!CASE_CODE.test(code)) return { kind: 'object', objectId: typed.toLowerCase() };
  const dossier = db.get<Dossier>(
    sql`SELECT dossier_id AS dossierId, person_id AS personId FROM dossiers WHERE code = ${code}`,
  );
  return dossier === undefined ? { kind: 'nothing' } : { kind: 'dossier', ids: idsOf(dossier) };
}

type Dossier = { readonly dossierId: string; readonly personId: string };

/**
 * The dossier, the person it is about, and everything in it. What was put aside is asked for by itself: the indexes of a
 * dossier's things leave it out, and those of what was put aside are small.
 */
function idsOf({ dossierId, personId }: Dossier): Sql {
  return sql`
    SELECT ${dossierId} UNION ALL SELECT ${personId}
    UNION ALL SELECT report_id FROM reports WHERE dossier_id = ${dossierId}
    UNION ALL SELECT incident_id FROM incidents WHERE dossier_id = ${dossierId} AND removed_at IS NULL
    UNION ALL SELECT incident_id FROM incidents WHERE +dossier_id = ${dossierId} AND removed_at IS NOT NULL
    UNION ALL SELECT evidence_id FROM evidence WHERE dossier_id = ${dossierId} AND removed_at IS NULL
    UNION ALL SELECT evidence_id FROM evidence WHERE +dossier_id = ${dossierId} AND removed_at IS NOT NULL
    UNION ALL SELECT entry_id FROM timeline WHERE dossier_id = ${dossierId} AND removed_at IS NULL
    UNION ALL SELECT entry_id FROM timeline WHERE +dossier_id = ${dossierId} AND removed_at IS NOT NULL
    UNION ALL SELECT consent_id FROM consents WHERE dossier_id = ${dossierId}
    UNION ALL SELECT action_id FROM actions WHERE dossier_id = ${dossierId}
    UNION ALL SELECT report_id FROM police_reports WHERE dossier_id = ${dossierId}
    UNION ALL SELECT mandate_id FROM police_mandates WHERE dossier_id = ${dossierId}`;
}

/** The dossier that the object of an entry is or belongs to; a person's where it is the only one about that person. */
export function dossierOf(objectId: Sql): Sql {
  return sql`coalesce(
    (SELECT dossier_id FROM dossiers WHERE dossier_id = ${objectId}),
    (SELECT dossier_id FROM reports WHERE report_id = ${objectId}),
    (SELECT dossier_id FROM incidents WHERE incident_id = ${objectId}),
    (SELECT dossier_id FROM evidence WHERE evidence_id = ${objectId}),
    (SELECT dossier_id FROM timeline WHERE entry_id = ${objectId}),
    (SELECT dossier_id FROM consents WHERE consent_id = ${objectId}),
    (SELECT dossier_id FROM actions WHERE action_id = ${objectId}),
    (SELECT dossier_id FROM police_reports WHERE report_id = ${objectId}),
    (SELECT dossier_id FROM police_mandates WHERE mandate_id = ${objectId}),
    (SELECT CASE WHEN count(*) = 1 THEN max(dossier_id) END FROM dossiers WHERE person_id = ${objectId}))`;
}
