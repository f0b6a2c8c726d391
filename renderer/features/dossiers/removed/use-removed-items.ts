import { useInfiniteQuery } from '@tanstack/react-query';
import type { RemovedItem } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';

/** Items that one call brings. */
const PAGE = 100;

type RemovedItems = {
  /** Null until the first answer. */
  readonly total: number | null;
  /** Those fetched so far, latest first. */
  readonly items: readonly RemovedItem[];
  readonly hasMore: boolean;
  readonly isFetchingMore: boolean;
  readonly fetchMore: () => Promise<unknown>;
  readonly error: unknown;
};

/** What was put aside in all dossiers, a page at a time. */
export function useRemovedItems(): RemovedItems {
  const { queries } = useApi();
  const pages = useInfiniteQuery(
    queries.dossiers.removedItems.infiniteOptions({
      input: (offset: number) => ({ dossierId: null, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, _, offset) => (offset + PAGE < total ? offset + PAGE : undefined),
    }),
  );
  return {
    total: pages.data?.pages.at(-1)?.total ?? null,
    items: pages.data?.pages.flatMap(({ items }) => items) ?? [],
    hasMore: pages.hasNextPage,
    isFetchingMore: pages.isFetchingNextPage,
    fetchMore: pages.fetchNextPage,
    error: pages.error,
  };
}
