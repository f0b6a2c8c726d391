import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import type { IncidentFields } from '../../shared/features/dossiers/model.ts';
import type { FactTicks } from '../../shared/features/triage/assess-model.ts';
import { instantToLocal } from '../../shared/kernel/zoned-time.ts';
import { sampleDetails, sampleIncident, samplePerson } from './sample-input.ts';
import { previewTable } from './send-import.ts';
import { sampleDossier } from './share-vault.ts';
import type { ExpectedCase } from './triage-cases.ts';

const DAY = 86_400_000;
/** The first day of whatever happened, at noon on the clock of the organisation; no summer time begins or ends after it. */
const FIRST = Date.UTC(2026, 7, 3, 10);
/** What a sender reaches, for each of the grades. */
const reaches = { small: 40, medium: 20_000, large: 300_000 } as const;

/**
 * Makes a dossier of a described case: incidents, person, report, consent, and ticks for what only a person can tell.
 * @returns its id
 */
export async function makeCaseDossier(client: ServiceClient, { factors }: ExpectedCase): Promise<string> {
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const { person } = await client.dossiers.get({ dossierId });
  const { fields, needs: _needs } = await client.dossiers.intake({ dossierId });
  if (factors.origin !== undefined) {
    await client.dossiers.changeIntake({ dossierId, fields: { ...fields, origin: factors.origin } });
  }
  await client.people.update({
    personId: person.personId,
    fields: samplePerson,
    details: {
      ...sampleDetails,
      contract: factors.contract ?? null,
      elected: factors.elected === undefined ? 'unknown' : factors.elected ? 'yes' : 'no',
      positions: Array.from({ length: (factors.employers ?? 1) - 1 }, (_, place) => ({
        ...{ organisation: `Instituut ${place}`, unit: '', function: '', contract: null, contact: '' },
      })),
    },
    attention: null,
  });
  if (factors.police_wish !== undefined) {
    const answer = factors.police_wish === 'yes' ? 'given' : 'refused';
    await client.consent.add({ dossierId, consent: { ...consent, answer } });
  }
  const [first, ...others] = incidentsOf(factors);
  await client.dossiers.addIncident({ dossierId, incident: first, draftKey: null });
  if (others.length > 0) await importIncidents(client, dossierId, others);
  await client.triage.setFacts({ dossierId, set: ticksOf(factors), clear: [] });
  return dossierId;
}

const consent = {
  purpose: 'police-report',
  scope: '',
  recipient: '',
  how: 'spoken',
  evidenceId: null,
  givenAt: FIRST,
  until: null,
  remarks: '',
} as const;

type Factors = ExpectedCase['factors'];

/** Spread evenly over the days and the senders; what is no message is one incident without a text. */
function incidentsOf(factors: Factors): [IncidentFields, ...IncidentFields[]] {
  const { messages = 0, span_days: days = 1, senders = 0 } = factors;
  const count = Math.max(messages, 1);
  const incidentAt = (index: number): IncidentFields => ({
    ...sampleIncident,
    occurredAt: FIRST + dayOf(index, count, Math.max(days, 1)) * DAY,
    platform: factors.offline === true ? 'at-home' : 'x',
    forms: factors.forms ?? [],
    offences: factors.offences ?? [],
    message: messages === 0 ? '' : `Verzonnen bericht ${index}.`,
    url: '',
    sender: senders === 0 ? '' : `@verzonnen_${index % senders}`,
    reach: reaches[factors.reach ?? 'small'],
  });
  const others = Array.from({ length: count - 1 }, (_, index) => incidentAt(index + 1));
  return [incidentAt(0), ...others];
}

/** Brings many in at once, as a list that somebody kept. */
async function importIncidents(
  client: ServiceClient,
  dossierId: string,
  incidents: readonly IncidentFields[],
): Promise<void> {
  const rows = incidents.map(
    ({ occurredAt, message, sender }) =>
      `${instantToLocal(occurredAt, 'Europe/Amsterdam').slice(0, 10)};X;${message};${sender}`,
  );
  const table = ['Datum;Platform;Bericht;Afzender', ...rows].join('\n');
  const { importId } = await previewTable(client.dossiers, { kind: 'incidents', dossierId }, table);
  const { added } = await client.dossiers.finishImport({ importId, leftOut: [], included: [] });
  if (added !== incidents.length) throw new Error('not all of the incidents came in');
}

/** The first on the first day, the last on the last. */
function dayOf(index: number, count: number, days: number): number {
  return index === count - 1 ? days - 1 : Math.floor((index * days) / count);
}

/** What no dossier tells by itself. */
function ticksOf(factors: Factors): FactTicks {
  const ticks: FactTicks = {
    criminality: factors.criminality,
    intensity: factors.intensity,
    impactPerson: factors.impact_person,
    concreteThreat: factors.concrete_threat,
    habituated: factors.habituated,
    recurring: factors.recurring,
    career: factors.career,
    role: factors.role,
  };
  return Object.fromEntries(Object.entries(ticks).filter(([, value]) => value !== undefined));
}
