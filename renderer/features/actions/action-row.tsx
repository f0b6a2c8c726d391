import { ActionIcon, Checkbox, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { useRef } from 'react';
import type { Action } from '../../../shared/features/actions/model.ts';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import type { RowFocus } from '../../ui/use-row-focus.ts';
import { useVeil } from '../../ui/veil.tsx';
import classes from './actions.module.css';

type ActionRowProps = {
  readonly action: Action;
  /** What should be done before it and is not. */
  readonly first: readonly string[];
  readonly focusProps: ReturnType<RowFocus['rowProps']>;
  readonly onTick: (done: boolean) => void;
  readonly onOpen: () => void;
  readonly onRemove: (item: Element | null) => void;
};

/** One action: Space ticks it off, Enter opens it. */
export function ActionRow({ action, first, focusProps, onTick, onOpen, onRemove }: ActionRowProps) {
  const texts = useMessages('actions');
  const { actor: actorNames } = useMessages('reference');
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const { names } = useVeil();
  const row = useRef<HTMLLIElement>(null);
  const { doneAt, dueAt } = action;
  // Own words may hold a name; those of the pack hold none.
  const title = names && action.item === null ? texts.hiddenWords : action.title;
  const owner = action.ownerMember === '' ? action.ownerName : action.ownerMember;
  const facts = [
    owner === '' ? texts.noOwner : names ? '' : texts.owner(owner),
    actorNames[action.actor],
    doneAt === null
      ? dueAt === null
        ? ''
        : texts.due(moments.date(dueAt), moments.relativeDay(dueAt))
      : texts.doneOn(moments.date(doneAt)),
  ].filter((fact) => fact !== '');
  return (
    <li ref={row} className={classes['row']} data-done={doneAt !== null || undefined}>
      <Checkbox
        {...focusProps}
        className={classes['box'] ?? ''}
        aria-label={texts.finish(title)}
        checked={doneAt !== null}
        disabled={readOnly}
        onChange={(event) => onTick(event.currentTarget.checked)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onOpen();
        }}
      />
      <div className={classes['body']}>
        <UnstyledButton
          className={classes['title'] ?? ''}
          tabIndex={-1}
          aria-label={texts.edit(title)}
          onClick={onOpen}
        >
          {title}
        </UnstyledButton>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {first.length === 0 ? null : <Text size="sm">{texts.first(first.join('; '))}</Text>}
        {action.note === '' || names ? null : (
          <Text size="sm" className={classes['text']}>
            {action.note}
          </Text>
        )}
        {action.doneNote === '' || names ? null : (
          <Text size="sm" className={classes['text']}>
            {action.doneNote}
          </Text>
        )}
      </div>
      {readOnly ? null : (
        <Group>
          <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: '#main' }}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={texts.menu(title)}>
                <DotsThreeIcon aria-hidden weight="bold" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onOpen}>{texts.change}</Menu.Item>
              <Menu.Item onClick={() => onRemove(row.current)}>{texts.remove}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
    </li>
  );
}
