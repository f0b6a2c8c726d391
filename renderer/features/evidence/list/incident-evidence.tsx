import { ActionIcon, Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { QueueList } from '../adding/queue-list.tsx';
import { useImportQueue } from '../adding/use-import-queue.ts';
import { CaptureSteps } from '../links/capture-steps.tsx';
import { LinkEvidence } from '../links/link-evidence.tsx';
import { useAct } from '../use-act.ts';
import { EvidenceKindIcon } from './kind-icon.tsx';

/** The evidence of one incident, ways to add to it, and the order that comes after, inside the incident's own panel. */
export function IncidentEvidence({ dossierId, incidentId }: { dossierId: string; incidentId: string }) {
  const { add, capture, list: texts } = useMessages('evidence');
  const { client, queries } = useApi();
  const readOnly = useIsReadOnly();
  const act = useAct();
  const { queue, items: queued } = useImportQueue();
  const { data, error } = useQuery(queries.evidence.list.queryOptions({ input: { dossierId } }));
  const all = data?.items ?? [];
  const items = all.filter((item) => item.incidentIds.includes(incidentId));
  return (
    <Stack gap="xs">
      <ErrorNotice error={error} />
      {data !== undefined && items.length === 0 ? <Text size="sm">{texts.emptyFiltered}</Text> : null}
      {items.map(({ evidenceId, fileName, kind }) => (
        <Group key={evidenceId} gap="xs" wrap="nowrap">
          <EvidenceKindIcon kind={kind} />
          <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}/evidence/${evidenceId}`}>
            {fileName}
          </Anchor>
          {readOnly ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              ml="auto"
              aria-label={capture.unlink(fileName)}
              onClick={() =>
                void act.run(() => client.evidence.unlink({ evidenceId, incidentId }), capture.unlinked)
              }
            >
              <XIcon aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      <QueueList items={queued.filter((item) => item.incidentId === incidentId)} queue={queue} />
      {readOnly ? null : (
        <>
          <FileButton
            multiple
            onChange={(files) =>
              queue.add(files, { dossierId, incidentId, sourceUrl: '', capturedAt: null, collectedBy: '' })
            }
          >
            {(props) => (
              <Button {...props} variant="default" size="compact-sm" style={{ alignSelf: 'flex-start' }}>
                {add.choose}
              </Button>
            )}
          </FileButton>
          <LinkEvidence incidentId={incidentId} items={all} act={act} />
        </>
      )}
      <CaptureSteps incidentId={incidentId} />
    </Stack>
  );
}
