import { useQueries } from '@tanstack/react-query';
import type { IncidentFilter } from '../../../../shared/features/dossiers/incident-views-model.ts';
import type { IncidentSummary } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { PAGE_ROWS } from '../register/pages.ts';
import type { GroupLine } from './flatten-groups.ts';

type Row = Extract<GroupLine, { kind: 'row' }>;
type RowsInSight = { readonly rows: readonly Row[]; readonly filterOf: (group: number) => IncidentFilter };

/** The incidents of open groups that are in sight, page by page; undefined while theirs is on the way. */
export function useGroupRows(
  dossierId: string,
  { rows, filterOf }: RowsInSight,
): (row: Row) => IncidentSummary | undefined {
  const { queries } = useApi();
  const pageOf = ({ group, row }: Row) => `${group}:${Math.floor(row / PAGE_ROWS)}`;
  const pages = [...new Set(rows.map(pageOf))];
  const results = useQueries({
    queries: pages.map((page) => {
      const [group = 0, number = 0] = page.split(':').map(Number);
      return queries.dossiers.incidentsOf.queryOptions({
        input: { dossierId, filter: filterOf(group), offset: number * PAGE_ROWS, limit: PAGE_ROWS },
      });
    }),
  });
  return (row) => results[pages.indexOf(pageOf(row))]?.data?.incidents[row.row % PAGE_ROWS];
}
