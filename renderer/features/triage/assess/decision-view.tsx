import { Stack, Text } from '@mantine/core';
import type { Decision } from '../../../../shared/features/triage/assess-model.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { SeverityLabel } from '../../../ui/severity-label.tsx';
import { useFreeWords } from '../../../ui/veil.tsx';
import classes from './assess.module.css';

/** One decision as it was taken, in the words of the pack around it. */
export function DecisionView({ decision }: { decision: Decision }) {
  const { decision: texts } = useMessages('triage').assess;
  const { severity: grades } = useMessages('dossiers').look;
  const moments = useMoments();
  const free = useFreeWords();
  const pack = usePack();
  const { severity, routes, deviations, motive, assessment, packVersion, decidedAt, decidedBy } = decision;
  return (
    <Stack gap="xs">
      <Text component="div" fw={600} size="lg">
        <SeverityLabel severity={severity} />
      </Text>
      <Text size="sm">{texts.by(free(decidedBy), moments.dateTime(decidedAt))}</Text>
      <Facts
        facts={[
          { label: texts.proposalWas, value: grades[assessment.proposal.severity] },
          { label: texts.motiveWas, value: <Words>{free(motive)}</Words> },
          {
            label: texts.routesWere,
            value: routes.map((route) => pack.label('routes', route)).join(', ') || texts.noRoutes,
          },
          {
            label: texts.deviationsWere,
            value: deviations
              .map(({ norm, kind, words }) =>
                texts.deviationLine(pack.label('norms', norm), pack.label('deviations', kind), free(words)),
              )
              .join(' '),
          },
          { label: texts.packWas, value: packVersion },
        ].filter(({ label }) => label !== texts.motiveWas || free(motive) !== '')}
      />
    </Stack>
  );
}

function Words({ children }: { children: string }) {
  return <span className={classes['text']}>{children}</span>;
}
