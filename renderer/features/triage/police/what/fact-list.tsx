import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { PoliceFact } from '../../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { usePack } from '../../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useRowFocus } from '../../../../ui/use-row-focus.ts';
import { VeiledText } from '../../../../ui/veil.tsx';
import classes from '../police.module.css';

/** Rows that are drawn at first, and that each "more" adds. */
const PART = 50;

type FactListProps = {
  readonly facts: readonly PoliceFact[];
  readonly chosen: readonly string[];
  readonly onChoose: (incidentIds: readonly string[]) => void;
};

/** Incidents that can be told, the oldest first; Space takes one along. */
export function FactList({ facts, chosen, onChoose }: FactListProps) {
  const { what: texts } = useMessages('triage').police.screen;
  const readOnly = useIsReadOnly();
  const [shown, setShown] = useState(PART);
  const part = facts.slice(0, shown);
  const focus = useRowFocus(part.map(({ incidentId }) => incidentId));
  const taken = new Set(chosen);
  // In the order of the list, whichever was ticked first.
  const choose = (wanted: (fact: PoliceFact) => boolean) =>
    onChoose(facts.filter(wanted).map(({ incidentId }) => incidentId));
  return (
    <Section title={texts.facts}>
      {facts.length === 0 ? (
        <Text size="sm">{texts.noFacts}</Text>
      ) : (
        <>
          <Group gap="xs">
            <Text size="sm" role="status">
              {texts.chosenOf(chosen.length, facts.length)}
            </Text>
            {readOnly ? null : (
              <>
                <Button variant="subtle" size="compact-sm" onClick={() => choose(() => true)}>
                  {texts.all}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => choose(({ offences }) => offences.length > 0)}
                >
                  {texts.onlySuspected}
                </Button>
                <Button variant="subtle" size="compact-sm" onClick={() => choose(() => false)}>
                  {texts.none}
                </Button>
              </>
            )}
          </Group>
          <ul className={classes['list']} aria-label={texts.factsLabel} {...focus.listProps}>
            {part.map((fact) => (
              <FactRow
                key={fact.incidentId}
                fact={fact}
                isChosen={taken.has(fact.incidentId)}
                focusProps={focus.rowProps(fact.incidentId)}
                onTick={(isTaken) =>
                  choose(({ incidentId }) =>
                    incidentId === fact.incidentId ? isTaken : taken.has(incidentId),
                  )
                }
              />
            ))}
          </ul>
          {facts.length > shown ? (
            <Group>
              <Button variant="default" size="compact-sm" onClick={() => setShown(shown + PART)}>
                {texts.more(Math.min(PART, facts.length - shown))}
              </Button>
            </Group>
          ) : null}
        </>
      )}
    </Section>
  );
}

type FactRowProps = {
  readonly fact: PoliceFact;
  readonly isChosen: boolean;
  readonly focusProps: ReturnType<ReturnType<typeof useRowFocus>['rowProps']>;
  readonly onTick: (isTaken: boolean) => void;
};

function FactRow({ fact, isChosen, focusProps, onTick }: FactRowProps) {
  const { what: texts } = useMessages('triage').police.screen;
  const moments = useMoments();
  const pack = usePack();
  const readOnly = useIsReadOnly();
  const factsId = useId();
  const { occurredAt, precision, platform, sender, offences, forms, message, evidenceIds } = fact;
  const suspected =
    offences.length === 0
      ? [...forms.map((id) => pack.label('forms', id)), texts.noOffence]
      : offences.map((id) => pack.label('offences', id));
  return (
    <li className={classes['row']}>
      <Checkbox
        {...focusProps}
        className={classes['box'] ?? ''}
        disabled={readOnly}
        aria-describedby={factsId}
        label={[
          moments.withPrecision(occurredAt, precision),
          pack.label('platforms', platform),
          ...(sender === '' ? [] : [texts.from(sender)]),
        ].join(' · ')}
        checked={isChosen}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <Stack gap={0} className={classes['below']}>
        <Text size="sm" c="dimmed" id={factsId}>
          {[
            suspected.join('; '),
            evidenceIds.length === 0 ? texts.noExhibit : texts.exhibitsOf(evidenceIds.length),
          ].join(' · ')}
        </Text>
        {message === '' ? null : <VeiledText kind="message" length={null} date={null} load={() => message} />}
      </Stack>
    </li>
  );
}
