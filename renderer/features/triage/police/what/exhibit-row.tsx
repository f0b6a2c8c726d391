import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { ArrowDownIcon } from '@phosphor-icons/react/dist/csr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/csr/ArrowUp';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { PoliceExhibit } from '../../../../../shared/features/triage/police-model.ts';
import { focusNear } from '../../../../ui/keep-focus.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import type { RowFocus } from '../../../../ui/use-row-focus.ts';
import classes from '../police.module.css';
import { useExhibitFacts } from './use-exhibit-facts.ts';

type ExhibitRowProps = {
  readonly dossierId: string;
  readonly evidenceId: string;
  /** Undefined where it was put aside in the dossier after it was chosen. */
  readonly exhibit: PoliceExhibit | undefined;
  readonly number: number;
  readonly isLast: boolean;
  readonly focusProps: ReturnType<RowFocus['rowProps']>;
  readonly onMove: (name: string, by: 1 | -1) => void;
  readonly onTakeOut: () => void;
};

/** One exhibit with its number; Alt with an arrow moves it, Delete takes it out. */
export function ExhibitRow(props: ExhibitRowProps) {
  const { dossierId, evidenceId, exhibit, number, isLast, focusProps, onMove, onTakeOut } = props;
  const { what: texts } = useMessages('triage').police.screen;
  const readOnly = useIsReadOnly();
  const factsOf = useExhibitFacts();
  const row = useRef<HTMLLIElement>(null);
  const name = exhibit?.fileName ?? texts.gone;
  const takeOut = () => {
    const goOn = focusNear(row.current);
    onTakeOut();
    goOn();
  };
  return (
    <li ref={row} className={classes['exhibit']}>
      <Text size="sm" className={classes['number']}>
        {number}
      </Text>
      <div className={classes['body']}>
        <Anchor
          {...focusProps}
          component={Link}
          size="sm"
          to={`/dossiers/${dossierId}/evidence/${evidenceId}`}
          onKeyDown={(event) => {
            if (readOnly) return;
            if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
              event.preventDefault();
              onMove(name, event.key === 'ArrowUp' ? -1 : 1);
            }
            if (event.key === 'Delete') takeOut();
          }}
        >
          {name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {exhibit === undefined ? texts.goneText : factsOf(exhibit).join(' · ')}
        </Text>
      </div>
      {readOnly ? null : (
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.up(name)}
            data-disabled={number === 1}
            aria-disabled={number === 1}
            onClick={() => onMove(name, -1)}
          >
            <ArrowUpIcon aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.down(name)}
            data-disabled={isLast}
            aria-disabled={isLast}
            onClick={() => onMove(name, 1)}
          >
            <ArrowDownIcon aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={texts.takeOut(name)} onClick={takeOut}>
            <XIcon aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </li>
  );
}
