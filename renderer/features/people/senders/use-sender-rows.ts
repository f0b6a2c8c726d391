import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { SenderRow } from '../../../../shared/features/people/sender-model.ts';
import { useApi } from '../../../port/api.tsx';

/** Rows that are fetched at once. */
const PAGE_ROWS = 200;

export type SenderRows = {
  /** Those that have come so far, most messages first; null before the first answer. */
  readonly rows: readonly SenderRow[] | null;
  /** All that fit; null before the first answer. */
  readonly total: number | null;
  /** Fetches the next ones, once at a time. */
  readonly fetchMore: () => void;
  readonly error: unknown;
};

/** Senders of a dossier or of all, as far as somebody has scrolled. */
export function useSenderRows(dossierId: string | null, text: string): SenderRows {
  const { queries } = useApi();
  const { data, error, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    queries.people.senders.infiniteOptions({
      input: (offset: number) => ({ dossierId, text, offset, limit: PAGE_ROWS }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) =>
        pages.length * PAGE_ROWS < total ? pages.length * PAGE_ROWS : undefined,
      placeholderData: keepPreviousData,
      // Incidents are written elsewhere; what is shown when one comes here is of now.
      refetchOnMount: 'always',
    }),
  );
  return {
    rows: data?.pages.flatMap(({ senders }) => senders) ?? null,
    total: data?.pages[0]?.total ?? null,
    fetchMore: () => {
      // After a failure only coming back here tries anew: a list in sight would ask without end.
      if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
    },
    error,
  };
}
