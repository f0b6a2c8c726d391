import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { KnownVault } from '../../../../shared/features/vault/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorData } from '../../../ui/errors.tsx';
import { focusScreen } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import classes from './known-vaults.module.css';
import { VaultLink } from './known-vaults.tsx';
import { removableFrom, removalErrors } from './removal.ts';

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
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { known: texts } = useMessages('vault').safety;
  const { actions } = useMessages('kernel');
  const remove = useMutation(
    queries.vault.removeReplaced.mutationOptions({
      // What is refused may have changed since the list was fetched.
      onError: () => queryClient.invalidateQueries({ queryKey: queries.vault.known.key() }),
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.vault.known.key() });
        announce(texts.removed(vault?.name ?? ''));
        onClose();
        // The button that opened this went with its line.
        focusScreen();
      },
    }),
  );
  return (
    <Modal
      opened={vault !== null}
      onClose={onClose}
      title={texts.removeTitle}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack>
        <Text style={{ overflowWrap: 'anywhere' }}>
          {vault === null ? null : texts.removeText(vault.name, vault.path)}
        </Text>
        <ErrorNotice error={remove.error} texts={removalErrors(texts.errors, errorData(remove.error))} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <BusyButton
            busy={remove.isPending}
            onClick={() => (vault === null ? undefined : remove.mutate({ vaultId: vault.vaultId }))}
          >
            {texts.remove}
          </BusyButton>
        </Group>
      </Stack>
    </Modal>
  );
}
