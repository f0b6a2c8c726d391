import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { idSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Section } from '../../../ui/section.tsx';
import { ReportList } from './report-list.tsx';
import { ReportView } from './report-view.tsx';

/** Reports to the police of a dossier; the address says which one is open (`report`) and at which step (`step`). */
export function PolicePart({ dossierId }: { dossierId: string }) {
  const texts = useMessages('triage').police.screen;
  const { queries } = useApi();
  const [search, setSearch] = useSearchParams();
  const all = useQuery(queries.triage.policeReports.queryOptions({ input: { dossierId } }));
  const opened = idSchema.safeParse(search.get('report')).data ?? null;
  // Whoever goes to a report or back from one goes on there; not whom the address brought.
  const [left, setLeft] = useState<string | null>(null);
  const [wentTo, setWentTo] = useState<string | null>(null);

  const show = (reportId: string | null) => {
    setLeft(opened);
    setWentTo(reportId);
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('step');
        if (reportId === null) next.delete('report');
        else next.set('report', reportId);
        return next;
      },
      { replace: true },
    );
  };

  if (all.data === undefined) return all.error === null ? <Loading /> : <ErrorNotice error={all.error} />;
  const { reports } = all.data;
  const row = reports.find(({ reportId }) => reportId === opened);
  if (row !== undefined) {
    return (
      <ReportView
        key={row.reportId}
        dossierId={dossierId}
        reportId={row.reportId}
        takesFocus={wentTo === row.reportId}
        onBack={() => show(null)}
      />
    );
  }
  return (
    <Section title={texts.title}>
      <Stack gap={4} maw="44rem">
        <Text size="sm">{texts.intro}</Text>
        <Text size="sm" c="dimmed">
          {texts.noAdvice}
        </Text>
      </Stack>
      <ReportList dossierId={dossierId} known={all.data} left={left} onOpen={show} />
    </Section>
  );
}
