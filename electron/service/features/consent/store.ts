import {
  type ConsentMoments,
  type CountingConsent,
  findCountingConsent,
} from '../../../../shared/features/consent/consent-state.ts';
import type { Consent, ConsentFields } from '../../../../shared/features/consent/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';

const columns = sql`consents.consent_id AS consentId, consents.purpose, consents.answer, consents.scope,
  consents.recipient, consents.how, consents.evidence_id AS evidenceId, consents.given_at AS givenAt, consents.until,
  consents.withdrawn_at AS withdrawnAt, consents.withdrawn_note AS withdrawnNote, consents.remarks,
  consents.created_at AS createdAt, coalesce(members.name, '') AS recordedBy`;

const source = sql`consents LEFT JOIN members ON members.slot_id = consents.slot_id`;

/** All of a dossier, latest first. */
export function listConsents(db: ReadableDb, dossierId: string): Consent[] {
  const consents = db.all<Consent>(
    sql`SELECT ${columns} FROM ${source} WHERE consents.dossier_id = ${dossierId}`,
  );
  return consents.toSorted(
    (one, other) => other.givenAt - one.givenAt || other.consentId.localeCompare(one.consentId),
  );
}

/** How consent for a purpose stands in a dossier, with the record that makes it so. */
export function findConsent(
  db: ReadableDb,
  dossierId: string,
  purpose: string,
  now: number,
): CountingConsent<Consent> {
  const consents = db.all<Consent>(
    sql`SELECT ${columns} FROM ${source} WHERE consents.dossier_id = ${dossierId} AND consents.purpose = ${purpose}`,
  );
  return findCountingConsent(consents, purpose, now);
}

export type StoredConsent = Pick<Consent, 'answer' | 'withdrawnAt'> & { readonly dossierId: string };

export function findStoredConsent(db: ReadableDb, consentId: string): StoredConsent | undefined {
  return db.get<StoredConsent>(sql`
    SELECT dossier_id AS dossierId, answer, withdrawn_at AS withdrawnAt FROM consents WHERE consent_id = ${consentId}`);
}

export function insertConsent(
  db: WritableDb,
  { consentId, dossierId, consent }: { consentId: string; dossierId: string; consent: ConsentFields },
  { now, actor }: { now: number; actor: string },
): void {
  db.runOne(sql`
    INSERT INTO consents (consent_id, dossier_id, purpose, answer, scope, recipient, how, evidence_id, given_at, until,
      remarks, created_at, slot_id)
    VALUES (${consentId}, ${dossierId}, ${consent.purpose}, ${consent.answer}, ${consent.scope}, ${consent.recipient},
      ${consent.how}, ${consent.evidenceId}, ${consent.givenAt}, ${consent.until}, ${consent.remarks}, ${now},
      ${actor})`);
}

export function setWithdrawn(db: WritableDb, consentId: string, note: string, now: number): void {
  db.runOne(sql`
    UPDATE consents SET withdrawn_at = ${now}, withdrawn_note = ${note} WHERE consent_id = ${consentId}`);
}

/** A consent that ends, in a dossier that is not closed. */
export type EndingConsent = {
  readonly consentId: string;
  readonly dossierId: string;
  readonly purpose: string;
  readonly until: number;
};

const DAY = 86_400_000;

/**
 * Consents to be asked for again: a fortnight ahead, with the last moment at which they hold, which is on the day that people
 * name. What ended a fortnight ago and was not asked again is settled: it stands in the register of consent.
 */
export function consentsToAskAgain(
  db: ReadableDb,
  now: number,
  { limit, dossierIds }: Pick<EndingSpan, 'limit' | 'dossierIds'>,
): (Omit<EndingConsent, 'until'> & { readonly dueAt: number })[] {
  return listEndingConsents(db, { from: now - 14 * DAY, to: now + 14 * DAY, limit, dossierIds }).map(
    ({ until, ...consent }) => ({ ...consent, dueAt: until - 1 }),
  );
}

type EndingSpan = {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  /** Only those of these dossiers, in no order; undefined: of all. */
  readonly dossierIds?: readonly string[] | undefined;
};

/** Consents that end between two moments and after which nothing newer was written down, the first to end first. */
export function listEndingConsents(db: ReadableDb, span: EndingSpan): EndingConsent[] {
  return db.all<EndingConsent>(endingConsents(span));
}

/** The statement, apart so that a test can look at its plan. */
export function endingConsents({ from, to, limit, dossierIds }: EndingSpan): Sql {
  const consents =
    dossierIds === undefined
      ? sql`consents`
      : sql`json_each(${JSON.stringify(dossierIds)}) AS asked CROSS JOIN consents ON consents.dossier_id = asked.value`;
  return sql`
    SELECT consents.consent_id AS consentId, consents.dossier_id AS dossierId, consents.purpose, consents.until
    FROM ${consents} CROSS JOIN dossiers ON dossiers.dossier_id = consents.dossier_id
    WHERE consents.answer = 'given' AND consents.withdrawn_at IS NULL AND consents.until IS NOT NULL
      AND consents.until BETWEEN ${from} AND ${to}
      AND dossiers.removed_at IS NULL AND dossiers.status <> 'closed'
      AND NOT EXISTS (
        SELECT 1 FROM consents AS other
        WHERE other.dossier_id = consents.dossier_id AND other.purpose = consents.purpose
          AND other.consent_id <> consents.consent_id
          AND (other.given_at >= consents.given_at OR other.withdrawn_at >= consents.given_at))
    ${dossierIds === undefined ? sql`ORDER BY consents.until, consents.consent_id` : sql``} LIMIT ${limit}`;
}

/** What is known of a purpose in the dossiers that a statement selects the ids of. */
export function listConsentMoments(
  db: ReadableDb,
  { dossiers, purpose }: { readonly dossiers: Sql; readonly purpose: string },
): readonly (ConsentMoments & { readonly dossierId: string })[] {
  return db.all(sql`
    SELECT dossier_id AS dossierId, consent_id AS consentId, purpose, answer, given_at AS givenAt, until,
      withdrawn_at AS withdrawnAt
    FROM consents WHERE purpose = ${purpose} AND dossier_id IN (${dossiers})`);
}
