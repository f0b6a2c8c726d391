import { Group, Stack, Text } from '@mantine/core';
import type { LeftOut, PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import classes from '../police.module.css';
import { useRefreshPolice } from '../use-police.ts';

type LeftOutListProps = { readonly report: PoliceReport; readonly leftOut: readonly LeftOut[] };

/** Exhibits that do not go along on purpose, or in whose place a copy goes. */
export function LeftOutList({ report, leftOut }: LeftOutListProps) {
  const { privacy: texts, errors } = useMessages('triage').police.screen;
  const { client } = useApi();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const acting = useActThen(useRefreshPolice());
  const { reportId, incidentIds, evidenceIds } = report;
  // What was put back, by hand too, is left out no more.
  const still = leftOut.filter(({ evidenceId }) => !evidenceIds.includes(evidenceId));
  if (still.length === 0) return null;

  const putBack = ({ evidenceId, copyId }: LeftOut) => {
    const place = copyId === null ? -1 : evidenceIds.indexOf(copyId);
    const next = place === -1 ? [...evidenceIds, evidenceId] : evidenceIds.with(place, evidenceId);
    return acting.run(
      () =>
        client.triage.choosePoliceContents({
          reportId,
          incidentIds: [...incidentIds],
          evidenceIds: next,
        }),
      texts.isBack,
    );
  };
  return (
    <Section title={texts.leftOut}>
      <ul className={classes['list']} aria-label={texts.leftOut}>
        {still.map((one) => (
          <li key={one.evidenceId} className={classes['finding']}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <Stack gap={0} className={classes['body'] ?? ''}>
                <Text size="sm">{one.fileName}</Text>
                <Text size="sm" c="dimmed">
                  {[moments.date(one.at), ...(one.copyId === null ? [] : [texts.withCopy])].join(' · ')}
                </Text>
              </Stack>
              {readOnly ? null : (
                <BusyButton
                  flex="none"
                  variant="subtle"
                  size="compact-sm"
                  busy={acting.busy}
                  aria-label={texts.putBackOf(one.fileName)}
                  onClick={() => void putBack(one)}
                >
                  {texts.putBack}
                </BusyButton>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <ErrorNotice error={acting.failure} texts={errors} />
    </Section>
  );
}
