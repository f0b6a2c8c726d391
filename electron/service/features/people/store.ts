import type { Person, PersonFields } from '../../../../shared/kernel/person.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

/** `Ånna de Vries` becomes `anna de vries`: without marks and case, for sorting and for finding while typing. */
export function toSortName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

const columns = sql`person_id AS personId, name, contact, function, unit, named_as AS namedAs, tag_wish AS tagWish,
  remarks, created_at AS createdAt, updated_at AS updatedAt`;

export function findPerson(db: ReadableDb, personId: string): Person | undefined {
  return db.get<Person>(sql`SELECT ${columns} FROM people WHERE person_id = ${personId}`);
}

/**
 * Whether somebody of `people` is known beyond dossiers that were put aside with the import that brought them. Part of a
 * statement; who was merged into another has no dossiers of their own.
 */
export const isStanding = sql`(
  EXISTS (SELECT 1 FROM dossiers WHERE dossiers.person_id = people.person_id AND dossiers.removed_at IS NULL)
  OR NOT EXISTS (SELECT 1 FROM dossiers WHERE dossiers.person_id = people.person_id))`;

export function insertPerson(db: WritableDb, personId: string, fields: PersonFields, now: number): void {
  db.runOne(sql`
    INSERT INTO people (person_id, name, sort_name, contact, function, unit, named_as, tag_wish, remarks,
      created_at, updated_at)
    VALUES (${personId}, ${fields.name}, ${toSortName(fields.name)}, ${fields.contact}, ${fields.function},
      ${fields.unit}, ${fields.namedAs}, ${fields.tagWish}, ${fields.remarks}, ${now}, ${now})`);
}

export function updatePerson(db: WritableDb, personId: string, fields: PersonFields, now: number): void {
  db.runOne(sql`
    UPDATE people SET name = ${fields.name}, sort_name = ${toSortName(fields.name)}, contact = ${fields.contact},
      function = ${fields.function}, unit = ${fields.unit}, named_as = ${fields.namedAs},
      tag_wish = ${fields.tagWish}, remarks = ${fields.remarks}, updated_at = ${now}
    WHERE person_id = ${personId}`);
}
