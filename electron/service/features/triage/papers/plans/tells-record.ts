import { selectPieces } from '../../../../../../shared/features/triage/select-pieces.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { stepPlanOfPack } from '../../../reference/api.ts';
import { listDecisions } from '../../assess/decision-store.ts';
import { planRecord } from './plan-record-store.ts';
import type { KeptPlan } from './plan-store.ts';

/**
 * Whether a draft still tells, asks and promises what fits what was done: since it was made something can have been
 * written down, or taken back.
 */
export function tellsRecord(
  db: ReadableDb,
  { dossierId, decisionId, packId, pieces }: Pick<KeptPlan, 'dossierId' | 'decisionId' | 'packId' | 'pieces'>,
): boolean {
  const decision = listDecisions(db, dossierId).find((one) => one.decisionId === decisionId);
  const following = (stepPlanOfPack(db, packId) ?? []).filter(
    ({ recorded, unlessRecorded }) => recorded !== undefined || unlessRecorded !== undefined,
  );
  if (decision === undefined) return true;
  const fitting = selectPieces(following, decision, planRecord(db, decision));
  const daysById = new Map(fitting.map(({ id, recordedAt }) => [id, recordedAt]));
  const told = new Map(pieces.map(({ key, recordedAt }) => [key, recordedAt]));
  return following.every(({ id }) => told.has(id) === daysById.has(id) && told.get(id) === daysById.get(id));
}
