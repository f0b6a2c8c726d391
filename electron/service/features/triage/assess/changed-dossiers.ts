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
  const asking: ChangedDossier[] = [];
  // Part by part: many may have changed without asking for anything, and those do not stand in the way of one that does.
  for (let after: Place | null = { changedAt: -1, dossierId: '' }; after !== null; ) {
    const part: readonly ChangedRow[] = db.all<ChangedRow>(changedSinceDecision(limit, after));
    for (const { dossierId, severity, isLooked } of part) {
      if (isLooked === 0 && !asksForDecision({ db, now }, dossierId)) continue;
      asking.push({ dossierId, severity });
      if (asking.length === limit) return asking;
    }
    after = part.length < limit ? null : (part.at(-1) ?? null);
  }
  return asking;
}

type Place = { readonly changedAt: number; readonly dossierId: string };
type ChangedRow = ChangedDossier &
  Place & {
    /** 1: somebody has to decide anew, and nothing came after that was found. */
    readonly isLooked: number;
  };

/** The statement, apart so that a test can look at its plan. */
export function changedSinceDecision(limit: number, after: Place): Sql {
  return sql`
    SELECT triage_standing.dossier_id AS dossierId, coalesce(dossiers.severity, '') AS severity,
      changed_at AS changedAt, looked = changes AS isLooked
    FROM triage_standing CROSS JOIN dossiers ON dossiers.dossier_id = triage_standing.dossier_id
    WHERE triage_standing.changed_at IS NOT NULL
      AND (triage_standing.changed_at, triage_standing.dossier_id) > (${after.changedAt}, ${after.dossierId})
      AND dossiers.removed_at IS NULL AND dossiers.status <> 'closed'
    ORDER BY triage_standing.changed_at, triage_standing.dossier_id LIMIT ${limit}`;
}

/**
 * Whether something of another kind is known now, or the rules propose something else. More of the same is no reason to look
 * again by itself: in a running case it comes every day.
 */
export function asksForDecision(context: Pick<ReadContext, 'db' | 'now'>, dossierId: string): boolean {
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
