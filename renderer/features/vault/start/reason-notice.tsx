import { Alert } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { useSearchParams } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';

/** Why one is at the start again, when that was not one's own doing: the host says so in the address. */
export function ReasonNotice() {
  const { reasons } = useMessages('vault');
  const [search] = useSearchParams();
  const reason = search.get('reason');
  if (reason !== 'service-stopped' && reason !== 'idle') return null;
  return (
    <Alert role="status" variant="light" icon={<InfoIcon aria-hidden />} title={reasons[reason].title}>
      {reasons[reason].text}
    </Alert>
  );
}
