import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../../port/api.tsx';
import { useRefreshStatus } from '../use-refresh-status.ts';

/** Who can open the vault and who could; asked anew each time the page comes up. */
export function useMembers() {
  const { queries } = useApi();
  return useQuery(queries.vault.members.queryOptions({ staleTime: 0 }));
}

/** Asks anew who can open the vault, and then what the frame shows of it. */
export function useRefreshMembers(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const refreshStatus = useRefreshStatus();
  return useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: queries.vault.members.key() });
    await queryClient.invalidateQueries({ queryKey: queries.vault.memberNames.key() });
    await refreshStatus();
  }, [queryClient, queries, refreshStatus]);
}
