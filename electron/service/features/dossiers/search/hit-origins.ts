import type { SearchHit } from '../../../../../shared/features/dossiers/model.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql, sqlList } from '../../../storage/sql.ts';

type Origin = NonNullable<SearchHit['origin']>;
type OriginRow = Omit<Origin, 'host'> & { readonly id: string; readonly url: string };
type Found = Pick<SearchHit, 'kind' | 'objectId'>;

/** Where incidents and evidence among what was found come from, by their ids: what tells them apart while they are veiled. */
export function findOrigins(db: ReadableDb, hits: readonly Found[]): ReadonlyMap<string, Origin> {
  const idsOf = (kind: Found['kind']) => hits.flatMap((hit) => (hit.kind === kind ? [hit.objectId] : []));
  const rows = [...ofIncidents(db, idsOf('incident')), ...ofEvidence(db, idsOf('evidence'))];
  return new Map(rows.map(({ id, url, ...origin }) => [id, { ...origin, host: hostOf(url) }]));
}

function ofIncidents(db: ReadableDb, ids: readonly string[]): OriginRow[] {
  if (ids.length === 0) return [];
  return db.all<OriginRow>(sql`
    SELECT incident_id AS id, NULL AS fileKind, platform, sender, url, precision FROM incidents
    WHERE incident_id IN (${sqlList(ids)})`);
}

/** Platform and sender of the first incident that an item stands with; one that was put aside tells nothing. */
function ofEvidence(db: ReadableDb, ids: readonly string[]): OriginRow[] {
  if (ids.length === 0) return [];
  return db.all<OriginRow>(sql`
    SELECT evidence.evidence_id AS id, kind AS fileKind, platform, coalesce(sender, '') AS sender, source_url AS url,
      'minute' AS precision
    FROM evidence LEFT JOIN incidents ON incidents.incident_id =
      (SELECT min(standing.incident_id) FROM evidence_incidents AS link
        CROSS JOIN incidents AS standing ON standing.incident_id = link.incident_id AND standing.removed_at IS NULL
        WHERE link.evidence_id = evidence.evidence_id)
    WHERE evidence.evidence_id IN (${sqlList(ids)})`);
}

/** The host of a link; empty where there is none. The rest of a link can hold words. */
function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
}
