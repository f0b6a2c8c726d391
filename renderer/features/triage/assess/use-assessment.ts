import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../../port/api.tsx';

/** What is known of a dossier, what the rules make of it, what was decided. */
export function useAssessment(dossierId: string) {
  const { queries } = useApi();
  return useQuery(queries.triage.assessment.queryOptions({ input: { dossierId } }));
}

/** Fetches anew whatever follows from triage, after something of it was written. Resolves when it is there. */
export function useRefreshTriage(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    void queryClient.invalidateQueries({ queryKey: queries.today.key() });
    void queryClient.invalidateQueries({ queryKey: queries.actions.key() });
    void queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
    await queryClient.invalidateQueries({ queryKey: queries.triage.key() });
  }, [queryClient, queries]);
}
