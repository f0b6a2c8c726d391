import type { Pack } from '../../../../../shared/features/reference/model.ts';
import type { StalkingSign } from '../../../../../shared/features/triage/weigh-stalking.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { chosenPack, packOfDossier } from '../../reference/api.ts';

/**
 * When messages add up in some dossiers: as the pack of each says; where that is of before packs said so, as the one in use
 * does. Null where neither does.
 */
export function stalkingSigns(
  db: ReadableDb,
  dossierIds: readonly string[],
): ReadonlyMap<string, readonly StalkingSign[] | null> {
  const rows = db.all<{ dossierId: string; packId: string | null }>(sql`
    SELECT dossier_id AS dossierId, pack_id AS packId
    FROM json_each(${JSON.stringify(dossierIds)}) AS asked CROSS JOIN dossiers ON dossier_id = asked.value`);
  const byPack = new Map(rows.map(({ packId, dossierId }) => [packId, dossierId]));
  const found = new Map(
    [...byPack].map(([packId, dossierId]) => {
      return [packId, signsIn(packOfDossier(db, dossierId)) ?? signsIn(chosenPack(db))] as const;
    }),
  );
  return new Map(rows.map(({ dossierId, packId }) => [dossierId, found.get(packId) ?? null]));
}

/** A pack of before packs had the section has it empty. */
function signsIn(pack: Pack | null): readonly StalkingSign[] | null {
  const signs = pack?.sections.stalking ?? [];
  return signs.length === 0 ? null : signs;
}
