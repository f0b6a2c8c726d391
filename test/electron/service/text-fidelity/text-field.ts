import type { ServiceClient } from '../../../../electron/cli/connect-client.ts';
import { SPECIAL_DATA } from '../../../../shared/features/people/model.ts';
import type { PersonFields } from '../../../../shared/kernel/person.ts';
import { importFile } from '../../../support/import-file.ts';
import { sampleIncident, samplePerson } from '../../../support/sample-input.ts';
import { sampleDossier } from '../../../support/share-vault.ts';

/** One place of the contract where somebody writes something: stored and read back, or refused at the field. */
export type TextField = {
  /** Procedure and path in its input: `consent.add consent.scope`. */
  readonly at: string;
  readonly kind: 'line' | 'text';
  /** Nothing, or blanks alone, is refused. */
  readonly filled: boolean;
  /** Units that it takes, where that is less than its kind does. */
  readonly limit?: number;
  /** What comes back, where that is on purpose something else than what came in. */
  readonly stored?: (text: string) => string;
  /** Sends a text to this place and answers what is read back. */
  readonly roundTrip: (text: string) => Promise<string>;
};

export const pathOf = ({ at }: TextField): string => at.split(' ')[1] ?? '';

/** Makes a thing when it is asked for first, and answers that one from then on. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Things of a vault to write at: each is made once, when it is asked for first. */
export type Ground = ReturnType<typeof createGround>;

export function createGround(client: () => ServiceClient) {
  const newDossier = async (person: Partial<PersonFields>, report: object) => {
    const { dossierId } = await client().dossiers.create({
      ...sampleDossier,
      person: { fields: { ...samplePerson, ...person } },
      report: { ...sampleDossier.report, ...report },
    });
    return client().dossiers.get({ dossierId });
  };
  const dossier = once(() => newDossier({}, {}));
  const dossierId = async () => (await dossier()).dossierId;
  return {
    client,
    newDossier,
    dossierId,
    personId: async () => (await dossier()).person.personId,
    incidentId: once(async () => {
      const incident = { dossierId: await dossierId(), incident: sampleIncident, draftKey: null };
      return (await client().dossiers.addIncident(incident)).incidentId;
    }),
    evidenceId: once(async () => {
      const bytes = new TextEncoder().encode('bewijs');
      const file = { dossierId: await dossierId(), fileName: 'bewijs.txt', bytes };
      return (await importFile(client(), file)).evidenceId;
    }),
  };
}

export const sampleConsent = {
  purpose: SPECIAL_DATA,
  answer: 'given',
  scope: '',
  recipient: '',
  how: 'spoken',
  evidenceId: null,
  givenAt: 1,
  until: null,
  remarks: '',
} as const;
