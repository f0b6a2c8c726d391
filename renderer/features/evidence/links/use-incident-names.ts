import { useQuery } from '@tanstack/react-query';
import { everyIncident } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';

/** Incidents offered for linking, newest first; older ones by their day. */
const OFFERED = 100;

/**
 * What the incidents of a dossier are called: when, where, and by whom; and which of them are offered.
 * @param day a moment of the day whose incidents are offered; null: the newest
 */
export function useIncidentNames(dossierId: string, day: number | null = null) {
  const { capture: texts } = useMessages('evidence');
  const { queries } = useApi();
  const moments = useMoments();
  const pack = usePack();
  const { data } = useQuery(
    queries.dossiers.incidents.queryOptions({ input: { dossierId, offset: 0, limit: OFFERED } }),
  );
  const newest = data?.incidents ?? [];
  const filter =
    day === null
      ? everyIncident
      : { ...everyIncident, from: moments.startOfDay(day), until: moments.startOfDay(day, 1) };
  const { data: found } = useQuery({
    ...queries.dossiers.incidentsOf.queryOptions({ input: { dossierId, filter, offset: 0, limit: OFFERED } }),
    enabled: day !== null,
  });
  const ofDay = day === null ? [] : (found?.incidents ?? []);
  const nameOf = (incidentId: string): string => {
    const incident = [...newest, ...ofDay].find((one) => one.incidentId === incidentId);
    if (incident === undefined) return texts.otherIncident;
    const when = moments.withPrecision(incident.occurredAt, incident.precision);
    const parts = [when, pack.label('platforms', incident.platform), incident.sender];
    return parts.filter((part) => part !== '').join(' · ');
  };
  return {
    incidents: day === null ? newest : ofDay,
    /** Not all of them are offered without a day. */
    hasOlder: (data?.total ?? 0) > newest.length,
    nameOf,
  };
}
