import type { SenderChoice, SenderRow } from '../../../../../shared/features/people/sender-model.ts';
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

/**
 * The statement of a page, apart so that a test can look at its plan. Within a dossier a sender has the name of an account
 * that wrote there; over all dossiers that of an account, never the plain words of one dossier.
 */
export function senderPage({ offset, limit, dossierId, text }: SenderQuery): Sql {
  // Counted per account out of an index alone; only what the page shows is looked up further.
  return sql`
    WITH counted AS (${dossierId === null ? everywhere : inDossier(dossierId)}),
    page AS (
      SELECT root_id, ${dossierId === null ? accountNamedBy : namedBy} AS named_id, sum(messages) AS messages, min(first_at) AS first_at,
        max(last_at) AS last_at, count(*) OVER () AS total
      FROM counted JOIN senders USING (sender_id) ${matching(text, dossierId === null)}
      GROUP BY root_id ${dossierId === null ? sql`HAVING named_id IS NOT NULL` : sql``}
      ORDER BY sum(messages) DESC, root_id LIMIT ${limit} OFFSET ${offset})
    SELECT page.root_id AS senderId, named.name, named.platform,
      ${dossierId === null ? sql`NULL` : perpetratorIn(dossierId)} AS perpetrator, page.messages,
      page.first_at AS firstAt, page.last_at AS lastAt, page.total,
      (SELECT count(*) FROM senders AS part WHERE part.root_id = page.root_id) AS accounts,
      (SELECT count(DISTINCT incidents.dossier_id) FROM senders AS part CROSS JOIN incidents USING (sender_id)
        WHERE part.root_id = page.root_id AND incidents.removed_at IS NULL AND ${isStanding}) AS dossiers
    FROM page CROSS JOIN senders AS named ON named.sender_id = page.named_id
    ORDER BY page.messages DESC, page.root_id`;
}

export type ChoiceQuery = {
  readonly rootId: string;
  /** Dossiers whose senders may be told of; null: all, but then no plain words of any. */
  readonly dossierIds: readonly string[] | null;
  /** The one of these that is asked from; its plain words are offered too. */
  readonly here: string | null;
  readonly text: string;
};

/** Other senders, most messages first, at most 20. */
export function listChoices(db: ReadableDb, query: ChoiceQuery): SenderChoice[] {
  return db.all<SenderChoice>(senderChoices(query));
}

/** The statement, apart so that a test can look at its plan. */
export function senderChoices({ rootId, dossierIds, here, text }: ChoiceQuery): Sql {
  return sql`
    WITH found AS (${dossierIds === null ? everywhere : inDossiers(dossierIds)}),
    counted AS (
      SELECT found.* FROM found JOIN senders USING (sender_id) WHERE dossier_id IS NULL OR dossier_id = ${here}),
    page AS (
      SELECT root_id, ${namedBy} AS named_id, sum(messages) AS messages
      FROM counted JOIN senders USING (sender_id) ${matching(text, dossierIds === null)}
      GROUP BY root_id HAVING root_id <> ${rootId}
      ORDER BY sum(messages) DESC, root_id LIMIT 20)
    SELECT page.root_id AS senderId, named.name, named.platform
    FROM page CROSS JOIN senders AS named ON named.sender_id = page.named_id
    ORDER BY page.messages DESC, page.root_id`;
}

/** Not in a dossier that was put aside as a whole. */
export const isStanding = sql`incidents.dossier_id NOT IN (
  SELECT dossier_id FROM dossiers WHERE removed_at IS NOT NULL)`;

const firstAccount = sql`min(CASE WHEN senders.dossier_id IS NULL THEN sender_id END)`;
/** What others were merged into where it is among those counted, else the first account that is, else the first words. */
const namedBy = sql`coalesce(max(CASE WHEN sender_id = root_id THEN sender_id END), ${firstAccount}, min(sender_id))`;
/** The same without plain words, which belong to one dossier; null where a sender has nothing else. */
const accountNamedBy = sql`coalesce(
  max(CASE WHEN senders.dossier_id IS NULL AND sender_id = root_id THEN sender_id END), ${firstAccount})`;

/**
 * By an account of the sender that is counted: one of elsewhere would tell of it. Over all dossiers by accounts alone, since
 * plain words belong to one of them.
 */
function matching(text: string, isEverywhere: boolean): Sql {
  const part = text.trim().replace(/^@/u, '').toLowerCase();
  return part === ''
    ? sql``
    : sql`WHERE root_id IN (SELECT other.root_id FROM counted JOIN senders AS other USING (sender_id)
        WHERE instr(other.handle, ${part}) > 0 ${isEverywhere ? sql`AND other.dossier_id IS NULL` : sql``})`;
}

/** What was estimated in the dossier, of the account that others were merged into or else of another one. */
function perpetratorIn(dossierId: string): Sql {
  return sql`(
    SELECT notes.perpetrator FROM senders AS part CROSS JOIN sender_notes AS notes USING (sender_id)
    WHERE part.root_id = page.root_id AND notes.dossier_id = ${dossierId} AND notes.perpetrator IS NOT NULL
    ORDER BY part.sender_id <> page.named_id, part.sender_id LIMIT 1)`;
}

const everywhere = sql`
  SELECT sender_id, count(*) AS messages, min(occurred_at) AS first_at, max(occurred_at) AS last_at
  FROM incidents INDEXED BY incidents_of_sender
  WHERE removed_at IS NULL AND sender_id IS NOT NULL AND ${isStanding} GROUP BY sender_id`;

const inDossier = (dossierId: string): Sql => sql`
  SELECT sender_id, count(*) AS messages, min(occurred_at) AS first_at, max(occurred_at) AS last_at
  FROM incidents INDEXED BY incidents_by_sender
  WHERE dossier_id = ${dossierId} AND removed_at IS NULL AND sender_id IS NOT NULL GROUP BY sender_id`;

const inDossiers = (dossierIds: readonly string[]): Sql => sql`
  SELECT sender_id, count(*) AS messages
  FROM json_each(${JSON.stringify(dossierIds)}) AS asked CROSS JOIN incidents INDEXED BY incidents_by_sender
    ON incidents.dossier_id = asked.value AND removed_at IS NULL AND sender_id IS NOT NULL
  GROUP BY sender_id`;
