import { type SignalAnswer, STALKING_OFFENCE } from '../../../../../shared/features/triage/signals-model.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { changeIncidents, dossierExists } from '../../dossiers/api.ts';
import { insertMarked, listMarkedBy, listUnmarked } from './marked-store.ts';
import { offenceIn } from './show-signals.ts';
import { findAnswers, insertAnswer, setOpen, setTakenBack } from './signal-store.ts';
import { type WeighedSender, weighDossiers } from './weigh-dossiers.ts';

type SenderInDossier = { readonly dossierId: string; readonly senderId: string };
type Missing = Refusal<'NOT_FOUND'>;

/** Every message of the sender in the dossier gets the offence, and by that its term, in one act. */
export function suspectStalking(
  context: WriteContext,
  asked: SenderInDossier,
): { changed: number } | Refusal<'NOT_FOUND' | 'NO_OFFENCE' | 'TOO_MANY_ITEMS'> {
  const { db, audit } = context;
  const weighed = findWeighed(context, asked);
  if (weighed === undefined) return refuse('NOT_FOUND');
  if (offenceIn(db, asked.dossierId) === undefined) return refuse('NO_OFFENCE');
  const incidentIds = listUnmarked(db, asked.dossierId, weighed.senderId);
  const marked = setMark(context, incidentIds, true);
  if (marked !== null) return marked;
  const answerId = enterAnswer(context, weighed, 'suspected', '');
  insertMarked(db, answerId, incidentIds);
  audit({ action: 'triage.suspectStalking', objectId: asked.dossierId, count: incidentIds.length });
  return { changed: incidentIds.length };
}

/** Not now, with why: it asks again when it grows. */
export function putSignalOff(
  context: WriteContext,
  { reason, ...asked }: SenderInDossier & { readonly reason: string },
): Record<never, never> | Missing {
  const weighed = findWeighed(context, asked);
  if (weighed === undefined) return refuse('NOT_FOUND');
  enterAnswer(context, weighed, 'not-now', reason);
  context.audit({ action: 'triage.putSignalOff', objectId: asked.dossierId });
  return {};
}

/** Takes back what was answered last; messages that were marked by it lose the mark. */
export function reopenSignal(
  context: WriteContext,
  { dossierId, senderId }: SenderInDossier,
): { changed: number } | Missing {
  const { db, now, audit } = context;
  const rootId = rootOf(db, senderId);
  const answer = rootId === null ? undefined : findAnswers(db, dossierId).get(rootId);
  if (rootId === null || answer === undefined) return refuse('NOT_FOUND');
  const incidentIds = listMarkedBy(db, answer.answerId);
  if (setMark(context, incidentIds, false) !== null) throw new Error('taking an offence away was refused');
  setTakenBack(db, answer.answerId, now);
  setOpen(db, dossierId, rootId, !findAnswers(db, dossierId).has(rootId));
  audit({ action: 'triage.reopenSignal', objectId: dossierId, count: incidentIds.length });
  return { changed: incidentIds.length };
}

/** @returns null where it was done */
function setMark(
  context: WriteContext,
  incidentIds: readonly string[],
  isMarked: boolean,
): Refusal<'TOO_MANY_ITEMS'> | null {
  if (incidentIds.length === 0) return null;
  const change = {
    ...{ addForms: [], removeForms: [], platform: null, sender: null, observedBy: null },
    addOffences: isMarked ? [STALKING_OFFENCE] : [],
    removeOffences: isMarked ? [] : [STALKING_OFFENCE],
  };
  const changed = changeIncidents(context, { incidentIds, change });
  if (!(changed instanceof Refusal)) return null;
  if (changed.code === 'TOO_MANY_ITEMS') return refuse('TOO_MANY_ITEMS');
  throw new Error('a listed incident is gone');
}

function enterAnswer(
  { db, now, actor, newId }: WriteContext,
  { dossierId, senderId, weighing }: WeighedSender,
  answer: SignalAnswer,
  reason: string,
): string {
  const answerId = newId();
  const { points, figures } = weighing;
  const entered = { answerId, answer, reason, points, messages: figures.messages };
  insertAnswer(db, { dossierId, senderId }, entered, { now, actor });
  setOpen(db, dossierId, senderId, false);
  return answerId;
}

/** The signal of a sender as it is now, by any of its accounts. */
function findWeighed(
  { db, now }: WriteContext,
  { dossierId, senderId }: SenderInDossier,
): WeighedSender | undefined {
  const rootId = rootOf(db, senderId);
  if (rootId === null || !dossierExists(db, dossierId)) return undefined;
  return weighDossiers({ db, now }, [dossierId]).find((weighed) => weighed.senderId === rootId);
}

function rootOf(db: ReadableDb, senderId: string): string | null {
  return (
    db.get<{ rootId: string }>(sql`SELECT root_id AS rootId FROM senders WHERE sender_id = ${senderId}`)
      ?.rootId ?? null
  );
}
