import { textToNormals } from '../../../../shared/features/people/address-normal.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { sql, sqlList } from '../../storage/sql.ts';
import { rootOf } from './merge-store.ts';
import { createLikeness } from './name-likeness.ts';
import { isStanding, toSortName } from './store.ts';

export type PersonSuggestion = {
  readonly personId: string;
  readonly name: string;
  readonly function: string;
  readonly unit: string;
  readonly dossierCodes: string[];
  readonly openDossiers: { readonly dossierId: string; readonly code: string }[];
  readonly match: 'name' | 'alike' | 'address';
};

/** Most people who are offered at once. */
const MOST = 8;

/**
 * People who may be meant: by an address that is theirs, by the beginning of their name, by a name that is written
 * alike. Who turned out to be somebody else is offered as that other one; who came with an import that was undone is not
 * offered.
 */
export function suggestPeople(db: ReadableDb, text: string): PersonSuggestion[] {
  const start = toSortName(text);
  if (start === '') return [];
  const found = new Map<string, PersonSuggestion['match']>();
  const add = (match: PersonSuggestion['match'], personIds: readonly string[]) => {
    for (const personId of personIds) {
      if (found.size === MOST) return;
      const root = rootOf(db, personId);
      if (!found.has(root) && stands(db, root)) found.set(root, match);
    }
  };
  add('address', byAddress(db, text));
  add('name', byBeginning(db, start));
  if (found.size < MOST) add('alike', byLikeness(db, start));
  return [...found].map(([personId, match]) => describe(db, personId, match));
}

function byAddress(db: ReadableDb, text: string): string[] {
  const normals = textToNormals(text);
  if (normals.length === 0) return [];
  return db
    .all<{ personId: string }>(sql`
      SELECT DISTINCT person_id AS personId FROM person_addresses JOIN people USING (person_id)
      WHERE normal IN (${sqlList(normals)}) AND ${isStanding} ORDER BY normal, person_id LIMIT ${MOST}`)
    .map(({ personId }) => personId);
}

function byBeginning(db: ReadableDb, start: string): string[] {
  // A range instead of LIKE, so that the index answers it. No character sorts after U+10FFFF in UTF-8.
  return db
    .all<{ personId: string }>(sql`
      SELECT person_id AS personId FROM people
      WHERE sort_name >= ${start} AND sort_name < ${`${start}\u{10ffff}`} AND ${isStanding}
      ORDER BY sort_name, person_id LIMIT ${MOST}`)
    .map(({ personId }) => personId);
}

/** Looks at every name: the index holds them one after another, and ten thousand are looked at in some tens of milliseconds. */
function byLikeness(db: ReadableDb, start: string): string[] {
  const likeness = createLikeness(start);
  const people = db.all<{ personId: string; sortName: string }>(
    sql`SELECT person_id AS personId, sort_name AS sortName FROM people ORDER BY sort_name, person_id`,
  );
  // Asked once: of a register that was taken back thousands may be alike, each to be looked at otherwise.
  const gone = takenBack(db);
  return people
    .flatMap(({ personId, sortName }) => {
      const cost = gone.has(personId) ? null : likeness(sortName);
      return cost === null ? [] : [{ personId, cost }];
    })
    .sort((one, other) => one.cost - other.cost)
    .map(({ personId }) => personId);
}

/** People who are known only from dossiers that were put aside. */
function takenBack(db: ReadableDb): ReadonlySet<string> {
  const rows = db.all<{ personId: string }>(sql`
    SELECT person_id AS personId FROM people
    WHERE person_id IN (SELECT person_id FROM dossiers WHERE removed_at IS NOT NULL) AND NOT ${isStanding}`);
  return new Set(rows.map(({ personId }) => personId));
}

function stands(db: ReadableDb, personId: string): boolean {
  return db.get(sql`SELECT 1 FROM people WHERE person_id = ${personId} AND ${isStanding}`) !== undefined;
}

function describe(db: ReadableDb, personId: string, match: PersonSuggestion['match']): PersonSuggestion {
  const person = db.get<Pick<PersonSuggestion, 'personId' | 'name' | 'function' | 'unit'>>(
    sql`SELECT person_id AS personId, name, function, unit FROM people WHERE person_id = ${personId}`,
  );
  if (person === undefined) throw new Error('a suggested person is not there');
  const dossiers = db.all<{ dossierId: string; code: string; isOpen: number }>(sql`
    SELECT dossier_id AS dossierId, code, status <> 'closed' AS isOpen FROM dossiers
    WHERE person_id = ${personId} AND removed_at IS NULL ORDER BY dossier_id`);
  return {
    ...person,
    dossierCodes: dossiers.map(({ code }) => code),
    openDossiers: dossiers
      .filter(({ isOpen }) => isOpen === 1)
      .map(({ dossierId, code }) => ({ dossierId, code })),
    match,
  };
}
