import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { SenderRow } from '../../../../shared/features/people/sender-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { GridCell } from '../../../ui/virtual-grid.tsx';
import { senderAddress } from './sender-address.ts';

type SenderCellsProps = { dossierId: string | null; sender: SenderRow };

/** One sender in the grid: who, where, what kind, how often, since when, in how many dossiers. */
export function SenderCells({ dossierId, sender }: SenderCellsProps) {
  const { senders: texts } = useMessages('people');
  const moments = useMoments();
  const pack = usePack();
  const { perpetrator } = sender;
  return (
    <>
      <GridCell column="name">
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
      </GridCell>
      <GridCell column="platform">{pack.label('platforms', sender.platform)}</GridCell>
      <GridCell column="perpetrator">
        {dossierId === null
          ? texts.perDossier
          : perpetrator === null
            ? texts.noPerpetrator
            : pack.label('perpetrators', perpetrator)}
      </GridCell>
      <GridCell column="messages">{sender.messages}</GridCell>
      <GridCell column="first">{moments.date(sender.firstAt)}</GridCell>
      <GridCell column="last">{moments.date(sender.lastAt)}</GridCell>
      <GridCell column="dossiers">{sender.dossiers}</GridCell>
    </>
  );
}
