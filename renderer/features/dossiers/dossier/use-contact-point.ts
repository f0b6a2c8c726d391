import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';

/**
 * The one contact point of a dossier (H 2.4): the name of a member, or of somebody from outside with what they are and how
 * they are reached; empty while there is nobody, or it is not known yet.
 */
export function useContactPoint(dossierId: string): string {
  const { queries } = useApi();
  const intake = useQuery(queries.dossiers.intake.queryOptions({ input: { dossierId } }));
  const names = useQuery(queries.vault.memberNames.queryOptions());
  const contactPoint = intake.data?.fields.contactPoint;
  if (contactPoint?.outside != null) {
    const { name, function: work, reach } = contactPoint.outside;
    return [name, work, reach].filter((part) => part !== '').join(' · ');
  }
  const slotId = contactPoint?.slotId ?? null;
  return names.data?.members.find((member) => member.slotId === slotId)?.name ?? '';
}
