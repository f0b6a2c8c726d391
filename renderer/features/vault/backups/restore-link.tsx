import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';

/** Leads from a vault that does not open to the restoring of one of its backups. */
export function RestoreLink({ vaultId }: { vaultId: string }) {
  const { link } = useMessages('vault').backups.restore;
  return (
    <Anchor component={Link} to={`/restore/${vaultId}`} w="fit-content">
      {link}
    </Anchor>
  );
}
