import type { IncidentFilter } from '../../../../../shared/features/dossiers/incident-views-model.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** The condition for the incidents of a dossier that a filter lets through; what was put aside is never among them. */
export function incidentsWhere(dossierId: string, filter: IncidentFilter): Sql {
  const { platform, form, sender, from, until } = filter;
  return sql`incidents.dossier_id = ${dossierId} AND incidents.removed_at IS NULL
    ${platform === null ? sql`` : sql`AND incidents.platform = ${platform}`}
    ${from === null ? sql`` : sql`AND incidents.occurred_at >= ${from}`}
    ${until === null ? sql`` : sql`AND incidents.occurred_at < ${until}`}
    ${form === null ? sql`` : hasForm(form)}
    ${sender === null ? sql`` : isFrom(sender)}`;
}

function hasForm(form: string): Sql {
  return form === ''
    ? sql`AND NOT EXISTS (SELECT 1 FROM incident_forms AS f WHERE f.incident_id = incidents.incident_id)`
    : sql`AND EXISTS (SELECT 1 FROM incident_forms AS f WHERE f.incident_id = incidents.incident_id AND f.form = ${form})`;
}

/** A record stands for all accounts that were merged into it; a name as it was written for those without a record. */
function isFrom(key: string): Sql {
  return key.startsWith('id:')
    ? sql`AND incidents.sender_id IN (SELECT sender_id FROM senders WHERE root_id = ${key.slice('id:'.length)})`
    : sql`AND incidents.sender_id IS NULL AND incidents.sender = ${key.slice('text:'.length)}`;
}
