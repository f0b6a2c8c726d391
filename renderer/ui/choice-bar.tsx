import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { SELECTION_LIMIT } from '../../shared/features/dossiers/selection-limit.ts';
import { BusyButton } from './busy-button.tsx';
import classes from './choice-bar.module.css';
import { useMessages } from './language.tsx';
import { useIsReadOnly } from './read-only.tsx';
import type { RowSelection } from './use-selection.ts';

type ChoiceBarProps = {
  selection: RowSelection;
  /** What can be done with what is chosen, such as "Wegleggen". */
  label: string;
  busy: boolean;
  onAct: () => void;
  /** What stands beside it at all times, such as how long the list is. */
  children?: ReactNode;
  /** At the far end: how to add to the list; left out while the vault is only read. */
  add?: ReactNode;
};

/** Above a list, and in sight while it scrolls: how to choose, how many are chosen, what can be done with them. */
export function ChoiceBar({ selection, label, busy, onAct, children, add }: ChoiceBarProps) {
  const { choice } = useMessages('kernel');
  const { size } = selection.chosen;
  const readOnly = useIsReadOnly();
  const hintId = useId();
  // Nothing can be done with a choice then; the screen says why.
  if (readOnly) return children === undefined ? null : <Group className={classes['bar']}>{children}</Group>;
  return (
    <Group className={classes['bar']} gap="sm" wrap="wrap">
      {children}
      <Group role="group" aria-label={choice.label} gap="xs">
        <Text size="sm" fw={600} role="status">
          {size === 0 ? '' : selection.isFull ? choice.full(SELECTION_LIMIT) : choice.chosen(size)}
        </Text>
        {/* One button in both states: what can be done here is seen before something is chosen. */}
        <BusyButton
          size="compact-sm"
          variant={size === 0 ? 'default' : 'filled'}
          busy={busy}
          blocked={size === 0}
          aria-describedby={size === 0 ? hintId : undefined}
          onClick={onAct}
        >
          {label}
        </BusyButton>
        {size === 0 ? (
          <Text size="sm" c="dimmed" id={hintId}>
            {choice.hint}
          </Text>
        ) : (
          <>
            <Button size="compact-sm" variant="subtle" onClick={selection.clear}>
              {choice.clear}
            </Button>
            {selection.byDelete ? (
              <Text size="sm" c="dimmed">
                {choice.byDelete}
              </Text>
            ) : null}
          </>
        )}
      </Group>
      {add === undefined ? null : <div className={classes['add']}>{add}</div>}
    </Group>
  );
}
