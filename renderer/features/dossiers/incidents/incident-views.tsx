import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { IncidentFilter } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { everyIncident, groupingSchema } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { FilterButton } from '../../../ui/filter-button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { GroupedIncidents } from './grouped-incidents.tsx';
import { IncidentFilters } from './incident-filters.tsx';
import { IncidentsPanel } from './incidents-panel.tsx';

// Brings the drawing of pictures along, which is large.
const IncidentPicture = lazy(async () => ({
  default: (await import('./incident-picture.tsx')).IncidentPicture,
}));

const views = ['list', ...groupingSchema.options, 'picture'] as const;
type View = (typeof views)[number];

/** The incidents of a dossier: as a list, in groups or as a picture, all of them or some. */
export function IncidentViews({ dossierId, count }: { dossierId: string; count: number }) {
  const { incidentViews: texts } = useMessages('dossiers');
  const [search] = useSearchParams();
  const [view, setView] = useState<View>('list');
  const [filter, setFilter] = useState<IncidentFilter>(everyIncident);
  const [senderName, setSenderName] = useState('');
  const [filterOpen, setFilterOpen] = useState(false);
  const filterButton = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  // Who comes for one incident finds it in the list of all.
  const isWanted = search.has('item');
  if (count === 0) return <IncidentsPanel dossierId={dossierId} count={0} filter={everyIncident} />;
  const shown = isWanted ? 'list' : view;
  const grouping = groupingSchema.safeParse(shown).data;

  const only = (next: IncidentFilter, name: string) => {
    setFilter(next);
    setSenderName(name);
    setView('list');
    // What is left out must be seen to be.
    setFilterOpen(true);
  };

  return (
    <Stack gap="sm" maw="60rem">
      <Group gap="xs">
        <Text size="sm" component="span">
          {texts.view}
        </Text>
        <SegmentedControl
          aria-label={texts.view}
          size="xs"
          value={shown}
          onChange={(next) => setView(views.find((candidate) => candidate === next) ?? 'list')}
          data={views.map((value) => ({ value, label: texts.views[value] }))}
        />
        <FilterButton
          ref={filterButton}
          panelId={panelId}
          opened={filterOpen}
          onToggle={() => setFilterOpen(!filterOpen)}
        >
          {Object.values(filter).some((value) => value !== null) ? texts.filter.on : texts.filter.title}
        </FilterButton>
      </Group>
      {filterOpen ? (
        <IncidentFilters
          id={panelId}
          filter={filter}
          senderName={senderName}
          onChange={setFilter}
          onClear={() => {
            setFilter(everyIncident);
            // The button that was pressed is gone with what it cleared.
            filterButton.current?.focus();
          }}
        />
      ) : null}
      {grouping !== undefined ? (
        <GroupedIncidents key={grouping} dossierId={dossierId} by={grouping} filter={filter} onOnly={only} />
      ) : shown === 'picture' ? (
        // Of its own: the tab around it stays, and with it the focus on what was chosen.
        <Suspense fallback={<Loading />}>
          <IncidentPicture dossierId={dossierId} filter={filter} />
        </Suspense>
      ) : (
        <IncidentsPanel
          // Another filter is another list.
          key={JSON.stringify(filter)}
          dossierId={dossierId}
          count={count}
          filter={isWanted ? everyIncident : filter}
        />
      )}
    </Stack>
  );
}
