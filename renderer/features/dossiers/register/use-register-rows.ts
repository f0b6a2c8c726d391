import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RegisterRow } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { PAGE_ROWS, pagesOfRows } from './pages.ts';
import type { RegisterView } from './register-view.ts';

type RegisterRows = {
  /** Rows that fit the filter; null until the first answer. Keeps its last value while another order loads. */
  readonly total: number | null;
  /** The row at an index of the whole list; undefined while its page is on the way. */
  readonly rowAt: (index: number) => RegisterRow | undefined;
  readonly error: unknown;
};

type Order = Pick<RegisterView, 'sort' | 'direction' | 'statuses'>;

/** The pages of the register that the rows `first` to `last` need; others stay in the cache or unread. */
export function useRegisterRows(order: Order, first: number, last: number): RegisterRows {
  const { queries } = useApi();
  const [lastTotal, setLastTotal] = useState<number | null>(null);
  const pages = pagesOfRows(first, last, lastTotal ?? PAGE_ROWS);
  const results = useQueries({
    queries: pages.map((page) =>
      queries.dossiers.list.queryOptions({
        input: {
          offset: page * PAGE_ROWS,
          limit: PAGE_ROWS,
          sort: order.sort,
          direction: order.direction,
          statuses: order.statuses.length === 0 ? null : [...order.statuses],
        },
      }),
    ),
  });

  const total = results[0]?.data?.total ?? null;
  useEffect(() => {
    if (total !== null) setLastTotal(total);
  }, [total]);

  const rowsByPage = new Map(pages.map((page, index) => [page, results[index]?.data?.rows]));
  return {
    total: total ?? lastTotal,
    rowAt: (index) => rowsByPage.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    error: results.find((result) => result.error !== null)?.error ?? null,
  };
}
