import type {
  AssessedDossier,
  ComplaintClock,
  FactChange,
  Oddity,
} from '../../../../../shared/features/triage/assess-model.ts';
import { filerNorms, reportNorms, routeNorms } from '../../../../../shared/features/triage/explain-norms.ts';
import { changedFacts, findOddities } from '../../../../../shared/features/triage/fact-ticks.ts';
import { filingContradiction } from '../../../../../shared/features/triage/filing-contradiction.ts';
import type { Assessment, TriageFacts } from '../../../../../shared/features/triage/model.ts';
import { outcomeOf, proposalDifferences } from '../../../../../shared/features/triage/outcome.ts';
import { Refusal } from '../../../refusal.ts';
import type { ReadContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { findDossier } from '../../dossiers/api.ts';
import { isAnyFiled } from '../police/reports/report-store.ts';
import { countDeviations, latestDecision } from './decision-store.ts';
import { listExperts, listFilers } from './expert-store.ts';
import { listMarks } from './tick-store.ts';
import { weighDossier } from './weigh-dossier.ts';

/** All that the screen of severity and route shows. */
export function showAssessment(
  context: ReadContext,
  { dossierId }: { readonly dossierId: string },
): AssessedDossier | Refusal<'NOT_FOUND' | 'PACK_WITHOUT_TRIAGE'> {
  const { db } = context;
  const weighed = weighDossier(context, dossierId);
  if (weighed instanceof Refusal) return weighed;
  const { rules, dossier, known, odd, ticks, answers, assessment, basis } = weighed;
  const decision = latestDecision(db, dossierId);
  const clocks = listClocks(context, dossierId);
  const proposesOtherwise = decision !== null && outcomeOf(decision.assessment) !== outcomeOf(assessment);
  const filers = listFilers(db, dossierId);
  const explain = reportNorms(rules.pack.sections.norms, assessment);
  const explainFiler = filerNorms(rules.pack.sections.norms, assessment);
  const always = routeNorms(rules.pack.sections.norms, assessment).map(({ norm }) => norm);
  return {
    packId: rules.packId,
    packVersion: rules.pack.version,
    otherPack: findDossier(db, dossierId)?.packId !== rules.packId,
    known,
    dossier,
    ticks: ticks.map(({ fact, by, at }) => ({ fact, by, at })),
    answers: { ...answers },
    recognition: { marks: listMarks(db, dossierId), conclusion: known.facts.recognition },
    oddities: [...findOddities(known.facts, odd), ...withoutTerm(assessment, clocks)],
    assessment,
    explain,
    explainFiler,
    deviationCounts: countDeviations(db, dossierId, [...explain, ...explainFiler, ...always]),
    basis,
    decision,
    changes: decision === null ? [] : factChanges(decision.known.facts, known.facts),
    proposesOtherwise,
    otherwise:
      decision === null || !proposesOtherwise ? null : proposalDifferences(decision.assessment, assessment),
    clocks,
    answerBy: findAnswerBy(db, dossierId),
    experts: listExperts(db, dossierId),
    filers,
    contradiction: filingContradiction(decision, {
      filer: filers[0]?.filer,
      isFiled: isAnyFiled(db, dossierId),
    }),
  };
}

/** What is otherwise in the one than in the other. */
export function factChanges(before: TriageFacts, after: TriageFacts): FactChange[] {
  return changedFacts(before, after).map((fact) => ({ fact, before: before[fact], after: after[fact] }));
}

/** Offences of which the rules say that a term runs, while it does for no incident. */
function withoutTerm({ complaintOffences }: Assessment, clocks: readonly ComplaintClock[]): Oddity[] {
  const missing = complaintOffences.filter((id) => !clocks.some(({ offence }) => offence === id));
  return missing.length === 0 ? [] : [{ kind: 'term-without-incident', count: missing.length }];
}

/**
 * Terms of complaints, per offence; what was put aside has none. First what still can be done, the first to end first; then
 * what is over, then what was settled. A term ends the later, the later somebody knew: both are of the same message.
 */
function listClocks({ db, now }: ReadContext, dossierId: string): ComplaintClock[] {
  const rows = db.all<Omit<ComplaintClock, 'isAssumed'> & { readonly isAssumed: number }>(sql`
    SELECT clocks.*, NOT EXISTS (
        SELECT 1 FROM complaint_terms AS same
        CROSS JOIN incidents AS known ON known.incident_id = same.incident_id AND known.removed_at IS NULL
        WHERE same.dossier_id = ${dossierId} AND same.offence = clocks.offence
          AND same.known_at = clocks.knownAt AND known.known_at IS NOT NULL) AS isAssumed
    FROM (
      SELECT offence, open, late, settled, made, decidedNot,
        CASE WHEN open > late THEN next_known WHEN open > 0 THEN late_known ELSE first_known END AS knownAt,
        CASE WHEN open > late THEN next_due WHEN open > 0 THEN late_due ELSE first_due END AS dueAt
      FROM (
        SELECT term.offence, count(*) FILTER (WHERE done_at IS NULL) AS open,
          count(*) FILTER (WHERE done_at IS NULL AND due_at < ${now}) AS late,
          count(*) FILTER (WHERE done_at IS NOT NULL) AS settled,
          count(*) FILTER (WHERE done_at IS NOT NULL AND outcome = 'made') AS made,
          count(*) FILTER (WHERE done_at IS NOT NULL AND outcome = 'decided-not') AS decidedNot,
          min(term.known_at) AS first_known, min(due_at) AS first_due,
          min(term.known_at) FILTER (WHERE done_at IS NULL AND due_at >= ${now}) AS next_known,
          min(due_at) FILTER (WHERE done_at IS NULL AND due_at >= ${now}) AS next_due,
          max(term.known_at) FILTER (WHERE done_at IS NULL) AS late_known,
          max(due_at) FILTER (WHERE done_at IS NULL) AS late_due
        FROM complaint_terms AS term CROSS JOIN incidents ON incidents.incident_id = term.incident_id
        WHERE term.dossier_id = ${dossierId} AND incidents.removed_at IS NULL
        GROUP BY term.offence)) AS clocks
    ORDER BY CASE WHEN open > late THEN 0 WHEN open > 0 THEN 1 ELSE 2 END, dueAt, offence`);
  return rows.map((row) => ({ ...row, isAssumed: row.isAssumed === 1 }));
}

/** The earliest answer that was promised and not given. */
function findAnswerBy(db: ReadableDb, dossierId: string): number | null {
  const found = db.get<{ promisedBy: number | null }>(sql`
    SELECT min(promised_by) AS promisedBy FROM reports
    WHERE dossier_id = ${dossierId} AND responded_at IS NULL AND referred_at IS NULL`);
  return found?.promisedBy ?? null;
}
