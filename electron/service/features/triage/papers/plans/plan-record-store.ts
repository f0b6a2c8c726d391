import type { RecordedFact } from '../../../../../../shared/features/reference/model.ts';
import type { PlanRecord } from '../../../../../../shared/features/triage/select-pieces.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { listExperts } from '../../assess/expert-store.ts';
import { listAskedToStop } from '../../signals/history-store.ts';

/** The action of the packs by which the platform is asked to take messages down. */
const PLATFORM_ACTION = 'report-to-platform';

/** What a dossier says was done, each with the first time. What nobody wrote down is absent. */
export function planRecord(db: ReadableDb, dossierId: string): PlanRecord {
  const moments: Readonly<Record<RecordedFact, readonly number[]>> = {
    'police-filed': db
      .all<{ at: number }>(sql`
        SELECT at FROM police_reports CROSS JOIN police_steps USING (report_id)
        WHERE dossier_id = ${dossierId} AND kind = 'filed'`)
      .map(({ at }) => at),
    'asked-to-stop': listAskedToStop(db, [dossierId]).map(({ at }) => at),
    'expert-spoken': listExperts(db, dossierId).map(({ at }) => at),
    'platform-reported': db
      .all<{ at: number }>(sql`
        SELECT done_at AS at FROM actions
        WHERE dossier_id = ${dossierId} AND item = ${PLATFORM_ACTION} AND done_at IS NOT NULL AND removed_at IS NULL`)
      .map(({ at }) => at),
  };
  return Object.fromEntries(
    Object.entries(moments).flatMap(([fact, found]) =>
      found.length === 0 ? [] : [[fact, Math.min(...found)]],
    ),
  );
}
