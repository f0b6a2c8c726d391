import { ActionIcon, Group, Stack, Text, Title } from '@mantine/core';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { useState } from 'react';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useAct } from '../use-act.ts';
import { ChooseAndAdd } from './choose-and-add.tsx';
import { IncidentDay } from './incident-day.tsx';
import { useIncidentNames } from './use-incident-names.ts';

/** The incidents that an item stands with, a way to take it from one and to put it with another. */
export function LinkedIncidents({ item }: { item: EvidenceItem }) {
  const { capture: texts, viewer } = useMessages('evidence');
  const { client } = useApi();
  const readOnly = useIsReadOnly();
  const act = useAct();
  const [day, setDay] = useState<number | null>(null);
  const { incidents, hasOlder, nameOf } = useIncidentNames(item.dossierId, day);
  const { evidenceId, incidentIds } = item;
  const others = incidents.filter(({ incidentId }) => !incidentIds.includes(incidentId));
  return (
    <Stack gap="xs" component="section" aria-label={texts.incidents}>
      <Title order={2} size="h4">
        {texts.incidents}
      </Title>
      {incidentIds.length === 0 ? <Text size="sm">{texts.noIncidents}</Text> : null}
      {incidentIds.map((incidentId) => (
        <Group key={incidentId} gap="xs" wrap="nowrap" justify="space-between">
          <Text size="sm">{nameOf(incidentId)}</Text>
          {readOnly ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={texts.unlinkIncident(nameOf(incidentId))}
              onClick={() =>
                void act.run(() => client.evidence.unlink({ evidenceId, incidentId }), texts.unlinked)
              }
            >
              <XIcon aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {readOnly || !hasOlder ? null : (
        <IncidentDay day={day} onChange={setDay} isEmpty={others.length === 0} />
      )}
      {readOnly || others.length === 0 ? null : (
        <ChooseAndAdd
          label={texts.addIncident}
          nothing={texts.chooseIncident}
          choices={others.map(({ incidentId }) => ({ value: incidentId, label: nameOf(incidentId) }))}
          busy={act.busy}
          onAdd={(incidentId) =>
            void act.run(() => client.evidence.link({ evidenceId, incidentId }), texts.linked)
          }
        />
      )}
      <ErrorNotice error={act.failure} texts={{ NOT_FOUND: viewer.gone }} />
    </Stack>
  );
}
