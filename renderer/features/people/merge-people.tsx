import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/kernel/person.ts';
import { lineSchema } from '../../../shared/kernel/primitives.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import type { KnownDetails } from './person-form.tsx';

/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 200;

/** Who turned out to be this person, with a way back; and a way to merge one more record into this one. */
export function MergePeople({ person, merges }: { person: Person; merges: KnownDetails['merges'] }) {
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
            personId={person.personId}
            busy={busy}
            onMerge={(mergedId) =>
              act(() => client.people.merge({ keptId: person.personId, mergedId }), texts.done)
            }
          />
        )}
        <ErrorNotice error={failure} texts={texts.errors} />
      </Stack>
    </Fieldset>
  );
}

type MergeSearchProps = { personId: string; busy: boolean; onMerge: (mergedId: string) => Promise<void> };

/** Finds somebody else and asks before the two become one. */
function MergeSearch({ personId, busy, onMerge }: MergeSearchProps) {
  const { merge: texts } = useMessages('people').details;
  const { queries } = useApi();
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const enabled = text.length >= 2 && text === typed.trim() && lineSchema.safeParse(text).success;
  const { data } = useQuery(
    queries.people.suggest.queryOptions({ input: { text }, enabled, placeholderData: keepPreviousData }),
  );
  const others = enabled ? (data?.people ?? []).filter((other) => other.personId !== personId) : [];
  const chosen = others.find((other) => other.personId === chosenId);
  return (
    <>
      <TextInput
        label={texts.search}
        description={`${texts.hint} ${texts.searchHint}`}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosenId(null);
        }}
      />
      {chosen === undefined ? (
        <Stack gap={4} align="flex-start" aria-live="polite">
          {enabled && data !== undefined && others.length === 0 ? <Text size="sm">{texts.none}</Text> : null}
          {others.map((other) => (
            <Group key={other.personId} gap="xs">
              <Button variant="default" size="compact-sm" onClick={() => setChosenId(other.personId)}>
                {texts.choose(other.name)}
              </Button>
              <Text size="sm" c="dimmed">
                {[other.function, other.unit, texts.dossiers(other.dossierCodes)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </Group>
          ))}
        </Stack>
      ) : (
        <Stack gap="xs">
          <Text size="sm" tabIndex={-1} ref={focusOnArrival}>
            {texts.question(chosen.name, chosen.dossierCodes)} {texts.keeps}
          </Text>
          <Group gap="xs">
            <BusyButton busy={busy} onClick={() => void onMerge(chosen.personId).then(() => setTyped(''))}>
              {texts.confirm}
            </BusyButton>
            <Button variant="default" onClick={() => setChosenId(null)}>
              {texts.cancel}
            </Button>
          </Group>
        </Stack>
      )}
    </>
  );
}

/** The question is read out when it comes. */
const focusOnArrival = (element: HTMLElement | null) => element?.focus();

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
