import type { TriageRules } from '../reference/model.ts';
import { factsItHoldsBy } from './condition-facts.ts';
import type { GradedCase } from './grade-case.ts';
import { meets, type Situation } from './meets.ts';
import { type FactName, severitySchema } from './model.ts';
import { plainly } from './weigh-factors.ts';

/** The facts that a conclusion was drawn from in a case, by the field of a condition that looks at it. */
export type DrawnFrom = Readonly<Partial<Record<'severity' | 'police' | 'clock', readonly FactName[]>>>;

/**
 * What decided: of how grave it is the floor that holds, else the levels that weigh; of the norm on a report the first that
 * asks for it; of the term of a complaint the offences, and the office of the person only where that makes a difference.
 */
export function drawnFrom(rules: TriageRules, situation: Situation, graded: GradedCase): DrawnFrom {
  return {
    severity: factsOfGrade(rules, situation, graded),
    police: factsOfNorm(rules, situation),
    clock: rules.offences.some(({ id, complaint }) => complaint === 'yes' && situation.offences.includes(id))
      ? ['offences']
      : ['offences', 'elected'],
  };
}

function factsOfGrade(
  rules: TriageRules,
  situation: Situation,
  { weighed, severity }: GradedCase,
): readonly FactName[] {
  const order = severitySchema.options;
  const plain = plainly(situation);
  const deciding = weighed.floors.find(({ at }) => order.indexOf(at) >= order.indexOf(severity));
  const floor = rules.floors.find(({ id }) => id === deciding?.floor);
  if (floor !== undefined) return factsItHoldsBy(floor.when, plain);
  return weighed.factors
    .filter(({ points }) => points > 0)
    .flatMap(({ factor, level }) => {
      const levels = rules.severity.find(({ id }) => id === factor)?.levels ?? [];
      const when = levels.find(({ id }) => id === level)?.when;
      return when === undefined ? [] : factsItHoldsBy(when, plain);
    });
}

function factsOfNorm({ norms }: TriageRules, situation: Situation): readonly FactName[] {
  const plain = plainly(situation);
  const norm = norms.find(
    ({ kind, police, when }) => kind === 'report' && police === situation.police && meets(when, plain),
  );
  return norm?.when === undefined ? [] : factsItHoldsBy(norm.when, plain);
}
