import type { PoliceMandate } from '../../../../../../shared/features/triage/police-model.ts';
import type { ReadableDb, WritableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';

type MandateRow = Omit<PoliceMandate, 'offences' | 'isScanAside'> & {
  readonly offences: string;
  readonly isScanAside: number;
};

/** Mandates of a dossier, the newest first. A scan that was put aside counts no more, and the mandate says so. */
export function listMandates(db: ReadableDb, dossierId: string): PoliceMandate[] {
  return db
    .all<MandateRow>(sql`
      SELECT mandate_id AS mandateId, mandate.dossier_id AS dossierId,
        CASE WHEN evidence.removed_at IS NULL THEN evidence.evidence_id END AS evidenceId,
        evidence.removed_at IS NOT NULL AS isScanAside, coalesce(file_name, '') AS fileName, reason, signed_at AS signedAt, mandate.created_at AS createdAt,
        coalesce(members.name, '') AS memberName,
        (SELECT json_group_array(offence) FROM police_mandate_offences AS o
          WHERE o.mandate_id = mandate.mandate_id) AS offences
      FROM police_mandates AS mandate
      LEFT JOIN evidence ON evidence.evidence_id = mandate.evidence_id
      LEFT JOIN members ON members.slot_id = mandate.slot_id
      WHERE mandate.dossier_id = ${dossierId} AND mandate.removed_at IS NULL
      ORDER BY mandate.created_at DESC, mandate_id DESC`)
    .map(({ offences, isScanAside, ...row }) => ({
      ...row,
      offences: JSON.parse(offences) as string[],
      isScanAside: isScanAside === 1,
    }));
}

export function findMandateDossier(db: ReadableDb, mandateId: string): string | undefined {
  return db.get<{ dossierId: string }>(sql`
    SELECT dossier_id AS dossierId FROM police_mandates WHERE mandate_id = ${mandateId} AND removed_at IS NULL`)
    ?.dossierId;
}

export type NewMandate = Pick<
  PoliceMandate,
  'mandateId' | 'dossierId' | 'offences' | 'evidenceId' | 'reason' | 'signedAt'
>;

export function insertMandate(
  db: WritableDb,
  { mandateId, dossierId, offences, evidenceId, reason, signedAt }: NewMandate,
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO police_mandates (mandate_id, dossier_id, evidence_id, reason, signed_at, created_at, slot_id)
    VALUES (${mandateId}, ${dossierId}, ${evidenceId}, ${reason}, ${signedAt}, ${now}, ${actor})`);
  for (const offence of new Set(offences)) {
    db.runOne(
      sql`INSERT INTO police_mandate_offences (mandate_id, offence) VALUES (${mandateId}, ${offence})`,
    );
  }
}

export function setMandateRemoved(db: WritableDb, mandateId: string, removedAt: number): void {
  db.runOne(sql`UPDATE police_mandates SET removed_at = ${removedAt} WHERE mandate_id = ${mandateId}`);
}
