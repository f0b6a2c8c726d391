import type { PlanPiece } from '../../../../../../shared/features/triage/papers-model.ts';
import { Refusal } from '../../../../refusal.ts';
import type { WriteContext } from '../../../../slice.ts';
import { addFromPack } from '../../../actions/api.ts';
import { packOfDossier } from '../../../reference/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { CLOSING, endOfTerm } from '../../end-of-term.ts';
import { contactOfDossier } from '../contact-of-dossier.ts';
import type { KeptPlan } from './plan-store.ts';

type Chosen = {
  readonly piece: Pick<PlanPiece, 'actions'>;
  /** When the person said yes, in milliseconds since 1970. */
  readonly at: number;
};

/**
 * What a yes asks to be done, by who keeps contact, within the term of the pack from that yes on; where the pack has none, by
 * the day on which the person hears from us. What stands in the dossier already stays as it is.
 * @returns how many actions were added
 */
export function placeChosen(
  context: WriteContext,
  { dossierId, language, hearBy }: KeptPlan,
  chosen: readonly Chosen[],
): number {
  const { db, now } = context;
  const zone = timeZone(db);
  const known = new Map(packOfDossier(db, dossierId)?.sections.actions.map((item) => [item.id, item]));
  const { slotId, name } = contactOfDossier(db, dossierId);
  const contact = { ownerSlot: slotId, ownerName: slotId === null ? name : '' };
  let count = 0;
  for (const { piece, at } of chosen) {
    for (const id of piece.actions) {
      const item = known.get(id);
      if (item === undefined) continue;
      const dueAt =
        item.within === undefined
          ? hearBy
          : endOfTerm(Math.min(at, now), item.within, { zone, time: CLOSING });
      const add = (owner: typeof contact) =>
        addFromPack(context, { dossierId, items: [id], language, assignment: { ...owner, dueAt } });
      const added = add(contact);
      // The contact point cannot open the vault any more: somebody else has to take it up.
      const isOwnerless = added instanceof Refusal && added.code === 'OWNER_UNKNOWN';
      const placed = isOwnerless ? add({ ownerSlot: null, ownerName: '' }) : added;
      if (!(placed instanceof Refusal)) count += placed.actionIds.length;
    }
  }
  return count;
}
