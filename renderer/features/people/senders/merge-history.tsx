import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SenderMerge } from '../../../../shared/features/people/sender-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { Name, useFreeWords } from '../../../ui/veil.tsx';
import classes from './senders.module.css';
import { useRefreshSenders } from './use-refresh-senders.ts';

/** What was merged and split, latest first; what is still merged can be split, in any order. */
export function MergeHistory({ merges }: { merges: readonly SenderMerge[] }) {
  const { senders } = useMessages('people');
  const texts = senders.history;
  const { client } = useApi();
  const refresh = useRefreshSenders();
  const done = useDoneNotice();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (merges.length === 0) return <Text size="sm">{texts.empty}</Text>;

  const split = async (mergeId: string) => {
    const giveBack = keepFocus();
    setBusy(mergeId);
    setFailure(null);
    try {
      await client.people.splitSender({ mergeId });
      await refresh();
      done(texts.done);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
      giveBack();
    }
  };
  return (
    <Stack gap="xs">
      <ReadOnlyLine />
      <ErrorNotice error={failure} />
      <ul className={classes['list']} aria-label={texts.title}>
        {merges.map((merge) => (
          <MergeLine
            key={merge.mergeId}
            merge={merge}
            busy={busy === merge.mergeId}
            onSplit={() => void split(merge.mergeId)}
          />
        ))}
      </ul>
    </Stack>
  );
}

type MergeLineProps = { merge: SenderMerge; busy: boolean; onSplit: () => void };

function MergeLine({ merge, busy, onSplit }: MergeLineProps) {
  const { senders } = useMessages('people');
  const texts = senders.history;
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const free = useFreeWords();
  const { certainty, reason, at, by, undoneAt } = merge;
  const keptName = merge.keptName ?? texts.hiddenAccount;
  const mergedName = merge.mergedName ?? texts.hiddenAccount;
  return (
    <li className={classes['item']}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={2} maw="44rem">
          <Text size="sm" fw={600}>
            <bdi>{mergedName}</bdi> {texts.mergedWith} <bdi>{keptName}</bdi>
          </Text>
          <Text size="sm">
            {texts.line(senders.certainties[certainty], moments.dateTime(at))} {texts.by} <Name>{by}</Name>
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {reason === null ? texts.reasonElsewhere : free(reason)}
          </Text>
          {undoneAt === null ? null : <Text size="sm">{texts.undone(moments.dateTime(undoneAt))}</Text>}
        </Stack>
        {undoneAt !== null || readOnly ? null : (
          <BusyButton
            busy={busy}
            size="compact-sm"
            variant="default"
            aria-label={texts.splitLabel(keptName, mergedName)}
            onClick={onSplit}
          >
            {texts.split}
          </BusyButton>
        )}
      </Group>
    </li>
  );
}
