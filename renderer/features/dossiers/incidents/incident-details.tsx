import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Incident } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useIncidentEvidence } from '../../../ui/dossier-panels.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { VeiledText } from '../../../ui/veil.tsx';
import { DossierTagWish } from '../dossier/dossier-tag-wish.tsx';
import { ComplaintTerms } from './complaint-terms.tsx';
import { incidentDraftKeys } from './incident-draft.ts';
import { KeptIncident } from './kept-incident.tsx';
import { useMoreFacts } from './use-more-facts.ts';

type IncidentDetailsProps = { incidentId: string; onEdit: (incident: Incident) => void };

/** One incident to read; its message stays behind the veil until asked for. */
export function IncidentDetails({ incidentId, onEdit }: IncidentDetailsProps) {
  const { incident: texts } = useMessages('dossiers');
  const { queries } = useApi();
  const moments = useMoments();
  const pack = usePack();
  const Evidence = useIncidentEvidence();
  const readOnly = useIsReadOnly();
  const moreFacts = useMoreFacts();
  const { data: incident, error } = useQuery(
    queries.dossiers.incident.queryOptions({ input: { incidentId } }),
  );
  if (error !== null) return <ErrorNotice error={error} />;
  if (incident === undefined) return <Loading />;
  const more = moreFacts(incident);

  return (
    <Stack gap="md">
      <DossierTagWish dossierId={incident.dossierId} />
      <Facts
        facts={[
          { label: texts.occurredAt, value: moments.withPrecision(incident.occurredAt, incident.precision) },
          { label: texts.platform, value: pack.label('platforms', incident.platform) },
          { label: texts.sender, value: incident.sender === '' ? texts.noSender : incident.sender },
          {
            label: texts.formsShort,
            value:
              incident.forms.length === 0
                ? texts.noForms
                : incident.forms.map((form) => pack.label('forms', form)).join('; '),
          },
          // Text, never a link: nothing here may lead to the sender's page by a slip of the hand.
          { label: texts.url, value: incident.url },
          ...more,
        ]}
      />
      <Stack gap={4}>
        <Title order={3} size="sm">
          {texts.message}
        </Title>
        {incident.message === '' ? (
          <Text size="sm">{texts.noMessage}</Text>
        ) : (
          <VeiledText
            kind="message"
            length={incident.message.length}
            date={moments.withPrecision(incident.occurredAt, incident.precision)}
            load={() => incident.message}
          />
        )}
      </Stack>
      {incident.remarks === '' ? null : (
        <Stack gap={4}>
          <Title order={3} size="sm">
            {texts.remarks}
          </Title>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {incident.remarks}
          </Text>
        </Stack>
      )}
      <ComplaintTerms incidentId={incidentId} />
      {Evidence === null ? null : (
        <Stack gap={4}>
          <Title order={3} size="sm">
            {texts.evidence}
          </Title>
          <Evidence dossierId={incident.dossierId} incidentId={incident.incidentId} />
        </Stack>
      )}
      {readOnly ? (
        <>
          <ReadOnlyLine />
          <KeptIncident draftKey={incidentDraftKeys.edit(incidentId)} />
        </>
      ) : (
        <Group>
          <Button variant="default" onClick={() => onEdit(incident)}>
            {texts.edit}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
