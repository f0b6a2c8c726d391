import { useCallback } from 'react';
import type { Incident } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import { IncidentDetails } from './incident-details.tsx';
import { incidentDraftKeys } from './incident-draft.ts';
import { IncidentForm } from './incident-form.tsx';

type IncidentDrawer = {
  readonly add: (dossierId: string) => void;
  readonly show: (incidentId: string) => void;
};

/** Incidents in the drawer: a new one, one to read, one to change. */
export function useIncidentDrawer(): IncidentDrawer {
  const { incident: texts } = useMessages('dossiers');
  const { client } = useApi();
  const { open, close } = useDrawer();
  const refresh = useRefresh();
  const announce = useAnnounce();

  const edit = useCallback(
    (incident: Incident) => {
      const { incidentId } = incident;
      const form = () =>
        open({
          title: texts.editTitle,
          content: (
            <IncidentForm
              dossierId={incident.dossierId}
              draftKey={incidentDraftKeys.edit(incidentId)}
              incident={incident}
              save={async (fields) => {
                await client.dossiers.changeIncident({ incidentId, incident: fields });
                await refresh();
                announce(texts.saved);
                close();
              }}
              onReopen={form}
            />
          ),
        });
      form();
    },
    [open, close, client, refresh, announce, texts],
  );

  const show = useCallback(
    (incidentId: string) =>
      open({ title: texts.details, content: <IncidentDetails incidentId={incidentId} onEdit={edit} /> }),
    [open, edit, texts.details],
  );

  const add = useCallback(
    (dossierId: string) => {
      const draftKey = incidentDraftKeys.add(dossierId);
      const form = () =>
        open({
          title: texts.addTitle,
          content: (
            <IncidentForm
              dossierId={dossierId}
              draftKey={draftKey}
              incident={null}
              save={async (incident) => {
                const { incidentId } = await client.dossiers.addIncident({ dossierId, incident, draftKey });
                await refresh();
                announce(texts.saved);
                show(incidentId);
              }}
              onReopen={form}
            />
          ),
        });
      form();
    },
    [open, show, client, refresh, announce, texts],
  );

  return { add, show };
}
