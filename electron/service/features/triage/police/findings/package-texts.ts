import type { FindingPlace, PoliceMandate } from '../../../../../../shared/features/triage/police-model.ts';
import type { Letterhead } from '../../../../documents/document-model.ts';
import type { ToldExhibit, ToldIncident } from '../package/content-store.ts';
import type { StoredReport } from '../reports/report-store.ts';

/** A text that somebody outside will read. */
export type PackageText = {
  readonly place: FindingPlace;
  readonly objectId: string;
  /** Of the fact or the exhibit; null for the report itself. */
  readonly number: number | null;
  readonly field: string;
  readonly text: string;
};

/** Fields of a report that its letter holds. */
export const letterFields = [
  'declarant',
  'declarantFunction',
  'declarantReach',
  'summary',
  'effect',
  'damages',
  'station',
  'officer',
  'officerReach',
  'caseNumber',
  'prosecutorNumber',
] as const satisfies readonly (keyof StoredReport)[];

export function reportTexts(report: StoredReport): PackageText[] {
  return letterFields.map((field) => ({
    place: 'text',
    objectId: report.reportId,
    number: null,
    field,
    text: report[field],
  }));
}

/** What else the letter says that somebody wrote in their own words, elsewhere than at the report. */
export type SaidBeside = {
  readonly personFunction: string;
  readonly organisation: Letterhead;
  readonly mandates: readonly PoliceMandate[];
};

/** Fields by which such a text is told apart. */
export const besideFields = {
  personFunction: 'personFunction',
  name: 'organisationName',
  address: 'organisationAddress',
  contact: 'organisationContact',
} as const;
export const mandateField = (mandateId: string): string => `mandate:${mandateId}`;

export function besideTexts(
  reportId: string,
  { personFunction, organisation: { name, address = '', contact = '' }, mandates }: SaidBeside,
): PackageText[] {
  const told = [
    [besideFields.personFunction, personFunction],
    [besideFields.name, name],
    [besideFields.address, address],
    [besideFields.contact, contact],
    ...mandates.map(({ mandateId, reason }) => [mandateField(mandateId), reason] as const),
  ] as const;
  return told.map(([field, text]) => ({ place: 'text', objectId: reportId, number: null, field, text }));
}

export function incidentTexts(incidents: readonly ToldIncident[]): PackageText[] {
  return incidents.flatMap(({ incidentId, sender, url, message }, index) =>
    Object.entries({ sender, url, message }).map(([field, text]) => ({
      place: 'incident' as const,
      objectId: incidentId,
      number: index + 1,
      field,
      text,
    })),
  );
}

export function exhibitTexts(exhibits: readonly ToldExhibit[]): PackageText[] {
  return exhibits.flatMap(({ evidenceId, fileName, sourceUrl, collectedBy, captureNote }, index) => {
    const of = { objectId: evidenceId, number: index + 1 } as const;
    return [
      { ...of, place: 'file-name', field: 'fileName', text: fileName },
      { ...of, place: 'file-facts', field: 'sourceUrl', text: sourceUrl },
      { ...of, place: 'file-facts', field: 'collectedBy', text: collectedBy },
      { ...of, place: 'file-facts', field: 'captureNote', text: captureNote },
    ] as const;
  });
}
