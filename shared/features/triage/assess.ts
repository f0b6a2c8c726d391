import type { TriageRules } from '../reference/model.ts';
import { drawnFrom } from './drawn-from.ts';
import { gradeCase } from './grade-case.ts';
import { meets, type Situation } from './meets.ts';
import type { Assessment, KnownFacts, Severity, TreeAnswers } from './model.ts';
import { proposeSeverity } from './propose-severity.ts';
import { walkLadder } from './walk-ladder.ts';
import { walkTree } from './walk-tree.ts';
import { complaintOffencesOf, policeNormOf, weighNorms } from './weigh-norms.ts';

/**
 * All that the rules of a pack say of a case: severity, norms, terms, attention, route. Deterministic, without a clock: the
 * same facts, answers and pack always give the same.
 * @param answers what somebody answered to questions of the tree
 * @param options.decided the grade that somebody decides, where it is another than is proposed: what follows from how grave it
 *   is (routes, ladder, attention) then follows from that one; what is proposed stays
 */
export function assess(
  rules: TriageRules,
  known: KnownFacts,
  answers: TreeAnswers,
  { decided }: { readonly decided?: Severity } = {},
): Assessment {
  const { facts, origins } = known;
  const graded = gradeCase(rules, known);
  const { criticism } = graded;
  const complaintOffences = [...complaintOffencesOf(rules, facts)];
  const situation: Situation = {
    ...facts,
    severity: decided ?? graded.severity,
    criticism,
    police: criticism ? 'none' : policeNormOf(rules, facts),
    clock: complaintOffences.length > 0,
  };
  const { norms, ...weighed } = weighNorms(rules, situation);
  return {
    proposal: proposeSeverity(rules, known, graded),
    ...weighed,
    norms: [...norms],
    complaintOffences,
    note: criticism ? 'substantive-criticism' : null,
    attentions: rules.attentions.filter(({ when }) => meets(when, situation)).map(({ id }) => id),
    walk: walkTree(rules, situation, origins, answers, drawnFrom(rules, situation, graded)),
    ladder: [...walkLadder(rules, situation)],
  };
}
