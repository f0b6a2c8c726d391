import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { useMessages } from '../../ui/language.tsx';

/** Milliseconds between two looks at whether it still stands there: the other window can be closed by itself. */
const ASK_EVERY = 1_000;

/** What stands on the big screen; null for nothing. */
export function useProjected() {
  const { queries } = useApi();
  const { data } = useQuery(
    queries.reviews.projected.queryOptions({
      refetchInterval: ({ state }) => (state.data?.projected == null ? false : ASK_EVERY),
      refetchIntervalInBackground: true,
    }),
  );
  return data?.projected ?? null;
}

type Projecting = {
  readonly busy: boolean;
  /** What went wrong the last time; null when nothing did. */
  readonly failure: unknown;
  /** Shows a dossier in place of whatever is shown. */
  readonly project: (dossierId: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export function useProjecting(): Projecting {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const texts = useMessages('reviews');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const run = useCallback(
    async (act: () => Promise<unknown>) => {
      setBusy(true);
      try {
        await act();
        setFailure(null);
      } catch (error) {
        setFailure(error);
      }
      const queryKey = queries.reviews.projected.queryKey();
      await queryClient.invalidateQueries({ queryKey });
      setBusy(false);
    },
    [queries, queryClient],
  );
  return {
    busy,
    failure,
    project: (dossierId) => run(() => client.reviews.project({ dossierId })),
    stop: () =>
      run(async () => {
        await client.reviews.stopProjecting();
        announce(texts.stopped);
      }),
  };
}
