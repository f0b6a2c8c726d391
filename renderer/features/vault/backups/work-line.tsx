import { Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Work } from '../../../../shared/features/vault/backup-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';

/** The long work under way, how far it is, and how to break it off. */
export function WorkLine({ work }: { work: Work | null }) {
  const { queries } = useApi();
  const { work: texts } = useMessages('vault').backups;
  const { language } = useLanguage();
  const cancel = useMutation(queries.vault.cancelWork.mutationOptions());
  const size = (bytes: number) => bytesToText(bytes, language);
  return (
    <div role="status">
      {work === null ? null : (
        <Paper withBorder p="sm" maw="40rem">
          <Stack gap="xs">
            <Text>{`${texts.kinds[work.kind]}. ${texts.goOn}`}</Text>
            {work.total === 0 ? null : (
              // Said once by the screen reader, not every half second.
              <Group gap="sm" wrap="nowrap" aria-live="off">
                <Progress flex={1} value={(100 * work.done) / work.total} aria-label={texts.progress} />
                <Text size="sm">{texts.amount(size(work.done), size(work.total))}</Text>
              </Group>
            )}
            <Group>
              <BusyButton
                variant="default"
                size="xs"
                busy={cancel.isPending}
                onClick={() => cancel.mutate({})}
              >
                {cancel.isSuccess ? texts.cancelling : texts.cancel}
              </BusyButton>
            </Group>
          </Stack>
        </Paper>
      )}
    </div>
  );
}
