import { Button, Group, Stack, Text } from '@mantine/core';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { IncidentFilter } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { idSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { ChoiceBar } from '../../../ui/choice-bar.tsx';
import { ChoiceBox } from '../../../ui/choice-box.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useKeepPack } from '../../../ui/pack.tsx';
import { putAsideInParts } from '../../../ui/put-aside-in-parts.ts';
import { rangeWithActive } from '../../../ui/range-with-active.ts';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { usePutAside } from '../../../ui/use-put-aside.ts';
import { useSeenRange } from '../../../ui/use-seen-range.ts';
import { useSelection } from '../../../ui/use-selection.ts';
import { useRefresh } from '../dossier/use-refresh.ts';
import { DraftWaiting } from '../drafts/draft-waiting.tsx';
import { FilesLeftLine } from '../imports/files-left.tsx';
import { ChangeSeveral } from './change-several.tsx';
import { incidentDraftKeys } from './incident-draft.ts';
import { IncidentRow } from './incident-row.tsx';
import classes from './incidents.module.css';
import { KeptIncident } from './kept-incident.tsx';
import { useIncidentDrawer } from './use-incident-drawer.tsx';
import { useIncidentRows } from './use-incident-rows.ts';
import { useScrollMargin } from './use-scroll-margin.ts';

/** Height of a closed row in pixels; opened ones are measured. */
const ROW_HEIGHT = 92;
/** Rows drawn and fetched beyond the edge. */
const OVERSCAN = 6;
/** Height of what stays in sight above the list, in pixels. */
const BAR_HEIGHT = 52;

type IncidentsPanelProps = {
  dossierId: string;
  /** Of all incidents of the dossier; the filter may let fewer through. */
  count: number;
  filter: IncidentFilter;
};

/** The incidents of a dossier that a filter lets through, newest first; only those in sight exist in the page. */
export function IncidentsPanel({ dossierId, count, filter }: IncidentsPanelProps) {
  const { incident: texts, incidentViews, imports } = useMessages('dossiers');
  const { open: openDrawer } = useDrawer();
  const keepPack = useKeepPack();
  const { choice } = useMessages('kernel');
  const { client } = useApi();
  const refresh = useRefresh();
  const { failure, busy, putAside } = usePutAside();
  const drawer = useIncidentDrawer();
  const readOnly = useIsReadOnly();
  const [search, setSearch] = useSearchParams();
  const [seen, see] = useSeenRange();
  const rows = useIncidentRows(
    { dossierId, filter, known: count },
    seen.first - OVERSCAN,
    seen.last + OVERSCAN,
  );
  const total = rows.total ?? 0;
  const list = useRef<HTMLUListElement>(null);
  // The list scrolls with the screen: it has to know how far down it begins.
  const margin = useScrollMargin(list, total);

  const selection = useSelection({
    count: total,
    idAt: (index) => rows.incidentAt(index)?.incidentId,
    allIds: rows.firstIds,
    onOpen: (index) => {
      const incident = rows.incidentAt(index);
      if (incident !== undefined) drawer.show(incident.incidentId);
    },
    onDelete: () => void putChosenAside(),
    reveal: (index) => virtualizer.scrollToIndex(index),
  });
  const { active } = selection;

  function putChosenAside() {
    const ids = [...selection.chosen];
    const items = ids.map((id) => ({ kind: 'incident' as const, id }));
    return putAside({
      item: null,
      onGone: () => selection.leave(ids),
      ...putAsideInParts(client.dossiers, items, 'aside'),
      refresh,
      done: texts.someRemoved(ids.length),
      restored: texts.someRestored(ids.length),
    });
  }

  function changeChosen() {
    const incidentIds = [...selection.chosen];
    openDrawer({
      title: incidentViews.change.title(incidentIds.length),
      content: keepPack(<ChangeSeveral dossierId={dossierId} incidentIds={incidentIds} />),
    });
  }

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: margin,
    // What stands above the list stays in sight and must not cover the row that one goes to.
    scrollPaddingStart: BAR_HEIGHT,
    // The row that the Tab key leads to stays in the page wherever the list is scrolled.
    rangeExtractor: rangeWithActive(active),
    onChange: ({ range }) => {
      if (range !== null) see(range.startIndex, range.endIndex);
    },
  });

  // Somebody came for one incident, from the timeline or the search: it opens, and the address forgets it.
  const wanted = idSchema.safeParse(search.get('item')).data;
  const { show } = drawer;
  useEffect(() => {
    if (wanted === undefined) return;
    // The link that led here is gone: when the drawer closes, focus comes back to the tab.
    document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')?.focus();
    show(wanted);
    setSearch({ tab: 'incidents' }, { replace: true });
  }, [wanted, show, setSearch]);

  /** The way to a new incident, or why there is none. */
  const begin = readOnly ? (
    <ReadOnlyLine />
  ) : (
    <Group gap="xs">
      <Button variant="default" component={Link} to={`/dossiers/${dossierId}/import`}>
        {imports.open}
      </Button>
      <Button leftSection={<PlusIcon aria-hidden />} onClick={() => drawer.add(dossierId)}>
        {texts.add}
      </Button>
    </Group>
  );
  const draftKey = incidentDraftKeys.add(dossierId);
  const half = (
    <>
      {readOnly ? (
        <KeptIncident draftKey={draftKey} title={texts.waiting} />
      ) : (
        <DraftWaiting draftKey={draftKey} sentence={texts.waiting} onOpen={() => drawer.add(dossierId)} />
      )}
      <FilesLeftLine dossierId={dossierId} />
    </>
  );
  if (rows.total === 0 && count > 0) {
    return (
      <Stack maw="60rem">
        <Text size="sm" role="status">
          {incidentViews.filter.none}
        </Text>
        {half}
      </Stack>
    );
  }
  if (rows.total === 0) {
    return (
      <Stack maw="60rem">
        <EmptyState sentence={texts.empty} action={begin} />
        {half}
      </Stack>
    );
  }
  return (
    <Stack gap="sm" maw="60rem">
      <ReadOnlyLine />
      {half}
      <ErrorNotice error={rows.error ?? failure} texts={{ NOT_FOUND: choice.someGone }} />
      <ChoiceBar
        selection={selection}
        label={texts.remove}
        busy={busy}
        onAct={() => void putChosenAside()}
        add={begin}
      >
        <ChoiceBox {...selection.allProps} aria-label={texts.chooseAll} />
        <Text size="sm" role="status">
          {rows.total === null ? '' : texts.count(rows.total)}
        </Text>
        {readOnly || selection.chosen.size === 0 ? null : (
          <Button size="compact-sm" variant="default" onClick={changeChosen}>
            {incidentViews.change.open}
          </Button>
        )}
      </ChoiceBar>
      <ul
        ref={list}
        aria-label={texts.list}
        className={classes['list']}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-setsize={total}
            aria-posinset={item.index + 1}
            className={classes['item']}
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            <IncidentRow
              dossierId={dossierId}
              incident={rows.incidentAt(item.index)}
              boxProps={(id) => selection.boxProps(item.index, id)}
              onShow={show}
              onAside={selection.forget}
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}
