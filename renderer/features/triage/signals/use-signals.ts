import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../../port/api.tsx';

/** Senders of a dossier whose messages together may be stalking. */
export function useSignals(dossierId: string) {
  const { queries } = useApi();
  return useQuery(queries.triage.signals.queryOptions({ input: { dossierId }, refetchOnMount: 'always' }));
}

/** Fetches anew what follows from an answer: messages, terms, what waits, how grave it is. Resolves when it is there. */
export function useRefreshSignals(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    for (const slice of [queries.today, queries.dossiers, queries.people]) {
      void queryClient.invalidateQueries({ queryKey: slice.key() });
    }
    await queryClient.invalidateQueries({ queryKey: queries.triage.key() });
  }, [queryClient, queries]);
}
