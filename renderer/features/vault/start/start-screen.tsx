import { Button, Group, Stack, Text } from '@mantine/core';
import { ClockCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ClockCounterClockwise';
import { FolderOpenIcon } from '@phosphor-icons/react/dist/csr/FolderOpen';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { ClockLine } from '../clock-line.tsx';
import { OpenExisting } from '../folder/open-existing.tsx';
import { DemoDialog } from './demo-dialog.tsx';
import { KnownVaults } from './known-vaults.tsx';
import { ReasonNotice } from './reason-notice.tsx';
import { ReplacedVaults } from './replaced-vaults.tsx';

/** The first screen: the vaults of this computer, and how to get another. */
export function StartScreen() {
  const { queries } = useApi();
  const { start, safety } = useMessages('vault');
  const navigate = useNavigate();
  const known = useQuery(queries.vault.known.queryOptions());
  const [dialog, setDialog] = useState<'open' | 'demo' | null>(null);
  const all = known.data?.vaults ?? [];
  const vaults = all.filter(({ replacedAt }) => replacedAt === null);
  const replaced = all.filter(({ replacedAt }) => replacedAt !== null);
  const first = known.isSuccess && all.length === 0;
  return (
    <Stack gap="lg">
      <PageHeader title={first ? start.firstTitle : start.title} />
      <ReasonNotice />
      {known.isPending ? <Loading /> : null}
      <ErrorNotice error={known.error} />
      {first ? <Text size="lg">{start.welcome}</Text> : null}
      {vaults.length > 0 ? <KnownVaults vaults={vaults} /> : null}
      {vaults.some(({ headCode }) => headCode !== null) ? (
        <Text size="sm" c="dimmed">
          {safety.known.headCodeHint}
        </Text>
      ) : null}
      {all.some(({ lastOpenedAt }) => lastOpenedAt !== null) ? <ClockLine /> : null}
      <Group>
        <Button
          component={Link}
          to="/create"
          variant={vaults.length > 0 ? 'default' : 'filled'}
          leftSection={<PlusIcon aria-hidden />}
        >
          {start.create}
        </Button>
        <Button
          variant="default"
          leftSection={<FolderOpenIcon aria-hidden />}
          onClick={() => setDialog('open')}
        >
          {start.openExisting}
        </Button>
        <Button
          component={Link}
          to="/restore"
          variant="default"
          leftSection={<ClockCounterClockwiseIcon aria-hidden />}
        >
          {start.restore}
        </Button>
        <Button variant="default" onClick={() => setDialog('demo')}>
          {start.demo}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {start.demoHint}
      </Text>
      {replaced.length > 0 ? <ReplacedVaults vaults={replaced} /> : null}
      <OpenExisting
        opened={dialog === 'open'}
        onClose={() => setDialog(null)}
        onChosen={(vaultId) => void navigate(`/unlock/${vaultId}`)}
      />
      <DemoDialog opened={dialog === 'demo'} onClose={() => setDialog(null)} />
    </Stack>
  );
}
