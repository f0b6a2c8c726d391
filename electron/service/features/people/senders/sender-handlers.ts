import { looksLike } from '../../../../../shared/features/people/looks-like.ts';
import {
  type SenderOccurrence,
  senderFigures,
} from '../../../../../shared/features/people/sender-figures.ts';
import type {
  Sender,
  SenderFields,
  SenderMessage,
  SenderRow,
} from '../../../../../shared/features/people/sender-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { dossierExists } from '../../dossiers/api.ts';
import { createDayNumber } from './day-number.ts';
import { handleOf } from './find-or-add-sender.ts';
import { certaintyOf, listMerges } from './merge-store.ts';
import { othersOf } from './other-dossiers.ts';
import { listSenders, type SenderQuery } from './sender-list-store.ts';
import {
  accountsLike,
  countByDossier,
  findSender,
  listAccounts,
  listMessages,
  type OccurrenceRow,
  occurrences,
  timeZoneOf,
  updateSender,
} from './sender-page-store.ts';

type Missing = Refusal<'NOT_FOUND'>;
type Asked = { readonly senderId: string; readonly dossierId: string | null };

/** One page of the senders of a dossier, or of all. */
export function senders(
  { db }: ReadContext,
  query: SenderQuery,
): { total: number; senders: SenderRow[] } | Missing {
  if (query.dossierId !== null && !dossierExists(db, query.dossierId)) return refuse('NOT_FOUND');
  return listSenders(db, query);
}

/** Everything that is known of a sender; its messages are counted in one dossier, or in all. */
export function sender(context: ReadContext, { senderId, dossierId }: Asked): Sender | Missing {
  const { db } = context;
  const asked = findSender(db, senderId);
  const root = asked === undefined ? undefined : findSender(db, asked.rootId);
  if (root === undefined || (dossierId !== null && !dossierExists(db, dossierId))) return refuse('NOT_FOUND');
  const { rootId, handle: _, ...fields } = root;
  const merges = listMerges(db, rootId);
  const rows = db.all<OccurrenceRow>(occurrences(rootId, dossierId));
  const messages = toMessages(rows);
  const counts = Map.groupBy(messages.values(), (message) => message.senderId);
  const byDossier = countByDossier(db, rootId);
  return {
    ...fields,
    accounts: listAccounts(db, rootId).map((account) => ({
      senderId: account.senderId,
      platform: account.platform,
      name: account.name,
      looksLike: looksLike(account.handle),
      certainty: certaintyOf(merges, account.senderId),
      messages: counts.get(account.senderId)?.length ?? 0,
      remarks: account.senderId === rootId ? '' : account.remarks,
    })),
    merges: merges.map(({ keptId: _kept, mergedId: _merged, slotId: _slot, ...merge }) => merge),
    figures: senderFigures([...messages.values()], createDayNumber(timeZoneOf(db)), root.askedToStopAt),
    inVault: {
      messages: byDossier.reduce((sum, one) => sum + one.messages, 0),
      dossiers: byDossier.length,
    },
    others: dossierId === null ? null : othersOf(context, byDossier, dossierId),
  };
}

/** Its messages in one dossier. */
export function senderMessages(
  { db }: ReadContext,
  query: { senderId: string; dossierId: string; offset: number; limit: number },
): { total: number; messages: SenderMessage[] } | Missing {
  const rootId = findSender(db, query.senderId)?.rootId;
  if (rootId === undefined || !dossierExists(db, query.dossierId)) return refuse('NOT_FOUND');
  const total = countByDossier(db, rootId).find(({ dossierId }) => dossierId === query.dossierId)?.messages;
  return { total: total ?? 0, messages: listMessages(db, { ...query, rootId }) };
}

/** Known accounts on a platform that begin with what was typed, however it was written. */
export function suggestSenders(
  { db }: ReadContext,
  typed: { platform: string; text: string },
): { names: string[] } {
  const start = handleOf(db, typed);
  if (start === null) return { names: [] };
  return { names: db.all<{ name: string }>(accountsLike(typed.platform, start)).map(({ name }) => name) };
}

/** Writes down what is known of the sender that an account belongs to. */
export function changeSender(
  { db, audit }: WriteContext,
  { senderId, fields }: { senderId: string; fields: SenderFields },
): Record<never, never> | Missing {
  const rootId = findSender(db, senderId)?.rootId;
  if (rootId === undefined) return refuse('NOT_FOUND');
  updateSender(db, rootId, fields);
  audit({ action: 'people.changeSender', objectId: rootId });
  return {};
}

/** Rows are one per form; a message is one of several forms. */
function toMessages(
  rows: readonly OccurrenceRow[],
): Map<string, SenderOccurrence & { readonly senderId: string; readonly forms: string[] }> {
  const messages = new Map<
    string,
    SenderOccurrence & { readonly senderId: string; readonly forms: string[] }
  >();
  for (const { incidentId, form, senderId, at, precision, platform } of rows) {
    const known = messages.get(incidentId);
    if (known !== undefined) known.forms.push(...(form === null ? [] : [form]));
    else messages.set(incidentId, { senderId, at, precision, platform, forms: form === null ? [] : [form] });
  }
  return messages;
}
