import type { IntakeFields, Need } from '../../../../../shared/features/dossiers/intake-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { itemsSettledBy, reopenPlaced, settleActions } from '../../actions/api.ts';
import { dossierExists, touchDossier } from '../dossier-store.ts';
import { findDossierAnew } from '../person-documents.ts';
import {
  findIntake,
  hasContactPoint,
  listNeeds,
  memberExists,
  putNeed,
  updateIntake,
} from './intake-store.ts';

type Done = Record<string, never> | Refusal<'NOT_FOUND'>;

/** What was asked around the report, and what the person said to needs and options. */
export function getIntake(
  { db }: ReadContext,
  { dossierId }: { readonly dossierId: string },
): { fields: IntakeFields; needs: Need[] } | Refusal<'NOT_FOUND'> {
  const fields = dossierExists(db, dossierId) ? findIntake(db, dossierId) : undefined;
  return fields === undefined ? refuse('NOT_FOUND') : { fields, needs: listNeeds(db, dossierId) };
}

/** Changes what was asked around the report; another contact point gets an entry of its own in the trail. */
export function changeIntake(
  context: WriteContext,
  { dossierId, fields }: { readonly dossierId: string; readonly fields: IntakeFields },
): Done {
  const { db, now, audit } = context;
  const before = dossierExists(db, dossierId) ? findIntake(db, dossierId) : undefined;
  const { slotId, outside } = fields.contactPoint;
  if (before === undefined || (slotId !== null && !memberExists(db, slotId))) return refuse('NOT_FOUND');
  updateIntake(db, dossierId, fields);
  findDossierAnew(db, dossierId);
  touchDossier(db, dossierId, now);
  audit({ action: 'dossiers.changeIntake', objectId: dossierId });
  if (before.contactPoint.slotId !== slotId || before.contactPoint.outside?.name !== outside?.name) {
    audit({ action: 'dossiers.changeContactPoint', objectId: dossierId });
    followContactPoint(context, dossierId, fields.contactPoint);
  }
  return {};
}

/** The action that asks for a contact point is done with one, and asks again where nobody is it any more. */
function followContactPoint(
  context: WriteContext,
  dossierId: string,
  point: IntakeFields['contactPoint'],
): void {
  if (hasContactPoint(point)) settleActions(context, dossierId, 'contact-point');
  else {
    const items = itemsSettledBy(context, dossierId, 'contact-point');
    reopenPlaced(context, dossierId, { items, putAside: false });
  }
}

export function markNeed(
  { db, now, audit }: WriteContext,
  { dossierId, ...need }: Parameters<typeof putNeed>[2] & { readonly dossierId: string },
): Done {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  putNeed(db, dossierId, need, now);
  touchDossier(db, dossierId, now);
  audit({ action: 'dossiers.markNeed', objectId: dossierId });
  return {};
}
