import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { TagWishLabel } from '../../../ui/consent-parts.tsx';

/** The wish not to be tagged, of the person of a dossier: where only the dossier is at hand. */
export function DossierTagWish({ dossierId }: { dossierId: string }) {
  const { queries } = useApi();
  const { data } = useQuery(queries.dossiers.get.queryOptions({ input: { dossierId } }));
  return data === undefined ? null : <TagWishLabel dossierId={dossierId} wish={data.person.tagWish} />;
}
