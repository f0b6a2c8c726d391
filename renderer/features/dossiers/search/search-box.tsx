// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot stand in a list box.
import { Loader, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { rowByKey } from '../../../ui/row-by-key.ts';
import classes from './search.module.css';
import type { SearchItem } from './search-item.ts';
import { itemToPath } from './search-item.ts';
import { SearchOption } from './search-option.tsx';
import { useSearch } from './use-search.ts';

/** Lines that Page keys skip. */
const PAGE_LINES = 8;

/** One box for dossiers, people and commands: a combobox whose list is always open. */
export function SearchBox({ onDone }: { onDone: () => void }) {
  const { search: texts, searchAll } = useMessages('dossiers');
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const { groups, more, behind, searching, settled, error } = useSearch(text);
  const items = groups.flatMap((group) => group.items);
  const [active, setActive] = useState(0);
  const current = Math.min(active, items.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    document.getElementById(`${listId}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, current]);

  function choose(item: SearchItem | undefined) {
    if (item === undefined) return;
    onDone();
    if (item.type === 'command') item.run();
    else void navigate(itemToPath(item));
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(items[current]);
      return;
    }
    // Home and End belong to the text that is typed.
    const next =
      event.key === 'Home' || event.key === 'End'
        ? null
        : rowByKey(event.key, current, items.length, PAGE_LINES);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  }

  const nothing = settled && items.length === 0;
  return (
    <Stack gap="sm" pt={4}>
      <TextInput
        aria-label={texts.label}
        placeholder={texts.placeholder}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? optionId(current) : undefined}
        leftSection={<MagnifyingGlassIcon aria-hidden />}
        rightSection={searching ? <Loader size="xs" aria-hidden /> : null}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label={texts.results} className={classes['list']}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${listId}-${group.id}`}>
            <div id={`${listId}-${group.id}`} className={classes['group']}>
              {group.label}
            </div>
            {group.items.map((item) => {
              const index = items.indexOf(item);
              return (
                <SearchOption
                  key={item.key}
                  id={optionId(index)}
                  item={item}
                  index={index}
                  isActive={index === current}
                  onChoose={() => choose(item)}
                />
              );
            })}
          </div>
        ))}
      </div>
      <ErrorNotice error={error} />
      <div role="status">
        {searching ? <Text size="sm">{texts.searching}</Text> : null}
        {settled && !nothing ? <VisuallyHidden>{texts.found(items.length)}</VisuallyHidden> : null}
        {nothing ? (
          <>
            <Text size="sm" fw={600}>
              {texts.none(text.trim())}
            </Text>
            <Text size="sm">{texts.noneHint}</Text>
          </>
        ) : null}
        {more ? <Text size="sm">{texts.more}</Text> : null}
        {behind ? <Text size="sm">{searchAll.behind}</Text> : null}
      </div>
      <Text size="xs" c="dimmed">
        {texts.hint}
      </Text>
    </Stack>
  );
}
