import { Text } from '@mantine/core';
import type { TreeWalk } from '../../../../shared/features/triage/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './assess.module.css';
import { RouteCard } from './route-card.tsx';

/** Where the tree leads: per route who acts, by when, to whom, what is handed over and why. */
export function RoutesSection({ dossierId, walk }: { dossierId: string; walk: TreeWalk }) {
  const { route: texts } = useMessages('triage').assess;
  return (
    <Section title={texts.routes}>
      {walk.routes.length === 0 ? <Text size="sm">{texts.routesEmpty}</Text> : null}
      <ul className={classes['plain']} aria-label={texts.routes}>
        {walk.routes.map(({ route, nodes }) => (
          <RouteCard key={route} dossierId={dossierId} route={route} nodes={nodes} walk={walk} />
        ))}
      </ul>
    </Section>
  );
}
