import type { PlanContact } from '../../../../../shared/features/triage/papers-model.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { findIntake } from '../../dossiers/api.ts';
import { letterheadOf } from '../../settings/api.ts';

/** Whom the person and outsiders call about a dossier (H 2.4); a member is reached as the letterhead says. */
export function contactOfDossier(
  db: ReadableDb,
  dossierId: string,
): PlanContact & { readonly slotId: string | null } {
  const { slotId = null, outside = null } = findIntake(db, dossierId)?.contactPoint ?? {};
  if (outside !== null) return { ...outside, slotId: null };
  const reach = letterheadOf(db).contact ?? '';
  if (slotId === null) return { name: '', function: '', reach, slotId };
  const member = db.get<{ name: string; role: string }>(
    sql`SELECT name, role FROM members WHERE slot_id = ${slotId}`,
  );
  return { name: member?.name ?? '', function: member?.role ?? '', reach, slotId };
}
