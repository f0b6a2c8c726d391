import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** The messages of one account in one dossier, without what they say. */
export type AccountHistory = {
  readonly dossierId: string;
  readonly accountId: string;
  /** What the account was merged into; itself unless it was. */
  readonly rootId: string;
  readonly platform: string;
  /** Plain words of this dossier, no account. */
  readonly isWords: 0 | 1;
  readonly messages: number;
  /** When, with commas between, in the order of the index; null where no message has a day. */
  readonly moments: string | null;
};

// One text per account: ten thousand rows take the connection longer than everything else does.
const columns = sql`counted.dossier_id AS dossierId, counted.sender_id AS accountId, senders.root_id AS rootId,
  senders.platform, senders.dossier_id IS NOT NULL AS isWords, counted.messages, counted.moments`;
const counting = sql`count(*) AS messages, group_concat(iif(precision = 'month', NULL, occurred_at)) AS moments`;

/** A dossier, and how many messages an account must have there to be looked at; merged accounts always are. */
export type Asked = { readonly dossierId: string; readonly least: number };

/** Who wrote in some dossiers, and when. Apart, so that a test can look at its plan. */
export function accountsIn(dossiers: readonly Asked[]): Sql {
  const asked = dossiers.map(({ dossierId, least }) => [dossierId, least]);
  return sql`
    SELECT ${columns}
    FROM (
      SELECT incidents.dossier_id, sender_id, ${counting}
      FROM json_each(${JSON.stringify(asked)}) AS asked CROSS JOIN incidents INDEXED BY incidents_by_sender
        ON incidents.dossier_id = asked.value ->> 0 AND removed_at IS NULL AND sender_id IS NOT NULL
      GROUP BY asked.key, sender_id
      HAVING count(*) >= asked.value ->> 1 OR sender_id IN (
        SELECT kept_id FROM sender_merges UNION SELECT merged_id FROM sender_merges)) AS counted
    CROSS JOIN senders ON senders.sender_id = counted.sender_id`;
}

/** The same of some senders, with all their accounts. */
export function accountsOf(rootIds: readonly string[], dossierIds: readonly string[]): Sql {
  return sql`
    SELECT ${columns}
    FROM (
      SELECT incidents.dossier_id, incidents.sender_id, ${counting}
      FROM json_each(${JSON.stringify(rootIds)}) AS asked CROSS JOIN senders AS part ON part.root_id = asked.value
      CROSS JOIN incidents INDEXED BY incidents_of_sender
        ON incidents.sender_id = part.sender_id AND removed_at IS NULL
      WHERE incidents.dossier_id IN (SELECT value FROM json_each(${JSON.stringify(dossierIds)}))
      GROUP BY incidents.sender_id, incidents.dossier_id) AS counted
    CROSS JOIN senders ON senders.sender_id = counted.sender_id`;
}

export type AccountForms = {
  readonly dossierId: string;
  readonly accountId: string;
  /** Moment and form with a space between, these with commas between. */
  readonly forms: string;
};

/** Which of these forms came when, of senders whose escalation matters. */
export function formsOf(
  db: ReadableDb,
  asked: readonly Pick<AccountHistory, 'dossierId' | 'accountId'>[],
  forms: readonly string[],
): AccountForms[] {
  return asked.length === 0 || forms.length === 0 ? [] : db.all<AccountForms>(formsStatement(asked, forms));
}

/** The statement, apart so that a test can look at its plan. */
export function formsStatement(
  asked: readonly Pick<AccountHistory, 'dossierId' | 'accountId'>[],
  forms: readonly string[],
): Sql {
  const accounts = asked.map(({ dossierId, accountId }) => [dossierId, accountId]);
  return sql`
    SELECT asked.value ->> 0 AS dossierId, asked.value ->> 1 AS accountId,
      group_concat(incidents.occurred_at || ' ' || incident_forms.form) AS forms
    FROM json_each(${JSON.stringify(accounts)}) AS asked CROSS JOIN incidents INDEXED BY incidents_by_sender
      ON incidents.dossier_id = asked.value ->> 0 AND incidents.sender_id = asked.value ->> 1
        AND incidents.removed_at IS NULL AND incidents.precision <> 'month'
    CROSS JOIN incident_forms ON incident_forms.incident_id = incidents.incident_id
      AND incident_forms.form IN (SELECT value FROM json_each(${JSON.stringify(forms)}))
    GROUP BY asked.key`;
}

export type AskedToStop = { readonly dossierId: string; readonly rootId: string; readonly at: number };

/** Since when senders know that they should stop: whichever of their accounts was told first (as with senders). */
export function listAskedToStop(db: ReadableDb, dossierIds: readonly string[]): AskedToStop[] {
  return db.all<AskedToStop>(askedToStop(dossierIds));
}

/** The statement, apart so that a test can look at its plan. */
export function askedToStop(dossierIds: readonly string[]): Sql {
  return sql`
    SELECT notes.dossier_id AS dossierId, senders.root_id AS rootId, min(notes.asked_to_stop_at) AS at
    FROM json_each(${JSON.stringify(dossierIds)}) AS asked
    CROSS JOIN sender_notes AS notes INDEXED BY sender_notes_asked
      ON notes.dossier_id = asked.value AND notes.asked_to_stop_at IS NOT NULL
    CROSS JOIN senders ON senders.sender_id = notes.sender_id
    GROUP BY notes.dossier_id, senders.root_id`;
}
