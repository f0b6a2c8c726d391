import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';

/** How the vault is doing, fetched anew each time one comes back to it. */
export function useFacts() {
  const { queries } = useApi();
  return useQuery(
    queries.vault.facts.queryOptions({
      refetchOnWindowFocus: true,
      // The look after opening takes some seconds.
      refetchInterval: ({ state }) => (state.data?.quickCheck === 'running' ? 2_000 : false),
    }),
  );
}
