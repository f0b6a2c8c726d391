import type { TriageRules } from '../reference/model.ts';
import { factsOfCondition } from './condition-facts.ts';
import type { KnownFacts } from './model.ts';

/**
 * Whether somebody or the dossier said of the facts that a factor is weighed by: of all of them, of some, or of none.
 * What only counts together with something else, such as how many there were, does not make it known.
 * @param levels of one factor
 */
export function isFactorKnown(
  levels: TriageRules['severity'][number]['levels'],
  origins: KnownFacts['origins'],
): 'all' | 'some' | 'none' {
  const ofLevels = levels.flatMap(({ when }) => (when === undefined ? [] : [factsOfCondition(when)]));
  const alone = ofLevels.filter(({ length }) => length === 1);
  const facts = new Set((alone.length === 0 ? ofLevels : alone).flat());
  const assumed = [...facts].filter((fact) => origins[fact] === 'assumed');
  return assumed.length === 0 ? 'all' : assumed.length < facts.size ? 'some' : 'none';
}
