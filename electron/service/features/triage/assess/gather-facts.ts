import {
  type DossierFigures,
  type FactWords,
  factsOfDossier,
} from '../../../../../shared/features/triage/dossier-facts.ts';
import type { OddFigures } from '../../../../../shared/features/triage/fact-ticks.ts';
import type { KnownFacts } from '../../../../../shared/features/triage/model.ts';
import type { ReadContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { findConsent } from '../../consent/api.ts';
import { liftedOffences } from '../../dossiers/api.ts';
import { findAttentionAllowed, findDetails } from '../../people/api.ts';
import { timeZone } from '../../vault/api.ts';
import { countIncidents } from './count-incidents.ts';

/** The purpose under which the person says whether they want a report to the police. */
const POLICE_REPORT = 'police-report';

export type GatheredFacts = { readonly known: KnownFacts; readonly odd: OddFigures };

/** What a dossier that is there says by itself, in the words of a pack. */
export function gatherFacts(
  { db, now }: Pick<ReadContext, 'db' | 'now'>,
  dossierId: string,
  words: FactWords,
): GatheredFacts {
  const dossier = findOrigin(db, dossierId);
  const { future, coarse, ...counted } = countIncidents(db, dossierId, { now, zone: timeZone(db) });
  const { senders, merged } = countSenders(db, dossierId);
  const details = findDetails(db, dossier.personId);
  const lifted = liftedOffences(db, dossierId);
  const figures: DossierFigures = {
    ...counted,
    senders,
    forms: standing(
      db,
      sql`SELECT form AS item FROM dossier_forms WHERE dossier_id = ${dossierId} AND count > 0`,
    ),
    offences: standing(
      db,
      sql`SELECT offence AS item FROM dossier_offences WHERE dossier_id = ${dossierId} AND count > 0`,
    ).filter((offence) => !lifted.has(offence)),
    platforms: standing(
      db,
      sql`SELECT platform AS item FROM dossier_platforms WHERE dossier_id = ${dossierId} AND count > 0`,
    ),
    trigger: dossier.trigger,
    origin: dossier.origin,
    danger: findDanger(db, dossierId),
    elected: details.elected,
    contract: details.contract,
    groups: details.groups,
    vulnerabilities: findAttentionAllowed(db, dossier.personId, now)?.vulnerabilities ?? [],
    otherEmployers: details.positions.length,
    policeConsent: policeConsent(db, dossierId, now),
  };
  return { known: factsOfDossier(figures, words), odd: { future, coarse, merged } };
}

type Origin = Pick<DossierFigures, 'trigger' | 'origin'> & { readonly personId: string };

function findOrigin(db: ReadableDb, dossierId: string): Origin {
  const row = db.get<Origin>(sql`
    SELECT trigger_kind AS "trigger", origin, person_id AS personId FROM dossiers WHERE dossier_id = ${dossierId}`);
  if (row === undefined) throw new Error('facts of no dossier');
  return row;
}

function standing(db: ReadableDb, statement: ReturnType<typeof sql>): string[] {
  return db.all<{ item: string }>(statement).map(({ item }) => item);
}

/** Known senders, merged ones once; and how many accounts were merged into another. What names nobody is nobody. */
function countSenders(db: ReadableDb, dossierId: string): { senders: number; merged: number } {
  return db.get<{ senders: number; merged: number }>(sendersCounted(dossierId)) ?? { senders: 0, merged: 0 };
}

/** Only merged ones are looked at: looking up thousands costs more than counting them. Apart so that a test can see its plan. */
export const sendersCounted = (dossierId: string): Sql => sql`
  WITH theirs AS MATERIALIZED (
    SELECT DISTINCT sender_id FROM incidents INDEXED BY incidents_by_sender
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL AND sender_id IS NOT NULL)
  SELECT count(*) AS merged, (SELECT count(*) FROM theirs) - count(*)
    + count(DISTINCT root_id) FILTER (WHERE root_id NOT IN (SELECT sender_id FROM theirs)) AS senders
  FROM senders INDEXED BY senders_merged WHERE root_id <> sender_id AND sender_id IN (SELECT sender_id FROM theirs)`;

/** Whether a danger that was reported lasts; null where nobody asked, or it was unclear. */
function findDanger(db: ReadableDb, dossierId: string): boolean | null {
  const found = db.get<{ lasts: number | null; asked: number }>(sql`
    SELECT max(danger = 'yes' AND safe_at IS NULL) AS lasts, max(danger IN ('yes', 'no')) AS asked
    FROM reports WHERE dossier_id = ${dossierId}`);
  return found?.asked === 1 ? found.lasts === 1 : null;
}

function policeConsent(db: ReadableDb, dossierId: string, now: number): DossierFigures['policeConsent'] {
  const { state } = findConsent(db, dossierId, POLICE_REPORT, now);
  if (state === 'given') return 'given';
  return state === 'refused' || state === 'withdrawn' ? 'refused' : null;
}
