import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * Why somebody is led to the recovery sheet of a vault that is open, and the path inside it where they go on afterwards:
 * the wizard ends there, somebody made a new sheet, or somebody's access (of this slot) has just ended.
 */
export type Detour = { readonly back: string | null } & (
  | { readonly why: 'wizard' | 'renewed' }
  | { readonly why: 'revoked'; readonly slotId: string }
);

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
