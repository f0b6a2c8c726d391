import type { PersonDetails } from '../../../../shared/features/people/model.ts';
import { sampleDetails, sampleIncident, samplePerson } from '../../../support/sample-input.ts';
import { type Ground, sampleConsent, type TextField } from './text-field.ts';

const position = { organisation: 'Elders', unit: '', function: '', contract: null, contact: '' };

/** What is written about the affected person and about senders. */
export function peopleFields({ client, newDossier, dossierId, personId }: Ground): TextField[] {
  const lines = ['name', 'contact', 'function', 'unit', 'namedAs'] as const;
  const ofPerson = (name: (typeof lines)[number] | 'remarks'): TextField[] => {
    const field = { kind: name === 'remarks' ? 'text' : 'line', filled: name === 'name' } as const;
    return [
      {
        ...field,
        at: `dossiers.create person.fields.${name}`,
        roundTrip: async (text) => (await newDossier({ [name]: text }, {})).person[name],
      },
      {
        ...field,
        at: `people.update fields.${name}`,
        async roundTrip(text) {
          const id = { personId: await personId() };
          const fields = { ...samplePerson, [name]: text };
          await client().people.update({ ...id, fields, details: sampleDetails, attention: null });
          const { person } = await client().dossiers.get({ dossierId: await dossierId() });
          return person[name];
        },
      },
    ];
  };

  const ofDetails = (
    path: string,
    filled: boolean,
    put: (text: string) => Partial<PersonDetails>,
    get: (details: PersonDetails) => string | undefined,
  ): TextField => ({
    at: `people.update details.${path}`,
    kind: 'line',
    filled,
    async roundTrip(text) {
      const id = { personId: await personId() };
      const details = { ...sampleDetails, ...put(text) };
      await client().people.update({ ...id, fields: samplePerson, details, attention: null });
      return get((await client().people.details(id)).details) ?? 'no details';
    },
  });

  const attention: TextField = {
    at: 'people.update attention.vulnerability',
    kind: 'text',
    filled: false,
    async roundTrip(text) {
      const id = { personId: await personId() };
      await client().consent.add({ dossierId: await dossierId(), consent: sampleConsent });
      await client().people.update({
        ...id,
        fields: samplePerson,
        details: sampleDetails,
        attention: { vulnerabilities: [], vulnerability: text },
      });
      return (await client().people.details(id)).attention?.vulnerability ?? 'not shown';
    },
  };

  /** The sender of a message with this account. */
  const senderOf = async (account: string): Promise<string> => {
    const asked = { dossierId: await dossierId() };
    const incident = { ...sampleIncident, sender: account };
    await client().dossiers.addIncident({ ...asked, incident, draftKey: null });
    const page = { ...asked, text: account.slice(1), offset: 0, limit: 1 };
    return (await client().people.senders(page)).senders[0]?.senderId ?? '';
  };

  return [
    ...[...lines, 'remarks' as const].flatMap(ofPerson),
    attention,
    ...(['organisation', 'unit', 'function', 'contact'] as const).map((name) =>
      ofDetails(
        `positions.0.${name}`,
        name === 'organisation',
        (text) => ({ positions: [{ ...position, [name]: text }] }),
        (details) => details.positions[0]?.[name],
      ),
    ),
    ofDetails(
      'addresses.0.text',
      true,
      (text) => ({ addresses: [{ kind: 'home', platform: null, text }] }),
      (details) => details.addresses[0]?.text,
    ),
    {
      at: 'people.changeSender fields.remarks',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const [senderId, asked] = [await senderOf('@opmerkelijk'), await dossierId()];
        const fields = { perpetrator: null, remarks: text, askedToStopAt: null };
        await client().people.changeSender({ senderId, dossierId: asked, fields });
        const told = await client().people.sender({ senderId, dossierId: asked });
        return told.about?.remarks ?? 'not shown';
      },
    },
    {
      at: 'people.mergeSenders reason',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const [keptId, mergedId] = [await senderOf('@een_van_twee'), await senderOf('@twee_van_twee')];
        const { mergeId } = await client().people.mergeSenders({
          keptId,
          mergedId,
          dossierId: null,
          certainty: 'likely',
          reason: text,
        });
        const { merges } = await client().people.sender({ senderId: keptId, dossierId: null });
        // Two senders again, for the next text.
        await client().people.splitSender({ mergeId });
        return merges.find((merge) => merge.mergeId === mergeId)?.reason ?? 'no merge';
      },
    },
  ];
}
