import { completeSections, hasTriage } from '../../../../shared/features/reference/later-sections.ts';
import type { Pack, TriageRules } from '../../../../shared/features/reference/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

/** A pack as the vault keeps it. */
export type KeptPack = {
  readonly packId: string;
  readonly kind: Pack['id'];
  readonly version: string;
  readonly origin: 'program' | 'imported' | 'adapted';
  /** SHA-256 of the body, in hexadecimal. */
  readonly sha256: string;
  readonly addedAt: number;
};

export type ListedPack = KeptPack & { readonly dossiers: number; readonly chosenBecause: string };

/** Id of the pack that counts from now on; null where the vault keeps none yet. */
export function chosenPackId(db: ReadableDb): string | null {
  return db.get<{ packId: string }>(sql`SELECT pack_id AS packId FROM chosen_pack`)?.packId ?? null;
}

// A stored pack never changes, so it is parsed once in a thread; the end of the thread clears it.
const parsed = new Map<string, Pack>();

/** A pack of this vault; undefined where there is none with this id. */
export function findPack(db: ReadableDb, packId: string): Pack | undefined {
  const known = parsed.get(packId);
  if (known !== undefined) return known;
  const row = db.get<{ body: string }>(sql`SELECT body FROM protocol_packs WHERE pack_id = ${packId}`);
  if (row === undefined) return undefined;
  // Checked before it was stored; the database proves that it is still that.
  const pack = completeSections(JSON.parse(row.body) as Pack);
  parsed.set(packId, pack);
  return pack;
}

/** The pack that a dossier was made with, which gives its ids their words; the one that counts where it has none. */
export function packOfDossier(db: ReadableDb, dossierId: string): Pack | null {
  const row = db.get<{ packId: string | null }>(
    sql`SELECT pack_id AS packId FROM dossiers WHERE dossier_id = ${dossierId}`,
  );
  const packId = row?.packId ?? null;
  return (packId === null ? undefined : findPack(db, packId)) ?? chosenPack(db);
}

/** What a case is weighed by, and the pack that says so. */
export type RulesInUse = { readonly packId: string; readonly rules: TriageRules; readonly pack: Pack };

/**
 * The rules that a dossier is weighed by: those of the pack that it was made with; where that is of before triage, those of the
 * pack that counts now. Null where that one has none either: somebody must take a newer pack over first.
 */
export function rulesOfDossier(db: ReadableDb, dossierId: string): RulesInUse | null {
  const row = db.get<{ packId: string | null }>(
    sql`SELECT pack_id AS packId FROM dossiers WHERE dossier_id = ${dossierId}`,
  );
  for (const packId of [row?.packId ?? null, chosenPackId(db)]) {
    const pack = packId === null ? undefined : findPack(db, packId);
    if (packId !== null && pack !== undefined && hasTriage(pack))
      return { packId, rules: pack.sections, pack };
  }
  return null;
}

/** Every pack of this vault, the newest first, with how many dossiers were made with it. */
export function listPacks(db: ReadableDb): readonly ListedPack[] {
  return db.all(sql`
    SELECT pack_id AS packId, kind, version, origin, sha256, added_at AS addedAt, chosen_because AS chosenBecause,
      (SELECT count(*) FROM dossiers WHERE dossiers.pack_id = protocol_packs.pack_id) AS dossiers
    FROM protocol_packs ORDER BY added_at DESC, pack_id DESC`);
}

export function findPackByHash(db: ReadableDb, sha256: string): string | undefined {
  return db.get<{ packId: string }>(
    sql`SELECT pack_id AS packId FROM protocol_packs WHERE sha256 = ${sha256}`,
  )?.packId;
}

export function isVersionKept(db: ReadableDb, version: string): boolean {
  return db.get(sql`SELECT 1 AS found FROM protocol_packs WHERE version = ${version}`) !== undefined;
}

/** The pack that counts from now on; null where the vault keeps none yet. */
export function chosenPack(db: ReadableDb): Pack | null {
  const packId = chosenPackId(db);
  return packId === null ? null : (findPack(db, packId) ?? null);
}

export function insertPack(
  db: WritableDb,
  { packId, kind, version, origin, sha256, addedAt }: KeptPack,
  { body, actor }: { readonly body: string; readonly actor: string },
): void {
  db.runOne(sql`
    INSERT INTO protocol_packs (pack_id, kind, version, origin, body, sha256, added_at, slot_id)
    VALUES (${packId}, ${kind}, ${version}, ${origin}, ${body}, ${sha256}, ${addedAt}, ${actor})`);
}

export function choosePack(db: WritableDb, packId: string, because = ''): void {
  db.runOne(sql`UPDATE protocol_packs SET chosen_because = ${because} WHERE pack_id = ${packId}`);
  db.runOne(sql`
    INSERT INTO chosen_pack (singleton, pack_id) VALUES (1, ${packId})
    ON CONFLICT (singleton) DO UPDATE SET pack_id = excluded.pack_id`);
}

/** Dossiers of before packs were kept were made with the first one. */
export function givePackToDossiers(db: WritableDb, packId: string): void {
  db.run(sql`UPDATE dossiers SET pack_id = ${packId} WHERE pack_id IS NULL`);
}
