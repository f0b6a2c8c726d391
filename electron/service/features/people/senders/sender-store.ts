import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** The record of an account by its normal form. */
export function findSenderId(db: ReadableDb, platform: string, handle: string): string | undefined {
  return db.get<{ senderId: string }>(
    sql`SELECT sender_id AS senderId FROM senders WHERE platform = ${platform} AND handle = ${handle}`,
  )?.senderId;
}

export function insertSender(
  db: WritableDb,
  sender: { senderId: string; platform: string; handle: string; name: string; now: number },
): void {
  const { senderId, platform, handle, name, now } = sender;
  db.runOne(sql`
    INSERT INTO senders (sender_id, platform, handle, name, root_id, created_at)
    VALUES (${senderId}, ${platform}, ${handle}, ${name}, ${senderId}, ${now})`);
}

/** A message that names its sender in words only. */
export type Unlinked = { readonly incidentId: string; readonly platform: string; readonly text: string };

/** Messages of before senders were records, in the order of their ids, those put aside included. */
export function listUnlinked(db: ReadableDb, after: string, limit: number): Unlinked[] {
  return db.all<Unlinked>(sql`
    SELECT incident_id AS incidentId, platform, sender AS text FROM incidents
    WHERE sender_id IS NULL AND sender <> '' AND incident_id > ${after} ORDER BY incident_id LIMIT ${limit}`);
}

/** One of them; undefined where it has a sender, or names none. */
export function findUnlinked(db: ReadableDb, incidentId: string): Unlinked | undefined {
  return db.get<Unlinked>(sql`
    SELECT incident_id AS incidentId, platform, sender AS text FROM incidents
    WHERE sender_id IS NULL AND sender <> '' AND incident_id = ${incidentId}`);
}

export function setIncidentSender(db: WritableDb, incidentId: string, senderId: string): void {
  db.runOne(sql`UPDATE incidents SET sender_id = ${senderId} WHERE incident_id = ${incidentId}`);
}
