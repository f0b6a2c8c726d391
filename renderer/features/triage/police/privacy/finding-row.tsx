import { Anchor, Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { PoliceFinding, PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import type { RowFocus } from '../../../../ui/use-row-focus.ts';
import classes from '../police.module.css';
import { FindingWords, useFindingPlace } from './finding-words.tsx';
import type { FindingActs, FindingChoice } from './use-finding-acts.tsx';

const choiceOrder: readonly FindingChoice[] = ['replace', 'looked', 'leave-out', 'copy', 'accept'];

type FindingRowProps = {
  readonly report: PoliceReport;
  readonly finding: PoliceFinding;
  readonly focusProps: ReturnType<RowFocus['rowProps']>;
  readonly acts: FindingActs;
};

/** One finding that waits: what it is, where it stands, what can be done; a digit makes that choice. */
export function FindingRow({ report, finding, focusProps, acts }: FindingRowProps) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const readOnly = useIsReadOnly();
  const placeOf = useFindingPlace();
  const row = useRef<HTMLLIElement>(null);
  const { datum, place, choices, objectId } = finding;
  const name = `${texts.data[datum]}, ${placeOf(finding)}`;
  // What keeps it out of the package comes before what lets it go along.
  const ordered = choiceOrder.filter((choice) => choices.includes(choice));
  const isOfFile = place !== 'text' && place !== 'incident';
  return (
    <li ref={row} className={classes['finding']}>
      <Group gap="xs" wrap="wrap">
        <Text size="sm" fw={600}>
          {texts.data[datum]}
        </Text>
        <Text size="sm" c="dimmed">
          {placeOf(finding)}
        </Text>
        {isOfFile ? (
          <Anchor component={Link} size="sm" to={`/dossiers/${report.dossierId}/evidence/${objectId}`}>
            {texts.look}
          </Anchor>
        ) : null}
      </Group>
      <FindingWords finding={finding} />
      {readOnly ? null : (
        <Group gap="xs" pt={4}>
          {ordered.map((choice, index) => (
            <Button
              key={choice}
              {...(index === 0 ? focusProps : {})}
              variant="default"
              size="compact-sm"
              aria-keyshortcuts={String(index + 1)}
              onClick={() => void acts.choose(finding, choice, row.current)}
              onKeyDown={(event) => {
                const wanted = ordered[Number(event.key) - 1];
                if (wanted === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
                event.preventDefault();
                void acts.choose(finding, wanted, row.current);
              }}
            >
              <Text component="span" size="xs" c="dimmed" me={6}>
                {index + 1}
              </Text>{' '}
              {datum === 'not-sought' ? texts.unsought.choice : texts.choices[choice]}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          ))}
        </Group>
      )}
    </li>
  );
}
