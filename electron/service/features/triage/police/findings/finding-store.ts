import type { FindingAnswer } from '../../../../../../shared/features/triage/police-model.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import type { SiftedDatum } from '../../../evidence/api.ts';

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

/** Files that were looked through with the same things sought, and what they told; not those whose pictures were read since. */
export function findScans(
  db: ReadableDb,
  evidenceIds: readonly string[],
  sought: string,
): ReadonlyMap<string, readonly SiftedDatum[]> {
  const rows = db.all<{ evidenceId: string; found: string }>(sql`
    SELECT scan.evidence_id AS evidenceId, found FROM json_each(${JSON.stringify(evidenceIds)}) AS asked
    CROSS JOIN police_file_scans AS scan ON scan.evidence_id = asked.value
    CROSS JOIN evidence ON evidence.evidence_id = scan.evidence_id AND evidence.read_at = scan.read_at
    WHERE sought = ${sought}`);
  return new Map(rows.map(({ evidenceId, found }) => [evidenceId, JSON.parse(found) as SiftedDatum[]]));
}

export type FileScan = {
  readonly evidenceId: string;
  /** See {@link ReadState}. */
  readonly readAt: number;
  readonly found: readonly SiftedDatum[];
};

export function putScan(
  db: WritableDb,
  { evidenceId, readAt, found }: FileScan,
  sought: string,
  now: number,
): void {
  db.run(sql`
    INSERT INTO police_file_scans (evidence_id, read_at, sought, found, at)
    VALUES (${evidenceId}, ${readAt}, ${sought}, ${JSON.stringify(found)}, ${now})
    ON CONFLICT (evidence_id) DO UPDATE SET
      read_at = excluded.read_at, sought = excluded.sought, found = excluded.found, at = excluded.at`);
}
