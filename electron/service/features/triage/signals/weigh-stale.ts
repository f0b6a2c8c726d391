import { SENDER_LINK_PURPOSE } from '../../../../../shared/features/people/sender-link-purpose.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { lookAtChanges } from '../assess/look-at-changes.ts';
import {
  type Answered,
  addStale,
  dropStale,
  type KeptSignal,
  listAnswered,
  nextStale,
  putSignals,
  type StaleDossier,
} from './signal-store.ts';
import { weighDossiers } from './weigh-dossiers.ts';

/** How often it is asked whether something changed, in milliseconds: Today knows of a signal at most this much later. */
const LOOK_EVERY = 3_000;
/** Messages and dossiers of one part: a reader is busy with it for some tens of milliseconds. */
const MESSAGES = 10_000;
const DOSSIERS = 500;

type Part = { readonly stale: readonly StaleDossier[]; readonly signals: readonly KeptSignal[] };

/** Keeps the signals of the open vault, and which dossiers ask for a new decision, up to date while people write. */
export function keepSignalsFresh(app: App): void {
  const { log } = app.deps;
  let timer: NodeJS.Timeout | null = null;
  let comparedAt: number | null = null;
  let working: Promise<void> | null = null;

  const work = (session: Session): Promise<void> => {
    working ??= lookAgain(session)
      .catch(() => log('background-failed'))
      .finally(() => {
        working = null;
      });
    return working;
  };

  // Consent ends and begins with the days, while nobody writes.
  const lookAgain = async (session: Session): Promise<void> => {
    const turned = (await session.storage.read('triage.consentTurned', { since: comparedAt })) as
      | ConsentTurned
      | Refusal;
    if (!(turned instanceof Refusal)) {
      const compared = turned.isTurned ? await session.storage.draft('triage.compareAnew', null) : null;
      if (!(compared instanceof Refusal)) comparedAt = turned.now;
    }
    await weighAll(app, session);
    await lookAtChanges(app, session);
  };

  app.onOpen(async (session) => {
    if (session.vault.mode.kind !== 'open') return;
    comparedAt = null;
    await work(session);
    timer = setInterval(() => {
      const present = app.session();
      if (present !== null) void work(present);
    }, LOOK_EVERY);
    timer.unref();
  });
  app.onLock(async () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  });
}

/** Part by part, so that what others read and write comes in between. */
async function weighAll({ session: present }: Pick<App, 'session'>, session: Session): Promise<void> {
  while (present() === session) {
    const part = (await session.storage.read('triage.weighStale', null)) as Part | Refusal;
    if (part instanceof Refusal || part.stale.length === 0) return;
    const kept = await session.storage.draft('triage.keepSignals', part);
    if (kept instanceof Refusal) return;
  }
}

/** The next part of what changed, weighed; nothing is written yet. What became worse matters to who answered before. */
export function weighStale(context: ReadContext): Part {
  const stale = nextStale(context.db, MESSAGES, DOSSIERS);
  const dossierIds = stale.map(({ dossierId }) => dossierId);
  const answered = listAnswered(context.db, dossierIds);
  const isAnswered = (sender: Answered) =>
    answered.some(
      ({ dossierId, senderId }) => dossierId === sender.dossierId && senderId === sender.senderId,
    );
  const weighed = weighDossiers(context, dossierIds, isAnswered);
  return {
    stale,
    signals: weighed.map(({ dossierId, senderId, namedId, weighing, elsewhere }) => ({
      ...{ dossierId, senderId, namedId, points: weighing.points, messages: weighing.figures.messages },
      isCompared: elsewhere.length > 0,
    })),
  };
}

/** Keeps what was weighed. What changed meanwhile is weighed again. */
export function keepSignals({ db, now }: WriteContext, { stale, signals }: Part): Record<never, never> {
  const byDossier = Map.groupBy(signals, ({ dossierId }) => dossierId);
  for (const dossier of stale) {
    const { dossierId } = dossier;
    putSignals(db, dossierId, byDossier.get(dossierId) ?? [], now);
    dropStale(db, dossier);
    if (dossier.spreads === 1) {
      const compared = db.all<{ dossierId: string }>(comparedWith(dossierId));
      addStale(
        db,
        compared.map((other) => other.dossierId),
      );
    }
  }
  return {};
}

type ConsentTurned = { readonly isTurned: boolean; readonly now: number };

/**
 * Whether consent to be compared began or ended by itself since a moment: where its day came.
 * @param since null: since whenever the vault was open last. A clock that was set back counts as a turn too
 */
export function consentTurned(
  { db, now }: ReadContext,
  { since }: { readonly since: number | null },
): ConsentTurned {
  if (since === null || since > now) return { isTurned: true, now };
  return { isTurned: db.get(turnedBetween(since, now)) !== undefined, now };
}

/** The statement, apart so that a test can look at its plan. */
export function turnedBetween(since: number, now: number): Sql {
  return sql`
    SELECT 1 FROM consents WHERE purpose = ${SENDER_LINK_PURPOSE}
      AND (until > ${since} AND until <= ${now} OR given_at > ${since} AND given_at <= ${now}) LIMIT 1`;
}

/** All that are compared with others may have become otherwise since they were compared last. */
export function compareAnew({ db }: WriteContext): Record<never, never> {
  const compared = db.all<{ dossierId: string }>(
    sql`SELECT DISTINCT dossier_id AS dossierId FROM consents WHERE purpose = ${SENDER_LINK_PURPOSE}`,
  );
  addStale(
    db,
    compared.map(({ dossierId }) => dossierId),
  );
  return {};
}

/** Others whose signals this dossier's messages may count in: agreed or not any more. */
export function comparedWith(dossierId: string): Sql {
  return sql`
    SELECT DISTINCT dossier_id AS dossierId FROM consents
    WHERE purpose = ${SENDER_LINK_PURPOSE} AND dossier_id <> ${dossierId} AND EXISTS (
      SELECT 1 FROM consents AS own WHERE own.dossier_id = ${dossierId} AND own.purpose = ${SENDER_LINK_PURPOSE})`;
}
