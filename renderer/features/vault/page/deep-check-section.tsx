import { Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Section } from '../../../ui/section.tsx';

/** Reads the whole vault on request, and shows a reading that Luwte began by itself. */
export function DeepCheckSection() {
  const { queries } = useApi();
  const { check: texts } = useMessages('vault').safety;
  const queryClient = useQueryClient();
  const check = useMutation(queries.vault.checkNow.mutationOptions());
  const progress = useQuery(
    queries.vault.checkProgress.queryOptions({
      refetchInterval: ({ state }) =>
        check.isPending || (state.data?.running ?? null) !== null ? 500 : false,
    }),
  );
  const running = progress.data?.running ?? null;
  const isRunning = check.isPending || running !== null;
  const wasRunning = useRef(false);
  useEffect(() => {
    // It can have found damage: then the vault is only read from now on.
    if (wasRunning.current && !isRunning) {
      void queryClient.invalidateQueries({ queryKey: queries.vault.facts.key() });
      void queryClient.invalidateQueries({ queryKey: queries.vault.status.key() });
    }
    wasRunning.current = isRunning;
  }, [isRunning, queryClient, queries]);
  return (
    <Section title={texts.title}>
      <Text maw="44rem">{texts.text}</Text>
      <Stack gap="xs" maw="32rem">
        <Group>
          <BusyButton
            variant="default"
            busy={isRunning}
            onClick={() => {
              check.mutate({});
              void progress.refetch();
            }}
          >
            {texts.now}
          </BusyButton>
        </Group>
        <ErrorNotice error={check.error} texts={texts.errors} />
        <Text role="status">
          {isRunning
            ? texts.running
            : check.data === undefined
              ? ''
              : check.data.problems === 0
                ? texts.well
                : texts.found(check.data.problems)}
        </Text>
        {running === null || running.total === 0 ? null : (
          <>
            <Progress value={(100 * running.done) / running.total} aria-label={texts.progress} />
            <Text size="sm">{texts.files(running.done, running.total)}</Text>
          </>
        )}
      </Stack>
    </Section>
  );
}
