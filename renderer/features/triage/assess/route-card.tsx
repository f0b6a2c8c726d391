import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import type { TreeWalk } from '../../../../shared/features/triage/model.ts';
import { ConsentNotice } from '../../../ui/consent-parts.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { SourceLine } from '../../../ui/source-line.tsx';
import classes from './assess.module.css';

type RouteCardProps = {
  readonly dossierId: string;
  readonly route: string;
  /** Questions that opened it. */
  readonly nodes: readonly string[];
  readonly walk: TreeWalk;
  /** Whether the protocol asks for it, or leaves it open; empty where it says nothing of that. */
  readonly norm: string;
};

/** One route: what it is, who acts and when, with whom, what goes along, how consent for that stands. */
export function RouteCard({ dossierId, route, nodes, walk, norm }: RouteCardProps) {
  const { route: texts } = useMessages('triage').assess;
  const { rules } = useMessages('reference');
  const { pack, label } = usePack();
  const { language } = useLanguage();
  const headingId = useId();
  const item = pack.sections.routes.find(({ id }) => id === route);
  const isAlways = pack.sections.norms.some((norm) => norm.kind === 'route' && norm.route === route);
  const reasons = nodes.map((node) => {
    const question = pack.sections.tree.find(({ id }) => id === node);
    const answer = walk.steps.find((step) => step.node === node)?.answer;
    const answerLabel = question?.answers.find(({ id }) => id === answer)?.label[language] ?? '';
    return `${question?.label[language] ?? ''} ${answerLabel}.`;
  });
  const why = isAlways ? [texts.always] : reasons;
  // What the route itself says about the law, and the questions that opened it.
  const lawItems = [item, ...pack.sections.tree.filter(({ id }) => nodes.includes(id))].flatMap((one) =>
    one?.law === undefined ? [] : [one],
  );
  const part = parts[route];
  return (
    <li className={classes['item']} aria-labelledby={headingId}>
      <Stack gap={4}>
        <Title order={3} size="h5" id={headingId}>
          {label('routes', route)}
        </Title>
        {norm === '' ? null : (
          <Text size="sm" fw={600}>
            {norm}
          </Text>
        )}
        <Text size="sm">{item?.description[language]}</Text>
        {item === undefined ? null : (
          <Facts
            facts={[
              { label: texts.who, value: rules.who[item.who] },
              {
                label: texts.term,
                value: item.term === undefined ? '' : texts.terms[item.term.count](item.term.days),
              },
              { label: texts.contacts, value: item.contacts.map(contactWords).join('; ') },
              { label: texts.handOver, value: item.handOver[language] },
              { label: texts.opened, value: why.join(' ') },
            ]}
          />
        )}
        {lawItems.map((one) => (
          <SourceLine key={one.id} item={one} />
        ))}
        {item?.purpose === undefined ? null : (
          <ConsentNotice dossierId={dossierId} purpose={item.purpose} showGiven />
        )}
        {part === undefined ? null : (
          <Text size="sm">
            <Anchor
              component={Link}
              inherit
              underline="always"
              to={{ search: `?tab=triage&part=${part}` }}
              replace
            >
              {part === 'police' ? texts.toPolice : texts.toPapers}
            </Anchor>
          </Text>
        )}
      </Stack>
    </li>
  );

  function contactWords(id: string): string {
    const contact = pack.sections.referrals.find((one) => one.id === id);
    const name = label('referrals', id);
    // Some are called by their number, such as 112.
    return [
      name,
      ...[contact?.phone ?? '', contact?.web ?? ''].filter((words) => !name.includes(words)),
    ].join(', ');
  }
}

/** Where a route is worked out; the others are letters, which have one place. */
const parts: Readonly<Record<string, 'police' | 'papers'>> = {
  police: 'police',
  'police-notification': 'police',
  'national-point': 'papers',
  'discrimination-point': 'papers',
  'human-rights-board': 'papers',
  'online-discrimination': 'papers',
  platform: 'papers',
  lawyer: 'papers',
};
