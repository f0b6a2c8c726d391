import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { idSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { CollectingSection } from '../collecting/collecting-section.tsx';
import { DossierProof } from '../leaving/dossier-proof.tsx';
import { EvidenceList } from '../list/evidence-list.tsx';
import { ReadingLine } from '../reading/reading-line.tsx';
import { AddEvidence } from './add-evidence.tsx';
import { isUnderWay } from './import-queue.ts';
import { QueueList } from './queue-list.tsx';
import { useImportQueue } from './use-import-queue.ts';

/** All evidence of a dossier; with `?incident=` in the address, of that incident and for it. */
export function EvidencePanel({ dossierId }: { dossierId: string }) {
  const { list: texts, queue: queueTexts } = useMessages('evidence');
  const readOnly = useIsReadOnly();
  const { queries } = useApi();
  const [search] = useSearchParams();
  const asked = idSchema.safeParse(search.get('incident')).data ?? null;
  const [incidentId, setIncidentId] = useState(asked);
  const { queue, items: queued } = useImportQueue();
  const { data, error } = useQuery(queries.evidence.list.queryOptions({ input: { dossierId } }));
  const items = (data?.items ?? []).filter((item) => asked === null || item.incidentIds.includes(asked));
  const own = queued.filter((item) => item.dossierId === dossierId);

  return (
    <Stack gap="md" maw="64rem">
      {readOnly ? (
        <ReadOnlyLine />
      ) : (
        <AddEvidence dossierId={dossierId} incidentId={incidentId} onIncident={setIncidentId} />
      )}
      <QueueList items={own} queue={queue} />
      {own.length === 0 || own.some(isUnderWay) ? null : (
        <Button variant="subtle" onClick={queue.dismiss} style={{ alignSelf: 'flex-start' }}>
          {queueTexts.dismiss}
        </Button>
      )}
      <ReadingLine dossierId={dossierId} items={data?.items ?? []} />
      <section>
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h4">
            {texts.title}
          </Title>
          <Text size="sm" role="status">
            {data === undefined ? '' : texts.count(items.length)}
          </Text>
        </Group>
        {asked === null ? null : (
          <Group gap="sm" mb="xs">
            <Text size="sm">{texts.onlyIncident}</Text>
            <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}?tab=evidence`}>
              {texts.showAll}
            </Anchor>
          </Group>
        )}
        <ErrorNotice error={error} />
        {data === undefined && error === null ? <Loading /> : null}
        {data !== undefined && items.length === 0 ? (
          <Text>{asked === null ? texts.empty : texts.emptyFiltered}</Text>
        ) : null}
        {items.length === 0 ? null : <EvidenceList items={items} />}
      </section>
      {items.length === 0 ? null : <DossierProof dossierId={dossierId} items={data?.items ?? []} />}
      <CollectingSection dossierId={dossierId} />
    </Stack>
  );
}
