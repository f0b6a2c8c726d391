import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';

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

/** Fetches anew what the screens show of packs. */
export function useRefreshPacks(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: queries.reference.key() });
}

/** Takes a pack into use: from here on it counts for what is new. */
export function useTakePack() {
  const { client } = useApi();
  const { packs: texts } = useMessages('reference');
  const refresh = useRefreshPacks();
  const tell = useDoneNotice();
  return useMutation({
    mutationFn: ({ packId }: { packId: string; version: string }) => client.reference.choosePack({ packId }),
    async onSuccess(_done, { version }) {
      await refresh();
      tell(texts.take.done(version));
    },
  });
}
