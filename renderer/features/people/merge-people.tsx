import { Fieldset, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/kernel/person.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import { MergeSearch } from './merge-search.tsx';
import type { KnownDetails } from './person-form.tsx';

/** Who turned out to be this person, with a way back; and a way to merge one more record into this one. */
export function MergePeople({ person, known }: { person: Person; known: KnownDetails }) {
  const { merges } = known;
  const { elected } = known.details;
  const { merge: texts } = useMessages('people').details;
  const readOnly = useIsReadOnly();
  const { client } = useApi();
  const announce = useAnnounce();
  const moments = useMoments();
  const refresh = useRefreshPeople();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const act = async (change: () => Promise<unknown>, said: string) => {
    const giveBack = keepFocus();
    setBusy(true);
    setFailure(null);
    try {
      await change();
      await refresh();
      announce(said);
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
    giveBack();
  };
  return (
    <Fieldset legend={texts.title}>
      <Stack gap="sm">
        {merges.length === 0 ? null : (
          <Stack gap="xs" component="ul" aria-label={texts.history} m={0} p={0} style={{ listStyle: 'none' }}>
            {merges.map(({ mergeId, name, contact, function: work, unit, at, by, undoneAt, dossiers }) => (
              <li key={mergeId}>
                <Text size="sm" fw={600}>
                  {name}
                </Text>
                <Text size="sm">
                  {[work, unit, contact, texts.dossiers(dossiers.map(({ code }) => code))]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
                <Group gap="sm">
                  <Text size="sm" c="dimmed">
                    {texts.line(moments.dateTime(at), by)}
                    {undoneAt === null ? '' : `; ${texts.undone(moments.dateTime(undoneAt))}`}
                  </Text>
                  {undoneAt === null && !readOnly ? (
                    <BusyButton
                      variant="default"
                      size="compact-sm"
                      busy={busy}
                      onClick={() => void act(() => client.people.undoMerge({ mergeId }), texts.undid)}
                    >
                      {texts.undo(name)}
                    </BusyButton>
                  ) : null}
                </Group>
              </li>
            ))}
          </Stack>
        )}
        {readOnly ? null : (
          <MergeSearch
            kept={{ ...person, elected }}
            busy={busy}
            onMerge={(mergedId, choice) =>
              act(() => client.people.merge({ keptId: person.personId, mergedId, choice }), texts.done)
            }
          />
        )}
        <ErrorNotice error={failure} texts={texts.errors} />
      </Stack>
    </Fieldset>
  );
}

/** Fetches anew what the screens show of people and of the dossiers that moved. */
function useRefreshPeople(): () => Promise<unknown> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [queries.people.key(), queries.dossiers.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
}
