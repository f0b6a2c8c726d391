import { useNavigate } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';
import { ListGrid } from '../../../ui/list-grid.tsx';
import classes from './audit.module.css';
import { AuditCells } from './audit-cells.tsx';
import { readAuditPlace, rememberAuditPlace } from './audit-view.ts';
import type { AuditRows } from './use-audit-rows.ts';
import type { MemberName } from './use-member-names.ts';

const columns = ['sequence', 'at', 'who', 'what', 'object', 'count'] as const;

type AuditGridProps = {
  rows: NonNullable<AuditRows['rows']>;
  more: boolean;
  onMore: () => void;
  members: readonly MemberName[];
};

/** The trail as a grid; Enter opens the dossier of a row. */
export function AuditGrid({ rows, more, onMore, members }: AuditGridProps) {
  const { audit: texts } = useMessages('vault');
  const navigate = useNavigate();
  return (
    <ListGrid
      label={texts.table}
      className={classes['grid']}
      columns={columns}
      headings={texts.columns}
      rows={rows}
      rowKey={({ sequence }) => sequence}
      total={more ? null : rows.length}
      onMore={onMore}
      onOpen={({ dossierId }) => {
        if (dossierId !== '') void navigate(`/dossiers/${dossierId}`);
      }}
      start={readAuditPlace()}
      onPlace={rememberAuditPlace}
    >
      {(entry) => <AuditCells entry={entry} members={members} />}
    </ListGrid>
  );
}
