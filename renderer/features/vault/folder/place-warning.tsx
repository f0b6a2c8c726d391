import { Alert } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';

/** Says at once why a chosen folder is no good place for a vault. Nothing where it is, or no folder was chosen. */
export function PlaceWarning({ folderId }: { folderId: string | null }) {
  const { queries } = useApi();
  const { wizardPlace } = useMessages('vault').safety;
  const place = useQuery(
    queries.vault.placeOf.queryOptions({
      input: { folderId: folderId ?? '' },
      enabled: folderId !== null,
      gcTime: 0,
    }),
  );
  if (place.data === undefined || place.data.kind === 'local') return null;
  return (
    <Alert role="status" variant="light" icon={<InfoIcon aria-hidden />}>
      {place.data.kind === 'network' ? wizardPlace.network : wizardPlace.synchronised(place.data.name)}
    </Alert>
  );
}
