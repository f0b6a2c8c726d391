import type { RecordedFact } from '../../../../../../shared/features/reference/model.ts';
import type { Decision } from '../../../../../../shared/features/triage/assess-model.ts';
import type { PlanRecord } from '../../../../../../shared/features/triage/select-pieces.ts';
import { policeNormOfOffences } from '../../../../../../shared/features/triage/weigh-norms.ts';
import { localDay } from '../../../../../../shared/kernel/zoned-time.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { complaintsSettledAt } from '../../../dossiers/api.ts';
import { rulesOfDossier } from '../../../reference/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { listExperts } from '../../assess/expert-store.ts';
import { suspectedOffences } from '../../police/reports/contents-store.ts';
import { lastFiledAt } from '../../police/reports/report-store.ts';
import { unreportedOffences } from '../../police/reports/unreported-store.ts';
import { listAskedToStop } from '../../signals/history-store.ts';

/** The action of the packs by which the platform is asked to take messages down. */
const PLATFORM_ACTION = 'report-to-platform';

/** What a dossier says was done. What nobody wrote down is absent, and so is what was taken back. */
export function planRecord(
  db: ReadableDb,
  { dossierId, assessment, known }: Pick<Decision, 'dossierId' | 'assessment' | 'known'>,
): PlanRecord {
  const done: Readonly<Record<RecordedFact, PlanRecord[RecordedFact] | null>> = {
    'police-filed': policeFiled(db, { dossierId, known }),
    'asked-to-stop': askedToStop(db, dossierId),
    'expert-spoken': ofAll(earliest(listExperts(db, dossierId))),
    'platform-reported': platformReported(db, dossierId),
    'complaints-settled': ofAll(complaintsSettledAt(db, dossierId, assessment.complaintOffences)),
  };
  return Object.fromEntries(Object.entries(done).filter(([, one]) => one !== null));
}

type OfDecision = Pick<Decision, 'dossierId' | 'known'>;

/**
 * The last report that stands. It does not tell of what is suspected of something and came after its day; nor is it all where
 * no report has what the norm asks one for.
 */
function policeFiled(db: ReadableDb, of: OfDecision) {
  const { dossierId } = of;
  const at = lastFiledAt(db, dossierId);
  return at === null ? null : { at, isAll: !happenedAfter(db, { dossierId, at }) && !isMuchLeft(db, of) };
}

/** What is left out asks as much for a report as all that is suspected does; of less, the report can have left it out. */
function isMuchLeft(db: ReadableDb, { dossierId, known }: OfDecision) {
  const { offences } = known.facts;
  const left = unreportedOffences(db, { dossierId, offences });
  const rules = rulesOfDossier(db, dossierId)?.rules;
  if (left.length === 0 || rules === undefined) return left.length > 0;
  const all = [...offences, ...suspectedOffences(db, dossierId)];
  return policeNormOfOffences(rules, left) === policeNormOfOffences(rules, all);
}

/** By days: a report without a time stands at its noon. */
function happenedAfter(
  db: ReadableDb,
  { dossierId, at }: { readonly dossierId: string; readonly at: number },
) {
  const latest = db.get<{ at: number | null }>(sql`
    SELECT max(occurred_at) AS at FROM incidents
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL
      AND EXISTS (SELECT 1 FROM incident_offences AS one WHERE one.incident_id = incidents.incident_id)`);
  const zone = timeZone(db);
  return latest?.at != null && localDay(latest.at, zone) > localDay(at, zone);
}

/** Whom the signals name was asked; where they name nobody, anybody. */
function askedToStop(db: ReadableDb, dossierId: string) {
  const asked = listAskedToStop(db, [dossierId]);
  const roots = new Set(asked.map(({ rootId }) => rootId));
  const named = db.all<{ senderId: string }>(sql`
    SELECT sender_id AS senderId FROM stalking_signals WHERE dossier_id = ${dossierId}`);
  const at = earliest(asked);
  return at === null ? null : { at, isAll: named.every(({ senderId }) => roots.has(senderId)) };
}

/** Each message by itself, or as the action that asks for it all. */
function platformReported(db: ReadableDb, dossierId: string) {
  const action = earliest(
    db.all<{ at: number }>(sql`
      SELECT done_at AS at FROM actions
      WHERE dossier_id = ${dossierId} AND item = ${PLATFORM_ACTION} AND done_at IS NOT NULL AND removed_at IS NULL`),
  );
  const messages = db.get<{ first: number | null; isAll: 0 | 1 }>(sql`
    SELECT min(platform_reported_at) AS first, count(*) = count(platform_reported_at) AS isAll FROM incidents
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL AND url <> ''`);
  const at = earliest(
    [action, messages?.first ?? null].flatMap((one) => (one === null ? [] : [{ at: one }])),
  );
  return at === null ? null : { at, isAll: action !== null || messages?.isAll === 1 };
}

function ofAll(at: number | null) {
  return at === null ? null : { at, isAll: true };
}

function earliest(moments: readonly { readonly at: number }[]): number | null {
  return moments.length === 0 ? null : Math.min(...moments.map(({ at }) => at));
}
