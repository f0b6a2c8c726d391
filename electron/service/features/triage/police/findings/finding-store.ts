import type { FindingAnswer, PrivateDatum } from '../../../../../../shared/features/triage/police-model.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';

/** What was decided, by the key of the finding. */
export function findAnswers(db: ReadableDb, reportId: string): ReadonlyMap<string, FindingAnswer> {
  const rows = db.all<{ key: string; kind: FindingAnswer['kind']; reason: string }>(
    sql`SELECT finding_key AS key, kind, reason FROM police_finding_answers WHERE report_id = ${reportId}`,
  );
  return new Map(
    rows.map(({ key, kind, reason }) => [key, kind === 'accept' ? { kind, reason } : { kind }] as const),
  );
}

/** Puts an answer in the place of the one before; null takes it away. */
export function putAnswer(
  db: WritableDb,
  {
    reportId,
    key,
    answer,
  }: { readonly reportId: string; readonly key: string; readonly answer: FindingAnswer | null },
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.run(sql`DELETE FROM police_finding_answers WHERE report_id = ${reportId} AND finding_key = ${key}`);
  if (answer === null) return;
  db.runOne(sql`
    INSERT INTO police_finding_answers (report_id, finding_key, kind, reason, at, slot_id)
    VALUES (${reportId}, ${key}, ${answer.kind}, ${answer.kind === 'accept' ? answer.reason : ''}, ${now}, ${actor})`);
}

/** What a file itself told; `datum` of `unread`: part of it cannot be read by a program. */
export type FileFinding = {
  readonly datum: PrivateDatum;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
};

/** Files that were read with the same things sought, and what they told. */
export function findScans(
  db: ReadableDb,
  evidenceIds: readonly string[],
  sought: string,
): ReadonlyMap<string, readonly FileFinding[]> {
  const rows = db.all<{ evidenceId: string; found: string }>(sql`
    SELECT evidence_id AS evidenceId, found FROM json_each(${JSON.stringify(evidenceIds)}) AS asked
    CROSS JOIN police_file_scans ON evidence_id = asked.value WHERE sought = ${sought}`);
  return new Map(rows.map(({ evidenceId, found }) => [evidenceId, JSON.parse(found) as FileFinding[]]));
}

export function putScan(
  db: WritableDb,
  {
    evidenceId,
    sought,
    found,
  }: { readonly evidenceId: string; readonly sought: string; readonly found: readonly FileFinding[] },
  now: number,
): void {
  db.run(sql`
    INSERT INTO police_file_scans (evidence_id, sought, found, at)
    VALUES (${evidenceId}, ${sought}, ${JSON.stringify(found)}, ${now})
    ON CONFLICT (evidence_id) DO UPDATE SET sought = excluded.sought, found = excluded.found, at = excluded.at`);
}
