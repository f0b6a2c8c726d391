import { actionsToPlace } from '../../../../../shared/features/triage/actions-to-place.ts';
import type { DecisionFields } from '../../../../../shared/features/triage/assess-model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import type { WriteContext } from '../../../slice.ts';
import { type PlacedAction, placeActions, type SettledBy, settleActions } from '../../actions/api.ts';
import { findIntake } from '../../dossiers/api.ts';
import { timeZone } from '../../vault/api.ts';
import { CLOSING, endOfTerm } from '../end-of-term.ts';
import { followMandates } from '../police/mandates/mandate-state.ts';
import { settledKinds } from './settled-kinds.ts';
import type { WeighedDossier } from './weigh-dossier.ts';

type Decided = {
  readonly dossierId: string;
  readonly decision: Pick<DecisionFields, 'severity' | 'routes'>;
  readonly language: Language;
};

/**
 * Places the actions of the pack that belong to what was decided (H annex 1, annex 2; H 3.2), each with its term; not those
 * that ask for what is there already.
 * @returns how many were added
 */
export function placeDecidedActions(
  context: WriteContext,
  weighed: Pick<WeighedDossier, 'rules' | 'known' | 'assessment'>,
  { dossierId, decision, language }: Decided,
): number {
  const { db, now } = context;
  const zone = timeZone(db);
  const contact = contactOf(context, dossierId);
  const settled = settledKinds(context, dossierId);
  const asking = actionsToPlace(weighed.rules.pack.sections.actions, weighed, decision).filter(
    ({ settledBy }) => settledBy === undefined || !settled.includes(settledBy),
  );
  const actions = asking.map(
    (item): PlacedAction => ({
      item,
      // What the organisation does is for who keeps contact; the others are named by whose list it stands on.
      ...(item.actor === 'institution' ? contact : nobody),
      dueAt: item.within === undefined ? null : endOfTerm(now, item.within, { zone, time: CLOSING }),
    }),
  );
  // What was placed before and came about since asks for nothing either.
  for (const kind of settled) if (!followed.includes(kind)) settleActions(context, dossierId, kind);
  followMandates(context, dossierId);
  return placeActions(context, dossierId, { actions, language });
}

/** What follows by itself, as it comes about and is taken back; an open action can ask for another report. */
const followed: readonly SettledBy[] = ['mandate', 'police-report'];

type Owner = Pick<PlacedAction, 'ownerSlot' | 'ownerName'>;
const nobody: Owner = { ownerSlot: null, ownerName: '' };

/** The one contact point of the dossier (H 2.4, 3.2.1). */
function contactOf({ db }: WriteContext, dossierId: string): Owner {
  const point = findIntake(db, dossierId)?.contactPoint;
  return { ownerSlot: point?.slotId ?? null, ownerName: point?.outside?.name ?? '' };
}
