import { Button, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import type { KnownVault } from '../../../../shared/features/vault/model.ts';
import { useApi } from '../../../port/api.tsx';
import { errorData } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import classes from './known-vaults.module.css';
import { VaultLink } from './known-vaults.tsx';
import { removableFrom, removalErrors } from './removal.ts';
import { VaultGoesDialog } from './vault-goes-dialog.tsx';

/** Vaults that a restored one took the place of: still there, and when they may go. */
export function ReplacedVaults({ vaults }: { vaults: readonly KnownVault[] }) {
  const { known: texts } = useMessages('vault').safety;
  const [removing, setRemoving] = useState<KnownVault | null>(null);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="xs">
        <Title order={2} size="h4" id={id}>
          {texts.replaced}
        </Title>
        <Text size="sm">{texts.replacedHint}</Text>
        <ul className={classes['list']} aria-labelledby={id}>
          {vaults.map((vault) => (
            <li key={vault.vaultId} className={classes['row']}>
              <VaultLink vault={vault} />
              <Removal vault={vault} onRemove={() => setRemoving(vault)} />
            </li>
          ))}
        </ul>
      </Stack>
      <RemoveDialog vault={removing} onClose={() => setRemoving(null)} />
    </section>
  );
}

function Removal({ vault, onRemove }: { vault: KnownVault; onRemove: () => void }) {
  const { known: texts } = useMessages('vault').safety;
  const moments = useMoments();
  const from = removableFrom(vault.replacedAt ?? 0);
  if (Date.now() < from) {
    return (
      <Text size="sm" c="dimmed">
        {texts.removableFrom(moments.date(from))}
      </Text>
    );
  }
  return (
    <Button variant="default" size="compact-sm" aria-label={texts.removeOf(vault.name)} onClick={onRemove}>
      {texts.remove}
    </Button>
  );
}

function RemoveDialog({ vault, onClose }: { vault: KnownVault | null; onClose: () => void }) {
  const { client } = useApi();
  const { known: texts } = useMessages('vault').safety;
  return (
    <VaultGoesDialog
      opened={vault !== null}
      title={texts.removeTitle}
      text={vault === null ? '' : texts.removeText(vault.name, vault.path)}
      action={texts.remove}
      done={texts.removed(vault?.name ?? '')}
      errorsOf={(error) => removalErrors(texts.errors, errorData(error))}
      act={async () => {
        if (vault !== null) await client.vault.removeReplaced({ vaultId: vault.vaultId });
      }}
      onClose={onClose}
    />
  );
}
