import type { NoteFields, RemovableRef, RemovedItem } from '../../../../shared/features/dossiers/model.ts';
import { cutToWords } from '../../../../shared/kernel/cut-to-words.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';
import { countEvidenceAside, evidenceAside, findRemovable } from '../evidence/api.ts';
import { inStandingDossier } from './dossier-store.ts';

/** How long what was put aside can be brought back for certain, in milliseconds: 30 days (product.md). */
const RESTORABLE = 30 * 24 * 60 * 60 * 1000;

/** Characters of a note that the list shows at most. */
const FIRST_WORDS = 160;

export type RemovedQuery = {
  /** Null: of every dossier. */
  readonly dossierId: string | null;
  readonly offset: number;
  readonly limit: number;
};

type AsideRow = RemovableRef & { readonly removedAt: number };

/** One page of what was put aside, latest first. */
export function listRemoved(db: ReadableDb, query: RemovedQuery): RemovedItem[] {
  return db.all<AsideRow>(removedPage(query)).map((row) => describe(db, row));
}

/** How many things are put aside. */
export function countRemoved(db: ReadableDb, dossierId: string | null): number {
  const count = (from: Sql) => db.get<{ count: number }>(sql`SELECT count(*) AS count ${from}`)?.count ?? 0;
  return count(notesOf(dossierId)) + count(incidentsOf(dossierId)) + countEvidenceAside(db, dossierId);
}

/** The statement of a page: three indexes, each in its order, are merged until the page is full. */
function removedPage({ dossierId, offset, limit }: RemovedQuery): Sql {
  return sql`
    SELECT kind, id, removed_at AS removedAt FROM (
      SELECT 'note' AS kind, entry_id AS id, removed_at ${notesOf(dossierId)}
      UNION ALL SELECT 'incident' AS kind, incident_id AS id, removed_at ${incidentsOf(dossierId)}
      UNION ALL ${evidenceAside(dossierId)}
      ORDER BY removed_at DESC, id DESC LIMIT ${limit} OFFSET ${offset})`;
}

// The entries of other things are put aside with them; they are no things of their own.
const notesOf = (dossierId: string | null) => sql`
  FROM timeline WHERE removed_at IS NOT NULL AND kind IN ('note', 'contact', 'working-note') ${within(dossierId)}`;

const incidentsOf = (dossierId: string | null) =>
  sql`FROM incidents WHERE removed_at IS NOT NULL ${within(dossierId)}`;

const within = (dossierId: string | null) =>
  dossierId === null ? sql`AND ${inStandingDossier()}` : sql`AND dossier_id = ${dossierId}`;

function describe(db: ReadableDb, { kind, id, removedAt }: AsideRow): RemovedItem {
  const times = { removedAt, restorableUntil: removedAt + RESTORABLE };
  switch (kind) {
    case 'note': {
      const { dossierId, beginning, length, ...note } = found(findBeginning(db, id));
      const firstWords = cutToWords(beginning, FIRST_WORDS);
      const cut = length > FIRST_WORDS;
      return { kind, id, ...findCase(db, dossierId), ...times, ...note, firstWords, cut };
    }
    case 'incident': {
      const { dossierId, ...incident } = found(findOccasion(db, id));
      return { kind, id, ...findCase(db, dossierId), ...times, ...incident };
    }
    case 'evidence': {
      const { dossierId, fileName } = found(findRemovable(db, id));
      return { kind, id, ...findCase(db, dossierId), ...times, fileName };
    }
  }
}

type Beginning = {
  readonly dossierId: string;
  readonly noteKind: NoteFields['kind'];
  readonly happenedAt: number;
  readonly beginning: string;
  readonly length: number;
};

/** A note may be a million characters: only its beginning is read. */
function findBeginning(db: ReadableDb, entryId: string): Beginning | undefined {
  return db.get<Beginning>(sql`
    SELECT dossier_id AS dossierId, kind AS noteKind, happened_at AS happenedAt,
      substr(text, 1, ${FIRST_WORDS + 1}) AS beginning, length(text) AS length
    FROM timeline WHERE entry_id = ${entryId}`);
}

type Occasion = Pick<Extract<RemovedItem, { kind: 'incident' }>, 'occurredAt' | 'precision' | 'platform'>;

/** When and where; the message stays where it is (veil). */
function findOccasion(
  db: ReadableDb,
  incidentId: string,
): (Occasion & { readonly dossierId: string }) | undefined {
  return db.get(sql`
    SELECT dossier_id AS dossierId, occurred_at AS occurredAt, precision, platform
    FROM incidents WHERE incident_id = ${incidentId}`);
}

type CaseLine = Pick<RemovedItem, 'dossierId' | 'code' | 'personName'>;

function findCase(db: ReadableDb, dossierId: string): CaseLine {
  return found(
    db.get<CaseLine>(sql`
      SELECT dossiers.dossier_id AS dossierId, dossiers.code, people.name AS personName
      FROM dossiers JOIN people ON people.person_id = dossiers.person_id
      WHERE dossiers.dossier_id = ${dossierId}`),
  );
}

/** What a row of the same snapshot points at is there. */
function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('what was put aside has lost its row');
  return row;
}
