import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../../port/api.tsx';

/** Fetches anew what the screens show of dossiers, after something was written. Resolves when it is there. */
export function useRefresh(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    // What is open in a dossier is counted from what was written too.
    void queryClient.invalidateQueries({ queryKey: queries.today.key() });
    // An action can be done by it.
    void queryClient.invalidateQueries({ queryKey: queries.actions.key() });
    await queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }, [queryClient, queries]);
}
