import { Group, Text } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useSeenRange } from '../../../ui/use-seen-range.ts';
import { ExportDialog } from './export-dialog.tsx';
import classes from './register-grid.module.css';
import { RegisterGrid } from './register-grid.tsx';
import { countChoices } from './register-look.ts';
import { useRegisterRows } from './use-register-rows.ts';

type RegisterListProps = Omit<ComponentProps<typeof RegisterGrid>, 'rows' | 'onRange'> & {
  exporting: boolean;
  onExported: () => void;
  /** The way to a new report, or why there is none. */
  begin: ReactNode;
  exportButton: ReactNode;
  waiting: ReactNode;
  tools: ReactNode;
  statusFilter: ReactNode;
};

/**
 * The dossiers that fit, and around them what is chosen with. That is made elsewhere and only put in its place: rows come
 * and scroll without drawing it.
 */
export function RegisterList(props: RegisterListProps) {
  const { exporting, onExported, begin, exportButton, waiting, tools, statusFilter, ...grid } = props;
  const { look, closed } = grid;
  const { register: texts, look: words } = useMessages('dossiers');
  const readOnly = useIsReadOnly();
  const [range, see] = useSeenRange();
  const rows = useRegisterRows(look, closed, range);
  const isFiltered = countChoices(look.filter) > 0;
  const isWhole = look.statuses === null && !isFiltered;
  const isNothing = rows.total === 0;
  // None may be the answer to the filter before: its field does not go away under the hands of whoever empties it.
  const isEmpty = isNothing && isWhole && !rows.isOld;
  return (
    <div className={classes['screen']}>
      <PageHeader
        title={texts.title}
        actions={
          isNothing ? (
            readOnly || isEmpty ? undefined : (
              begin
            )
          ) : (
            <>
              {exportButton}
              {readOnly ? null : begin}
            </>
          )
        }
      />
      <ErrorNotice error={rows.error} />
      {waiting}
      {isEmpty ? (
        <EmptyState sentence={`${texts.emptyTitle} ${texts.emptyText}`} action={begin} />
      ) : (
        <>
          {tools}
          <Group justify="space-between" mb="xs">
            {statusFilter}
            <Text size="sm" role="status">
              {rows.total === null ? '' : texts.count(rows.total)}
            </Text>
          </Group>
          {isNothing && !isWhole ? (
            <Text>{isFiltered ? words.filters.none : texts.emptyFiltered}</Text>
          ) : null}
          <RegisterGrid {...grid} rows={rows} onRange={see} />
        </>
      )}
      <ExportDialog
        opened={exporting}
        look={look}
        total={rows.isOld ? null : rows.total}
        onClose={onExported}
      />
    </div>
  );
}
