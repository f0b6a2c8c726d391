import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';

/** Incidents offered for linking, newest first; older ones are linked from the incident itself. */
const OFFERED = 100;

/** What the incidents of a dossier are called: when, where, and by whom. */
export function useIncidentNames(dossierId: string) {
  const { capture: texts } = useMessages('evidence');
  const { queries } = useApi();
  const moments = useMoments();
  const pack = usePack();
  const { data } = useQuery(
    queries.dossiers.incidents.queryOptions({ input: { dossierId, offset: 0, limit: OFFERED } }),
  );
  const incidents = data?.incidents ?? [];
  const nameOf = (incidentId: string): string => {
    const incident = incidents.find((one) => one.incidentId === incidentId);
    if (incident === undefined) return texts.otherIncident;
    const when = moments.withPrecision(incident.occurredAt, incident.precision);
    const parts = [when, pack.label('platforms', incident.platform), incident.sender];
    return parts.filter((part) => part !== '').join(' · ');
  };
  return { incidents, nameOf };
}
