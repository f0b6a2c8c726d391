import type { NoteFields } from '../../../../shared/features/dossiers/model.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { WriteContext } from '../../slice.ts';
import { dossierExists, touchDossier } from './dossier-store.ts';
import { dropDraft } from './draft-store.ts';
import { dropSearchDocument, putSearchDocument } from './search-documents.ts';
import { findNote, insertEntry, setEntryRemoved, updateNote } from './timeline-store.ts';

type Missing = Refusal<'NOT_FOUND'>;
type NoteInput = { readonly dossierId: string; readonly note: NoteFields; readonly draftKey: string | null };

export function addNote(
  context: WriteContext,
  { dossierId, note, draftKey }: NoteInput,
): { entryId: string } | Missing {
  const { db, now, actor, newId, audit } = context;
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const entryId = newId();
  insertEntry(db, { entryId, dossierId, objectId: null, ...note }, { now, actor });
  indexNote(context, { entryId, dossierId, note });
  touchDossier(db, dossierId, now);
  dropDraft(db, actor, draftKey);
  audit({ action: 'dossiers.addNote', objectId: entryId });
  return { entryId };
}

export function changeNote(
  context: WriteContext,
  { entryId, note }: { readonly entryId: string; readonly note: NoteFields },
): Record<never, never> | Missing {
  const { db, now, audit } = context;
  const stored = findNote(db, entryId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  updateNote(db, entryId, note);
  dropSearchDocument(db, entryId);
  indexNote(context, { entryId, dossierId: stored.dossierId, note });
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'dossiers.changeNote', objectId: entryId });
  return {};
}

/** Puts a note aside: out of the timeline and out of what is found, not gone. */
export function removeNote(
  { db, now, audit }: WriteContext,
  { entryId }: { readonly entryId: string },
): Record<never, never> | Missing {
  const stored = findNote(db, entryId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  setEntryRemoved(db, entryId, now);
  dropSearchDocument(db, entryId);
  audit({ action: 'dossiers.removeNote', objectId: entryId });
  return {};
}

export function restoreNote(
  context: WriteContext,
  { entryId }: { readonly entryId: string },
): Record<never, never> | Missing {
  const { db, audit } = context;
  const stored = findNote(db, entryId);
  if (stored === undefined || stored.removedAt === null) return refuse('NOT_FOUND');
  setEntryRemoved(db, entryId, null);
  indexNote(context, { entryId, dossierId: stored.dossierId, note: stored });
  audit({ action: 'dossiers.restoreNote', objectId: entryId });
  return {};
}

type IndexedNote = { readonly entryId: string; readonly dossierId: string; readonly note: NoteFields };

function indexNote({ db }: WriteContext, { entryId, dossierId, note }: IndexedNote): void {
  const { kind, happenedAt, text } = note;
  putSearchDocument(db, { dossierId, kind, objectId: entryId, at: happenedAt, parts: [text] });
}
