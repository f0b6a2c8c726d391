import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { QueueList } from '../adding/queue-list.tsx';
import { useImportQueue } from '../adding/use-import-queue.ts';
import { EvidenceKindIcon } from './kind-icon.tsx';

/** The evidence of one incident, and a way to add to it, inside the incident's own panel. */
export function IncidentEvidence({ dossierId, incidentId }: { dossierId: string; incidentId: string }) {
  const { add, list: texts } = useMessages('evidence');
  const { queries } = useApi();
  const readOnly = useIsReadOnly();
  const { queue, items: queued } = useImportQueue();
  const { data, error } = useQuery(queries.evidence.list.queryOptions({ input: { dossierId } }));
  const items = (data?.items ?? []).filter((item) => item.incidentId === incidentId);
  return (
    <Stack gap="xs">
      <ErrorNotice error={error} />
      {data !== undefined && items.length === 0 ? <Text size="sm">{texts.emptyFiltered}</Text> : null}
      {items.map((item) => (
        <Group key={item.evidenceId} gap="xs" wrap="nowrap">
          <EvidenceKindIcon kind={item.kind} />
          <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}/evidence/${item.evidenceId}`}>
            {item.fileName}
          </Anchor>
        </Group>
      ))}
      <QueueList items={queued.filter((item) => item.incidentId === incidentId)} queue={queue} />
      {readOnly ? null : (
        <FileButton
          multiple
          onChange={(files) => queue.add(files, { dossierId, incidentId, sourceUrl: '', capturedAt: null })}
        >
          {(props) => (
            <Button {...props} variant="default" size="compact-sm" style={{ alignSelf: 'flex-start' }}>
              {add.choose}
            </Button>
          )}
        </FileButton>
      )}
    </Stack>
  );
}
