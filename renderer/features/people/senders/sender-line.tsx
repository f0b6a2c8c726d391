// biome-ignore-all lint/a11y/useSemanticElements: elements of a table cannot be placed freely, as virtual rows must be.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself takes the focus and tells of its active row.
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SenderRow } from '../../../../shared/features/people/sender-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { senderAddress } from './sender-address.ts';
import classes from './senders.module.css';

type SenderLineProps = {
  id: string;
  /** Place in the list, from 0. */
  index: number;
  /** Pixels from the top of the list. */
  start: number;
  dossierId: string | null;
  sender: SenderRow;
  active: boolean;
  onActivate: () => void;
};

/** One sender in the grid: who, where, what kind, how often, since when, in how many dossiers. */
export function SenderLine({ id, index, start, dossierId, sender, active, onActivate }: SenderLineProps) {
  const { senders: texts } = useMessages('people');
  const moments = useMoments();
  const pack = usePack();
  const { perpetrator } = sender;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself takes the keys
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      data-active={active || undefined}
      className={`${classes['row']} ${classes['bodyRow']}`}
      style={{ transform: `translateY(${start}px)` }}
      onClick={onActivate}
    >
      <Cell column="name">
        <Anchor
          component={Link}
          to={senderAddress(sender.senderId, dossierId)}
          size="sm"
          // Enter on the row goes there too: the grid is one stop of the Tab key.
          tabIndex={-1}
          aria-label={texts.open(sender.name)}
          title={sender.name}
        >
          <bdi>{sender.name}</bdi>
        </Anchor>
        {sender.accounts > 1 ? ` · ${texts.severalAccounts(sender.accounts)}` : null}
      </Cell>
      <Cell column="platform">{pack.label('platforms', sender.platform)}</Cell>
      <Cell column="perpetrator">
        {perpetrator === null ? texts.noPerpetrator : pack.label('perpetrators', perpetrator)}
      </Cell>
      <Cell column="messages">{sender.messages}</Cell>
      <Cell column="first">{moments.date(sender.firstAt)}</Cell>
      <Cell column="last">{moments.date(sender.lastAt)}</Cell>
      <Cell column="dossiers">{sender.dossiers}</Cell>
    </div>
  );
}

function Cell({ column, children }: { column: string; children: ReactNode }) {
  return (
    <div role="gridcell" data-column={column} className={classes['cell']}>
      {children}
    </div>
  );
}
