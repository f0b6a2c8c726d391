import type {
  ImportKind,
  ImportMapping,
  PastImport,
} from '../../../../../shared/features/dossiers/imports-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext } from '../../../slice.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { isStanding } from '../../people/api.ts';
import { chosenPack, packOfDossier } from '../../reference/api.ts';
import { timeZone } from '../../vault/api.ts';
import { dossierExists } from '../dossier-store.ts';
import { caseKey, personKey } from './case-keys.ts';
import type { KnownThings, PreviewQuestion } from './reading-session.ts';

/** What rows are read with: the words of the pack, the clock, and what is known already. */
export type ImportContext = Omit<PreviewQuestion, 'mapping'>;

const nothingKnown: KnownThings = { links: [], texts: [], people: [], cases: [] };

const toBytes = (known: Partial<KnownThings>): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ ...nothingKnown, ...known }));

export function importContext(
  { db }: ReadContext,
  { kind, dossierId }: { readonly kind: ImportKind; readonly dossierId: string | null },
): ImportContext | Refusal<'NOT_FOUND'> {
  const zone = timeZone(db);
  const used = dossierId === null ? chosenPack(db) : packOfDossier(db, dossierId);
  const { platforms = [], forms = [], triggers = [] } = used?.sections ?? {};
  const pack = { platforms, forms, triggers };
  if (kind === 'register') return { pack, zone, known: toBytes(knownCases(db, zone)) };
  if (dossierId === null || !dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  return { pack, zone, known: toBytes(knownKeys(db, dossierId)) };
}

function knownKeys(db: ReadableDb, dossierId: string) {
  const links = db.all<{ key: string; text: string }>(sql`
    SELECT link_key AS key, text_key AS text FROM incidents
    WHERE dossier_id = ${dossierId} AND link_key <> '' AND removed_at IS NULL
    ORDER BY link_key`);
  const texts = db.all<{ key: string; hasLink: number }>(sql`
    SELECT text_key AS key, min(link_key <> '') AS hasLink FROM incidents
    WHERE dossier_id = ${dossierId} AND text_key <> '' AND removed_at IS NULL GROUP BY text_key`);
  return {
    links: links.map(({ key, text }) => [key, text] as const),
    texts: texts.map(({ key, hasLink }) => [key, hasLink === 1] as const),
  };
}

function knownCases(db: ReadableDb, zone: string) {
  const people = db.all<{ name: string; unit: string }>(
    sql`SELECT name, unit FROM people WHERE merged_into IS NULL AND ${isStanding}`,
  );
  const cases = db.all<{ name: string; receivedAt: number }>(sql`
    SELECT people.name, dossiers.received_at AS receivedAt FROM dossiers
    JOIN people ON people.person_id = dossiers.person_id WHERE dossiers.removed_at IS NULL`);
  return {
    people: people.map(({ name, unit }) => personKey(name, unit)),
    cases: cases.map(({ name, receivedAt }) => caseKey(name, receivedAt, zone)),
  };
}

/** What was chosen for columns of these names before; null where nothing was. */
export function rememberedMapping(
  { db }: ReadContext,
  { kind, header }: { readonly kind: ImportKind; readonly header: string },
): { readonly mapping: ImportMapping | null } {
  const row = db.get<{ value: string }>(
    sql`SELECT value FROM import_mappings WHERE kind = ${kind} AND header = ${header}`,
  );
  // Checked by the contract before it was stored.
  return { mapping: row === undefined ? null : (JSON.parse(row.value) as ImportMapping) };
}

export function rememberMapping(
  db: WritableDb,
  kept: {
    readonly kind: ImportKind;
    readonly header: string;
    readonly mapping: ImportMapping;
    readonly now: number;
  },
): void {
  db.runOne(sql`
    INSERT INTO import_mappings (kind, header, value, used_at)
    VALUES (${kept.kind}, ${kept.header}, ${JSON.stringify(kept.mapping)}, ${kept.now})
    ON CONFLICT (kind, header) DO UPDATE SET value = excluded.value, used_at = excluded.used_at`);
}

export type StoredImport = {
  readonly importId: string;
  readonly kind: ImportKind;
  readonly dossierId: string | null;
  readonly at: number;
  readonly undoneAt: number | null;
};

export function findImport(db: ReadableDb, importId: string): StoredImport | undefined {
  return db.get<StoredImport>(sql`
    SELECT import_id AS importId, kind, dossier_id AS dossierId, at, undone_at AS undoneAt
    FROM imports WHERE import_id = ${importId}`);
}

/** Whether an import brought incidents into this dossier and was not undone. */
export function importStands(db: ReadableDb, importId: string, dossierId: string): boolean {
  const found = findImport(db, importId);
  return found?.dossierId === dossierId && found.undoneAt === null;
}

export function setImportUndone(db: WritableDb, importId: string, undoneAt: number | null): void {
  db.runOne(sql`UPDATE imports SET undone_at = ${undoneAt} WHERE import_id = ${importId}`);
}

/** Most past imports that are listed; older ones stay as they are. */
const LISTED = 100;

/** Latest first: of a dossier, or of the register (null). */
export function listPastImports(db: ReadableDb, dossierId: string | null): PastImport[] {
  return db.all<PastImport>(pastImportsOf(dossierId));
}

/** The statement, apart so that a test can look at its plan. */
export function pastImportsOf(dossierId: string | null): Sql {
  const which = dossierId === null ? sql`imports.kind = 'register'` : sql`imports.dossier_id = ${dossierId}`;
  return sql`
    SELECT import_id AS importId, source, added, skipped, at, coalesce(members.name, '') AS memberName,
      undone_at AS undoneAt,
      (SELECT count(*) FROM import_files
        WHERE import_files.import_id = imports.import_id AND is_kept = 1) AS filesKept,
      (SELECT count(*) FROM import_files JOIN incidents USING (incident_id)
        WHERE import_files.import_id = imports.import_id AND is_kept = 0 AND is_let_go = 0
          AND removed_at IS NULL) AS filesLeft,
      (SELECT count(*) FROM import_files JOIN incidents USING (incident_id)
        WHERE import_files.import_id = imports.import_id AND is_kept = 0 AND is_let_go = 1
          AND removed_at IS NULL) AS filesLetGo
    FROM imports LEFT JOIN members ON members.slot_id = imports.slot_id
    WHERE ${which} ORDER BY at DESC, import_id DESC LIMIT ${LISTED}`;
}
