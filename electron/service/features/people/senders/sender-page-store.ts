import type { SenderMessage } from '../../../../../shared/features/people/sender-model.ts';
import type { Precision } from '../../../../../shared/kernel/primitives.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { isStanding } from './sender-list-store.ts';

/** An account, or plain words of one dossier. */
export type SenderRecord = {
  readonly senderId: string;
  readonly rootId: string;
  readonly platform: string;
  readonly handle: string;
  readonly name: string;
  /** Of words: the dossier in which they mean somebody; null for an account. */
  readonly dossierId: string | null;
};

const columns = sql`sender_id AS senderId, root_id AS rootId, platform, handle, name, dossier_id AS dossierId`;

export function findSender(db: ReadableDb, senderId: string): SenderRecord | undefined {
  return db.get<SenderRecord>(sql`SELECT ${columns} FROM senders WHERE sender_id = ${senderId}`);
}

/** All accounts of one sender. */
export function listAccounts(db: ReadableDb, rootId: string): SenderRecord[] {
  return db.all<SenderRecord>(
    sql`SELECT ${columns} FROM senders WHERE root_id = ${rootId} ORDER BY sender_id`,
  );
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

/** In which dossiers one account wrote. For the service alone, too. */
export function dossiersOfAccount(db: ReadableDb, senderId: string): string[] {
  return db
    .all<{ dossierId: string }>(sql`
      SELECT DISTINCT dossier_id AS dossierId FROM incidents
      WHERE sender_id = ${senderId} AND removed_at IS NULL AND ${isStanding}`)
    .map(({ dossierId }) => dossierId);
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

export type SuggestQuery = {
  readonly platform: string;
  /** Beginning of the normal form. */
  readonly start: string;
  /** Dossiers whose senders may be told of. */
  readonly dossierIds: readonly string[];
  /** The one of these that is asked from; its plain words are offered too. */
  readonly here: string;
};

/** Senders on a platform that begin so and wrote in these dossiers, at most 8. Apart, so that a test can look at its plan. */
export function sendersLike({ platform, start, dossierIds, here }: SuggestQuery): Sql {
  // A range instead of LIKE, so that the index answers it. No character sorts after U+10FFFF in UTF-8.
  const begins = sql`platform = ${platform} AND handle >= ${start} AND handle < ${`${start}\u{10ffff}`}
    AND EXISTS (SELECT 1 FROM incidents WHERE incidents.sender_id = senders.sender_id
      AND incidents.dossier_id IN (SELECT value FROM json_each(${JSON.stringify(dossierIds)}))
      AND incidents.removed_at IS NULL)`;
  return sql`
    SELECT name, handle FROM senders WHERE dossier_id IS NULL AND ${begins}
    UNION ALL SELECT name, handle FROM senders WHERE dossier_id = ${here} AND ${begins}
    ORDER BY handle LIMIT 8`;
}
