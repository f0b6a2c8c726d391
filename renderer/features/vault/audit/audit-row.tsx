// biome-ignore-all lint/a11y/useSemanticElements: elements of a table cannot be placed freely, as virtual rows must be.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself takes the focus and tells of its active row.
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AuditEntry } from '../../../../shared/features/vault/audit-model.ts';
import { actionWords, countWords } from '../../../../shared/features/vault/audit-words.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { Name } from '../../../ui/veil.tsx';
import classes from './audit.module.css';
import type { MemberName } from './use-member-names.ts';

type AuditRowProps = {
  id: string;
  /** Place in the list, from 0. */
  index: number;
  /** Pixels from the top of the list. */
  start: number;
  entry: AuditEntry;
  active: boolean;
  members: readonly MemberName[];
  onActivate: () => void;
};

/** One action: when, who, what, about which dossier or colleague. */
export function AuditRow({ id, index, start, entry, active, members, onActivate }: AuditRowProps) {
  const { audit: texts } = useMessages('vault');
  const moments = useMoments();
  const words = actionWords(texts, entry.action);
  const count = countWords(texts, entry.action, entry.count);
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
      <Cell column="sequence">{entry.sequence}</Cell>
      <Cell column="at">{moments.dateTime(entry.at)}</Cell>
      <Cell column="who">{entry.memberName === '' ? texts.who.nobody : <Name>{entry.memberName}</Name>}</Cell>
      <Cell column="what">
        <span title={words}>{words}</span>
      </Cell>
      <Cell column="object">
        <WhatItIsAbout entry={entry} members={members} />
      </Cell>
      <Cell column="count">
        <span title={count}>{count}</span>
      </Cell>
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

function WhatItIsAbout({ entry, members }: Pick<AuditRowProps, 'entry' | 'members'>) {
  const { audit: texts } = useMessages('vault');
  if (entry.dossierId !== '') {
    return (
      <Anchor
        component={Link}
        to={`/dossiers/${entry.dossierId}`}
        size="sm"
        // Enter on the row goes there too: the grid is one stop of the Tab key.
        tabIndex={-1}
        aria-label={texts.openDossier(entry.dossierCode)}
      >
        {entry.dossierCode}
      </Anchor>
    );
  }
  const member = members.find(({ slotId }) => slotId === entry.objectId);
  // What somebody did to their own key is said by who did it.
  return member === undefined || entry.objectId === entry.slotId ? null : <Name>{member.name}</Name>;
}
