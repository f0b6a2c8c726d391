import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type {
  Grouping,
  IncidentFilter,
  IncidentGroup,
} from '../../../../shared/features/dossiers/incident-views-model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { rangeWithActive } from '../../../ui/range-with-active.ts';
import { rowByKey } from '../../../ui/row-by-key.ts';
import { flattenGroups, groupFilter } from './flatten-groups.ts';
import { IncidentBody } from './incident-row.tsx';
import classes from './incidents.module.css';
import { useGroupName } from './use-group-name.ts';
import { useGroupRows } from './use-group-rows.ts';
import { useIncidentDrawer } from './use-incident-drawer.tsx';
import { useScrollMargin } from './use-scroll-margin.ts';

type GroupedIncidentsProps = {
  dossierId: string;
  by: Grouping;
  filter: IncidentFilter;
  /** Shows the incidents of one group alone, where they can be chosen. */
  onOnly: (filter: IncidentFilter, senderName: string) => void;
};

const HEADER_HEIGHT = 44;
const ROW_HEIGHT = 92;
const OVERSCAN = 6;
const PAGE_KEYS = 10;
const nothingGone = () => {};

/** Incidents in groups that open and close; the headers are one stop of the Tab key, arrows go along them. */
export function GroupedIncidents({ dossierId, by, filter, onOnly }: GroupedIncidentsProps) {
  const { incidentViews } = useMessages('dossiers');
  const { groups: texts, filter: filterTexts } = incidentViews;
  const { queries } = useApi();
  const { data, error } = useQuery(
    queries.dossiers.incidentGroups.queryOptions({ input: { dossierId, filter, by } }),
  );
  const groups = useMemo(() => data?.groups ?? [], [data]);
  const { nameOf, spanOf } = useGroupName(by);
  const { show } = useIncidentDrawer();
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  const margin = useScrollMargin(list, groups.length);
  const items = useMemo(() => flattenGroups(groups, open), [groups, open]);
  const activeItem = items.findIndex((item) => item.kind === 'group' && item.group === active);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined
        ? index
        : item.kind === 'group'
          ? `g${item.group}`
          : `r${item.group}-${item.row}`;
    },
    estimateSize: (index) => (items[index]?.kind === 'group' ? HEADER_HEIGHT : ROW_HEIGHT),
    overscan: OVERSCAN,
    scrollMargin: margin,
    rangeExtractor: rangeWithActive(activeItem),
  });
  const seen = virtualizer.getVirtualItems();
  const rowAt = useGroupRows(dossierId, {
    rows: seen.flatMap(({ index }) => {
      const item = items[index];
      return item?.kind === 'row' ? [item] : [];
    }),
    filterOf: (group) => groupFilter(by, groups[group], filter),
  });

  useEffect(() => {
    if (wanted === null) return;
    const header = list.current?.querySelector<HTMLElement>(`[data-group="${wanted}"]`);
    if (header === null || header === undefined) return;
    header.focus();
    setWanted(null);
  });

  function toggle({ key }: IncidentGroup, to?: boolean) {
    setOpen((now) => {
      const next = new Set(now);
      if (to ?? !now.has(key)) next.add(key);
      else next.delete(key);
      return next;
    });
  }

  function press(event: KeyboardEvent, group: IncidentGroup) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight') toggle(group, true);
    else if (event.key === 'ArrowLeft') toggle(group, false);
    else {
      const next = rowByKey(event.key, active, groups.length, PAGE_KEYS);
      if (next === null) return;
      setActive(next);
      setWanted(next);
      virtualizer.scrollToIndex(items.findIndex((item) => item.kind === 'group' && item.group === next));
    }
    event.preventDefault();
  }

  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading />;
  if (groups.length === 0) return <Text size="sm">{filterTexts.none}</Text>;
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {texts.groupCount(groups.length)}
      </Text>
      {by === 'form' ? <Text size="sm">{texts.several}</Text> : null}
      <ul
        ref={list}
        aria-label={texts.list}
        className={classes['list']}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {seen.map((item) => {
          const entry = items[item.index];
          const group = entry === undefined ? undefined : groups[entry.group];
          if (entry === undefined || group === undefined) return null;
          const incident = entry.kind === 'row' ? rowAt(entry) : undefined;
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={classes['item']}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {entry.kind === 'group' ? (
                <Group className={classes['group']} gap="sm" wrap="nowrap">
                  <UnstyledButton
                    data-group={entry.group}
                    aria-expanded={open.has(group.key)}
                    tabIndex={entry.group === active ? 0 : -1}
                    className={classes['groupName']}
                    onFocus={() => setActive(entry.group)}
                    onKeyDown={(event) => press(event, group)}
                    onClick={() => toggle(group)}
                  >
                    {open.has(group.key) ? <CaretDownIcon aria-hidden /> : <CaretRightIcon aria-hidden />}
                    <Text component="span" size="sm" fw={600}>
                      {nameOf(group)}
                    </Text>{' '}
                    <Text component="span" size="sm">
                      {texts.count(group.count)}
                    </Text>{' '}
                    <Text component="span" size="sm" c="dimmed">
                      {spanOf(group)}
                    </Text>
                  </UnstyledButton>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    tabIndex={entry.group === active ? 0 : -1}
                    aria-label={texts.onlyOf(nameOf(group))}
                    onClick={() => onOnly(groupFilter(by, group, filter), by === 'sender' ? group.name : '')}
                  >
                    {texts.only}
                  </Button>
                </Group>
              ) : incident === undefined ? (
                <div className={classes['row']} />
              ) : (
                <div className={classes['row']} data-inside>
                  <IncidentBody
                    dossierId={dossierId}
                    incident={incident}
                    onShow={show}
                    onAside={nothingGone}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
