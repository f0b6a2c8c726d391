import {
  type ComplaintRule,
  complaintDueAt,
  startsComplaintTerm,
} from '../../../../../shared/features/dossiers/complaint-term.ts';
import type {
  ComplaintSettling,
  ComplaintTerm,
} from '../../../../../shared/features/dossiers/incident-views-model.ts';
import { isAfterToday, localDay, localToInstant } from '../../../../../shared/kernel/zoned-time.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { packOfDossier } from '../../reference/api.ts';
import { timeZone } from '../../vault/api.ts';
import { findIncident } from '../incident-store.ts';

/** A complaint that has to be made, or decided not to, before its term is over (66 Sr). */
export type DueComplaint = {
  readonly incidentId: string;
  readonly dossierId: string;
  /** Item of the pack's section `offences`. */
  readonly offence: string;
  readonly dueAt: number;
};

type DueQuery = {
  readonly now: number;
  /** Only what ends before this moment. */
  readonly before: number;
  readonly limit: number;
};

/**
 * Terms that end before a moment and that nobody dealt with, the first to end first; at most `limit`. Of all messages of a
 * dossier with the same offence the one whose term ends first: fifty messages that together are stalking ask once. Those that
 * are over ask once beside it, and hide none that still runs.
 */
export function listDueComplaints(db: ReadableDb, query: DueQuery): DueComplaint[] {
  return db.all<DueComplaint>(dueComplaints(query));
}

/** The statement, apart so that a test can look at its plan. What was put aside asks for nothing. */
export function dueComplaints({ now, before, limit }: DueQuery): Sql {
  return sql`
    SELECT term.incident_id AS incidentId, term.dossier_id AS dossierId, term.offence,
      term.due_at AS dueAt
    FROM complaint_terms AS term
    CROSS JOIN incidents ON incidents.incident_id = term.incident_id
    CROSS JOIN dossiers ON dossiers.dossier_id = term.dossier_id
    WHERE term.done_at IS NULL AND term.due_at < ${before}
      AND incidents.removed_at IS NULL AND dossiers.removed_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM complaint_terms AS earlier INDEXED BY complaint_terms_first
        CROSS JOIN incidents AS other ON other.incident_id = earlier.incident_id AND other.removed_at IS NULL
        WHERE earlier.dossier_id = term.dossier_id AND earlier.offence = term.offence AND earlier.done_at IS NULL
          AND (earlier.due_at, earlier.incident_id) < (term.due_at, term.incident_id)
          AND (term.due_at < ${now} OR earlier.due_at >= ${now}))
    ORDER BY term.due_at, term.incident_id, term.offence LIMIT ${limit}`;
}

type Facts = {
  readonly incidentId: string;
  readonly dossierId: string;
  readonly occurredAt: number;
  readonly knownAt: number | null;
  readonly elected: 'unknown' | 'yes' | 'no';
  readonly offences: readonly string[];
};

/**
 * Makes the terms of incidents follow from their suspected offences, from when the person knew of them and from whether
 * they are elected. What was dealt with stays whatever they become, so that nobody is asked twice; it is not shown while
 * its term does not run.
 */
export function syncComplaintTerms(db: WritableDb, incidentIds: readonly string[]): void {
  const facts = findFacts(db, incidentIds);
  if (facts.length < incidentIds.length) throw new Error('an incident has no dossier');
  const zone = timeZone(db);
  const running = facts.flatMap((incident) => {
    const offences = runningOffences(db, incident);
    if (offences.length === 0) return [];
    // Where nobody wrote it down, the earliest it can be: a term that is shown too late costs the complaint (66 Sr).
    const knownAt = incident.knownAt ?? incident.occurredAt;
    const dueAt = complaintDueAt(knownAt, zone);
    return offences.map(
      (offence) => [incident.incidentId, offence, incident.dossierId, knownAt, dueAt] as const,
    );
  });
  // By two statements, since thousands of incidents can be changed in one act.
  const terms = JSON.stringify(running);
  db.run(sql`
    DELETE FROM complaint_terms
    WHERE incident_id IN (SELECT value FROM json_each(${JSON.stringify(incidentIds)})) AND done_at IS NULL
      AND (incident_id, offence) NOT IN (SELECT value ->> 0, value ->> 1 FROM json_each(${terms}))`);
  if (running.length === 0) return;
  db.run(sql`
    INSERT INTO complaint_terms (incident_id, offence, dossier_id, known_at, due_at)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(${terms}) WHERE TRUE
    ON CONFLICT (incident_id, offence) DO UPDATE SET known_at = excluded.known_at, due_at = excluded.due_at
    WHERE known_at <> excluded.known_at OR due_at <> excluded.due_at`);
}

function findFacts(db: ReadableDb, incidentIds: readonly string[]): Facts[] {
  return db
    .all<Omit<Facts, 'offences'> & { readonly offences: string }>(sql`
      SELECT incidents.incident_id AS incidentId, incidents.dossier_id AS dossierId, occurred_at AS occurredAt,
        known_at AS knownAt, people.elected,
        (SELECT json_group_array(offence) FROM incident_offences AS o
          WHERE o.incident_id = incidents.incident_id) AS offences
      FROM json_each(${JSON.stringify(incidentIds)}) AS asked
      CROSS JOIN incidents ON incidents.incident_id = asked.value
      CROSS JOIN dossiers ON dossiers.dossier_id = incidents.dossier_id
      CROSS JOIN people ON people.person_id = dossiers.person_id`)
    .map((row) => ({ ...row, offences: JSON.parse(row.offences) as string[] }));
}

/** The offences of an incident whose term runs, by the pack and by whether the person is elected. */
function runningOffences(db: ReadableDb, { dossierId, elected, offences }: Facts): string[] {
  if (offences.length === 0) return [];
  // As the pack of the dossier says it; offences that it does not know start no clock.
  const known = packOfDossier(db, dossierId)?.sections.offences;
  const ruleOf = (offence: string): ComplaintRule =>
    known?.find(({ id }) => id === offence)?.complaint ?? 'unknown';
  const lifted = new Set(
    known?.filter(({ id }) => offences.includes(id)).flatMap(({ lifts = [] }) => lifts) ?? [],
  );
  return offences.filter((offence) => !lifted.has(offence) && startsComplaintTerm(ruleOf(offence), elected));
}

/**
 * The same for all that happened to somebody, after it became known whether they are elected. What is put aside follows
 * when it comes back.
 */
export function syncComplaintTermsOfPerson(db: WritableDb, personId: string): void {
  const incidents = db.all<{ incidentId: string }>(sql`
    SELECT DISTINCT incidents.incident_id AS incidentId FROM dossiers
    CROSS JOIN incidents ON incidents.dossier_id = dossiers.dossier_id AND incidents.removed_at IS NULL
    CROSS JOIN incident_offences ON incident_offences.incident_id = incidents.incident_id
    WHERE dossiers.person_id = ${personId}`);
  syncComplaintTerms(
    db,
    incidents.map(({ incidentId }) => incidentId),
  );
}

/**
 * The terms of one incident that run or would, had they not been dealt with; the first to end first. None of one
 * that is not there, or was put aside.
 */
export function listComplaints(db: ReadableDb, incidentId: string): ComplaintTerm[] {
  if (!stands(db, incidentId)) return [];
  const running = findFacts(db, [incidentId]).flatMap((facts) => runningOffences(db, facts));
  return db
    .all<Omit<ComplaintTerm, 'isAssumed'> & { readonly isAssumed: number }>(sql`
      SELECT offence, due_at AS dueAt, done_at AS doneAt, outcome, done_note AS reason, (
        SELECT known_at IS NULL FROM incidents WHERE incidents.incident_id = complaint_terms.incident_id) AS isAssumed
      FROM complaint_terms WHERE incident_id = ${incidentId} ORDER BY due_at, offence`)
    .filter(({ offence }) => running.includes(offence))
    .map((term) => ({ ...term, isAssumed: term.isAssumed === 1 }));
}

type Settling = {
  readonly incidentId: string;
  readonly offence: string;
  readonly settling: ComplaintSettling | null;
};

/**
 * The complaint was made, or somebody decided not to: its term asks for nothing any more. Null: it runs again. One that was
 * made after its term stands as that.
 */
export function settleComplaint(
  { db, now, audit }: WriteContext,
  { incidentId, offence, settling }: Settling,
): Refusal<'NOT_FOUND' | 'MADE_IN_FUTURE' | 'MADE_TOO_EARLY'> | Record<never, never> {
  const isShown = listComplaints(db, incidentId).some((term) => term.offence === offence);
  const incident = findIncident(db, incidentId);
  if (!isShown || incident === undefined) return refuse('NOT_FOUND');
  const doneAt = settling?.outcome === 'made' ? settling.at : now;
  if (settling?.outcome === 'made') {
    const zone = timeZone(db);
    // Where only the month of the incident is known, any day of it.
    const known = incident.precision === 'month' ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length;
    const madeOn = localDay(doneAt, zone);
    if (isAfterToday(doneAt, now, zone)) return refuse('MADE_IN_FUTURE');
    if (madeOn.slice(0, known) < localDay(incident.occurredAt, zone).slice(0, known))
      return refuse('MADE_TOO_EARLY');
  }
  const reason = settling?.outcome === 'decided-not' ? settling.reason : '';
  db.runOne(sql`
    UPDATE complaint_terms SET done_at = ${settling === null ? null : doneAt}, done_note = ${reason},
      outcome = ${settling?.outcome ?? null}, settled_by = NULL
    WHERE incident_id = ${incidentId} AND offence = ${offence}`);
  if (settling === null) audit({ action: 'dossiers.reopenComplaint', objectId: incidentId });
  else audit({ action: 'dossiers.finishComplaint', objectId: incidentId });
  return {};
}

/** Of an offence what was known by the end of the day of a moment. */
export type KnownBy = { readonly offence: string; readonly knownBy: number };

type Settled = {
  readonly dossierId: string;
  readonly incidentIds: readonly string[];
  readonly offences: readonly KnownBy[];
  /** When the complaint was made. */
  readonly at: number;
  /** With what, so that {@link reopenComplaints} can take it back. */
  readonly settledBy: string;
};

/**
 * Complaints of several incidents were made in one act, such as a report to the police: their terms that still ran ask for
 * nothing any more. What happened or became known only after that act was not in it.
 * @returns how many, and of how many the term was over by then
 */
export function settleComplaints(
  { db, audit }: Pick<WriteContext, 'db' | 'audit'>,
  { dossierId, incidentIds, offences, at, settledBy }: Settled,
): { readonly settled: number; readonly late: number } {
  const zone = timeZone(db);
  const dayEnd = endOfDay(at, zone);
  const settled = db.run(sql`
    UPDATE complaint_terms SET done_at = ${at}, outcome = 'made', settled_by = ${settledBy}
    WHERE done_at IS NULL AND dossier_id = ${dossierId}
      AND incident_id IN (SELECT value FROM json_each(${JSON.stringify(incidentIds)}))
      AND EXISTS (SELECT 1 FROM json_each(${daysOf(offences, zone)})
        WHERE value ->> 0 = offence AND known_at <= min(value ->> 1, ${dayEnd}))
      AND EXISTS (SELECT 1 FROM incidents WHERE incidents.incident_id = complaint_terms.incident_id
        AND occurred_at <= CASE precision WHEN 'minute' THEN ${at} ELSE ${dayEnd} END)`);
  if (settled === 0) return { settled, late: 0 };
  audit({ action: 'dossiers.finishComplaints', objectId: dossierId, count: settled });
  const late = termsSettledBy(db, { dossierId, settledBy }).filter(({ dueAt }) => dueAt < at).length;
  return { settled, late };
}

/** What settled them did not happen: their terms run again, as far as they still would. */
export function reopenComplaints(
  { db, audit }: Pick<WriteContext, 'db' | 'audit'>,
  { dossierId, settledBy }: Pick<Settled, 'dossierId' | 'settledBy'>,
): void {
  const incidentIds = [
    ...new Set(termsSettledBy(db, { dossierId, settledBy }).map(({ incidentId }) => incidentId)),
  ];
  if (incidentIds.length === 0) return;
  const count = db.run(sql`
    UPDATE complaint_terms SET done_at = NULL, outcome = NULL, settled_by = NULL
    WHERE settled_by = ${settledBy} AND incident_id IN (SELECT value FROM json_each(${JSON.stringify(incidentIds)}))`);
  syncComplaintTerms(db, incidentIds);
  audit({ action: 'dossiers.reopenComplaints', objectId: dossierId, count });
}

function termsSettledBy(
  db: ReadableDb,
  { dossierId, settledBy }: Pick<Settled, 'dossierId' | 'settledBy'>,
): { readonly incidentId: string; readonly dueAt: number }[] {
  return db.all(sql`
    SELECT term.incident_id AS incidentId, due_at AS dueAt FROM incidents
    CROSS JOIN complaint_terms AS term ON term.incident_id = incidents.incident_id AND term.settled_by = ${settledBy}
    WHERE incidents.dossier_id = ${dossierId}`);
}

/** Terms of these incidents and offences that run still. */
export function countRunningComplaints(
  db: ReadableDb,
  {
    incidentIds,
    offences,
  }: { readonly incidentIds: readonly string[]; readonly offences: readonly string[] },
): number {
  const found = db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM json_each(${JSON.stringify(incidentIds)}) AS asked
    CROSS JOIN complaint_terms AS term ON term.incident_id = asked.value AND term.done_at IS NULL
    WHERE term.offence IN (SELECT value FROM json_each(${JSON.stringify(offences)}))`);
  return found?.n ?? 0;
}

/** Of these incidents: those of whose complaints one still runs that became known only after that. In the order asked. */
export function complaintsKnownAfter(
  db: ReadableDb,
  { incidentIds, offences }: Pick<Settled, 'incidentIds' | 'offences'>,
): string[] {
  return db
    .all<{ incidentId: string }>(sql`
      SELECT asked.value AS incidentId FROM json_each(${JSON.stringify(incidentIds)}) AS asked
      WHERE EXISTS (SELECT 1 FROM json_each(${daysOf(offences, timeZone(db))}) AS day
        CROSS JOIN complaint_terms AS term ON term.incident_id = asked.value AND term.offence = day.value ->> 0
        WHERE term.done_at IS NULL AND term.known_at > day.value ->> 1)
      ORDER BY asked.key`)
    .map(({ incidentId }) => incidentId);
}

/** As JSON: each offence with the end of its day. */
function daysOf(offences: readonly KnownBy[], zone: string): string {
  return JSON.stringify(offences.map(({ offence, knownBy }) => [offence, endOfDay(knownBy, zone)]));
}

/** A day without a time stands at its noon: it is of the same day as what happened in its morning. */
function endOfDay(instant: number, zone: string): number {
  return localToInstant(`${localDay(instant, zone)} 23:59:59`, zone) ?? instant;
}

function stands(db: ReadableDb, incidentId: string): boolean {
  return findIncident(db, incidentId)?.removedAt === null;
}
