import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';

export type MemberName = { readonly slotId: string; readonly name: string };

/** Everybody who has, or had, a key: to choose from, and to name who an action is about. */
export function useMemberNames(): readonly MemberName[] {
  const { queries } = useApi();
  return useQuery(queries.vault.memberNames.queryOptions()).data?.members ?? [];
}
