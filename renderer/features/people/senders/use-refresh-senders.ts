import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../../port/api.tsx';

/** Fetches anew what the screens show of senders, after something was written. Resolves when it is there. */
export function useRefreshSenders(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(
    () => queryClient.invalidateQueries({ queryKey: queries.people.key() }),
    [queryClient, queries],
  );
}
