import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Work } from '../../../../shared/features/vault/backup-model.ts';
import { useApi } from '../../../port/api.tsx';

/**
 * The long work under way, whoever began it, asked for every half second while there is any. When it ends, what shows
 * its outcome is fetched anew.
 * @param begun something was just begun here: looks from now on, before the service has told of it
 */
export function useWork(begun: boolean): Work | null {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const work = useQuery(
    queries.vault.work.queryOptions({
      refetchInterval: ({ state }) => (begun || (state.data?.work ?? null) !== null ? 500 : false),
    }),
  );
  const present = work.data?.work ?? null;
  const isRunning = begun || present !== null;
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) {
      for (const { key } of [queries.vault.backups, queries.vault.facts, queries.vault.known]) {
        void queryClient.invalidateQueries({ queryKey: key() });
      }
    }
    wasRunning.current = isRunning;
  }, [isRunning, queryClient, queries]);
  return present;
}
