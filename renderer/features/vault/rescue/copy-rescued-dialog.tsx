import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { type Api, useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { NamedPlaceForm } from '../backups/named-place-form.tsx';
import { RestoreDone } from '../backups/restore-done.tsx';
import { useKnownVault } from '../page/use-known-vault.ts';

/** Copies what can still be read of a vault in rescue into a new one. */
export function CopyRescuedDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { rescue } = useMessages('vault');
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={rescue.copyTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <CopyForm onClose={onClose} />
    </Modal>
  );
}

type Copied = Awaited<ReturnType<Api['client']['vault']['copyRescued']>>;

function CopyForm({ onClose }: { onClose: () => void }) {
  const { client } = useApi();
  const { rescue: texts } = useMessages('vault');
  const vault = useKnownVault();
  const [copied, setCopied] = useState<Copied | null>(null);
  if (copied !== null) return <RestoreDone restored={copied} words={texts.copied} onStay={onClose} />;
  return (
    <NamedPlaceForm
      words={{ name: texts.copyName, save: texts.copyMake }}
      suggested={texts.copySuggested(vault?.name ?? '').trim()}
      errors={texts.errors}
      forVault
      save={async (place) => setCopied(await client.vault.copyRescued(place))}
      onClose={onClose}
    >
      <Text>{texts.copyHint}</Text>
    </NamedPlaceForm>
  );
}
