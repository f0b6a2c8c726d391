import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { IntakeForm } from './intake-form.tsx';
import { NeedsTable } from './needs-table.tsx';

/** What helps: trigger, wishes and contact point, and needs beside what can be offered (H 3.2.1). */
export function IntakePanel({ dossierId, personName }: { dossierId: string; personName: string }) {
  const { queries } = useApi();
  const { data, error } = useQuery(queries.dossiers.intake.queryOptions({ input: { dossierId } }));
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="xl" maw="64rem">
      <IntakeForm dossierId={dossierId} stored={data.fields} personName={personName} />
      <NeedsTable dossierId={dossierId} needs={data.needs} />
    </Stack>
  );
}
