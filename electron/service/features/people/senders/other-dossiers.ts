import type { Sender, SenderElsewhere } from '../../../../../shared/features/people/sender-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { dossierExists } from '../../dossiers/api.ts';
import { hasAgreed } from './disclosure.ts';
import { listNotes } from './sender-notes-store.ts';
import { countByDossier, type DossierCount, findSender, listAccounts } from './sender-page-store.ts';

type Asked = { readonly senderId: string; readonly dossierId: string };
type Shown = { readonly agreed: boolean; readonly dossiers: SenderElsewhere[]; readonly withheld: number };

/** How many other dossiers have the sender, and who agreed to comparing. Numbers only. */
export function othersOf(
  asking: Pick<ReadContext, 'db' | 'now'>,
  byDossier: readonly DossierCount[],
  dossierId: string,
): NonNullable<Sender['others']> {
  const others = byDossier.filter((one) => one.dossierId !== dossierId);
  return {
    dossiers: others.length,
    agreedHere: hasAgreed(asking, dossierId),
    agreedThere: others.filter((other) => hasAgreed(asking, other.dossierId)).length,
  };
}

/**
 * Which other dossiers have the sender, and what is written of it there: those whose person agreed, where the person of this
 * dossier agreed too (10 AVG; H annex 2). That somebody asked is written down with how many were shown, also when none was:
 * missing consent is an answer here, since a refused write leaves no entry. Nothing is written down only where the sender is
 * not in the dossier: then there was nothing to ask about.
 */
export function showSenderDossiers(
  { db, now, audit }: WriteContext,
  { senderId, dossierId }: Asked,
): Shown | Refusal<'NOT_FOUND'> {
  const rootId = findSender(db, senderId)?.rootId;
  if (rootId === undefined || !dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const byDossier = countByDossier(db, rootId);
  const isHere = byDossier.some((one) => one.dossierId === dossierId);
  if (!isHere) return refuse('NOT_FOUND');
  const agreed = hasAgreed({ db, now }, dossierId);
  const others = byDossier.filter((one) => one.dossierId !== dossierId);
  const shown = agreed ? others.filter((other) => hasAgreed({ db, now }, other.dossierId)) : [];
  const dossiers = shown.map((other) => elsewhere(db, rootId, other.dossierId)).toSorted(byCode);
  audit({ action: 'people.showSenderDossiers', objectId: dossierId, count: dossiers.length });
  return { agreed, dossiers, withheld: others.length - dossiers.length };
}

function elsewhere(db: ReadableDb, rootId: string, dossierId: string): SenderElsewhere {
  const dossier = db.get<{ code: string }>(sql`SELECT code FROM dossiers WHERE dossier_id = ${dossierId}`);
  const names = new Map(listAccounts(db, rootId).map(({ senderId, name }) => [senderId, name]));
  const notes = listNotes(db, rootId)
    .filter((note) => note.dossierId === dossierId)
    .map(({ dossierId: _, ...note }) => ({ ...note, name: names.get(note.senderId) ?? '' }));
  return { dossierId, code: dossier?.code ?? '', notes };
}

function byCode(one: { code: string }, other: { code: string }): number {
  return one.code < other.code ? -1 : 1;
}
