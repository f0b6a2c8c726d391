import { Alert } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { UNTOLD_IDLE_MINUTES } from '../../../../shared/features/settings/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';

/** Why one is at the start again, when that was not one's own doing: the host says so in the address. */
export function ReasonNotice() {
  const { reasons } = useMessages('vault');
  const { queries } = useApi();
  const status = useQuery(queries.vault.status.queryOptions());
  const [search] = useSearchParams();
  const reason = search.get('reason');
  if (reason !== 'service-stopped' && reason !== 'idle') return null;
  return (
    <Alert role="status" variant="light" icon={<InfoIcon aria-hidden />} title={reasons[reason].title}>
      {reasons[reason].text}
      {reason === 'idle' && status.data?.screenLockUntold === true
        ? ` ${reasons.idle.untold(UNTOLD_IDLE_MINUTES)}`
        : null}
    </Alert>
  );
}
