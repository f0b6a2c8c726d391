import type { TriageRules } from '../reference/model.ts';
import { criminalitySchema, intensitySchema, type Severity, type TriageFacts } from './model.ts';
import { type Weighed, weighFactors } from './weigh-factors.ts';
import { policeNormOf } from './weigh-norms.ts';

export type GradedCase = {
  readonly weighed: Weighed;
  /** It is substantive criticism (P 1.1). */
  readonly criticism: boolean;
  readonly severity: Severity;
};

/**
 * How grave a case is. Substantive criticism is light, however much of it comes: fierce debate by many is part of the work
 * (P 1.1). Unless it weighs heavily on the person: how they experience it can always raise (P 1).
 */
export function gradeCase(rules: TriageRules, facts: TriageFacts): GradedCase {
  const weighed = weighFactors(rules, facts);
  const criticism = isCriticism(rules, facts, weighed);
  const severity = criticism && facts.impactPerson !== 'high' ? 'light' : weighed.severity;
  return { weighed, criticism, severity };
}

/**
 * Whether it is substantive criticism: what somebody concluded counts, and where nobody did, the facts speak. Nobody can
 * conclude it where an offence is suspected, a floor holds or the norm is a report to the police: whoever is in danger must
 * not be sent away with it.
 */
function isCriticism(rules: TriageRules, facts: TriageFacts, { floors }: Weighed): boolean {
  const { recognition, forms, offences, criminality, intensity, concreteThreat } = facts;
  const [harmless] = criminalitySchema.options;
  const [calm, rough] = intensitySchema.options;
  if (floors.length > 0 || concreteThreat || offences.length > 0 || criminality !== harmless) return false;
  if (recognition === null) return forms.length === 0 && intensity === calm;
  return (
    recognition === 'criticism' &&
    (intensity === calm || intensity === rough) &&
    policeNormOf(rules, facts) === 'none'
  );
}
