import type { IncidentFields } from '../../../../../shared/features/dossiers/model.ts';
import { Refusal } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { isStanding } from '../../people/api.ts';
import { createDossier } from '../dossier-handlers.ts';
import { updateStatus } from '../dossier-store.ts';
import { addIncident } from '../incident-handlers.ts';
import { insertEntry } from '../timeline-store.ts';
import { personKey } from './case-keys.ts';
import type { PastCase } from './prepare-dossiers.ts';

/** Where the file did not say how cases came in. */
const CHANNEL = 'reporting-point';

/**
 * Past cases as dossiers: each with its report, its status and, where it says what happened, one incident. No file becomes
 * evidence with them. Null where it was stopped.
 */
export function recordPastCases(
  outer: WriteContext,
  {
    importId,
    cases,
    channel,
    mayGoOn,
  }: {
    readonly importId: string;
    readonly cases: readonly PastCase[];
    readonly channel: string | null;
    readonly mayGoOn: (row: number) => boolean;
  },
): [] | null {
  const { db, now, actor, newId } = outer;
  // One entry speaks of the import; what it brought is told by its id.
  const context: WriteContext = { ...outer, audit: () => {} };
  const people = knownPeople(context);
  for (const [row, pastCase] of cases.entries()) {
    if (!mayGoOn(row)) return null;
    const key = personKey(pastCase.name, pastCase.unit);
    const personId = people.get(key);
    const created = createDossier(context, {
      person: personId === undefined ? { fields: toPerson(pastCase) } : { personId },
      trigger: pastCase.trigger,
      report: {
        channel: channel ?? CHANNEL,
        reporter: 'other',
        reporterName: '',
        reporterContact: '',
        informed: 'unknown',
        notInformedReason: '',
        danger: 'unasked',
        receivedAt: pastCase.receivedAt,
        promisedBy: null,
        account: pastCase.account,
      },
      draftKey: null,
    });
    if (created instanceof Refusal) throw new Error('a past case was refused');
    const { dossierId } = created;
    if (personId === undefined) people.set(key, personOf(context, dossierId));
    const incident = toIncident(pastCase);
    if (incident !== null) addIncident(context, { dossierId, incident, draftKey: null });
    if (pastCase.status !== 'intake') updateStatus(db, dossierId, pastCase.status);
    if (pastCase.closedAt !== null) {
      const entry = {
        entryId: newId(),
        dossierId,
        kind: 'status',
        objectId: null,
        text: pastCase.status,
      } as const;
      insertEntry(db, { ...entry, happenedAt: pastCase.closedAt }, { now, actor });
    }
    db.runOne(sql`
      UPDATE dossiers SET import_id = ${importId}, severity = ${pastCase.severity} WHERE dossier_id = ${dossierId}`);
  }
  return [];
}

function knownPeople({ db }: WriteContext): Map<string, string> {
  const rows = db.all<{ personId: string; name: string; unit: string }>(
    sql`
      SELECT person_id AS personId, name, unit FROM people WHERE merged_into IS NULL AND ${isStanding}
      ORDER BY person_id`,
  );
  return new Map(rows.map(({ personId, name, unit }) => [personKey(name, unit), personId]));
}

function personOf({ db }: WriteContext, dossierId: string): string {
  const row = db.get<{ personId: string }>(
    sql`SELECT person_id AS personId FROM dossiers WHERE dossier_id = ${dossierId}`,
  );
  if (row === undefined) throw new Error('a new dossier has no person');
  return row.personId;
}

function toPerson({ name, unit, function: work }: PastCase) {
  return { name, unit, function: work, contact: '', namedAs: '', tagWish: 'unknown', remarks: '' } as const;
}

/** What happened, as far as the file said it; null where it said neither what nor where. */
function toIncident(pastCase: PastCase): IncidentFields | null {
  const { forms, platform, receivedAt, precision } = pastCase;
  if (forms.length === 0 && platform === null) return null;
  return {
    occurredAt: receivedAt,
    precision,
    platform: platform ?? 'other',
    forms: [...forms],
    message: '',
    url: '',
    sender: '',
    remarks: '',
    offences: [],
    reach: null,
    observedBy: '',
    knownAt: null,
  };
}
