import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../../port/api.tsx';
import { useRefreshTriage } from '../assess/use-assessment.ts';

/** Fetches anew whatever follows from papers, after one was written: choices are consents too. */
export function useRefreshPapers(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const refresh = useRefreshTriage();
  return useCallback(async () => {
    void queryClient.invalidateQueries({ queryKey: queries.consent.key() });
    await refresh();
  }, [queryClient, queries, refresh]);
}
