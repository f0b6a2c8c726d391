import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';

/** Name of the one contact point of a dossier (H 2.4); empty while there is nobody, or it is not known yet. */
export function useContactPoint(dossierId: string): string {
  const { queries } = useApi();
  const intake = useQuery(queries.dossiers.intake.queryOptions({ input: { dossierId } }));
  const names = useQuery(queries.vault.memberNames.queryOptions());
  const slotId = intake.data?.fields.contactPoint.slotId ?? null;
  return names.data?.members.find((member) => member.slotId === slotId)?.name ?? '';
}
