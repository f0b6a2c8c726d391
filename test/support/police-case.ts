import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import { importFile } from './import-file.ts';
import { sampleDetails, sampleIncident, samplePerson } from './sample-input.ts';
import { sampleDossier } from './share-vault.ts';

/** Invented data of the invented person, each of which has to stay out of a package. */
export const planted = {
  home: 'Vlinderlaan 12-b, 1234 AB Utrecht',
  phone: '06 5550 1234',
  mail: 'helene.vlinderberg@voorbeeld.example',
  /** Passes the eleven test and belongs to nobody: this series is for trying out. */
  bsn: '999990019',
} as const;

export type PoliceCase = {
  readonly dossierId: string;
  readonly personId: string;
  readonly incidentIds: readonly string[];
  readonly evidenceIds: readonly string[];
};

/** A dossier with two incidents, one of which asks for a complaint, and a text file that shows each. */
export async function makePoliceCase(
  client: ServiceClient,
  messages: readonly string[] = ['Ik weet je te vinden, let maar op.', 'Wat een kwast bent u toch.'],
): Promise<PoliceCase> {
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const { personId } = (await client.dossiers.get({ dossierId })).person;
  await client.people.update({
    personId,
    attention: null,
    fields: samplePerson,
    details: {
      ...sampleDetails,
      addresses: [
        { kind: 'home', platform: null, text: planted.home },
        { kind: 'phone', platform: null, text: planted.phone },
        { kind: 'mail', platform: null, text: planted.mail },
      ],
    },
  });
  const offences = ['sr285', 'sr266'];
  const incidentIds: string[] = [];
  const evidenceIds: string[] = [];
  for (const [index, message] of messages.entries()) {
    const incident = { ...sampleIncident, message, offences: [offences[index % 2] ?? 'sr285'] };
    const { incidentId } = await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
    incidentIds.push(incidentId);
    const bytes = new TextEncoder().encode(`${message}\n`);
    const fileName = `bericht ${index + 1}.txt`;
    evidenceIds.push((await importFile(client, { dossierId, incidentId, fileName, bytes })).evidenceId);
  }
  await client.settings.changeLetterhead({
    address: 'Postbus 1\n1000 AA Voorbeeldstad',
    contact: '020 555 0100',
  });
  return { dossierId, personId, incidentIds, evidenceIds };
}

/** A report by the organisation that tells all of a case, with somebody who speaks for it. */
export async function startReport(
  client: ServiceClient,
  { dossierId }: Pick<PoliceCase, 'dossierId'>,
): Promise<string> {
  const { reportId } = await client.triage.startPoliceReport({
    dossierId,
    offences: ['sr285', 'sr266'],
  });
  await changeReport(client, reportId, { declarant: 'Jan Voorbeeld', declarantFunction: 'hoofd veiligheid' });
  return reportId;
}

/** The person makes the reports of a case themselves, which is not the norm. */
export const byPerson = {
  filer: 'person',
  wish: 'person',
  kind: 'wish-of-person',
  words: 'Zij doet het liever zelf.',
} as const;

type Report = Awaited<ReturnType<ServiceClient['triage']['policeReport']>>;
type Fields = Parameters<ServiceClient['triage']['changePoliceReport']>[0]['fields'];

/** Changes some fields of a report, as its form does: with all the others as they stand. */
export async function changeReport(
  client: ServiceClient,
  reportId: string,
  change: Partial<Fields>,
): Promise<void> {
  const fields = { ...fieldsOf(await client.triage.policeReport({ reportId })), ...change };
  await client.triage.changePoliceReport({ reportId, fields });
}

function fieldsOf(report: Report): Fields {
  const {
    reportId: _,
    dossierId: __,
    filer,
    isFiled,
    state: ___,
    createdAt,
    advisedBy,
    feedbackBy,
    incidentIds,
    evidenceIds,
    addedEvidence,
    complaintOffences,
    mandateMissing,
    steps,
    exports,
    checks,
    lacking,
    ...fields
  } = report;
  return fields;
}
