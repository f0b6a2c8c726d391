import type { FoundPerson, SearchFilter } from '../../../../../shared/features/dossiers/search-model.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { countingWishes } from '../../consent/api.ts';
import { isIndexBehind } from './pending.ts';
import { dossierConditions, isFound, places, snippet, toSearchQuery } from './search.ts';
import { snippetParts } from './snippet.ts';

/** Documents that are looked at at most: somebody may have many dossiers. */
const DOCUMENTS = 500;

export type PeopleQuery = {
  readonly text: string;
  readonly limit: number;
  readonly filter?: SearchFilter | undefined;
};

type PersonRow = Pick<FoundPerson, 'personId' | 'name' | 'unit' | 'tagWish'> & { readonly snippet: string };

/** People who fit, whoever has the newest dossier first; each once, with all dossiers about them. */
export function searchPeople(
  db: ReadableDb,
  { text, limit, filter }: PeopleQuery,
  now: number,
): { readonly people: FoundPerson[]; readonly more: boolean; readonly behind: boolean } {
  const query = toSearchQuery(text);
  if (query === null) return { people: [], more: false, behind: false };
  const rows = db.all<PersonRow>(sql`
    SELECT people.person_id AS personId, people.name, people.unit, people.tag_wish AS tagWish, ${snippet} AS snippet
    FROM ${places} CROSS JOIN dossiers ON dossiers.number = place.dossier
    CROSS JOIN people ON people.person_id = dossiers.person_id
    WHERE ${isFound(query)} AND place.kind = 'person' ${dossierConditions(filter)}
    ORDER BY search_index.rowid DESC LIMIT ${DOCUMENTS}`);
  const firstById = new Map<string, PersonRow>();
  for (const row of rows) if (!firstById.has(row.personId)) firstById.set(row.personId, row);
  const found = [...firstById.values()];
  return {
    people: found.slice(0, limit).map(({ snippet: marked, ...person }) => {
      const dossiers = dossiersOf(db, person.personId);
      return {
        ...person,
        tagWish: wishOver(db, { person, dossiers }, now),
        dossiers,
        snippet: snippetParts(marked),
      };
    }),
    more: found.length > limit || rows.length === DOCUMENTS,
    behind: isIndexBehind(db),
  };
}

/** The strictest of all their dossiers: whoever looks up a name has none of these at hand. */
function wishOver(
  db: ReadableDb,
  {
    person,
    dossiers,
  }: { readonly person: Pick<PersonRow, 'tagWish'>; readonly dossiers: FoundPerson['dossiers'] },
  now: number,
): FoundPerson['tagWish'] {
  const counting = countingWishes(
    db,
    dossiers.map(({ dossierId }) => ({ dossierId, tagWish: person.tagWish })),
    now,
  );
  return dossiers.reduce((tagWish, { dossierId }) => counting({ dossierId, tagWish }), person.tagWish);
}

function dossiersOf(db: ReadableDb, personId: string): FoundPerson['dossiers'] {
  return db.all(sql`
    SELECT dossier_id AS dossierId, code, status FROM dossiers
    WHERE person_id = ${personId} AND removed_at IS NULL ORDER BY dossier_id DESC`);
}
