import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { enterLeaving, type Leaving } from '../../consent/api.ts';
import { dossierExists } from '../../dossiers/api.ts';
import type { EvidenceProblem } from '../decrypt-file.ts';
import { findCaseCode, insertCustody, listEvidence } from '../store.ts';

/** Enters that the original leaves the vault: before it does, so that no export is unknown. */
export function recordExport(
  context: WriteContext,
  { evidenceId, ...leaving }: { readonly evidenceId: string } & Leaving,
): null {
  const { db, now, actor, newId, audit } = context;
  insertCustody(db, { eventId: newId(), evidenceId, kind: 'exported', at: now, slotId: actor });
  audit({ action: 'evidence.export', objectId: evidenceId });
  enterLeaving(context, leaving);
  return null;
}

/**
 * The same for several originals that leave together, whose leaving is entered as a whole by who makes the bundle.
 */
export function enterInCustody(
  { db, now, actor, newId }: WriteContext,
  evidenceIds: readonly string[],
): void {
  for (const evidenceId of evidenceIds)
    insertCustody(db, { eventId: newId(), evidenceId, kind: 'exported', at: now, slotId: actor });
}

export function recordHashExport(
  context: WriteContext,
  { count, ...leaving }: { readonly count: number } & Leaving,
): null {
  context.audit({ action: 'evidence.exportHashes', objectId: leaving.dossierId, count });
  enterLeaving(context, leaving);
  return null;
}

export type HashList = {
  readonly code: string;
  /** The oldest first. */
  readonly items: readonly { readonly sha256: string; readonly fileName: string }[];
};

export function hashList(
  { db }: ReadContext,
  { dossierId }: { readonly dossierId: string },
): HashList | Refusal<'NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const items = listEvidence(db, dossierId).toReversed();
  return {
    code: findCaseCode(db, dossierId),
    items: items.map(({ sha256, fileName }) => ({ sha256, fileName })),
  };
}

export type CheckedItem = { readonly evidenceId: string; readonly problem: EvidenceProblem | null };

/** Enters what became of comparing fingerprints: the text of the event is the problem's code, empty where all is well. */
export function recordChecks(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, checked }: { readonly dossierId: string; readonly checked: readonly CheckedItem[] },
): null {
  for (const { evidenceId, problem } of checked) {
    const event = { eventId: newId(), evidenceId, kind: 'checked', at: now, slotId: actor } as const;
    insertCustody(db, { ...event, text: problem ?? '' });
  }
  audit({ action: 'evidence.checkDossier', objectId: dossierId, count: checked.length });
  return null;
}
