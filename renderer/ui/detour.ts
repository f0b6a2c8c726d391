import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Why somebody is led from an open vault to a screen before it, and where they go on afterwards. */
type Detour = {
  /** Id of whose access has just ended. */
  readonly revokedSlotId: string;
  /** Path inside the vault. */
  readonly back: string;
};

/** In the page's memory, which goes at lock: a history entry would stay, and comes too late for the redirect. */
const KEY = ['luwte.detour'] as const;

/** The detour that is under way; null when there is none. */
export function useDetour(): Detour | null {
  return useQuery<Detour | null>({ queryKey: KEY, queryFn: skipToken }).data ?? null;
}

/** Begins a detour, before the answer that leads away is asked for; null ends it, once back. */
export function useSetDetour(): (detour: Detour | null) => void {
  const queryClient = useQueryClient();
  return useCallback((detour) => void queryClient.setQueryData(KEY, detour), [queryClient]);
}
