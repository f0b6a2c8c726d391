import { type Ground, sampleConsent, type TextField } from './text-field.ts';

const sampleAction = {
  title: 'Bellen',
  phase: 'after',
  actor: 'institution',
  ownerSlot: null,
  ownerName: '',
  dueAt: null,
  note: '',
} as const;

/** What is written about consent and about what is to be done. */
export function careFields({ client, newDossier, dossierId }: Ground): TextField[] {
  const consentOf = async (consentId: string) => {
    const { consents } = await client().consent.list({ dossierId: await dossierId() });
    return consents.find((consent) => consent.consentId === consentId);
  };
  const ofConsent = (name: 'scope' | 'recipient' | 'remarks'): TextField => ({
    at: `consent.add consent.${name}`,
    kind: name === 'recipient' ? 'line' : 'text',
    filled: false,
    async roundTrip(text) {
      const consent = { ...sampleConsent, [name]: text };
      const { consentId } = await client().consent.add({ dossierId: await dossierId(), consent });
      return (await consentOf(consentId))?.[name] ?? 'no consent';
    },
  });

  const addAction = async (action: object) => {
    const asked = { dossierId: await dossierId(), action: { ...sampleAction, ...action } };
    return (await client().actions.add(asked)).actionId;
  };
  const actionOf = async (actionId: string) => {
    const { actions } = await client().actions.list({ dossierId: await dossierId() });
    return actions.find((action) => action.actionId === actionId);
  };
  const ofAction = (name: 'title' | 'ownerName' | 'note'): TextField[] => {
    const field = { kind: name === 'note' ? 'text' : 'line', filled: name === 'title' } as const;
    return [
      {
        ...field,
        at: `actions.add action.${name}`,
        roundTrip: async (text) => (await actionOf(await addAction({ [name]: text })))?.[name] ?? 'no action',
      },
      {
        ...field,
        at: `actions.change action.${name}`,
        async roundTrip(text) {
          const actionId = await addAction({});
          await client().actions.change({ actionId, action: { ...sampleAction, [name]: text } });
          return (await actionOf(actionId))?.[name] ?? 'no action';
        },
      },
    ];
  };

  return [
    ...(['scope', 'recipient', 'remarks'] as const).map(ofConsent),
    {
      at: 'consent.withdraw note',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        // Of another purpose: what special data are noted with stands.
        const consent = { ...sampleConsent, purpose: 'case-study' };
        const { consentId } = await client().consent.add({ dossierId: await dossierId(), consent });
        await client().consent.withdraw({ consentId, note: text });
        return (await consentOf(consentId))?.withdrawnNote ?? 'no consent';
      },
    },
    ...(['title', 'ownerName', 'note'] as const).flatMap(ofAction),
    {
      at: 'actions.finish note',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const actionId = await addAction({});
        await client().actions.finish({ actionId, note: text, doneAt: null });
        return (await actionOf(actionId))?.doneNote ?? 'no action';
      },
    },
    {
      at: 'actions.addFromPack assignment.ownerName',
      kind: 'line',
      filled: false,
      async roundTrip(text) {
        // An item stands in a dossier once.
        const own = { dossierId: (await newDossier({}, {})).dossierId };
        const items = (await client().actions.templates(own)).items.slice(0, 1).map(({ id }) => id);
        const assignment = { ownerSlot: null, ownerName: text, dueAt: null };
        await client().actions.addFromPack({ ...own, items, language: 'nl', assignment });
        return (await client().actions.list(own)).actions[0]?.ownerName ?? 'no action';
      },
    },
  ];
}
