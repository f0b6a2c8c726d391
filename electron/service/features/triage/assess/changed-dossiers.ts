import { assess } from '../../../../../shared/features/triage/assess.ts';
import { changedFacts } from '../../../../../shared/features/triage/fact-ticks.ts';
import { crossesStep, isFigure } from '../../../../../shared/features/triage/figure-steps.ts';
import { outcomeOf } from '../../../../../shared/features/triage/outcome.ts';
import type { ReadContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { rulesOfDossier } from '../../reference/api.ts';
import { latestDecision } from './decision-store.ts';
import { knowDossier } from './weigh-dossier.ts';

/** A dossier about which something became known after it was decided. */
export type ChangedDossier = { readonly dossierId: string; readonly severity: string };

/** Dossiers that ask for a new decision, the one that changed first first; not those that are closed. */
export function listChangedDossiers(
  db: ReadableDb,
  { now, limit }: { readonly now: number; readonly limit: number },
): ChangedDossier[] {
  return db
    .all<ChangedDossier>(changedSinceDecision(limit))
    .filter(({ dossierId }) => asksForDecision({ db, now }, dossierId));
}

/** The statement, apart so that a test can look at its plan. */
export function changedSinceDecision(limit: number): Sql {
  return sql`
    SELECT triage_standing.dossier_id AS dossierId, coalesce(dossiers.severity, '') AS severity
    FROM triage_standing CROSS JOIN dossiers ON dossiers.dossier_id = triage_standing.dossier_id
    WHERE triage_standing.changed_at IS NOT NULL AND dossiers.removed_at IS NULL AND dossiers.status <> 'closed'
    ORDER BY triage_standing.changed_at, triage_standing.dossier_id LIMIT ${limit}`;
}

/**
 * Whether something of another kind is known now, or the rules propose something else. More of the same is no reason to look
 * again by itself: in a running case it comes every day.
 */
function asksForDecision(context: Pick<ReadContext, 'db' | 'now'>, dossierId: string): boolean {
  const rules = rulesOfDossier(context.db, dossierId);
  const decision = latestDecision(context.db, dossierId);
  if (rules === null || decision === null) return false;
  const { known, answers } = knowDossier(context, dossierId, rules);
  const before = decision.known.facts;
  if (changedFacts(before, known.facts).some((fact) => !isFigure(fact))) return true;
  const isSame =
    JSON.stringify(answers) === JSON.stringify(decision.answers) &&
    !crossesStep(rules.rules, before, known.facts);
  return !isSame && outcomeOf(assess(rules.rules, known, answers)) !== outcomeOf(decision.assessment);
}
