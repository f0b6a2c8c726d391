import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry, AuditFilter } from '../../../../shared/features/vault/audit-model.ts';
import { useApi } from '../../../port/api.tsx';

export type AuditRows = {
  /** Those that have come so far, newest first; null before the first answer. */
  readonly rows: readonly AuditEntry[] | null;
  /** There are older ones. */
  readonly more: boolean;
  /** Fetches the next older ones, once at a time. */
  readonly fetchMore: () => void;
  /** What is shown belongs to this filter, not to the one before. */
  readonly settled: boolean;
  /** Entries of the whole trail and its head code; null before the first answer. */
  readonly trail: { readonly total: number; readonly headCode: string } | null;
  readonly error: unknown;
};

/** The trail as far as somebody has scrolled. */
export function useAuditRows(filter: AuditFilter): AuditRows {
  const { queries } = useApi();
  const pages = useInfiniteQuery(
    queries.vault.auditTrail.infiniteOptions({
      input: (before: number | null) => ({ filter, before }),
      initialPageParam: null,
      getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.sequence : undefined),
      placeholderData: keepPreviousData,
    }),
  );
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = pages;
  const [first] = data?.pages ?? [];
  return {
    rows: data?.pages.flatMap(({ entries }) => entries) ?? null,
    more: hasNextPage,
    fetchMore: () => {
      // After a failure only coming back here tries anew: a list in sight would ask without end.
      if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
    },
    settled: data !== undefined && !pages.isPlaceholderData,
    trail: first === undefined ? null : { total: first.total, headCode: first.headCode },
    error: pages.error,
  };
}
