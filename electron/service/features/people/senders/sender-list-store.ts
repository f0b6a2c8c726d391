import type { SenderRow } from '../../../../../shared/features/people/sender-model.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

export type SenderQuery = {
  readonly offset: number;
  readonly limit: number;
  /** Null: of all dossiers. */
  readonly dossierId: string | null;
  /** A part of an account; empty: every sender. */
  readonly text: string;
};

type Row = SenderRow & { readonly total: number };

/** One page, most messages first, accounts that were merged counted together. */
export function listSenders(db: ReadableDb, query: SenderQuery): { total: number; senders: SenderRow[] } {
  const rows = db.all<Row>(senderPage(query));
  return { total: rows[0]?.total ?? 0, senders: rows.map(({ total: _, ...row }) => row) };
}

/** The statement of a page, apart so that a test can look at its plan. */
export function senderPage({ offset, limit, dossierId, text }: SenderQuery): Sql {
  const matching =
    text.trim() === ''
      ? sql``
      : sql`WHERE root_id IN (SELECT root_id FROM senders
          WHERE instr(handle, ${text.trim().replace(/^@/u, '').toLowerCase()}) > 0)`;
  // Counted per account out of an index alone; only what the page shows is looked up further.
  return sql`
    WITH counted AS (${dossierId === null ? everywhere : inDossier(dossierId)}),
    page AS (
      SELECT root_id, sum(messages) AS messages, min(first_at) AS first_at, max(last_at) AS last_at,
        count(*) OVER () AS total
      FROM counted JOIN senders USING (sender_id) ${matching}
      GROUP BY root_id
      ORDER BY sum(messages) DESC, root_id LIMIT ${limit} OFFSET ${offset})
    SELECT root.sender_id AS senderId, root.name, root.platform, root.perpetrator, page.messages,
      page.first_at AS firstAt, page.last_at AS lastAt, page.total,
      (SELECT count(*) FROM senders AS part WHERE part.root_id = page.root_id) AS accounts,
      (SELECT count(DISTINCT incidents.dossier_id) FROM senders AS part CROSS JOIN incidents USING (sender_id)
        WHERE part.root_id = page.root_id AND incidents.removed_at IS NULL AND ${isStanding}) AS dossiers
    FROM page CROSS JOIN senders AS root ON root.sender_id = page.root_id
    ORDER BY page.messages DESC, page.root_id`;
}

/** Not in a dossier that was put aside as a whole. */
export const isStanding = sql`incidents.dossier_id NOT IN (
  SELECT dossier_id FROM dossiers WHERE removed_at IS NOT NULL)`;

const everywhere = sql`
  SELECT sender_id, count(*) AS messages, min(occurred_at) AS first_at, max(occurred_at) AS last_at
  FROM incidents INDEXED BY incidents_of_sender
  WHERE removed_at IS NULL AND sender_id IS NOT NULL AND ${isStanding} GROUP BY sender_id`;

const inDossier = (dossierId: string): Sql => sql`
  SELECT sender_id, count(*) AS messages, min(occurred_at) AS first_at, max(occurred_at) AS last_at
  FROM incidents INDEXED BY incidents_by_sender
  WHERE dossier_id = ${dossierId} AND removed_at IS NULL AND sender_id IS NOT NULL GROUP BY sender_id`;
