import { Text, TextInput } from '@mantine/core';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { SearchFilter } from '../../../../shared/features/dossiers/search-model.ts';
import { LINE_LIMIT } from '../../../../shared/kernel/primitives.ts';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useKey } from '../../../ui/keys.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { rowByKey } from '../../../ui/row-by-key.ts';
import classes from './search.module.css';
import { SearchFilterBar } from './search-filter-bar.tsx';
import type { SearchItem } from './search-item.ts';
import { itemToPath } from './search-item.ts';
import { noSearchFilter, readSearchMemory, rememberSearch } from './search-memory.ts';
import { SearchResults } from './search-results.tsx';
import { useAllHits } from './use-all-hits.ts';

/** Lines that Page keys skip. */
const PAGE_LINES = 8;

/** Everything that fits, with filters: the search box of Ctrl+K shows the first of it. */
export function SearchScreen() {
  // The search box may ask for something else while this screen is there already.
  const { state } = useLocation();
  return <Search key={JSON.stringify(state)} />;
}

function Search() {
  const { search: texts, searchAll, keys } = useMessages('dossiers');
  const navigate = useNavigate();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [memory] = useState(readSearchMemory);
  const [text, setText] = useState(memory.text);
  const [filter, setFilter] = useState(memory.filter);
  const [active, setActive] = useState(memory.active);
  const { items, more, behind, fetchMore, searching, settled, error } = useAllHits(text, filter);
  const current = Math.min(active, items.length - 1);
  useKey('/', () => field.current?.focus(), keys.filter);
  useEffect(() => field.current?.focus(), []);

  function look(part: { readonly text?: string; readonly filter?: SearchFilter }) {
    if (part.text !== undefined) setText(part.text);
    if (part.filter !== undefined) setFilter(part.filter);
    setActive(-1);
    rememberSearch({ ...part, offset: 0, active: -1 });
  }

  function activate(index: number) {
    setActive(index);
    rememberSearch({ active: index });
    if (index >= items.length - PAGE_LINES) fetchMore();
  }

  function choose(item: SearchItem | undefined) {
    if (item === undefined || item.type === 'command') return;
    void navigate(itemToPath(item));
  }

  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(noSearchFilter);
  const nothing = settled && items.length === 0;
  return (
    <div className={classes['screen']}>
      <PageHeader title={searchAll.title} />
      <TextInput
        ref={field}
        aria-label={searchAll.label}
        placeholder={texts.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={LINE_LIMIT}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? `${listId}-${current}` : undefined}
        leftSection={<MagnifyingGlassIcon aria-hidden />}
        value={text}
        onChange={(event) => look({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            choose(items[Math.max(0, current)]);
            return;
          }
          // Home and End belong to the text that is typed.
          const isOfText = event.key === 'Home' || event.key === 'End';
          const next = isOfText ? null : rowByKey(event.key, current, items.length, PAGE_LINES);
          if (next === null) return;
          event.preventDefault();
          activate(next);
        }}
      />
      <SearchFilterBar value={filter} onChange={(next) => look({ filter: next })} />
      <ErrorNotice error={error} />
      <div role="status" className={classes['status']}>
        {searching ? <Text size="sm">{texts.searching}</Text> : null}
        {settled ? (
          <Text size="sm" fw={nothing ? 600 : 400}>
            {searchAll.count(items.length, more)}
          </Text>
        ) : null}
        {nothing ? <Text size="sm">{isNarrowed ? searchAll.noneFiltered : texts.noneHint}</Text> : null}
        {behind ? <Text size="sm">{searchAll.behind}</Text> : null}
      </div>
      {text.trim() === '' ? <EmptyState sentence={searchAll.begin} /> : null}
      <SearchResults
        id={listId}
        items={items}
        more={more}
        active={current}
        offset={memory.offset}
        onEnd={fetchMore}
        onChoose={(index) => {
          activate(index);
          choose(items[index]);
        }}
      />
    </div>
  );
}
