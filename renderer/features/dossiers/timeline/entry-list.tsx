import { Button, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Dossier, TimelineKind } from '../../../../shared/features/dossiers/model.ts';
import { instantSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { groupByDay } from './group-by-day.ts';
import { TimelineItem } from './timeline-item.tsx';

/** Entries that one call brings. */
const PAGE = 50;

/** The greatest UUIDv7 there is: a cursor that leaves out nothing of its moment. */
const LAST_ID = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

type EntryListProps = {
  readonly dossier: Dossier;
  readonly kinds: readonly TimelineKind[];
  /** The tab that it stands on, for "back to the newest". */
  readonly tab: string;
  /** What is said where there is nothing. */
  readonly empty: string;
};

/** Entries of some kinds, newest first, under their days; who comes from the search lands at what was found. */
export function EntryList({ dossier, kinds, tab, empty }: EntryListProps) {
  const { dossierId, person, reports } = dossier;
  const { timeline: texts } = useMessages('dossiers');
  const { queries } = useApi();
  const moments = useMoments();
  const [search, setSearch] = useSearchParams();
  const from = instantSchema.safeParse(Number(search.get('from') ?? Number.NaN)).data ?? null;

  const pages = useInfiniteQuery(
    queries.dossiers.timeline.infiniteOptions({
      input: (before: { happenedAt: number; entryId: string } | null) => ({
        dossierId,
        kinds: [...kinds],
        before,
        limit: PAGE,
      }),
      initialPageParam: from === null ? null : { happenedAt: from, entryId: LAST_ID },
      getNextPageParam: ({ entries, more }) => {
        const last = entries.at(-1);
        return more && last !== undefined
          ? { happenedAt: last.happenedAt, entryId: last.entryId }
          : undefined;
      },
    }),
  );
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const today = moments.toLocal(Date.now()).slice(0, 10);

  return (
    <>
      <ErrorNotice error={pages.error} />
      {pages.data !== undefined && entries.length === 0 ? <Text>{empty}</Text> : null}
      {from === null ? null : (
        <Button variant="default" onClick={() => setSearch({ tab })} style={{ alignSelf: 'flex-start' }}>
          {texts.newest}
        </Button>
      )}
      {groupByDay(entries, moments.toLocal).map(({ day, entries: ofDay }) => (
        <Stack key={day} gap="xs" component="section" aria-labelledby={`day-${day}`}>
          <Title order={2} size="h5" id={`day-${day}`}>
            {/* Where nothing below is known better than by its month, no day is made up. */}
            {ofDay.every(({ precision }) => precision === 'month') ? (
              moments.withPrecision(ofDay[0]?.happenedAt ?? 0, 'month')
            ) : (
              <>
                {moments.date(ofDay[0]?.happenedAt ?? 0)}{' '}
                <Text component="span" size="sm" c="dimmed" fw={400}>
                  {day === today ? texts.today : moments.relative(ofDay[0]?.happenedAt ?? 0)}
                </Text>
              </>
            )}
          </Title>
          <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
            {ofDay.map((entry) => (
              <TimelineItem
                // A consent that was given and taken back has two lines.
                key={`${entry.entryId} ${entry.step ?? ''}`}
                dossierId={dossierId}
                personName={person.name}
                report={reports.find(({ reportId }) => reportId === entry.objectId) ?? null}
                entry={entry}
                found={entry.step === null && entry.entryId === search.get('item')}
              />
            ))}
          </Stack>
        </Stack>
      ))}
      {pages.hasNextPage ? (
        <BusyButton
          variant="default"
          busy={pages.isFetchingNextPage}
          onClick={() => {
            // With the last entries the button goes.
            const giveBack = keepFocus();
            void pages.fetchNextPage().finally(giveBack);
          }}
          style={{ alignSelf: 'flex-start' }}
        >
          {texts.more}
        </BusyButton>
      ) : null}
    </>
  );
}
