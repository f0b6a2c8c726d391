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
    await queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }, [queries, queryClient]);
}
