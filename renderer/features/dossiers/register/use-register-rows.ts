import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RegisterRow } from '../../../../shared/features/dossiers/model.ts';
import type {
  GroupCount,
  RegisterGrouping,
  RegisterLook,
} from '../../../../shared/features/dossiers/register-model.ts';
import { useApi } from '../../../port/api.tsx';
import type { RegisterLayout } from './layout.ts';
import { createLayout, REGISTER_PAGE_ROWS } from './layout.ts';
import { countChoices } from './register-look.ts';

export type RegisterRows = {
  /** Dossiers that fit; null until the first answer. Keeps its last value while another selection loads. */
  readonly total: number | null;
  /** Null: not grouped. */
  readonly groups: readonly GroupCount[] | null;
  readonly layout: RegisterLayout;
  /** The dossier at a place; undefined while its page is on the way, or where a heading stands. */
  readonly rowAt: (index: number) => RegisterRow | undefined;
  /**
   * This selection is not answered yet. The dossiers, groups and total of the one before stay until it is, so that nothing
   * flickers.
   */
  readonly isOld: boolean;
  readonly error: unknown;
};

type KeptGroups = { readonly by: RegisterGrouping; readonly groups: readonly GroupCount[] };

/** The pages of the register that the places `first` to `last` need; others stay in the cache or unread. */
export function useRegisterRows(
  look: RegisterLook,
  closed: ReadonlySet<string>,
  { first, last }: { readonly first: number; readonly last: number },
): RegisterRows {
  const { queries } = useApi();
  const { sort, direction, statuses, grouping } = look;
  const filter = countChoices(look.filter) === 0 ? {} : { filter: look.filter };
  const [lastTotal, setLastTotal] = useState<number | null>(null);
  const counted = useQuery(
    queries.dossiers.registerGroups.queryOptions({
      input: { statuses, ...filter, by: grouping ?? 'status' },
      enabled: grouping !== null,
    }),
  );
  // While another filter is looked up the groups before it stay, but never those of another grouping.
  const [kept, setKept] = useState<KeptGroups | null>(null);
  const answered = counted.data?.groups;
  if (grouping !== null && answered !== undefined && kept?.groups !== answered)
    setKept({ by: grouping, groups: answered });
  const before = kept?.by === grouping ? kept.groups : null;
  const groups = grouping === null ? null : (answered ?? before);
  const pageOf = (page: number, key?: string) =>
    queries.dossiers.list.queryOptions({
      input: {
        offset: page * REGISTER_PAGE_ROWS,
        limit: REGISTER_PAGE_ROWS,
        sort,
        direction,
        statuses,
        ...filter,
        ...(grouping === null || key === undefined ? {} : { group: { by: grouping, key } }),
      },
    });
  // The first page tells how many there are, at once where it is known already: coming back finds its place.
  const firstPage = useQuery({
    ...pageOf(0),
    enabled: grouping === null,
    placeholderData: keepPreviousData,
  });
  const isOld =
    grouping === null ? firstPage.isPlaceholderData || firstPage.data === undefined : answered === undefined;
  const ofGroups = groups?.reduce((sum, { count }) => sum + count, 0);
  const total = (grouping === null ? firstPage.data?.total : ofGroups) ?? null;
  if (total !== null && total !== lastTotal) setLastTotal(total);

  const ungrouped = total ?? lastTotal ?? 0;
  const layout = useMemo(
    () =>
      createLayout(
        grouping === null
          ? [{ key: null, count: ungrouped, isClosed: false }]
          : (groups ?? []).map(({ key, count }) => ({ key, count, isClosed: closed.has(key) })),
      ),
    [grouping, groups, ungrouped, closed],
  );
  const pages = layout.pagesOf(first, last);
  const results = useQueries({
    queries: pages.map(({ part, page }) => pageOf(page, groups?.[part]?.key)),
  });

  const rowsByPage = new Map(
    pages.map(({ part, page }, index) => [`${part}:${page}`, results[index]?.data?.rows]),
  );
  return {
    total: total ?? lastTotal,
    groups,
    layout,
    rowAt(index) {
      const place = layout.placeAt(index);
      if (place?.kind !== 'dossier') return undefined;
      const page = Math.floor(place.offset / REGISTER_PAGE_ROWS);
      const rows =
        grouping === null && isOld && page === 0
          ? firstPage.data?.rows
          : rowsByPage.get(`${place.part}:${page}`);
      return rows?.[place.offset % REGISTER_PAGE_ROWS];
    },
    isOld,
    error: firstPage.error ?? counted.error ?? results.find(({ error }) => error !== null)?.error ?? null,
  };
}
