import { useNavigate } from 'react-router';
import type { SenderRow } from '../../../../shared/features/people/sender-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { ListGrid } from '../../../ui/list-grid.tsx';
import { senderAddress } from './sender-address.ts';
import { SenderCells } from './sender-cells.tsx';
import classes from './senders.module.css';

const columns = ['name', 'platform', 'perpetrator', 'messages', 'first', 'last', 'dossiers'] as const;

type SenderGridProps = {
  dossierId: string | null;
  rows: readonly SenderRow[];
  total: number;
  onMore: () => void;
};

/** Senders as a grid; Enter opens one. */
export function SenderGrid({ dossierId, rows, total, onMore }: SenderGridProps) {
  const { senders: texts } = useMessages('people');
  const navigate = useNavigate();
  return (
    <ListGrid
      label={texts.title}
      className={classes['grid']}
      columns={columns}
      headings={texts.columns}
      rows={rows}
      rowKey={({ senderId }) => senderId}
      total={total}
      onMore={onMore}
      onOpen={({ senderId }) => void navigate(senderAddress(senderId, dossierId))}
    >
      {(sender) => <SenderCells dossierId={dossierId} sender={sender} />}
    </ListGrid>
  );
}
