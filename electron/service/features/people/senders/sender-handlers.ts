import { looksLike } from '../../../../../shared/features/people/looks-like.ts';
import {
  type SenderOccurrence,
  senderFigures,
} from '../../../../../shared/features/people/sender-figures.ts';
import type {
  Sender,
  SenderChoice,
  SenderFields,
  SenderMessage,
  SenderRow,
} from '../../../../../shared/features/people/sender-model.ts';
import { dayNumber } from '../../../../../shared/kernel/zoned-time.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { dossierExists, touchDossier } from '../../dossiers/api.ts';
import { timeZone } from '../../vault/api.ts';
import { disclosedDossiers } from './disclosure.ts';
import { handleOf } from './find-or-add-sender.ts';
import { certaintyOf, listMerges } from './merge-store.ts';
import { othersOf } from './other-dossiers.ts';
import { listChoices, listSenders, type SenderQuery } from './sender-list-store.ts';
import { firstAsked, listNotes, putNote, type SenderNote } from './sender-notes-store.ts';
import {
  countByDossier,
  findSender,
  listMessages,
  type OccurrenceRow,
  occurrences,
  type SenderRecord,
  sendersLike,
} from './sender-page-store.ts';
import { type SenderView, viewSender } from './sender-view.ts';

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

/**
 * What is known of a sender; its messages are counted in one dossier, or in all. Within a dossier only what may be shown
 * there, with what was written of it in that dossier. Over all dossiers nothing that was written in one.
 */
export function sender(context: ReadContext, { senderId, dossierId }: Asked): Sender | Missing {
  const { db } = context;
  const found = findView(context, { senderId, dossierId });
  if (found === null) return refuse('NOT_FOUND');
  const { rootId, view, main } = found;
  const merges = listMerges(db, rootId);
  const messages = toMessages(db.all<OccurrenceRow>(occurrences(rootId, dossierId)));
  const counts = Map.groupBy(messages.values(), (message) => message.senderId);
  const byDossier = countByDossier(db, rootId);
  const notes = listNotes(db, rootId).filter((note) => note.dossierId === dossierId);
  const nameOf = (id: string, name: string) => (view.isShown(id) ? name : null);
  const zone = timeZone(db);
  return {
    senderId: rootId,
    name: main.name,
    platform: main.platform,
    about: dossierId === null ? null : (fieldsOf(notes, main.senderId) ?? nothingKnown),
    withheld: view.withheld,
    accounts: view.accounts.map((account) => ({
      senderId: account.senderId,
      platform: account.platform,
      name: account.name,
      looksLike: looksLike(account.handle),
      certainty: certaintyOf(merges, account.senderId),
      messages: counts.get(account.senderId)?.length ?? 0,
      about: account === main ? null : fieldsOf(notes, account.senderId),
    })),
    merges: merges
      .filter(
        ({ keptId, mergedId, dossierId: madeIn }) =>
          dossierId === null || madeIn === dossierId || (view.isShown(keptId) && view.isShown(mergedId)),
      )
      .map(({ keptId, mergedId, slotId: _slot, dossierId: madeIn, reason, ...merge }) => ({
        ...merge,
        keptName: nameOf(keptId, merge.keptName),
        mergedName: nameOf(mergedId, merge.mergedName),
        reason: view.isReadable(madeIn) ? reason : null,
      })),
    figures: senderFigures(
      [...messages.values()],
      (at) => dayNumber(at, zone),
      dossierId === null ? null : firstAsked(notes, dossierId),
    ),
    inVault: {
      messages: byDossier.reduce((sum, one) => sum + one.messages, 0),
      dossiers: byDossier.length,
    },
    others: dossierId === null ? null : othersOf(context, byDossier, dossierId),
  };
}

const nothingKnown: SenderFields = { perpetrator: null, remarks: '', askedToStopAt: null };

function fieldsOf(notes: readonly SenderNote[], senderId: string): SenderFields | null {
  const note = notes.find((one) => one.senderId === senderId);
  if (note === undefined) return null;
  const { perpetrator, remarks, askedToStopAt } = note;
  return { perpetrator, remarks, askedToStopAt };
}

function findView(
  context: Pick<ReadContext, 'db' | 'now'>,
  { senderId, dossierId }: Asked,
): { readonly rootId: string; readonly view: SenderView; readonly main: SenderRecord } | null {
  const rootId = findSender(context.db, senderId)?.rootId;
  if (rootId === undefined || (dossierId !== null && !dossierExists(context.db, dossierId))) return null;
  const view = viewSender(context, rootId, dossierId);
  return view.main === null ? null : { rootId, view, main: view.main };
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

/** Other senders that this one can be merged with: of the same dossier and of those that may be told of, or of all. */
export function otherSenders(
  context: ReadContext,
  { senderId, dossierId, text }: Asked & { text: string },
): { senders: SenderChoice[] } | Missing {
  const found = findView(context, { senderId, dossierId });
  if (found === null) return refuse('NOT_FOUND');
  const dossierIds = dossierId === null ? null : disclosedDossiers(context, dossierId);
  return { senders: listChoices(context.db, { rootId: found.rootId, dossierIds, here: dossierId, text }) };
}

/** Known senders of the dossier on a platform that begin with what was typed, however it was written. */
export function suggestSenders(
  context: ReadContext,
  { dossierId, ...typed }: { dossierId: string; platform: string; text: string },
): { names: string[] } {
  const { db } = context;
  const start = handleOf(db, typed)?.handle;
  if (start === undefined) return { names: [] };
  const dossierIds = disclosedDossiers(context, dossierId);
  const query = sendersLike({ platform: typed.platform, start, dossierIds, here: dossierId });
  return { names: db.all<{ name: string }>(query).map(({ name }) => name) };
}

/** Writes down what is known of a sender within a dossier. */
export function changeSender(
  { db, now, audit }: WriteContext,
  { senderId, dossierId, fields }: { senderId: string; dossierId: string; fields: SenderFields },
): Record<never, never> | Missing {
  const found = findView({ db, now }, { senderId, dossierId });
  if (found === null) return refuse('NOT_FOUND');
  putNote(db, { senderId: found.main.senderId, dossierId, ...fields });
  touchDossier(db, dossierId, now);
  audit({ action: 'people.changeSender', objectId: dossierId });
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
