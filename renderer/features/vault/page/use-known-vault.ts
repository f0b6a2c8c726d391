import { useQuery } from '@tanstack/react-query';
import type { KnownVault } from '../../../../shared/features/vault/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useOpenVault } from '../../../ui/organisation.tsx';

/** The open vault as it stands on the list of this computer; null until that is known, and where it is not on it. */
export function useKnownVault(): KnownVault | null {
  const { queries } = useApi();
  const vault = useOpenVault();
  const known = useQuery(queries.vault.known.queryOptions());
  return known.data?.vaults.find(({ path }) => path === vault?.path) ?? null;
}
