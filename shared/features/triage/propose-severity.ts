import type { TriageRules } from '../reference/model.ts';
import { type GradedCase, gradeCase } from './grade-case.ts';
import type { KnownFacts, SeverityProposal, SeverityReason } from './model.ts';
import { severitySchema } from './model.ts';
import { type Variation, variationsOf } from './vary-facts.ts';

/**
 * How grave a case is, why, what would change it and how sure that is. A proposal: a person decides.
 * @param graded of the same facts
 */
export function proposeSeverity(
  rules: TriageRules,
  { facts, origins }: KnownFacts,
  graded: GradedCase,
): SeverityProposal {
  const { severity, weighed } = graded;
  const changing = variationsOf(rules, facts).flatMap((variation) => {
    // Who says it otherwise has said it.
    const said: KnownFacts = { facts: variation.facts, origins: { ...origins, [variation.fact]: 'person' } };
    const other = gradeCase(rules, said).severity;
    return other === severity ? [] : [{ ...variation, severity: other }];
  });
  const unsettled = changing.filter(({ fact }) => origins[fact] === 'assumed');
  return {
    severity,
    points: weighed.points,
    factors: [...weighed.factors],
    reasons: reasonsOf(graded),
    changes: nearestOf(changing).map(({ fact, how, value, severity }) => ({ fact, how, value, severity })),
    certainty:
      unsettled.length === 0
        ? 'sure'
        : unsettled.some(({ distance }) => distance === 1)
          ? 'unsure'
          : 'likely',
    unknown: [...new Set(unsettled.map(({ fact }) => fact))],
  };
}

/** The heaviest first: what decides by itself, then the levels by their points. */
function reasonsOf({ weighed, criticism }: GradedCase): SeverityReason[] {
  const order = severitySchema.options;
  return [
    ...(criticism ? [{ kind: 'criticism' } as const] : []),
    ...weighed.floors
      .map(({ floor, at }) => ({ kind: 'floor', floor, at }) as const)
      .toSorted((one, other) => order.indexOf(other.at) - order.indexOf(one.at)),
    ...weighed.factors
      .filter(({ points }) => points > 0)
      .map(({ factor, level, points }) => ({ kind: 'level', factor, level, points }) as const)
      .toSorted((one, other) => other.points - one.points),
  ];
}

/** Of each fact and direction the smallest step to each other grade; of lists every item, for each is another question. */
function nearestOf<Found extends Variation & { readonly severity: string }>(
  changing: readonly Found[],
): Found[] {
  const nearest = new Map<string, Found>();
  for (const found of changing) {
    const { fact, how, value, severity, distance } = found;
    const item = how === 'with' || how === 'without' ? value : '';
    const key = `${fact} ${how} ${item} ${severity}`;
    const known = nearest.get(key);
    if (known === undefined || distance < known.distance) nearest.set(key, found);
  }
  return [...nearest.values()];
}
