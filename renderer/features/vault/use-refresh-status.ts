import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../port/api.tsx';

/** Asks anew which vault is open; resolves when the answer is in, after which the right screen shows by itself. */
export function useRefreshStatus(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(
    () => queryClient.invalidateQueries({ queryKey: queries.vault.status.key() }),
    [queryClient, queries],
  );
}
