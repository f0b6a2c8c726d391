import type { Person } from '../../../../shared/kernel/person.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { findAddresses, findPerson, mergedWords, toSortName } from '../people/api.ts';
import { syncComplaintTermsOfPerson } from './incidents/complaint-store.ts';
import { findIntake } from './intake/intake-store.ts';
import { putSearchDocument } from './search-documents.ts';

type PersonDocument = {
  readonly dossierId: string;
  readonly code: string;
  readonly person: Person;
  readonly at: number;
};

/**
 * Makes a dossier findable by its code, by what is written down of its person, and by what that person wishes. What
 * deserves extra attention is left out: it is shown only with consent, and a search shows what it finds.
 */
export function putPersonDocument(db: WritableDb, document: PersonDocument): void {
  writeDocument(db, document, alsoKnownBy(db, document.person.personId));
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
  const known = alsoKnownBy(db, personId);
  for (const dossier of dossiers) writeDocument(db, { ...dossier, person }, known);
  syncComplaintTermsOfPerson(db, personId);
}

/** Follows a change of what the person wishes in what is found. */
export function findDossierAnew(db: WritableDb, dossierId: string): void {
  const dossier = db.get<{ code: string; at: number; personId: string }>(sql`
    SELECT code, received_at AS at, person_id AS personId FROM dossiers WHERE dossier_id = ${dossierId}`);
  const person = dossier === undefined ? undefined : findPerson(db, dossier.personId);
  if (dossier === undefined || person === undefined) return;
  putPersonDocument(db, { dossierId, code: dossier.code, at: dossier.at, person });
}

/** All addresses, and names and whatever else stands at records that turned out to be this person's. */
function alsoKnownBy(db: ReadableDb, personId: string): string[] {
  return [...findAddresses(db, personId).map(({ text }) => text), ...mergedWords(db, personId)];
}

function writeDocument(
  db: WritableDb,
  { dossierId, code, person, at }: PersonDocument,
  known: readonly string[],
): void {
  const intake = findIntake(db, dossierId);
  const parts = [
    code,
    person.name,
    person.namedAs,
    person.function,
    person.unit,
    person.contact,
    person.remarks,
    ...known,
    intake?.wishes ?? '',
    intake?.triggerNote ?? '',
    intake?.contactPoint.outside?.name ?? '',
    intake?.contactPoint.outside?.reach ?? '',
  ];
  putSearchDocument(db, { dossierId, kind: 'person', objectId: dossierId, at, parts });
}
