import { Group, Stack, Text } from '@mantine/core';
import type { PoliceStep } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import { useFreeWords } from '../../../../ui/veil.tsx';
import classes from '../police.module.css';
import { useRefreshPolice } from '../use-police.ts';

/** One thing that happened to a report. */
export function CourseItem({ step }: { step: PoliceStep }) {
  const { after: texts, errors } = useMessages('triage').police.screen;
  const { client } = useApi();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const free = useFreeWords();
  const removing = useActThen(useRefreshPolice());
  const { stepId, kind, at, note, memberName } = step;
  return (
    <li className={classes['report']}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={0} className={classes['body'] ?? ''}>
          <Text size="sm" fw={600}>
            {texts.kinds[kind]}
          </Text>
          <Text size="sm" c="dimmed">
            {[moments.dateTime(at), ...(free(memberName) === '' ? [] : [texts.recordedBy(memberName)])].join(
              ' · ',
            )}
          </Text>
          {free(note) === '' ? null : (
            <Text size="sm" className={classes['body']}>
              {note}
            </Text>
          )}
        </Stack>
        {readOnly ? null : (
          <BusyButton
            flex="none"
            variant="subtle"
            size="compact-sm"
            busy={removing.busy}
            aria-label={texts.removeOf(texts.kinds[kind])}
            onClick={() =>
              void removing.run(
                () => client.triage.removePoliceStep({ stepId }),
                kind === 'filed' ? texts.removedFiled : texts.removed,
              )
            }
          >
            {texts.remove}
          </BusyButton>
        )}
      </Group>
      <ErrorNotice error={removing.failure} texts={errors} />
    </li>
  );
}
