import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { IncidentFilter } from '../../../../shared/features/dossiers/incident-views-model.ts';
import type { IncidentSummary } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { PAGE_ROWS, pagesOfRows } from '../register/pages.ts';

type IncidentRows = {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly incidentAt: (index: number) => IncidentSummary | undefined;
  /** The ids from the top of the list on, as many as can be chosen. */
  readonly firstIds: () => Promise<readonly string[]>;
  readonly error: unknown;
};

/**
 * The pages of a dossier's incidents that the rows `first` to `last` need. `known` is the number of incidents, of which a
 * filter may let fewer through.
 */
export function useIncidentRows(
  { dossierId, filter, known }: { dossierId: string; filter: IncidentFilter; known: number },
  first: number,
  last: number,
): IncidentRows {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const pages = pagesOfRows(first, last, known);
  const pageOptions = (page: number) =>
    queries.dossiers.incidentsOf.queryOptions({
      input: { dossierId, filter, offset: page * PAGE_ROWS, limit: PAGE_ROWS },
    });
  const results = useQueries({ queries: pages.map(pageOptions) });
  const total = results[0]?.data?.total ?? null;
  const incidentsByPage = new Map(pages.map((page, index) => [page, results[index]?.data?.incidents]));

  /** A page that was in sight a moment ago: a range of rows can be longer than the screen. */
  function pageSeen(page: number): readonly IncidentSummary[] | undefined {
    const state = queryClient.getQueryState(pageOptions(page).queryKey);
    return state?.isInvalidated === false ? state.data?.incidents : undefined;
  }

  return {
    total,
    incidentAt: (index) => {
      const page = Math.floor(index / PAGE_ROWS);
      return (incidentsByPage.get(page) ?? pageSeen(page))?.[index % PAGE_ROWS];
    },
    async firstIds() {
      const { incidentIds } = await client.dossiers.incidentIdsOf({ dossierId, filter });
      return incidentIds;
    },
    error: results.find((result) => result.error !== null)?.error ?? null,
  };
}
