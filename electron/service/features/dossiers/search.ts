import type { SearchHit } from '../../../../shared/features/dossiers/model.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { HIT_END, HIT_START } from './hit-marks.ts';

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

type HitRow = Omit<SearchHit, 'snippet' | 'veiled'> & { readonly snippet: string };

/** Hits from newest to oldest; one more than `limit` is read to know whether there are more. */
export function searchDossiers(
  db: ReadableDb,
  { text, offset, limit }: { readonly text: string; readonly offset: number; readonly limit: number },
): { readonly hits: SearchHit[]; readonly more: boolean } {
  const query = toSearchQuery(text);
  if (query === null) return { hits: [], more: false };
  const rows = db.all<HitRow>(sql`
    SELECT found.dossier_id AS dossierId, dossiers.code, people.name AS personName, found.kind,
      found.object_id AS objectId, found.at,
      snippet(search_index, 0, ${HIT_START}, ${HIT_END}, '…', ${SNIPPET_WORDS}) AS snippet
    FROM search_index
    JOIN search_documents AS found ON found.document_id = search_index.rowid
    JOIN dossiers ON dossiers.dossier_id = found.dossier_id
    JOIN people ON people.person_id = dossiers.person_id
    WHERE search_index MATCH ${query}
    ORDER BY search_index.rowid DESC LIMIT ${limit + 1} OFFSET ${offset}`);
  return { hits: rows.slice(0, limit).map(rowToHit), more: rows.length > limit };
}

function rowToHit({ snippet, ...row }: HitRow): SearchHit {
  // What somebody sent can stand in evidence as well as in the text of an incident.
  const veiled = row.kind === 'incident' || row.kind === 'evidence';
  return { ...row, veiled, snippet: snippetParts(snippet) };
}

function snippetParts(marked: string): SearchHit['snippet'] {
  return marked
    .split(HIT_START)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, hit: false }];
      const [hit = '', ...rest] = piece.split(HIT_END);
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
