import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PoliceReportFields } from '../../../../shared/features/triage/police-fields-model.ts';
import { policeReportFieldsSchema } from '../../../../shared/features/triage/police-fields-model.ts';
import type { PoliceReport } from '../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../port/api.tsx';

/** Fetches anew whatever shows reports to the police, after one was written. */
export function useRefreshPolice(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: queries.triage.key() });
    void queryClient.invalidateQueries({ queryKey: queries.today.key() });
    void queryClient.invalidateQueries({ queryKey: queries.actions.key() });
    void queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }, [queryClient, queries]);
}

const fieldNames = policeReportFieldsSchema.keyof().options;

/** Writes some fields of a report; the screen shows them at once, and as they were where that is refused. */
export function useChangeReport(report: PoliceReport): (patch: Partial<PoliceReportFields>) => Promise<void> {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const refresh = useRefreshPolice();
  const { reportId } = report;
  return async (patch) => {
    const queryKey = queries.triage.policeReport.queryKey({ input: { reportId } });
    // What was changed a moment ago is in there already, also while it is still being written.
    const stored = queryClient.getQueryData(queryKey) ?? report;
    queryClient.setQueryData(queryKey, { ...stored, ...patch });
    try {
      await client.triage.changePoliceReport({ reportId, fields: { ...fieldsOf(stored), ...patch } });
    } finally {
      await refresh();
    }
  };
}

function fieldsOf(report: PoliceReport): PoliceReportFields {
  return policeReportFieldsSchema.parse(Object.fromEntries(fieldNames.map((name) => [name, report[name]])));
}
