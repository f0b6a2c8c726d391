import type { TriageRules } from '../reference/model.ts';
import { criminalitySchema, intensitySchema, type KnownFacts, type Severity } from './model.ts';
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
export function gradeCase(rules: TriageRules, { facts, origins }: KnownFacts): GradedCase {
  const weighed = weighFactors(rules, facts);
  const criticism = isCriticism(rules, { facts, origins }, weighed);
  const severity = criticism && facts.impactPerson !== 'high' ? 'light' : weighed.severity;
  return { weighed, criticism, severity };
}

/**
 * Whether it is substantive criticism: what somebody concluded counts, and where nobody did, the facts speak, if there are
 * any. It cannot be where an offence is suspected, a floor holds or a report to the police is the norm: whoever is in danger
 * must not be sent away with it.
 */
function isCriticism(rules: TriageRules, { facts, origins }: KnownFacts, { floors }: Weighed): boolean {
  const { recognition, forms, offences, criminality, intensity, concreteThreat } = facts;
  const [harmless] = criminalitySchema.options;
  const [calm, rough] = intensitySchema.options;
  if (floors.length > 0 || concreteThreat || offences.length > 0 || criminality !== harmless) return false;
  if (recognition !== null) {
    // Whoever read them can say that they are criticism, however many they are.
    const each = { ...facts, messages: 0, spanDays: 0, senders: 0, burst: 0 };
    const isFit = recognition === 'criticism' && (intensity === calm || intensity === rough);
    return isFit && policeNormOf(rules, each) === 'none';
  }
  const isTold = origins.forms !== 'assumed' || origins.intensity !== 'assumed';
  // Who keeps coming back for weeks, however politely, is no debate any more (P 1.3, H annex 2): the norms say from when on.
  return isTold && forms.length === 0 && intensity === calm && policeNormOf(rules, facts) === 'none';
}
