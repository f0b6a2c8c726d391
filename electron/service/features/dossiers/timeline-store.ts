import type { NoteFields, TimelineEntry, TimelineKind } from '../../../../shared/features/dossiers/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { type Sql, sql, sqlList } from '../../storage/sql.ts';
import { dossierExists } from './dossier-store.ts';
import { timelineSteps } from './timeline-steps.ts';

export type NewEntry = {
  readonly entryId: string;
  readonly dossierId: string;
  readonly kind: TimelineKind;
  readonly happenedAt: number;
  readonly objectId: string | null;
  readonly text: string;
};

export function insertEntry(
  db: WritableDb,
  entry: NewEntry,
  { now, actor }: { now: number; actor: string },
): void {
  db.runOne(sql`
    INSERT INTO timeline (entry_id, dossier_id, kind, happened_at, recorded_at, object_id, text, slot_id)
    VALUES (${entry.entryId}, ${entry.dossierId}, ${entry.kind}, ${entry.happenedAt}, ${now}, ${entry.objectId},
      ${entry.text}, ${actor})`);
}

export type TimelineQuery = {
  readonly dossierId: string;
  readonly kinds: readonly TimelineKind[] | null;
  readonly before: { readonly happenedAt: number; readonly entryId: string } | null;
  readonly limit: number;
};

type EntryRow = Omit<TimelineEntry, 'editable'>;

/** One page, newest first, and whether there is more after it. */
export function listTimeline(
  db: ReadableDb,
  query: TimelineQuery,
  now: number,
): { entries: TimelineEntry[]; more: boolean } {
  const steps = timelineSteps(query, now);
  const rows = [
    ...db.all<EntryRow>(timelinePage(query)),
    ...(steps === null ? [] : db.all<EntryRow>(steps)),
  ].toSorted(byMoment);
  return {
    entries: rows.slice(0, query.limit).map((row) => ({ ...row, editable: isNote(row.kind) })),
    more: rows.length > query.limit,
  };
}

/** As the page is ordered: the latest first. */
function byMoment(one: EntryRow, other: EntryRow): number {
  return other.happenedAt - one.happenedAt || (one.entryId < other.entryId ? 1 : -1);
}

/**
 * The statement of a page of what was written down here, one row longer than asked. How exactly the moment of an incident is
 * known is read where it stands, so that it follows when that changes.
 */
function timelinePage({ dossierId, kinds, before, limit }: TimelineQuery): Sql {
  const kindFilter = kinds === null ? sql`` : sql`AND kind IN (${sqlList(kinds)})`;
  const after =
    before === null ? sql`` : sql`AND (happened_at, entry_id) < (${before.happenedAt}, ${before.entryId})`;
  return sql`
    SELECT entry_id AS entryId, kind, happened_at AS happenedAt, recorded_at AS recordedAt, NULL AS step,
      object_id AS objectId, text,
      coalesce((SELECT precision FROM incidents WHERE kind = 'incident' AND incident_id = object_id), 'minute') AS precision
    FROM timeline
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL ${kindFilter} ${after}
    ORDER BY happened_at DESC, entry_id DESC LIMIT ${limit + 1}`;
}

type StoredNote = NoteFields & { readonly dossierId: string; readonly removedAt: number | null };

/** The note behind an entry, removed ones included; undefined for other kinds and in a dossier that was put aside. */
export function findNote(db: ReadableDb, entryId: string): StoredNote | undefined {
  const note = db.get<StoredNote>(sql`
    SELECT dossier_id AS dossierId, kind, happened_at AS happenedAt, text, removed_at AS removedAt
    FROM timeline WHERE entry_id = ${entryId} AND kind IN ('note', 'contact', 'working-note')`);
  return note !== undefined && dossierExists(db, note.dossierId) ? note : undefined;
}

export function updateNote(db: WritableDb, entryId: string, note: NoteFields): void {
  db.runOne(sql`
    UPDATE timeline SET kind = ${note.kind}, happened_at = ${note.happenedAt}, text = ${note.text}
    WHERE entry_id = ${entryId}`);
}

/** Puts an entry aside (a moment) or brings it back (null). */
export function setEntryRemoved(db: WritableDb, entryId: string, removedAt: number | null): void {
  db.runOne(sql`UPDATE timeline SET removed_at = ${removedAt} WHERE entry_id = ${entryId}`);
}

/**
 * The same for the entry that speaks of an object, if it has one of its own (what an import brought has not); its moment
 * can change along.
 */
export function setObjectEntry(
  db: WritableDb,
  objectId: string,
  { happenedAt, removedAt }: { readonly happenedAt: number; readonly removedAt: number | null },
): void {
  db.run(sql`
    UPDATE timeline SET happened_at = ${happenedAt}, removed_at = ${removedAt} WHERE object_id = ${objectId}`);
}

function isNote(kind: TimelineKind): boolean {
  return kind === 'note' || kind === 'contact' || kind === 'working-note';
}
