import type {
  PersonAddress,
  PersonAttention,
  PersonDetails,
} from '../../../../shared/features/people/model.ts';
import type { PersonFields } from '../../../../shared/kernel/person.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { findAttention, findDetails, ownAddresses } from './details-store.ts';
import { mergedIds } from './merge-store.ts';
import { findPerson } from './store.ts';

/**
 * Every address of somebody, as it was written down at their record or at one that was merged into it: whatever keeps
 * private addresses out of papers looks for all of them.
 */
export function findAddresses(db: ReadableDb, personId: string): PersonAddress[] {
  return [personId, ...mergedIds(db, personId)].flatMap((id) => ownAddresses(db, id));
}

/** How somebody is reached, as their record says it and those that were merged into it; not empty. */
export function findContacts(db: ReadableDb, personId: string): string[] {
  return [personId, ...mergedIds(db, personId)]
    .map((id) => findPerson(db, id)?.contact ?? '')
    .filter((contact) => contact.trim() !== '');
}

/** What else is found of the records that were merged into somebody's: names, functions, remarks; no addresses. */
export function mergedWords(db: ReadableDb, personId: string): string[] {
  return mergedIds(db, personId)
    .flatMap((id) => wordsOf(db, id))
    .filter((text) => text !== '');
}

function wordsOf(db: ReadableDb, personId: string): string[] {
  const { name, namedAs, contact, function: work, unit, remarks } = recordOf(db, personId);
  const elsewhere = findDetails(db, personId).positions.map(
    ({ organisation, unit: part, function: there, contact: whom }) =>
      [organisation, part, there, whom].filter((text) => text !== '').join(', '),
  );
  return [name, namedAs, contact, work, unit, ...elsewhere, remarks];
}

/** Another record of the same person, to read. */
export type OtherRecord = {
  readonly personId: string;
  readonly fields: PersonFields;
  readonly details: PersonDetails;
  /** Null while there is no consent for it, and where nothing is stored. */
  readonly attention: PersonAttention | null;
};

/** The records that were merged into somebody's: they stay as they were, so that a merge can be undone. */
export function otherRecords(db: ReadableDb, personId: string, attentionMayBeShown: boolean): OtherRecord[] {
  return mergedIds(db, personId).map((id) => {
    const attention = findAttention(db, id);
    return {
      personId: id,
      fields: recordOf(db, id),
      details: findDetails(db, id),
      attention: attentionMayBeShown && holdsSomething(attention) ? attention : null,
    };
  });
}

function recordOf(db: ReadableDb, personId: string): PersonFields {
  const person = findPerson(db, personId);
  if (person === undefined) throw new Error('a merged record is gone');
  const { personId: _, createdAt: __, updatedAt: ___, ...fields } = person;
  return fields;
}

/** Whether something that deserves extra attention is stored, at a record or at one merged into it. */
export function holdsAttention(db: ReadableDb, personId: string): boolean {
  return [personId, ...mergedIds(db, personId)].some((id) => holdsSomething(findAttention(db, id)));
}

export function holdsSomething({ vulnerabilities, vulnerability }: PersonAttention): boolean {
  return vulnerabilities.length > 0 || vulnerability.trim() !== '';
}
