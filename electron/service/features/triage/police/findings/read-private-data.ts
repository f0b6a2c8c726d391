import { addressesIn } from '../../../../../../shared/features/people/address-normal.ts';
import type { NotSought } from '../../../../../../shared/features/triage/police-model.ts';
import { type PrivateData, unsought } from '../../../../../../shared/features/triage/private-patterns.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { findAddresses, findContacts } from '../../../people/api.ts';

/** All that the vault knows of it, at the person's record and at those that were merged into it. */
export function findPrivateData(db: ReadableDb, dossierId: string): PrivateData {
  const row = db.get<{ personId: string }>(
    sql`SELECT person_id AS personId FROM dossiers WHERE dossier_id = ${dossierId}`,
  );
  if (row === undefined) return { homes: [], phones: [], mails: [] };
  const addresses = findAddresses(db, row.personId);
  const reached = findContacts(db, row.personId).flatMap(addressesIn);
  const ofKind = (kind: (typeof addresses)[number]['kind']) => [
    ...new Set([
      ...addresses.filter((address) => address.kind === kind).map(({ text }) => text),
      ...reached.filter((address) => address.kind === kind).map(({ text }) => text),
    ]),
  ];
  return { homes: ofKind('home'), phones: ofKind('phone'), mails: ofKind('mail') };
}

/** What can be looked for of it; a citizen service number is recognised by itself. */
export type Seekable = {
  /** How many things can be looked for. */
  readonly known: number;
  /** Of these kinds nothing is known, or something of which too little is written down. */
  readonly notSought: readonly NotSought[];
  /** What is known and cannot be looked for. */
  readonly missed: PrivateData;
};

export function seekable(sought: PrivateData): Seekable {
  const missed = unsought(sought);
  const isSought = (kind: keyof PrivateData) => sought[kind].length > 0 && missed[kind].length === 0;
  return {
    known: count(sought) - count(missed),
    notSought: kinds.flatMap(([datum, kind]) => (isSought(kind) ? [] : [datum])),
    missed,
  };
}

/** Something is known and cannot be looked for, or nothing can be at all: somebody has to look. */
export const isLeftToPeople = ({ known, missed }: Seekable): boolean => known === 0 || count(missed) > 0;

const kinds = [
  ['home', 'homes'],
  ['phone', 'phones'],
  ['mail', 'mails'],
] as const satisfies readonly (readonly [NotSought, keyof PrivateData])[];

const count = ({ homes, phones, mails }: PrivateData): number => homes.length + phones.length + mails.length;
