import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AuditEntry } from '../../../../shared/features/vault/audit-model.ts';
import { actionWords, countWords } from '../../../../shared/features/vault/audit-words.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { Name } from '../../../ui/veil.tsx';
import { GridCell } from '../../../ui/virtual-grid.tsx';
import type { MemberName } from './use-member-names.ts';

type AuditCellsProps = { entry: AuditEntry; members: readonly MemberName[] };

/** One action: when, who, what, about which dossier or colleague. */
export function AuditCells({ entry, members }: AuditCellsProps) {
  const { audit: texts } = useMessages('vault');
  const moments = useMoments();
  const words = actionWords(texts, entry.action);
  const count = countWords(texts, entry.action, entry.count);
  return (
    <>
      <GridCell column="sequence">{entry.sequence}</GridCell>
      <GridCell column="at">{moments.dateTime(entry.at)}</GridCell>
      <GridCell column="who">
        {entry.memberName === '' ? texts.who.nobody : <Name>{entry.memberName}</Name>}
      </GridCell>
      <GridCell column="what">
        <span title={words}>{words}</span>
      </GridCell>
      <GridCell column="object">
        <WhatItIsAbout entry={entry} members={members} />
      </GridCell>
      <GridCell column="count">
        <span title={count}>{count}</span>
      </GridCell>
    </>
  );
}

function WhatItIsAbout({ entry, members }: AuditCellsProps) {
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
