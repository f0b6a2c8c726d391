import type { Pack } from '../reference/model.ts';
import type { DecisionFields } from './assess-model.ts';
import { POLICE_ROUTE } from './explain-norms.ts';
import { meets, type Situation } from './meets.ts';
import type { Assessment, KnownFacts } from './model.ts';

type PackAction = Pack['sections']['actions'][number];

/**
 * Actions of a pack that a decision places by itself, in the order of the pack (H annex 1, annex 2; P 3, P 5): few enough to
 * oversee. All others can be chosen by hand. Whether a report to the police is to be made follows from the routes that were
 * decided, not from the norm: who deviates from it gets no action that says otherwise.
 */
export function actionsToPlace(
  actions: readonly PackAction[],
  {
    known,
    assessment,
  }: {
    readonly known: KnownFacts;
    readonly assessment: Pick<Assessment, 'police' | 'complaintOffences' | 'note'>;
  },
  { severity, routes }: Pick<DecisionFields, 'severity' | 'routes'>,
): readonly PackAction[] {
  const isReported = routes.includes(POLICE_ROUTE);
  const situation: Situation = {
    ...known.facts,
    severity,
    police: isReported ? 'default' : assessment.police === 'none' ? 'none' : 'optional',
    clock: assessment.complaintOffences.length > 0,
    criticism: assessment.note === 'substantive-criticism',
  };
  return actions.filter(({ when }) => when !== undefined && meets(when, situation));
}
