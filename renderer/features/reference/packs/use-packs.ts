import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';

/** The packs of this vault, the newest first. */
export function usePacks() {
  const { queries } = useApi();
  return useQuery(queries.reference.packs.queryOptions());
}

/** A whole pack of this vault; nothing is asked for null. */
export function useKeptPack(packId: string | null) {
  const { queries } = useApi();
  return useQuery({
    ...queries.reference.keptPack.queryOptions({ input: { packId: packId ?? '' } }),
    enabled: packId !== null,
    // A kept pack never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What was said last about which pack counts. */
export const PACK_NOTICE = 'reference.pack';

/** Fetches anew what the screens show of packs. */
export function useRefreshPacks(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: queries.reference.key() });
}
