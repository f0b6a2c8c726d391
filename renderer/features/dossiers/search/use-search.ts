import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useCommands } from '../../../ui/commands.tsx';
import { useAllMessages, useLanguage, useMessages } from '../../../ui/language.tsx';
import { useLock } from '../../../ui/lock-context.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { TYPING_PAUSE } from '../../../ui/typing-pause.ts';
import { useVeil } from '../../../ui/veil.tsx';
import { useNewDossier } from '../new-dossier/use-new-dossier.tsx';
import { askAgain, isWaiting } from './ask-again.ts';
import type { SearchGroup, SearchItem } from './search-item.ts';
import { commandsByText, hitToItem, personToItem } from './search-item.ts';
import { noSearchFilter, rememberSearch, searchKinds } from './search-memory.ts';

/** Hits that one look brings. */
const HITS = 30;
/** People that one look brings. */
const PEOPLE = 8;
/** Shorter text finds half the vault and says nothing. */
const SHORTEST = 2;

type Search = {
  readonly groups: readonly SearchGroup[];
  /** The vault holds more hits than are shown. */
  readonly more: boolean;
  /** Something that fits may be missing; it is asked for anew until nothing is. */
  readonly behind: boolean;
  readonly searching: boolean;
  /** What is shown belongs to what is typed, and something was looked for. */
  readonly settled: boolean;
  readonly error: unknown;
};

/** What fits the text: people, places in dossiers, commands. A newer text ends the search for the older one. */
export function useSearch(text: string): Search {
  const { search: texts } = useMessages('dossiers');
  const { queries } = useApi();
  const typed = text.trim();
  const [wanted] = useDebouncedValue(typed, TYPING_PAUSE);
  const enabled = wanted.length >= SHORTEST && lineSchema.safeParse(wanted).success;
  const hits = useQuery(
    queries.dossiers.search.queryOptions({
      input: { text: wanted, offset: 0, limit: HITS, filter: { ...noSearchFilter, kinds: [...searchKinds] } },
      enabled,
      placeholderData: keepPreviousData,
      // Somebody may have written something since: never an old answer.
      staleTime: 0,
      gcTime: 0,
      refetchInterval: ({ state }) => askAgain(state.data),
    }),
  );
  const people = useQuery(
    queries.dossiers.searchPeople.queryOptions({
      input: { text: wanted, limit: PEOPLE },
      enabled,
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 0,
      refetchInterval: ({ state }) => askAgain(state.data),
    }),
  );
  const commands = useSearchCommands(typed);
  const all = useShowAll(typed);

  const isAnswered = typed.length >= SHORTEST;
  const isSearching = isWaiting(hits) || isWaiting(people);
  const shown = isAnswered && hits.error === null ? hits.data : undefined;
  const found = isAnswered && people.error === null ? people.data : undefined;
  const places = shown?.hits.map(hitToItem) ?? [];
  const nothingFound = places.length === 0 && (found?.people.length ?? 0) === 0;
  const groups: readonly SearchGroup[] = [
    { id: 'people', label: texts.people, items: found?.people.map(personToItem) ?? [] },
    { id: 'dossiers', label: texts.inDossiers, items: places },
    { id: 'commands', label: texts.commands, items: [...(nothingFound ? [] : [all]), ...commands] },
  ];
  return {
    groups: groups.filter((group) => group.items.length > 0),
    more: (shown?.more ?? false) || (found?.more ?? false),
    behind: (shown?.behind ?? false) || (found?.behind ?? false),
    searching: isSearching || (typed.length >= SHORTEST && typed !== wanted),
    settled: isAnswered && typed === wanted && !isSearching && !hits.isPlaceholderData,
    error: enabled ? (hits.error ?? people.error) : null,
  };
}

/** Leads to the screen with everything that fits the text. */
function useShowAll(text: string): SearchItem {
  const { searchAll } = useMessages('dossiers');
  const navigate = useNavigate();
  return {
    type: 'command',
    key: 'show-all',
    label: searchAll.all,
    run() {
      rememberSearch({ text, filter: noSearchFilter, offset: 0, active: -1 });
      // Another search than the one that may be shown there already.
      void navigate('/search', { state: { search: Date.now() } });
    },
  };
}

function useSearchCommands(text: string): readonly SearchItem[] {
  const { search: texts } = useMessages('dossiers');
  const { frame } = useMessages('kernel');
  const lock = useLock();
  const all = useAllMessages();
  const navigate = useNavigate();
  const newDossier = useNewDossier();
  const readOnly = useIsReadOnly();
  const places = useCommands();
  const { language, change } = useLanguage();
  const veil = useVeil();
  const commands = [
    ...(readOnly ? [] : [{ key: 'new-report', label: texts.newReport, run: newDossier }]),
    {
      key: 'veil-names',
      label: veil.names ? texts.showNames : texts.hideNames,
      run: () => veil.setNames(!veil.names),
    },
    {
      key: 'veil-messages',
      label: veil.messages ? texts.showMessages : texts.hideMessages,
      run: () => veil.setMessages(!veil.messages),
    },
    { key: 'language', label: texts.otherLanguage, run: () => change(language === 'nl' ? 'en' : 'nl') },
    { key: 'lock', label: frame.lockKey, run: lock },
    ...places.map(({ id, label, path }) => ({ key: id, label: label(all), run: () => void navigate(path) })),
  ];
  return commandsByText(commands, text).map((command): SearchItem => ({ type: 'command', ...command }));
}
