import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { POLICE_ROUTE, routesToTick } from '../../../../shared/features/triage/explain-norms.ts';
import type { Assessment } from '../../../../shared/features/triage/model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import classes from './assess.module.css';

type RouteChoiceProps = {
  /** Of the grade that is chosen. */
  readonly assessment: Assessment;
  readonly chosen: readonly string[];
  readonly onChange: (route: string, isTicked: boolean) => void;
};

/** Which routes are taken: those that the tree proposes first, all others of the pack behind a line. */
export function RouteChoice({ assessment, chosen, onChange }: RouteChoiceProps) {
  const { decision: texts, route: routeTexts } = useMessages('triage').assess;
  const { pack } = usePack();
  const { language } = useLanguage();
  const routes = pack.sections.routes;
  const proposed = assessment.walk.routes.map(({ route }) => route);
  const isHeldBack = proposed.length > routesToTick(assessment).length;
  const first = routes.filter(({ id }) => proposed.includes(id));
  const others = routes.filter(({ id }) => !proposed.includes(id));
  // One that somebody ticked before is in sight; later nothing opens or moves under their hands.
  const [isOpen] = useState(() => others.some(({ id }) => chosen.includes(id)));
  const box = ({ id, label, description }: (typeof routes)[number]) => (
    <Checkbox
      key={id}
      label={label[language]}
      description={
        id === POLICE_ROUTE
          ? `${routeTexts.police[assessment.police]} ${description[language]}`
          : description[language]
      }
      checked={chosen.includes(id)}
      onChange={(event) => onChange(id, event.currentTarget.checked)}
    />
  );
  return (
    <Fieldset legend={texts.routes} variant="unstyled" classNames={{ legend: classes['legend'] ?? '' }}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {texts.routesHint}
        </Text>
        {isHeldBack ? (
          <div className={classes['quote']}>
            <Text size="sm">{texts.routesPolice}</Text>
          </div>
        ) : null}
        {first.map(box)}
        {others.length === 0 ? null : (
          <details open={isOpen}>
            <summary className={classes['summary']}>{texts.routesOther(others.length)}</summary>
            <Stack gap="xs" mt="xs">
              {others.map(box)}
            </Stack>
          </details>
        )}
      </Stack>
    </Fieldset>
  );
}
