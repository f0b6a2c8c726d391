import { SENDER_LINK_PURPOSE } from '../../../../../shared/features/people/sender-link-purpose.ts';
import type { Sender } from '../../../../../shared/features/people/sender-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { findConsent } from '../../consent/api.ts';
import { dossierExists } from '../../dossiers/api.ts';
import { countByDossier, type DossierCount, findSender } from './sender-page-store.ts';

type Asked = { readonly senderId: string; readonly dossierId: string };
type Shown = { readonly dossiers: { dossierId: string; code: string }[]; readonly withheld: number };

/** How many other dossiers have the sender, and who agreed to comparing. Numbers only. */
export function othersOf(
  { db, now }: Pick<ReadContext, 'db' | 'now'>,
  byDossier: readonly DossierCount[],
  dossierId: string,
): NonNullable<Sender['others']> {
  const others = byDossier.filter((one) => one.dossierId !== dossierId);
  return {
    dossiers: others.length,
    agreedHere: hasAgreed(db, dossierId, now),
    agreedThere: others.filter((other) => hasAgreed(db, other.dossierId, now)).length,
  };
}

/**
 * Which other dossiers have the sender: those whose person agreed, where the person of this dossier agreed too (10 AVG; H
 * annex 2). That somebody asked is written down, whatever came of it.
 */
export function showSenderDossiers(
  { db, now, audit }: WriteContext,
  { senderId, dossierId }: Asked,
): Shown | Refusal<'NOT_FOUND' | 'CONSENT_MISSING'> {
  const rootId = findSender(db, senderId)?.rootId;
  if (rootId === undefined || !dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const byDossier = countByDossier(db, rootId);
  const isHere = byDossier.some((one) => one.dossierId === dossierId);
  if (!isHere) return refuse('NOT_FOUND');
  if (!hasAgreed(db, dossierId, now)) return refuse('CONSENT_MISSING');
  const others = byDossier.filter((one) => one.dossierId !== dossierId);
  const agreed = others.filter((other) => hasAgreed(db, other.dossierId, now));
  const dossiers = agreed.map(({ dossierId: other }) => ({ dossierId: other, code: codeOf(db, other) }));
  audit({ action: 'people.showSenderDossiers', objectId: dossierId, count: dossiers.length });
  return { dossiers: dossiers.toSorted(byCode), withheld: others.length - agreed.length };
}

/** Consent that stands at this moment; one that is dated later does not yet. */
function hasAgreed(db: ReadableDb, dossierId: string, now: number): boolean {
  const { state, consent } = findConsent(db, dossierId, SENDER_LINK_PURPOSE, now);
  return state === 'given' && consent !== null && consent.givenAt <= now;
}

function codeOf(db: ReadableDb, dossierId: string): string {
  return db.get<{ code: string }>(sql`SELECT code FROM dossiers WHERE dossier_id = ${dossierId}`)?.code ?? '';
}

function byCode(one: { code: string }, other: { code: string }): number {
  return one.code < other.code ? -1 : 1;
}
