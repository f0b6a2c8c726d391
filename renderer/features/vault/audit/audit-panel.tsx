import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ExportIcon } from '@phosphor-icons/react/dist/csr/Export';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditFilter } from '../../../../shared/features/vault/audit-model.ts';
import { useApi } from '../../../port/api.tsx';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useMoments } from '../../../ui/moments.ts';
import classes from './audit.module.css';
import { AuditFilterBar } from './audit-filter.tsx';
import { AuditGrid } from './audit-grid.tsx';
import {
  type AuditView,
  areDaysReversed,
  isNarrowed,
  readAuditPlace,
  rememberAuditPlace,
  seeksHeadCode,
  viewToFilter,
} from './audit-view.ts';
import { ExportDialog, type ExportedTrail } from './export-dialog.tsx';
import { type AuditRows, useAuditRows } from './use-audit-rows.ts';
import { useMemberNames } from './use-member-names.ts';

/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 150;

/** Everything that was done in the vault: to look through, to search, to export. */
export function AuditPanel() {
  const { queries } = useApi();
  const { audit: texts } = useMessages('vault');
  const queryClient = useQueryClient();
  const moments = useMoments();
  const members = useMemberNames();
  const actions = useQuery(queries.vault.auditActions.queryOptions()).data?.actions ?? [];
  const [view, setView] = useState(() => readAuditPlace().view);
  const [object] = useDebouncedValue(view.object, PAUSE);
  const filter = viewToFilter({ ...view, object }, moments);
  const found = useAuditRows(filter);
  const [isExporting, setExporting] = useState(false);
  const [exported, setExported] = useState<ExportedTrail | null>(null);
  const { rows, trail } = found;

  /** Another filter is another list: it starts at its top. */
  function change(next: AuditView) {
    setView(next);
    rememberAuditPlace({ view: next, offset: 0, active: -1 });
  }

  async function noteExport(saved: ExportedTrail) {
    setExported(saved);
    for (const { key } of [queries.vault.auditTrail, queries.vault.auditActions, queries.vault.facts])
      await queryClient.invalidateQueries({ queryKey: key() });
  }

  return (
    <div className={classes['panel']}>
      <div className={classes['about']}>
        <Text>{texts.intro}</Text>
        {trail === null ? null : (
          <div>
            <Text>
              {texts.headCode.label} <span className={classes['headCode']}>{trail.headCode}</span>
            </Text>
            <Text size="sm" c="dimmed">
              {texts.headCode.text}
            </Text>
          </div>
        )}
      </div>
      <AuditFilterBar
        view={view}
        onChange={change}
        actions={actions}
        members={members}
        reversed={areDaysReversed(filter)}
      />
      <ErrorNotice error={found.error} />
      <Group justify="space-between" align="center">
        <div>
          <HowMany found={found} filter={filter} />
          <Text role="status" size="sm">
            {exported === null ? '' : texts.export.saved(texts.count(exported.entries), exported.path)}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<ExportIcon aria-hidden />}
          disabled={trail === null}
          onClick={() => setExporting(true)}
        >
          {texts.export.open}
        </Button>
      </Group>
      {rows === null && found.error === null ? <Loading /> : null}
      {rows?.length === 0 && found.settled ? (
        <EmptyState sentence={seeksHeadCode(filter) ? texts.nothingOfCode : texts.nothing} />
      ) : null}
      {rows === null || rows.length === 0 ? null : (
        <AuditGrid
          // A new list per filter, not per page of it.
          key={JSON.stringify(filter)}
          rows={rows}
          more={found.more}
          onMore={found.fetchMore}
          members={members}
        />
      )}
      <ExportDialog
        opened={isExporting}
        filter={filter}
        total={trail?.total ?? 0}
        onClose={() => setExporting(false)}
        onSaved={(saved) => void noteExport(saved)}
      />
    </div>
  );
}

/** Says how much was found, also to who cannot see the list change. */
function HowMany({ found, filter }: { found: AuditRows; filter: AuditFilter }) {
  const { audit: texts } = useMessages('vault');
  const count = found.rows?.length ?? 0;
  const words = () => {
    if (!isNarrowed(filter)) return texts.count(found.trail?.total ?? 0);
    return found.more ? texts.foundMore(count) : texts.found(count);
  };
  return (
    <Text role="status" size="sm">
      {found.settled ? words() : ''}
    </Text>
  );
}
