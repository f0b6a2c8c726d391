import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';

/** Until when a complaint can be made of an incident, and that it was dealt with; nothing where no term runs. */
export function ComplaintTerms({ incidentId }: { incidentId: string }) {
  const { incidentViews } = useMessages('dossiers');
  const { more: texts } = incidentViews;
  const { client, queries } = useApi();
  const moments = useMoments();
  const pack = usePack();
  const readOnly = useIsReadOnly();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { data } = useQuery(queries.dossiers.complaints.queryOptions({ input: { incidentId } }));
  const terms = data?.terms ?? [];
  if (terms.length === 0) return null;

  async function settle(offence: string, settled: boolean) {
    setBusy(true);
    try {
      await client.dossiers.settleComplaint({ incidentId, offence, settled });
      setFailure(null);
    } catch (error) {
      setFailure(error);
    }
    await refresh();
    setBusy(false);
  }

  return (
    <Stack gap={4}>
      <Title order={3} size="sm">
        {texts.complaints}
      </Title>
      {terms.map(({ offence, dueAt, doneAt }) => {
        const label = pack.label('offences', offence);
        const act = doneAt === null ? texts.settle : texts.reopen;
        return (
          <Group key={offence} gap="sm">
            <Text size="sm">
              {doneAt === null ? texts.complaintOpen(label, moments.date(dueAt)) : texts.complaintDone(label)}
            </Text>
            {readOnly ? null : (
              <BusyButton
                size="compact-sm"
                variant="default"
                busy={busy}
                aria-label={`${act}: ${label}`}
                onClick={() => void settle(offence, doneAt === null)}
              >
                {act}
              </BusyButton>
            )}
          </Group>
        );
      })}
      {terms.some(({ doneAt, isAssumed }) => doneAt === null && isAssumed) ? (
        <Text size="sm">{texts.complaintAssumed}</Text>
      ) : null}
      <ErrorNotice error={failure} />
    </Stack>
  );
}
