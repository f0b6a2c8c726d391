import type { FileLeft } from '../../../../../shared/features/dossiers/imports-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import type { WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { dossierExists } from '../dossier-store.ts';
import { findImport } from './import-store.ts';

/** Enters that an incident came from a mail or saved page, which is to be kept as its evidence. */
export function insertImportFile(
  db: WritableDb,
  { importId, incidentId, sha256 }: FileLeft & { readonly importId: string },
): void {
  db.runOne(sql`
    INSERT INTO import_files (incident_id, import_id, sha256) VALUES (${incidentId}, ${importId}, ${sha256})`);
}

/** Enters that the file of an incident is evidence now; nothing where the import brought no such file. */
export function markImportFileKept(db: WritableDb, importId: string, incidentId: string): void {
  db.run(sql`
    UPDATE import_files SET is_kept = 1 WHERE incident_id = ${incidentId} AND import_id = ${importId}`);
}

/** Files of an import that are not evidence yet though their incident stands and nobody let go of them; none of one undone. */
export function importFilesLeft(
  { db }: ReadContext,
  { importId }: { readonly importId: string },
): { readonly left: FileLeft[] } {
  return {
    left: db.all<FileLeft>(sql`
      SELECT incident_id AS incidentId, sha256 FROM import_files JOIN incidents USING (incident_id)
      WHERE import_files.import_id = ${importId} AND is_kept = 0 AND is_let_go = 0 AND incidents.removed_at IS NULL
      ORDER BY incident_id`),
  };
}

/**
 * Lets go of the files of an import that are not evidence yet, since nobody has them any more; or, `letGo` false, waits for them
 * again. Refused where the import does not stand.
 */
export function letImportFilesGo(
  { db, audit }: WriteContext,
  { importId, letGo }: { readonly importId: string; readonly letGo: boolean },
): { readonly count: number } | Refusal<'NOT_FOUND'> {
  const found = findImport(db, importId);
  const stands = found?.dossierId != null && found.undoneAt === null && dossierExists(db, found.dossierId);
  if (!stands) return refuse('NOT_FOUND');
  const count = db.run(sql`
    UPDATE import_files SET is_let_go = ${letGo ? 1 : 0}
    WHERE import_id = ${importId} AND is_kept = 0 AND is_let_go = ${letGo ? 0 : 1}
      AND incident_id IN (SELECT incident_id FROM incidents WHERE import_id = ${importId} AND removed_at IS NULL)`);
  if (letGo) audit({ action: 'dossiers.letImportFilesGo', objectId: importId, count });
  else audit({ action: 'dossiers.awaitImportFiles', objectId: importId, count });
  return { count };
}
