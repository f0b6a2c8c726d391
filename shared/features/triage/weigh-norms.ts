import type { TriageRules } from '../reference/model.ts';
import { meets, type Situation } from './meets.ts';
import { type PoliceNorm, policeNormSchema, type TriageFacts } from './model.ts';
import { plainly } from './weigh-factors.ts';

/** What the norms of the pack ask for, and what the law asks for beside them. */
export type WeighedNorms = {
  readonly police: PoliceNorm;
  /** Norms that hold, in the order of the pack. */
  readonly norms: readonly string[];
  readonly mandate: boolean;
  readonly explainRequired: boolean;
  readonly aftercare: boolean;
};

/**
 * How the norm stands towards a report to the police (H 2.5): the strongest of the norms that hold. Follows from the facts
 * alone, so that nothing that was concluded from it can change it.
 */
export function policeNormOf({ norms }: TriageRules, facts: TriageFacts): PoliceNorm {
  const situation = plainly(facts);
  const said = norms.filter(({ kind, when }) => kind === 'report' && meets(when, situation));
  return policeNormSchema.options.findLast((norm) => said.some(({ police }) => police === norm)) ?? 'none';
}

/** The same of suspected offences alone, whatever else is known: the strongest of the norms that name one of them. */
export function policeNormOfOffences({ norms }: TriageRules, offences: readonly string[]): PoliceNorm {
  const naming = norms.filter(
    ({ kind, when }) =>
      kind === 'report' &&
      [when, ...(when?.anyOf ?? [])].some((part) => part?.offences?.some((id) => offences.includes(id))),
  );
  return policeNormSchema.options.findLast((norm) => naming.some(({ police }) => police === norm)) ?? 'none';
}

/**
 * Suspected offences whose term of three months runs (66 Sr): those that are prosecuted only on complaint. Of an elected
 * member of a representative body, insult, libel and slander are not (269 Sr). Where the law could not be checked no term runs.
 */
export function complaintOffencesOf({ offences }: TriageRules, facts: TriageFacts): readonly string[] {
  return offences
    .filter(
      ({ id, complaint }) =>
        facts.offences.includes(id) &&
        (complaint === 'yes' || (complaint === 'unless-elected' && !facts.elected)),
    )
    .map(({ id }) => id);
}

/** What the norms ask for in a situation (comply or explain). */
export function weighNorms({ norms }: TriageRules, situation: Situation): WeighedNorms {
  const holding = norms.filter(({ kind, when, police }) =>
    kind === 'report'
      ? // A norm that is weaker than what counts says nothing any more.
        police === situation.police && meets(when, plainly(situation))
      : meets(when, situation),
  );
  return {
    police: situation.police,
    norms: holding.map(({ id }) => id),
    // Without it nobody but the person can complain (164 Sv).
    mandate: situation.clock,
    explainRequired: situation.police === 'default' && situation.policeWish === 'no',
    aftercare: holding.some(({ kind }) => kind === 'aftercare'),
  };
}
