import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Consent } from '../../../shared/features/consent/model.ts';
import { useApi } from '../../port/api.tsx';

/** What was written down about consent in a dossier, latest first; undefined until it is there. */
export function useConsents(dossierId: string): {
  readonly consents: readonly Consent[] | undefined;
  readonly error: unknown;
} {
  const { queries } = useApi();
  const { data, error } = useQuery(queries.consent.list.queryOptions({ input: { dossierId } }));
  return { consents: data?.consents, error };
}

/** Fetches anew whatever shows consent, after an answer was written down. */
export function useRefreshConsents(): () => Promise<void> {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: queries.consent.key() });
    void queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }, [queryClient, queries]);
}
