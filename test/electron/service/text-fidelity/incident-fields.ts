import type { Incident } from '../../../../shared/features/dossiers/model.ts';
import { sampleIncident } from '../../../support/sample-input.ts';
import type { Ground, TextField } from './text-field.ts';

const nothingChanged = {
  addForms: [],
  removeForms: [],
  addOffences: [],
  removeOffences: [],
  platform: null,
  sender: null,
  observedBy: null,
};

/** What is written about messages: one by one, and several at once. */
export function incidentFields({ client, dossierId, incidentId }: Ground): TextField[] {
  const stored = (id: string): Promise<Incident> => client().dossiers.incident({ incidentId: id });

  const ofIncident = (name: 'message' | 'url' | 'sender' | 'remarks' | 'observedBy'): TextField[] => {
    const kind = name === 'message' || name === 'remarks' ? 'text' : 'line';
    const written = (text: string) => ({ ...sampleIncident, [name]: text });
    return [
      {
        at: `dossiers.addIncident incident.${name}`,
        kind,
        filled: false,
        async roundTrip(text) {
          const incident = { dossierId: await dossierId(), incident: written(text), draftKey: null };
          return (await stored((await client().dossiers.addIncident(incident)).incidentId))[name];
        },
      },
      {
        at: `dossiers.changeIncident incident.${name}`,
        kind,
        filled: false,
        async roundTrip(text) {
          const id = await incidentId();
          await client().dossiers.changeIncident({ incidentId: id, incident: written(text) });
          return (await stored(id))[name];
        },
      },
    ];
  };

  const ofSeveral = (name: 'sender' | 'observedBy'): TextField[] => [
    {
      at: `dossiers.changeIncidents change.${name}`,
      kind: 'line',
      filled: false,
      async roundTrip(text) {
        const id = await incidentId();
        const change = { ...nothingChanged, [name]: text };
        await client().dossiers.changeIncidents({ incidentIds: [id], change });
        return (await stored(id))[name];
      },
    },
    {
      at: `dossiers.setIncidents items.0.${name}`,
      kind: 'line',
      filled: false,
      async roundTrip(text) {
        const id = await incidentId();
        const { before, changedAt } = await client().dossiers.changeIncidents({
          incidentIds: [id],
          change: nothingChanged,
        });
        const items = before.map((item) => ({ ...item, [name]: text }));
        await client().dossiers.setIncidents({ items, changedAt });
        return (await stored(id))[name];
      },
    },
  ];

  return [
    ...(['message', 'url', 'sender', 'remarks', 'observedBy'] as const).flatMap(ofIncident),
    ...(['sender', 'observedBy'] as const).flatMap(ofSeveral),
    {
      at: 'dossiers.settleComplaint settling.reason',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const incident = { ...sampleIncident, offences: ['sr266'] };
        const made = { dossierId: await dossierId(), incident, draftKey: null };
        const id = (await client().dossiers.addIncident(made)).incidentId;
        const settling = { outcome: 'decided-not', reason: text } as const;
        await client().dossiers.settleComplaint({ incidentId: id, offence: 'sr266', settling });
        return (await client().dossiers.complaints({ incidentId: id })).terms[0]?.reason ?? 'no term';
      },
    },
  ];
}
