import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** What makes two spellings one sender. */
export type SenderKey = {
  readonly platform: string;
  /** The normal form. */
  readonly handle: string;
  /** Of plain words the dossier in which they mean somebody; null for an account. */
  readonly dossierId: string | null;
};

/** The record of an account, or of plain words. */
export function findSenderId(db: ReadableDb, key: SenderKey): string | undefined {
  return db.get<{ senderId: string }>(senderWithKey(key))?.senderId;
}

/** The statement, apart so that a test can look at its plan. */
export function senderWithKey({ platform, handle, dossierId }: SenderKey): Sql {
  const whose = dossierId === null ? sql`dossier_id IS NULL` : sql`dossier_id = ${dossierId}`;
  return sql`
    SELECT sender_id AS senderId FROM senders
    WHERE platform = ${platform} AND handle = ${handle} AND ${whose}`;
}

export function insertSender(
  db: WritableDb,
  { platform, handle, dossierId }: SenderKey,
  { senderId, name, now }: { senderId: string; name: string; now: number },
): void {
  db.runOne(sql`
    INSERT INTO senders (sender_id, platform, handle, name, root_id, dossier_id, created_at)
    VALUES (${senderId}, ${platform}, ${handle}, ${name}, ${senderId}, ${dossierId}, ${now})`);
}

/** A message whose sender is written, but is no record yet. */
export type Unlinked = {
  readonly incidentId: string;
  readonly dossierId: string;
  readonly platform: string;
  readonly text: string;
};

/** Messages of before senders were records, in the order of their ids, those put aside included. */
export function listUnlinked(db: ReadableDb, after: string, limit: number): Unlinked[] {
  return db.all<Unlinked>(sql`
    SELECT incident_id AS incidentId, dossier_id AS dossierId, platform, sender AS text FROM incidents
    WHERE sender_id IS NULL AND sender <> '' AND incident_id > ${after} ORDER BY incident_id LIMIT ${limit}`);
}

/** One of them; undefined where it has a sender, or names none. */
export function findUnlinked(db: ReadableDb, incidentId: string): Unlinked | undefined {
  return db.get<Unlinked>(sql`
    SELECT incident_id AS incidentId, dossier_id AS dossierId, platform, sender AS text FROM incidents
    WHERE sender_id IS NULL AND sender <> '' AND incident_id = ${incidentId}`);
}

export function setIncidentSender(db: WritableDb, incidentId: string, senderId: string): void {
  db.runOne(sql`UPDATE incidents SET sender_id = ${senderId} WHERE incident_id = ${incidentId}`);
}
