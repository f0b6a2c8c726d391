import type { Person } from '../../../../shared/kernel/person.ts';
import type { WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { findPerson, toSortName } from '../people/api.ts';
import { putSearchDocument } from './search-documents.ts';

type PersonDocument = {
  readonly dossierId: string;
  readonly code: string;
  readonly person: Person;
  readonly at: number;
};

/** Makes a dossier findable by its code and by what is written down of its person. */
export function putPersonDocument(db: WritableDb, { dossierId, code, person, at }: PersonDocument): void {
  const parts = [
    code,
    person.name,
    person.namedAs,
    person.function,
    person.unit,
    person.contact,
    person.remarks,
  ];
  putSearchDocument(db, { dossierId, kind: 'person', objectId: dossierId, at, parts });
}

/** Follows a change of a person in the order of the register and in what is found. */
export function personChanged(db: WritableDb, personId: string): void {
  const person = findPerson(db, personId);
  if (person === undefined) return;
  db.run(
    sql`UPDATE dossiers SET person_sort_name = ${toSortName(person.name)} WHERE person_id = ${personId}`,
  );
  const dossiers = db.all<{ dossierId: string; code: string; at: number }>(sql`
    SELECT dossier_id AS dossierId, code, received_at AS at FROM dossiers WHERE person_id = ${personId}`);
  for (const dossier of dossiers) putPersonDocument(db, { ...dossier, person });
}
