import type { SearchHit } from '../../../../../shared/features/dossiers/model.ts';
import type { SearchFilter } from '../../../../../shared/features/dossiers/search-model.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql, sqlList } from '../../../storage/sql.ts';
import { countingWishes } from '../../consent/api.ts';
import { HIT_END, HIT_START } from '../hit-marks.ts';
import { findOrigins } from './hit-origins.ts';
import { isIndexBehind, isIndexed } from './pending.ts';
import { snippetParts } from './snippet.ts';

/** Words around a hit. */
const SNIPPET_WORDS = 14;

/**
 * Turns what somebody typed into an FTS5 query: words all must occur, "quoted" ones in that order, the last word may
 * be a beginning. Everything is quoted, so that no character has a meaning of its own. Null when nothing is left.
 */
export function toSearchQuery(text: string): string | null {
  const terms = [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, phrase, word]) => phrase ?? word ?? '');
  const quoted = terms
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term.replaceAll('"', '""')}"`);
  if (quoted.length === 0) return null;
  // A single letter begins too many words to be a question; the index of beginnings starts at two.
  const isOpenEnded = /[\p{L}\p{N}][^"\s]+$/u.test(text);
  return quoted.join(' ') + (isOpenEnded ? '*' : '');
}

export type SearchQuery = {
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
  readonly filter?: SearchFilter | undefined;
};

type HitRow = Omit<SearchHit, 'snippet' | 'veiled' | 'origin'> & { readonly snippet: string };

/** Hits from newest to oldest; one more than `limit` is read to know whether there are more. */
export function searchDossiers(
  db: ReadableDb,
  { text, offset, limit, filter }: SearchQuery,
  now: number,
): { readonly hits: SearchHit[]; readonly more: boolean; readonly behind: boolean } {
  const query = toSearchQuery(text);
  if (query === null) return { hits: [], more: false, behind: false };
  const rows = db.all<HitRow>(sql`
    SELECT dossiers.dossier_id AS dossierId, dossiers.code, people.name AS personName, people.tag_wish AS tagWish, place.kind,
      found.object_id AS objectId, place.at, ${snippet} AS snippet
    FROM ${places} CROSS JOIN dossiers ON dossiers.number = place.dossier
    CROSS JOIN people ON people.person_id = dossiers.person_id
    CROSS JOIN search_documents AS found ON found.document_id = place.document_id
    WHERE ${isFound(query)} ${placeConditions(filter)} ${dossierConditions(filter)}
    ORDER BY search_index.rowid DESC LIMIT ${limit + 1} OFFSET ${offset}`);
  const shown = rows.slice(0, limit);
  const origins = findOrigins(db, shown);
  const counting = countingWishes(db, shown, now);
  const hits = shown.map((row) => ({
    ...rowToHit(row),
    tagWish: counting(row),
    origin: origins.get(row.objectId) ?? null,
  }));
  return { hits, more: rows.length > limit, behind: isIndexBehind(db) };
}

export const snippet = sql`snippet(search_index, 0, ${HIT_START}, ${HIT_END}, '…', ${SNIPPET_WORDS})`;

/** Every document that holds the words, with what filters look at; its text is not read for that. */
export const places = sql`search_index CROSS JOIN search_places AS place ON place.document_id = search_index.rowid`;

export const isFound = (query: string): Sql =>
  sql`search_index MATCH ${query} AND ${isIndexed} AND +dossiers.removed_at IS NULL`;

function placeConditions(filter: SearchFilter | undefined): Sql {
  if (filter === undefined) return sql``;
  const { kinds, from, until } = filter;
  return sql`
    ${kinds.length === 0 ? sql`` : sql`AND place.kind IN (${sqlList(kinds)})`}
    ${from === null ? sql`` : sql`AND place.at >= ${from}`}
    ${until === null ? sql`` : sql`AND place.at < ${until}`}`;
}

/** Of a dossier: its status and its code. */
export function dossierConditions(filter: SearchFilter | undefined): Sql {
  if (filter === undefined) return sql``;
  const { statuses, code } = filter;
  const typed = code.trim().toUpperCase();
  return sql`
    ${statuses.length === 0 ? sql`` : sql`AND +dossiers.status IN (${sqlList(statuses)})`}
    ${typed === '' ? sql`` : sql`AND place.dossier = (SELECT number FROM dossiers WHERE code = ${typed})`}`;
}

function rowToHit({ snippet: marked, ...row }: HitRow): Omit<SearchHit, 'origin'> {
  // What somebody sent can stand in evidence as well as in the text of an incident.
  const veiled = row.kind === 'incident' || row.kind === 'evidence';
  return { ...row, veiled, snippet: snippetParts(marked) };
}
