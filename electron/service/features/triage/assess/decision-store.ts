import type {
  Basis,
  Decision,
  Deviation,
  DeviationCount,
} from '../../../../../shared/features/triage/assess-model.ts';
import type { Assessment, KnownFacts, TreeAnswers } from '../../../../../shared/features/triage/model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

type DecisionRow = Pick<
  Decision,
  'decisionId' | 'dossierId' | 'decidedAt' | 'decidedBy' | 'severity' | 'motive' | 'packId' | 'packVersion'
> & {
  readonly routes: string;
  readonly known: string;
  readonly answers: string;
  readonly assessment: string;
  readonly deviations: string;
};

/** The decision that counts; null where nobody decided yet. */
export function latestDecision(db: ReadableDb, dossierId: string): Decision | null {
  const [latest] = selectDecisions(
    db,
    sql`WHERE triage_decisions.dossier_id = ${dossierId} ORDER BY decided_at DESC, decision_id DESC LIMIT 1`,
  );
  return latest ?? null;
}

/** The routes of the decision that counts; null where nobody decided yet. */
export function latestRoutes(db: ReadableDb, dossierId: string): readonly string[] | null {
  const latest = db.get<{ routes: string }>(sql`
    SELECT routes FROM triage_decisions WHERE dossier_id = ${dossierId}
    ORDER BY decided_at DESC, decision_id DESC LIMIT 1`);
  return latest === undefined ? null : (JSON.parse(latest.routes) as string[]);
}

/** All of a dossier, the latest first. */
export function listDecisions(db: ReadableDb, dossierId: string): Decision[] {
  return selectDecisions(
    db,
    sql`WHERE triage_decisions.dossier_id = ${dossierId} ORDER BY decided_at DESC, decision_id DESC`,
  );
}

function selectDecisions(db: ReadableDb, which: Sql): Decision[] {
  return db
    .all<DecisionRow>(sql`
      SELECT decision_id AS decisionId, triage_decisions.dossier_id AS dossierId, decided_at AS decidedAt,
        coalesce(members.name, '') AS decidedBy, severity, motive, routes, known, answers, assessment,
        triage_decisions.pack_id AS packId, protocol_packs.version AS packVersion,
        (SELECT json_group_array(json_object('norm', norm, 'kind', kind, 'words', words)) FROM triage_deviations AS one
          WHERE one.decision_id = triage_decisions.decision_id) AS deviations
      FROM triage_decisions CROSS JOIN protocol_packs ON protocol_packs.pack_id = triage_decisions.pack_id
      LEFT JOIN members ON members.slot_id = triage_decisions.slot_id ${which}`)
    .map(({ routes, known, answers, assessment, deviations, ...row }) => ({
      ...row,
      // Written by `insertDecision` and never changed since.
      routes: JSON.parse(routes) as string[],
      known: JSON.parse(known) as KnownFacts,
      answers: JSON.parse(answers) as Record<string, string>,
      assessment: JSON.parse(assessment) as Assessment,
      deviations: JSON.parse(deviations) as Deviation[],
    }));
}

/** How often somebody deviated from norms, deciding or choosing who files; a norm that nobody deviated from is not in it. */
export function countDeviations(
  db: ReadableDb,
  dossierId: string,
  norms: readonly string[],
): DeviationCount[] {
  return norms.length === 0 ? [] : db.all<DeviationCount>(deviationsCounted(dossierId, norms));
}

/** The statement, apart so that a test can look at its plan. */
export function deviationsCounted(dossierId: string, norms: readonly string[]): Sql {
  return sql`
    SELECT norm, count(*) AS inVault, count(*) FILTER (WHERE dossier_id = ${dossierId}) AS inDossier
    FROM (
      SELECT norm, dossier_id FROM triage_deviations WHERE norm IN (SELECT value FROM json_each(${JSON.stringify(norms)}))
      UNION ALL
      SELECT norm, dossier_id FROM triage_filers WHERE norm IN (SELECT value FROM json_each(${JSON.stringify(norms)})))
    GROUP BY norm ORDER BY norm`;
}

export type NewDecision = Pick<
  Decision,
  'decisionId' | 'dossierId' | 'severity' | 'routes' | 'deviations' | 'motive' | 'known' | 'assessment'
> &
  Pick<Basis, 'packId'> & { readonly answers: TreeAnswers };

/** Keeps a decision with all that it was taken upon; from now on it is the one that counts. */
export function insertDecision(
  db: WritableDb,
  decision: NewDecision,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  const { decisionId, dossierId, known, answers, assessment } = decision;
  db.runOne(sql`
    INSERT INTO triage_decisions (decision_id, dossier_id, decided_at, slot_id, pack_id, severity, proposed, police,
      motive, routes, known, answers, assessment)
    VALUES (${decisionId}, ${dossierId}, ${now}, ${actor}, ${decision.packId}, ${decision.severity},
      ${assessment.proposal.severity}, ${assessment.police}, ${decision.motive}, ${JSON.stringify(decision.routes)},
      ${JSON.stringify(known)}, ${JSON.stringify(answers)}, ${JSON.stringify(assessment)})`);
  for (const { norm, kind, words } of decision.deviations) {
    db.runOne(sql`
      INSERT INTO triage_deviations (decision_id, dossier_id, norm, kind, words)
      VALUES (${decisionId}, ${dossierId}, ${norm}, ${kind}, ${words})`);
  }
  db.runOne(sql`
    INSERT INTO triage_standing (dossier_id, decision_id, decided_at, changed_at)
    VALUES (${dossierId}, ${decisionId}, ${now}, NULL)
    ON CONFLICT (dossier_id) DO UPDATE SET decision_id = excluded.decision_id, decided_at = excluded.decided_at,
      changed_at = NULL, looked = changes`);
  db.runOne(sql`UPDATE dossiers SET severity = ${decision.severity} WHERE dossier_id = ${dossierId}`);
}

/** What was ticked or answered after a decision may make others of its facts. */
export function markChanged(db: WritableDb, dossierId: string, now: number): void {
  db.run(sql`
    UPDATE triage_standing SET changes = changes + 1, changed_at = coalesce(changed_at, ${now})
    WHERE dossier_id = ${dossierId}`);
}
