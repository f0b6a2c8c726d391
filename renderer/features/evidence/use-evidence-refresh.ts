import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../port/api.tsx';

/** Fetches anew what shows evidence, the incidents that it stands with, and their dossier. */
export function useEvidenceRefresh(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await Promise.all(
      [
        queries.evidence.list,
        queries.evidence.get,
        queries.evidence.captureSteps,
        queries.evidence.collecting,
      ].map(({ key }) => queryClient.invalidateQueries({ queryKey: key() })),
    );
    // With evidence beside every message an action is done, and less is open.
    void queryClient.invalidateQueries({ queryKey: queries.actions.key() });
    void queryClient.invalidateQueries({ queryKey: queries.today.key() });
    await queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }, [queries, queryClient]);
}
