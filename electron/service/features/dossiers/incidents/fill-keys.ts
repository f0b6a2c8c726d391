import type { IncidentFields } from '../../../../../shared/features/dossiers/model.ts';
import type { App, Session } from '../../../app.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { chosenPack, chosenPackId, type NextPart, workInParts } from '../../reference/api.ts';
import { type IncidentKeys, incidentKeys } from './incident-keys.ts';

/** Incidents per part: short enough for somebody at work not to notice. */
const AT_ONCE = 100;

/**
 * Gives incidents of before they were compared (version 2) the keys that imports tell duplicates by, in the background.
 */
export async function fillKeys(app: Pick<App, 'session'>, session: Session): Promise<void> {
  await workInParts(app, session, { read: 'dossiers.incidentsWithoutKeys', write: 'dossiers.fillKeys' });
}

/** The next incidents that have no keys but could. */
export function incidentsWithoutKeys({ db }: ReadContext, { after }: { readonly after: string }): NextPart {
  const rows = db.all<Keyless>(keyless(sql`incident_id > ${after} ORDER BY incident_id LIMIT ${AT_ONCE}`));
  const ready = rows.length === 0 || chosenPackId(db) !== null;
  return {
    ready,
    incidentIds: rows.filter((row) => hasKeys(keysOf(db, row))).map(({ incidentId }) => incidentId),
    last: rows.length < AT_ONCE ? null : (rows.at(-1)?.incidentId ?? null),
  };
}

export function fillSomeKeys(
  { db, audit }: WriteContext,
  { incidentIds }: { readonly incidentIds: readonly string[] },
): Record<never, never> {
  let filled = 0;
  for (const incidentId of incidentIds) {
    // Somebody may have changed it since.
    const row = db.get<Keyless>(keyless(sql`incident_id = ${incidentId}`));
    if (row === undefined) continue;
    const { link, text } = keysOf(db, row);
    db.runOne(sql`
      UPDATE incidents SET link_key = ${link}, text_key = ${text} WHERE incident_id = ${incidentId}`);
    filled += 1;
  }
  audit({ action: 'dossiers.fillKeys', objectId: '', count: filled });
  return {};
}

type Keyless = Pick<IncidentFields, 'url' | 'message' | 'sender' | 'occurredAt' | 'precision'> & {
  readonly incidentId: string;
};

function keyless(which: Sql): Sql {
  return sql`
    SELECT incident_id AS incidentId, url, message, sender, occurred_at AS occurredAt, precision FROM incidents
    WHERE link_key = '' AND text_key = '' AND (url <> '' OR message <> '') AND ${which}`;
}

function keysOf(db: ReadableDb, row: Keyless): IncidentKeys {
  return incidentKeys(row, chosenPack(db)?.sections.platforms ?? []);
}

function hasKeys({ link, text }: IncidentKeys): boolean {
  return link !== '' || text !== '';
}
