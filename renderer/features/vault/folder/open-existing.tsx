import { Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { FolderList } from './folder-list.tsx';

type OpenExistingProps = { opened: boolean; onClose: () => void; onChosen: (vaultId: string) => void };

/** Finds a vault's folder; the vault joins the known ones and its passphrase is asked next. */
export function OpenExisting({ opened, onClose, onChosen }: OpenExistingProps) {
  const { picker } = useMessages('vault');
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={picker.title}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Finder onChosen={onChosen} />
    </Modal>
  );
}

function Finder({ onChosen }: { onChosen: (vaultId: string) => void }) {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const { picker, unlock } = useMessages('vault');
  const [folderId, setFolderId] = useState<string | null>(null);
  const remember = useMutation(
    queries.vault.remember.mutationOptions({
      onSuccess: async ({ vaultId }) => {
        await queryClient.invalidateQueries({ queryKey: queries.vault.known.key() });
        onChosen(vaultId);
      },
    }),
  );
  return (
    <Stack>
      <Text>{picker.intro}</Text>
      <ErrorNotice error={remember.error} texts={unlock.errors} />
      <FolderList
        folderId={folderId}
        onEnter={setFolderId}
        onVault={(vaultFolderId) => remember.mutate({ folderId: vaultFolderId })}
      />
    </Stack>
  );
}
