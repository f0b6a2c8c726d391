import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../port/api.tsx';

/** The actions of a dossier, what was put aside among them, and the lists of its pack; undefined until they are there. */
export function useActions(dossierId: string) {
  const { queries } = useApi();
  const input = { dossierId };
  const actions = useQuery(queries.actions.list.queryOptions({ input }));
  const templates = useQuery(queries.actions.templates.queryOptions({ input }));
  return {
    actions: actions.data?.actions,
    templates: templates.data?.items,
    error: actions.error ?? templates.error,
  };
}

export type ActionTemplate = NonNullable<ReturnType<typeof useActions>['templates']>[number];

/** Fetches anew whatever shows actions, after one was written. */
export function useRefreshActions(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: queries.actions.list.key() });
    void queryClient.invalidateQueries({ queryKey: queries.today.key() });
    void queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }, [queryClient, queries]);
}
