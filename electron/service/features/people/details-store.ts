import { addressToNormal } from '../../../../shared/features/people/address-normal.ts';
import type {
  PersonAddress,
  PersonAttention,
  PersonDetails,
  PersonPosition,
} from '../../../../shared/features/people/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

/** What is known beyond name and function; the person must exist. */
export function findDetails(db: ReadableDb, personId: string): PersonDetails {
  const row = db.get<Pick<PersonDetails, 'contract' | 'elected'>>(
    sql`SELECT contract, elected FROM people WHERE person_id = ${personId}`,
  );
  if (row === undefined) throw new Error('details of nobody');
  return {
    ...row,
    groups: findMarks(db, personId, 'groups'),
    positions: db.all<PersonPosition>(sql`
      SELECT organisation, unit, function, contract, contact FROM person_positions
      WHERE person_id = ${personId} ORDER BY place, position_id`),
    addresses: ownAddresses(db, personId),
  };
}

/** The addresses of one record, in the order in which they were written down; see `findAddresses` for all of a person. */
export function ownAddresses(db: ReadableDb, personId: string): PersonAddress[] {
  return db.all<PersonAddress>(sql`
    SELECT kind, platform, text FROM person_addresses WHERE person_id = ${personId} ORDER BY address_id`);
}

/** Puts what is known in the place of what stood there. */
export function putDetails(
  db: WritableDb,
  personId: string,
  details: PersonDetails,
  newId: () => string,
): void {
  db.runOne(sql`
    UPDATE people SET contract = ${details.contract}, elected = ${details.elected} WHERE person_id = ${personId}`);
  putMarks(db, personId, 'groups', details.groups);
  db.run(sql`DELETE FROM person_positions WHERE person_id = ${personId}`);
  for (const [place, position] of details.positions.entries()) {
    db.runOne(sql`
      INSERT INTO person_positions (position_id, person_id, place, organisation, unit, function, contract, contact)
      VALUES (${newId()}, ${personId}, ${place}, ${position.organisation}, ${position.unit}, ${position.function},
        ${position.contract}, ${position.contact})`);
  }
  db.run(sql`DELETE FROM person_addresses WHERE person_id = ${personId}`);
  for (const address of details.addresses) insertAddress(db, personId, address, newId());
}

export function insertAddress(
  db: WritableDb,
  personId: string,
  { kind, platform, text }: PersonAddress,
  addressId: string,
): void {
  db.runOne(sql`
    INSERT INTO person_addresses (address_id, person_id, kind, platform, text, normal)
    VALUES (${addressId}, ${personId}, ${kind}, ${platform}, ${text}, ${addressToNormal(kind, text)})`);
}

/** What deserves extra attention; whoever asks looks first whether it may be shown (`hasSpecialConsent`). */
export function findAttention(db: ReadableDb, personId: string): PersonAttention {
  const row = db.get<{ vulnerability: string }>(
    sql`SELECT vulnerability FROM people WHERE person_id = ${personId}`,
  );
  const vulnerabilities = findMarks(db, personId, 'vulnerabilities');
  return { vulnerability: row?.vulnerability ?? '', vulnerabilities };
}

export function putAttention(db: WritableDb, personId: string, attention: PersonAttention): void {
  db.runOne(sql`UPDATE people SET vulnerability = ${attention.vulnerability} WHERE person_id = ${personId}`);
  putMarks(db, personId, 'vulnerabilities', attention.vulnerabilities);
}

type MarkSection = 'groups' | 'vulnerabilities';

function findMarks(db: ReadableDb, personId: string, section: MarkSection): string[] {
  return db
    .all<{ item: string }>(sql`
      SELECT item FROM person_marks WHERE person_id = ${personId} AND section = ${section} ORDER BY item`)
    .map(({ item }) => item);
}

function putMarks(db: WritableDb, personId: string, section: MarkSection, items: readonly string[]): void {
  db.run(sql`DELETE FROM person_marks WHERE person_id = ${personId} AND section = ${section}`);
  for (const item of new Set(items)) {
    db.runOne(sql`
      INSERT INTO person_marks (person_id, section, item) VALUES (${personId}, ${section}, ${item})`);
  }
}
