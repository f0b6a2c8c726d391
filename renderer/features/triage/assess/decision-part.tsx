import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { Section } from '../../../ui/section.tsx';
import { Assessed, type AssessedProps } from './assessed.tsx';
import { ChangesNotice } from './changes-notice.tsx';
import { ContradictionNotice } from './contradiction-notice.tsx';
import { DecideForm } from './decide-form.tsx';
import { DecisionHistory, KeptDecision } from './decision-history.tsx';

/** The part `decision` of triage on a dossier: what was decided, what is new since, deciding, what was decided before. */
export function DecisionPart({ dossierId }: { dossierId: string }) {
  return <Assessed dossierId={dossierId} part={Decision} />;
}

function Decision({ dossierId, assessed }: AssessedProps) {
  const { decision: texts } = useMessages('triage').assess;
  const { queries } = useApi();
  const readOnly = useIsReadOnly();
  const [again, setAgain] = useState(false);
  const { data, error } = useQuery(queries.triage.decisions.queryOptions({ input: { dossierId } }));
  if (data === undefined) return error === null ? <Loading /> : <ErrorNotice error={error} />;
  const { changes } = assessed;
  const [latest, ...earlier] = data.decisions;
  const isDeciding = (latest === undefined || again) && !readOnly;
  return (
    <>
      {latest === undefined || changes.length === 0 ? null : <ChangesNotice assessed={assessed} />}
      <ContradictionNotice contradiction={assessed.contradiction} to="route" />
      <Section title={texts.latest}>
        {latest === undefined ? (
          <Text size="sm">
            {texts.none}{' '}
            <Anchor
              component={Link}
              inherit
              underline="always"
              to={{ search: '?tab=triage&part=severity' }}
              replace
            >
              {texts.toProposal}
            </Anchor>
          </Text>
        ) : (
          <Stack gap="sm">
            <KeptDecision {...latest} />
            <Group gap="sm">
              {readOnly || again ? null : (
                <Button variant={changes.length > 0 ? 'filled' : 'default'} onClick={() => setAgain(true)}>
                  {texts.decideAgain}
                </Button>
              )}
              <Next dossierId={dossierId} routes={latest.decision.routes} />
            </Group>
          </Stack>
        )}
      </Section>
      {isDeciding ? (
        <Section title={latest === undefined ? texts.decide : texts.decideAgain}>
          <DecideForm
            dossierId={dossierId}
            assessed={assessed}
            begins={again}
            onDecided={() => setAgain(false)}
          />
        </Section>
      ) : null}
      <DecisionHistory earlier={earlier} />
    </>
  );
}

/** What a decision leads to. */
function Next({ dossierId, routes }: { dossierId: string; routes: readonly string[] }) {
  const { decision: texts } = useMessages('triage').assess;
  const to = (search: string) => ({ pathname: `/dossiers/${dossierId}`, search });
  const links = [
    { words: texts.toActions, place: to('?tab=actions') },
    { words: texts.toPapers, place: to('?tab=triage&part=papers') },
    ...(routes.includes('police') ? [{ words: texts.toPolice, place: to('?tab=triage&part=police') }] : []),
  ];
  return (
    <Group gap="md">
      {links.map(({ words, place }) => (
        <Anchor key={words} component={Link} size="sm" underline="always" to={place} replace>
          {words}
        </Anchor>
      ))}
    </Group>
  );
}
