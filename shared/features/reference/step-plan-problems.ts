import type { ReferenceProblem } from './pack-reference.ts';
import type { PackSections } from './pack-sections.ts';

/**
 * Choices of which the answers could not be told apart: two that write down consent for the same purpose, so that a yes to
 * one party would count for another one too, or a no.
 */
export function stepPlanProblems(sections: Pick<PackSections, 'step-plan'>): readonly ReferenceProblem[] {
  const asked = new Set<string>();
  return sections['step-plan'].flatMap(({ purpose }, at): ReferenceProblem[] => {
    if (purpose === undefined) return [];
    if (asked.has(purpose)) return [{ code: 'not-once', path: ['step-plan', at, 'purpose'], id: purpose }];
    asked.add(purpose);
    return [];
  });
}
