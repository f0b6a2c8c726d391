import type { CustodyEvent, EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { type Sql, sql } from '../../storage/sql.ts';
import { dossierExists, inStandingDossier } from '../dossiers/api.ts';

/** The incidents that an item stands with come as one list, since a row cannot hold several. */
const incidentsColumn = sql`(
  SELECT json_group_array(incident_id) FROM (SELECT incident_id FROM evidence_incidents AS link
    WHERE link.evidence_id = evidence.evidence_id ORDER BY incident_id)) AS incidents`;
const itemColumns = sql`evidence_id AS evidenceId, dossier_id AS dossierId, ${incidentsColumn},
  file_name AS fileName, media_type AS mediaType, kind, size, sha256, captured_at AS capturedAt,
  captured_precision AS capturedPrecision, source_url AS sourceUrl, collected_by AS collectedBy, capture_way AS captureWay,
  capture_note AS captureNote, reading, derived_from AS derivedFrom, added_at AS addedAt`;

type ItemRow = Omit<EvidenceItem, 'incidentIds'> & { readonly incidents: string };

function toItem({ incidents, ...row }: ItemRow): EvidenceItem {
  return { ...row, incidentIds: JSON.parse(incidents) as string[] };
}

/** Where the bytes of an item lie and what opens them. */
export type StoredFile = {
  readonly evidenceId: string;
  readonly dossierId: string;
  readonly storedName: string;
  /** Bytes of the encrypted file. */
  readonly storedSize: number;
  readonly sha256: string;
  readonly generation: number;
  /** The dossier's key of that generation, wrapped. */
  readonly wrappedKey: Uint8Array;
};
/** The same, of a database that may be damaged: a key can be gone. */
export type ListedFile = Omit<StoredFile, 'wrappedKey'> & { readonly wrappedKey: Uint8Array | null };

export function listEvidence(db: ReadableDb, dossierId: string): EvidenceItem[] {
  return db
    .all<ItemRow>(
      sql`SELECT ${itemColumns} FROM evidence WHERE dossier_id = ${dossierId} AND removed_at IS NULL
        ORDER BY added_at DESC, evidence_id DESC`,
    )
    .map(toItem);
}

/** An item that stands; removed ones are not found, nor those of a dossier that was put aside. */
export function findItem(db: ReadableDb, evidenceId: string): EvidenceItem | undefined {
  const row = db.get<ItemRow>(
    sql`SELECT ${itemColumns} FROM evidence WHERE evidence_id = ${evidenceId} AND removed_at IS NULL`,
  );
  return row === undefined || !dossierExists(db, row.dossierId) ? undefined : toItem(row);
}

/** Items of a dossier with the same bytes, and those whose picture has a likeness; the item itself left out. */
export function listLikenesses(
  db: ReadableDb,
  { evidenceId, dossierId, sha256 }: Pick<EvidenceItem, 'evidenceId' | 'dossierId' | 'sha256'>,
): Likeness[] {
  return db.all<Likeness>(sql`
    SELECT evidence_id AS evidenceId, file_name AS fileName, sha256, '' AS likeness FROM evidence
    WHERE sha256 = ${sha256} AND dossier_id = ${dossierId} AND evidence_id <> ${evidenceId} AND removed_at IS NULL
    UNION ALL
    SELECT evidence_id, file_name, sha256, likeness FROM evidence
    WHERE dossier_id = ${dossierId} AND likeness <> '' AND removed_at IS NULL AND sha256 <> ${sha256}`);
}

export type Likeness = Pick<EvidenceItem, 'evidenceId' | 'fileName' | 'sha256'> & {
  readonly likeness: string;
};

export type RemovableItem = Pick<EvidenceItem, 'dossierId' | 'fileName' | 'addedAt'> & {
  readonly words: string;
  readonly readWords: string;
  readonly removedAt: number | null;
};

export function findRemovable(db: ReadableDb, evidenceId: string): RemovableItem | undefined {
  return db.get<RemovableItem>(sql`
    SELECT dossier_id AS dossierId, file_name AS fileName, added_at AS addedAt, words, read_words AS readWords,
      removed_at AS removedAt
    FROM evidence WHERE evidence_id = ${evidenceId}`);
}

/** Items put aside, of one dossier or of all (null), as a member of a list of several kinds. */
export function evidenceAside(dossierId: string | null): Sql {
  return sql`SELECT 'evidence' AS kind, evidence_id AS id, removed_at ${asideOf(dossierId)}`;
}

export function countEvidenceAside(db: ReadableDb, dossierId: string | null): number {
  return db.get<{ count: number }>(sql`SELECT count(*) AS count ${asideOf(dossierId)}`)?.count ?? 0;
}

function asideOf(dossierId: string | null): Sql {
  const ofDossier = dossierId === null ? sql`AND ${inStandingDossier()}` : sql`AND dossier_id = ${dossierId}`;
  return sql`FROM evidence WHERE removed_at IS NOT NULL ${ofDossier}`;
}

export function listCustody(db: ReadableDb, evidenceId: string): CustodyEvent[] {
  return db.all<CustodyEvent>(sql`
    SELECT event_id AS eventId, kind, at, coalesce(members.name, '') AS memberName, text
    FROM custody_events LEFT JOIN members ON members.slot_id = custody_events.slot_id
    WHERE evidence_id = ${evidenceId} ORDER BY event_id`);
}

export type NewEvidence = Omit<EvidenceItem, 'addedAt'> &
  Pick<StoredFile, 'storedName' | 'storedSize' | 'generation'> & {
    readonly words: string;
    /** See {@link findLikeness}; empty where there is no picture. */
    readonly likeness: string;
    /** The import of incidents that it is kept with; null where it came by itself. */
    readonly importId: string | null;
  };

export function insertEvidence(db: WritableDb, item: NewEvidence, now: number): void {
  db.runOne(sql`
    INSERT INTO evidence (evidence_id, dossier_id, file_name, media_type, kind, size, sha256,
      stored_name, stored_size, generation, captured_at, captured_precision, source_url, words, collected_by, capture_way,
      capture_note, reading, likeness, derived_from, import_id, added_at)
    VALUES (${item.evidenceId}, ${item.dossierId}, ${item.fileName}, ${item.mediaType},
      ${item.kind}, ${item.size}, ${item.sha256}, ${item.storedName}, ${item.storedSize}, ${item.generation},
      ${item.capturedAt}, ${item.capturedPrecision}, ${item.sourceUrl}, ${item.words}, ${item.collectedBy}, ${item.captureWay},
      ${item.captureNote}, ${item.reading}, ${item.likeness}, ${item.derivedFrom}, ${item.importId}, ${now})`);
  for (const incidentId of item.incidentIds) linkIncident(db, item.evidenceId, incidentId);
}

/** Incidents that an item stands with, put-aside ones included. */
export function incidentsOf(db: ReadableDb, evidenceId: string): string[] {
  return db
    .all<{ id: string }>(
      sql`SELECT incident_id AS id FROM evidence_incidents WHERE evidence_id = ${evidenceId} ORDER BY incident_id`,
    )
    .map(({ id }) => id);
}

export function linkIncident(db: WritableDb, evidenceId: string, incidentId: string): void {
  db.runOne(
    sql`INSERT INTO evidence_incidents (evidence_id, incident_id) VALUES (${evidenceId}, ${incidentId})`,
  );
}

export function unlinkIncident(db: WritableDb, evidenceId: string, incidentId: string): void {
  db.runOne(
    sql`DELETE FROM evidence_incidents WHERE evidence_id = ${evidenceId} AND incident_id = ${incidentId}`,
  );
}

export function setEvidenceRemoved(db: WritableDb, evidenceId: string, removedAt: number | null): void {
  db.runOne(sql`UPDATE evidence SET removed_at = ${removedAt} WHERE evidence_id = ${evidenceId}`);
}

export function countEvidence(db: ReadableDb, dossierId: string): number {
  return (
    db.get<{ count: number }>(
      sql`SELECT count(*) AS count FROM evidence WHERE dossier_id = ${dossierId} AND removed_at IS NULL`,
    )?.count ?? 0
  );
}

export function findCaseCode(db: ReadableDb, dossierId: string): string {
  return db.get<{ code: string }>(sql`SELECT code FROM dossiers WHERE dossier_id = ${dossierId}`)?.code ?? '';
}

export function setCollectedBy(db: WritableDb, evidenceId: string, collectedBy: string): void {
  db.runOne(sql`UPDATE evidence SET collected_by = ${collectedBy} WHERE evidence_id = ${evidenceId}`);
}

export type Capture = Pick<EvidenceItem, 'capturedAt' | 'capturedPrecision' | 'captureWay' | 'captureNote'>;

export function setCapture(
  db: WritableDb,
  evidenceId: string,
  { capturedAt, capturedPrecision, captureWay, captureNote }: Capture,
): void {
  db.runOne(sql`
    UPDATE evidence SET captured_at = ${capturedAt}, captured_precision = ${capturedPrecision},
      capture_way = ${captureWay}, capture_note = ${captureNote}
    WHERE evidence_id = ${evidenceId}`);
}

export type NewCustody = Pick<CustodyEvent, 'eventId' | 'kind' | 'at'> & {
  readonly evidenceId: string;
  readonly slotId: string;
  readonly text?: string;
};

export function insertCustody(db: WritableDb, event: NewCustody): void {
  db.runOne(sql`
    INSERT INTO custody_events (event_id, evidence_id, kind, at, slot_id, text)
    VALUES (${event.eventId}, ${event.evidenceId}, ${event.kind}, ${event.at}, ${event.slotId},
      ${event.text ?? ''})`);
}

const fileColumns = sql`evidence_id AS evidenceId, evidence.dossier_id AS dossierId, stored_name AS storedName,
  stored_size AS storedSize, sha256, evidence.generation AS generation, wrapped AS wrappedKey`;
const ofItsKey = sql`
  ON dossier_keys.dossier_id = evidence.dossier_id AND dossier_keys.generation = evidence.generation`;

export function findFile(db: ReadableDb, evidenceId: string): StoredFile | undefined {
  return db.get<StoredFile>(sql`
    SELECT ${fileColumns} FROM evidence JOIN dossier_keys ${ofItsKey}
    WHERE evidence_id = ${evidenceId}`);
}

/** Every file that a row speaks of, removed ones and those without a key included, in pages of ids. */
export function listFiles(
  db: ReadableDb,
  { after, limit, dossierId }: { after: string; limit: number; dossierId: string | null },
): ListedFile[] {
  if (dossierId !== null) {
    // Of one dossier all at once: its index has another order.
    if (after !== '') return [];
    return db.all<ListedFile>(sql`
      SELECT ${fileColumns} FROM evidence LEFT JOIN dossier_keys ${ofItsKey}
      WHERE evidence.dossier_id = ${dossierId} AND evidence.removed_at IS NULL ORDER BY added_at, evidence_id`);
  }
  return db.all<ListedFile>(sql`
    SELECT ${fileColumns} FROM evidence LEFT JOIN dossier_keys ${ofItsKey}
    WHERE evidence_id > ${after} ORDER BY evidence_id LIMIT ${limit}`);
}

/** Files by their ids, in no order; what is not there is left out. */
export function findFiles(db: ReadableDb, ids: readonly string[]): ListedFile[] {
  return db.all<ListedFile>(sql`
    SELECT ${fileColumns} FROM json_each(${JSON.stringify(ids)}) AS asked
    CROSS JOIN evidence ON evidence_id = asked.value LEFT JOIN dossier_keys ${ofItsKey}`);
}

/** Every file that a row speaks of, with the bytes it should have; also of a database of an older schema. */
export function listStoredFiles(db: ReadableDb): { readonly name: string; readonly bytes: number }[] {
  return db.all(sql`SELECT stored_name AS name, stored_size AS bytes FROM evidence ORDER BY stored_name`);
}

export function listStoredNames(db: ReadableDb): string[] {
  return db.all<{ name: string }>(sql`SELECT stored_name AS name FROM evidence`).map(({ name }) => name);
}

/** The wrapped key of a dossier in one generation of the vault key; null where it has none yet. */
export function findDossierKey(db: ReadableDb, dossierId: string, generation: number): Uint8Array | null {
  const row = db.get<{ wrapped: Uint8Array }>(
    sql`SELECT wrapped FROM dossier_keys WHERE dossier_id = ${dossierId} AND generation = ${generation}`,
  );
  return row?.wrapped ?? null;
}

/** Stores a key, unless another import was first. */
export function insertDossierKey(
  db: WritableDb,
  dossierId: string,
  generation: number,
  wrapped: Uint8Array,
): void {
  db.run(sql`
    INSERT INTO dossier_keys (dossier_id, generation, wrapped) VALUES (${dossierId}, ${generation}, ${wrapped})
    ON CONFLICT DO NOTHING`);
}
