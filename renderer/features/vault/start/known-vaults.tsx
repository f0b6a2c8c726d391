import { ActionIcon, Badge, Group, Text } from '@mantine/core';
import { VaultIcon } from '@phosphor-icons/react/dist/csr/Vault';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { useState } from 'react';
import { Link } from 'react-router';
import type { KnownVault } from '../../../../shared/features/vault/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import classes from './known-vaults.module.css';
import { VaultGoesDialog } from './vault-goes-dialog.tsx';

/** The vaults this computer has seen; opening asks for the passphrase on the next screen. */
export function KnownVaults({ vaults }: { vaults: readonly KnownVault[] }) {
  const { start } = useMessages('vault');
  const [forgetting, setForgetting] = useState<KnownVault | null>(null);
  return (
    <>
      <ul className={classes['list']} aria-label={start.known}>
        {vaults.map((vault) => (
          <li key={vault.vaultId} className={classes['row']}>
            <VaultLink vault={vault} />
            <ForgetButton vault={vault} onForget={() => setForgetting(vault)} />
          </li>
        ))}
      </ul>
      <ForgetDialog vault={forgetting} onClose={() => setForgetting(null)} />
    </>
  );
}

/** To the unlocking of a vault: its name, where it is, when it was open last and how it then stood. */
export function VaultLink({ vault }: { vault: KnownVault }) {
  const { start, safety } = useMessages('vault');
  const moments = useMoments();
  const opened =
    vault.lastOpenedAt === null ? start.neverOpened : start.lastOpened(moments.dateTime(vault.lastOpenedAt));
  return (
    <Link to={`/unlock/${vault.vaultId}`} className={classes['link']}>
      <VaultIcon size={24} aria-hidden />
      <span className={classes['text']}>
        <Group gap="xs" component="span">
          <Text component="span" fw={600}>
            {vault.name}
          </Text>
          {vault.demo ? (
            <Badge component="span" variant="outline" radius="sm" tt="none">
              {start.demoMark}
            </Badge>
          ) : null}
        </Group>
        <Text component="span" size="sm" c="dimmed" className={classes['path']}>
          {vault.path}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {vault.present ? opened : start.missing}
        </Text>
        {vault.replacedAt === null ? null : (
          <Text component="span" size="sm" c="dimmed">
            {safety.known.replacedOn(moments.dateTime(vault.replacedAt))}
          </Text>
        )}
        {vault.headCode === null ? null : (
          <Text component="span" size="xs" c="dimmed">
            {safety.known.headCode(vault.headCode)}
          </Text>
        )}
      </span>
    </Link>
  );
}

function ForgetButton({ vault, onForget }: { vault: KnownVault; onForget: () => void }) {
  const { start } = useMessages('vault');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={start.forget(vault.name)}
      onClick={onForget}
    >
      <XIcon aria-hidden />
    </ActionIcon>
  );
}

function ForgetDialog({ vault, onClose }: { vault: KnownVault | null; onClose: () => void }) {
  const { client } = useApi();
  const { start } = useMessages('vault');
  return (
    <VaultGoesDialog
      opened={vault !== null}
      title={start.forgetTitle}
      text={vault === null ? '' : start.forgetText(vault.name)}
      action={start.forgetTitle}
      done={start.forgotten(vault?.name ?? '')}
      act={async () => {
        if (vault !== null) await client.vault.forget({ vaultId: vault.vaultId });
      }}
      onClose={onClose}
    />
  );
}
