import {
  complaintDueAt,
  startsComplaintTerm,
} from '../../../../../shared/features/dossiers/complaint-term.ts';
import { type Signal, STALKING_OFFENCE } from '../../../../../shared/features/triage/signals-model.ts';
import { hasGrown } from '../../../../../shared/features/triage/weigh-stalking.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { dossierExists } from '../../dossiers/api.ts';
import { packOfDossier } from '../../reference/api.ts';
import { timeZone } from '../../vault/api.ts';
import { findKnown, listUnmarked } from './marked-store.ts';
import { findAnswers, type StoredAnswer } from './signal-store.ts';
import { stalkingSigns } from './stalking-signs.ts';
import { type WeighedSender, weighDossiers } from './weigh-dossiers.ts';

/** The signals of one dossier, weighed as it is now, those that wait for an answer first. */
export function signals(
  { db, now }: ReadContext,
  { dossierId }: { readonly dossierId: string },
): { signals: Signal[]; isUnknown: boolean } | Refusal<'NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const answers = findAnswers(db, dossierId);
  const found = weighDossiers({ db, now }, [dossierId]).map((weighed) =>
    toSignal(db, weighed, answers.get(weighed.senderId)),
  );
  return {
    signals: found.toSorted((one, other) => Number(other.state === 'open') - Number(one.state === 'open')),
    isUnknown: (stalkingSigns(db, [dossierId]).get(dossierId) ?? null) === null,
  };
}

function toSignal(db: ReadableDb, weighed: WeighedSender, answer: StoredAnswer | undefined): Signal {
  const { dossierId, senderId, namedId, weighing, signs, here, elsewhere } = weighed;
  const named = db.get<{ name: string; platform: string }>(
    sql`SELECT name, platform FROM senders WHERE sender_id = ${namedId}`,
  );
  const { messages } = weighing.figures;
  const isOpen = answer === undefined || hasGrown({ points: weighing.points, messages }, answer);
  return {
    ...weighing,
    reasons: weighing.reasons.map((reason) => ({ ...reason, ...wordsOf(signs, reason.sign) })),
    senderId,
    name: named?.name ?? '',
    platform: named?.platform ?? '',
    state: isOpen ? 'open' : answer.answer,
    answer: answer === undefined ? null : shownAnswer(answer),
    here,
    unmarked: listUnmarked(db, dossierId, senderId).length,
    elsewhere: {
      messages: elsewhere.reduce((sum, other) => sum + other.messages, 0),
      dossiers: elsewhere.map((other) => codeOf(db, other.dossierId)).toSorted(),
    },
    terms: termsOf(db, dossierId, senderId),
  };
}

/** What the pack says of a sign. */
function wordsOf(signs: WeighedSender['signs'], id: string) {
  const sign = signs.find((one) => one.id === id);
  if (sign === undefined) throw new Error('a sign holds that no pack has');
  return { label: sign.label, reason: sign.reason };
}

function shownAnswer({ answer, reason, at, by, messages }: StoredAnswer): NonNullable<Signal['answer']> {
  return { answer, reason, at, by, messages };
}

function codeOf(db: ReadableDb, dossierId: string): string {
  return db.get<{ code: string }>(sql`SELECT code FROM dossiers WHERE dossier_id = ${dossierId}`)?.code ?? '';
}

/** Within which terms a complaint of stalking could be made, by the first and the last message (66 Sr). */
function termsOf(db: ReadableDb, dossierId: string, senderId: string): Signal['terms'] {
  const offence = offenceIn(db, dossierId);
  const known = findKnown(db, dossierId, senderId);
  if (offence === undefined || known === null || !startsComplaintTerm(offence.complaint, 'unknown'))
    return null;
  const zone = timeZone(db);
  return { firstDueAt: complaintDueAt(known.first, zone), lastDueAt: complaintDueAt(known.last, zone) };
}

/** What the dossier's pack says of stalking. */
export function offenceIn(db: ReadableDb, dossierId: string) {
  return packOfDossier(db, dossierId)?.sections.offences.find(({ id }) => id === STALKING_OFFENCE);
}
