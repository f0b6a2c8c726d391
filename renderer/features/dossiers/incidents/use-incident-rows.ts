import { useQueries } from '@tanstack/react-query';
import type { IncidentSummary } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { PAGE_ROWS, pagesOfRows } from '../register/pages.ts';

type IncidentRows = {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly incidentAt: (index: number) => IncidentSummary | undefined;
  readonly error: unknown;
};

/** The pages of a dossier's incidents that the rows `first` to `last` need. `known` is the number of incidents. */
export function useIncidentRows(dossierId: string, known: number, first: number, last: number): IncidentRows {
  const { queries } = useApi();
  const pages = pagesOfRows(first, last, known);
  const results = useQueries({
    queries: pages.map((page) =>
      queries.dossiers.incidents.queryOptions({
        input: { dossierId, offset: page * PAGE_ROWS, limit: PAGE_ROWS },
      }),
    ),
  });
  const incidentsByPage = new Map(pages.map((page, index) => [page, results[index]?.data?.incidents]));
  return {
    total: results[0]?.data?.total ?? null,
    incidentAt: (index) => incidentsByPage.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    error: results.find((result) => result.error !== null)?.error ?? null,
  };
}
