import { Text } from '@mantine/core';
import { POLICE_ROUTE } from '../../../../shared/features/triage/explain-norms.ts';
import type { Assessment } from '../../../../shared/features/triage/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './assess.module.css';
import { RouteCard } from './route-card.tsx';

/** Where the tree leads: per route who acts, by when, to whom, what is handed over and why. */
export function RoutesSection({
  dossierId,
  assessment: { walk, police },
}: {
  dossierId: string;
  assessment: Assessment;
}) {
  const { route: texts } = useMessages('triage').assess;
  return (
    <Section title={texts.routes}>
      {walk.routes.length === 0 ? <Text size="sm">{texts.routesEmpty}</Text> : null}
      <ul className={classes['plain']} aria-label={texts.routes}>
        {walk.routes.map(({ route, nodes }) => (
          <RouteCard
            key={route}
            dossierId={dossierId}
            route={route}
            nodes={nodes}
            walk={walk}
            norm={route === POLICE_ROUTE ? texts.police[police] : ''}
          />
        ))}
      </ul>
    </Section>
  );
}
