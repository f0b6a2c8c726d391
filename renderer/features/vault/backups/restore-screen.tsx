import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { BackLink } from '../../../ui/back-link.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { useFacts } from '../page/use-facts.ts';
import { RestoreForm } from './restore-form.tsx';
import type { Source } from './restore-source.tsx';

/** Restoring from inside an open vault, also one in rescue. The address can say which backup (`?backup=`, `?from=folder`). */
export function RestoreScreen() {
  const { queries } = useApi();
  const { restore: texts } = useMessages('vault').backups;
  const [search] = useSearchParams();
  const vault = useOpenVault();
  const facts = useFacts();
  const known = useQuery(queries.vault.known.queryOptions());
  const own = known.data?.vaults.find(({ path }) => path === vault?.path) ?? null;
  const backupId = search.get('backup');
  const start: Source | null =
    backupId !== null
      ? { kind: 'automatic', backupId }
      : search.get('from') === 'folder'
        ? { kind: 'outside', folderId: null }
        : null;
  return (
    <Stack gap="lg" maw="46rem">
      <BackLink to="/vault/backups">{texts.back}</BackLink>
      <PageHeader title={texts.title} />
      {known.isPending ? <Loading /> : null}
      <ErrorNotice error={known.error} />
      {own === null || vault === null ? null : (
        <RestoreForm
          vault={own}
          start={start}
          sequenceNow={facts.data?.sequence ?? null}
          isRescue={vault.mode.kind === 'rescue'}
        />
      )}
    </Stack>
  );
}

/** Restoring where the vault is not: on a new computer, from a backup outside. */
export function RestoreElsewhereScreen() {
  const { backups, unlock } = useMessages('vault');
  return (
    <Stack gap="lg">
      <PageHeader title={backups.restore.title} />
      <RestoreForm vault={null} start={null} sequenceNow={null} isRescue={false} />
      <Anchor component={Link} to="/start" w="fit-content">
        {unlock.other}
      </Anchor>
    </Stack>
  );
}

/** Restoring at the door: of a vault on the list that does not open any more. */
export function DoorRestoreScreen() {
  const { vaultId = '' } = useParams();
  const { queries } = useApi();
  const { backups, unlock } = useMessages('vault');
  const texts = backups.restore;
  const known = useQuery(queries.vault.known.queryOptions());
  const vault = known.data?.vaults.find((one) => one.vaultId === vaultId);
  return (
    <Stack gap="lg">
      <PageHeader title={texts.title} />
      {known.isPending ? <Loading /> : null}
      <ErrorNotice error={known.error} />
      {known.isSuccess && vault === undefined ? <Text>{texts.unknown}</Text> : null}
      {vault === undefined ? null : (
        <>
          <Text c="dimmed">{vault.path}</Text>
          {/* Nobody can tell how much this one holds: the backup that holds most comes first. */}
          <RestoreForm key={vaultId} vault={vault} start={null} sequenceNow={null} isRescue />
        </>
      )}
      <Anchor component={Link} to="/start" w="fit-content">
        {unlock.other}
      </Anchor>
    </Stack>
  );
}
