import type { SenderFields, SenderMessage } from '../../../../../shared/features/people/sender-model.ts';
import type { Precision } from '../../../../../shared/kernel/primitives.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { isStanding } from './sender-list-store.ts';

/** An account. */
export type SenderRecord = SenderFields & {
  readonly senderId: string;
  readonly rootId: string;
  readonly platform: string;
  readonly handle: string;
  readonly name: string;
};

const columns = sql`sender_id AS senderId, root_id AS rootId, platform, handle, name, perpetrator, remarks,
  asked_to_stop_at AS askedToStopAt`;

export function findSender(db: ReadableDb, senderId: string): SenderRecord | undefined {
  return db.get<SenderRecord>(sql`SELECT ${columns} FROM senders WHERE sender_id = ${senderId}`);
}

/** All accounts of one sender. */
export function listAccounts(db: ReadableDb, rootId: string): SenderRecord[] {
  return db.all<SenderRecord>(
    sql`SELECT ${columns} FROM senders WHERE root_id = ${rootId} ORDER BY sender_id`,
  );
}

export function updateSender(db: WritableDb, senderId: string, fields: SenderFields): void {
  db.runOne(sql`
    UPDATE senders SET perpetrator = ${fields.perpetrator}, remarks = ${fields.remarks},
      asked_to_stop_at = ${fields.askedToStopAt}
    WHERE sender_id = ${senderId}`);
}

/** One form of a message, or null where it has none; those of a message follow each other. */
export type OccurrenceRow = {
  readonly senderId: string;
  readonly dossierId: string;
  readonly incidentId: string;
  readonly at: number;
  readonly precision: Precision;
  readonly platform: string;
  readonly form: string | null;
};

/** Every message of a sender, in one dossier or in all, without what it says. Apart, so that a test can look at its plan. */
export function occurrences(rootId: string, dossierId: string | null): Sql {
  const where = dossierId === null ? isStanding : sql`incidents.dossier_id = ${dossierId}`;
  return sql`
    SELECT incidents.sender_id AS senderId, incidents.dossier_id AS dossierId,
      incidents.incident_id AS incidentId, incidents.occurred_at AS at, incidents.precision, senders.platform,
      incident_forms.form
    FROM senders CROSS JOIN incidents USING (sender_id) LEFT JOIN incident_forms USING (incident_id)
    WHERE senders.root_id = ${rootId} AND incidents.removed_at IS NULL AND ${where}`;
}

export type DossierCount = { readonly dossierId: string; readonly messages: number };

/** In which dossiers a sender wrote, and how often. For the service alone: the page is told numbers. */
export function countByDossier(db: ReadableDb, rootId: string): DossierCount[] {
  return db.all<DossierCount>(sql`
    SELECT incidents.dossier_id AS dossierId, count(*) AS messages
    FROM senders CROSS JOIN incidents USING (sender_id)
    WHERE senders.root_id = ${rootId} AND incidents.removed_at IS NULL AND ${isStanding}
    GROUP BY incidents.dossier_id`);
}

export type MessageQuery = {
  readonly rootId: string;
  readonly dossierId: string;
  readonly offset: number;
  readonly limit: number;
};
type MessageRow = Omit<SenderMessage, 'forms'> & { readonly forms: string };

/** One page of a sender's messages in a dossier, latest first. */
export function listMessages(db: ReadableDb, query: MessageQuery): SenderMessage[] {
  return db
    .all<MessageRow>(messagePage(query))
    .map((row) => ({ ...row, forms: JSON.parse(row.forms) as string[] }));
}

/** The statement of a page, apart so that a test can look at its plan. */
export function messagePage({ rootId, dossierId, offset, limit }: MessageQuery): Sql {
  // The page is chosen out of the index alone; only then messages are looked at.
  return sql`
    WITH page AS (
      SELECT incidents.incident_id, incidents.occurred_at FROM senders CROSS JOIN incidents USING (sender_id)
      WHERE senders.root_id = ${rootId} AND incidents.dossier_id = ${dossierId} AND incidents.removed_at IS NULL
      ORDER BY incidents.occurred_at DESC, incidents.incident_id DESC LIMIT ${limit} OFFSET ${offset})
    SELECT incidents.incident_id AS incidentId, incidents.occurred_at AS occurredAt, incidents.precision,
      incidents.platform, incidents.sender AS account, length(incidents.message) AS messageLength,
      (SELECT json_group_array(form) FROM (SELECT form FROM incident_forms AS f
        WHERE f.incident_id = incidents.incident_id ORDER BY form)) AS forms
    FROM page CROSS JOIN incidents USING (incident_id)
    ORDER BY page.occurred_at DESC, page.incident_id DESC`;
}

/** Zone of the calendar that days and weeks are counted on. */
export function timeZoneOf(db: ReadableDb): string {
  return (
    db.get<{ zone: string }>(sql`SELECT time_zone AS zone FROM organisation`)?.zone ?? 'Europe/Amsterdam'
  );
}

/** Accounts on a platform that begin so, at most 8. Apart, so that a test can look at its plan. */
export function accountsLike(platform: string, start: string): Sql {
  // A range instead of LIKE, so that the index answers it. No character sorts after U+10FFFF in UTF-8.
  return sql`
    SELECT name FROM senders
    WHERE platform = ${platform} AND handle >= ${start} AND handle < ${`${start}\u{10ffff}`}
    ORDER BY handle LIMIT 8`;
}
