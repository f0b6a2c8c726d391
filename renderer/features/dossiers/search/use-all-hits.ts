import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SearchFilter } from '../../../../shared/features/dossiers/search-model.ts';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { TYPING_PAUSE } from '../../../ui/typing-pause.ts';
import { askAgain, isWaiting } from './ask-again.ts';
import type { SearchItem } from './search-item.ts';
import { hitToItem, personToItem } from './search-item.ts';
import { searchKinds } from './search-memory.ts';

/** Shorter text finds half the vault and says nothing. */
const SHORTEST = 2;
const PAGE = 50;
const PEOPLE = 20;

type AllHits = {
  /** People first, each once; then what stands in dossiers, newest first. */
  readonly items: readonly SearchItem[];
  /** There are more than were fetched. */
  readonly more: boolean;
  /** Something that fits may be missing; it is asked for anew until nothing is. */
  readonly behind: boolean;
  readonly fetchMore: () => void;
  readonly searching: boolean;
  /** What is shown belongs to what is typed, and something was looked for. */
  readonly settled: boolean;
  readonly error: unknown;
};

/** Everything that fits, page after page. */
export function useAllHits(text: string, filter: SearchFilter): AllHits {
  const { queries } = useApi();
  const typed = text.trim();
  const [wanted] = useDebouncedValue(typed, TYPING_PAUSE);
  const enabled = wanted.length >= SHORTEST && lineSchema.safeParse(wanted).success;
  const kinds = filter.kinds.length === 0 ? [...searchKinds] : filter.kinds;
  const hits = useInfiniteQuery(
    queries.dossiers.search.infiniteOptions({
      input: (offset: number) => ({ text: wanted, offset, limit: PAGE, filter: { ...filter, kinds } }),
      initialPageParam: 0,
      getNextPageParam: ({ more }, pages) => (more ? pages.length * PAGE : undefined),
      enabled,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => askAgain(state.data?.pages.find(({ behind }) => behind)),
    }),
  );
  // Kinds and days say nothing about people: whoever narrows by them looks for something else.
  const looksForPeople = filter.kinds.length === 0 && filter.from === null && filter.until === null;
  const people = useQuery(
    queries.dossiers.searchPeople.queryOptions({
      input: { text: wanted, limit: PEOPLE, filter },
      enabled: enabled && looksForPeople,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => askAgain(state.data),
    }),
  );

  const isAnswered = typed.length >= SHORTEST && enabled;
  const found = isAnswered && looksForPeople ? (people.data?.people ?? []) : [];
  const pages = isAnswered ? (hits.data?.pages ?? []) : [];
  const behind =
    pages.some((page) => page.behind) || (isAnswered && looksForPeople && people.data?.behind === true);
  const { isPlaceholderData } = hits;
  const isFetching =
    hits.isFetchingNextPage ||
    isWaiting({ data: hits.data?.pages[0], isFetching: hits.isFetching, isPlaceholderData }) ||
    isWaiting(people);
  return {
    items: [...found.map(personToItem), ...pages.flatMap((page) => page.hits.map(hitToItem))],
    more: isAnswered && hits.hasNextPage,
    behind,
    fetchMore() {
      if (hits.hasNextPage && !hits.isFetchingNextPage) void hits.fetchNextPage();
    },
    searching: isFetching || (typed.length >= SHORTEST && typed !== wanted),
    settled: isAnswered && typed === wanted && !isFetching && !isPlaceholderData,
    error: enabled ? (hits.error ?? people.error) : null,
  };
}
