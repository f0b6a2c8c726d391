import type {
  ContactPoint,
  IntakeFields,
  Need,
} from '../../../../../shared/features/dossiers/intake-model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

type IntakeRow = Omit<IntakeFields, 'contactPoint'> &
  Omit<ContactPoint, 'outside'> & {
    readonly contactName: string;
    readonly contactFunction: string;
    readonly contactReach: string;
  };

export function findIntake(db: ReadableDb, dossierId: string): IntakeFields | undefined {
  const row = db.get<IntakeRow>(sql`
    SELECT trigger_kind AS "trigger", trigger_note AS triggerNote, origin, capacity, wishes,
      contact_point AS slotId, contact_chosen_by AS chosenBy, contact_name AS contactName,
      contact_function AS contactFunction, contact_reach AS contactReach
    FROM dossiers WHERE dossier_id = ${dossierId}`);
  if (row === undefined) return undefined;
  const { slotId, chosenBy, contactName, contactFunction, contactReach, ...fields } = row;
  const outside =
    contactName === '' ? null : { name: contactName, function: contactFunction, reach: contactReach };
  return { ...fields, contactPoint: { slotId, outside, chosenBy } };
}

/** Somebody is the one contact point, of the vault or outside it (H 2.4, 3.2.1). */
export function hasContactPoint(point: ContactPoint | undefined): boolean {
  return point !== undefined && (point.slotId !== null || (point.outside?.name ?? '') !== '');
}

export function updateIntake(db: WritableDb, dossierId: string, fields: IntakeFields): void {
  const { slotId, outside, chosenBy } = fields.contactPoint;
  db.runOne(sql`
    UPDATE dossiers SET trigger_kind = ${fields.trigger}, trigger_note = ${fields.triggerNote},
      origin = ${fields.origin}, capacity = ${fields.capacity}, wishes = ${fields.wishes},
      contact_point = ${slotId}, contact_chosen_by = ${chosenBy}, contact_name = ${outside?.name ?? ''},
      contact_function = ${outside?.function ?? ''}, contact_reach = ${outside?.reach ?? ''}
    WHERE dossier_id = ${dossierId}`);
}

/** Whether somebody is or was a member of this vault. */
export function memberExists(db: ReadableDb, slotId: string): boolean {
  return db.get(sql`SELECT 1 AS found FROM members WHERE slot_id = ${slotId}`) !== undefined;
}

/** Needs that were asked about and options that were shown. */
export function listNeeds(db: ReadableDb, dossierId: string): Need[] {
  return db.all<Need>(sql`
    SELECT section, item, state, changed_at AS changedAt FROM dossier_needs
    WHERE dossier_id = ${dossierId} ORDER BY section, item`);
}

/** Writes down how a need or an option stands; null: not spoken of. */
export function putNeed(
  db: WritableDb,
  dossierId: string,
  { section, item, state }: Pick<Need, 'section' | 'item'> & { readonly state: Need['state'] | null },
  now: number,
): void {
  if (state === null) {
    db.run(sql`
      DELETE FROM dossier_needs WHERE dossier_id = ${dossierId} AND section = ${section} AND item = ${item}`);
    return;
  }
  db.runOne(sql`
    INSERT INTO dossier_needs (dossier_id, section, item, state, changed_at)
    VALUES (${dossierId}, ${section}, ${item}, ${state}, ${now})
    ON CONFLICT (dossier_id, section, item) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at`);
}
