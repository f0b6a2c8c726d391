import { Box } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';

type SystemDialogProps = {
  /** The folder that it begins in. */
  folderId: string;
  onFolder: (folderId: string) => void;
  /** Without it a vault is a folder like others. */
  onVault?: ((folderId: string) => void) | undefined;
};

/** Looks for a folder in the system's own dialog. Closing that changes nothing here. */
export function SystemDialog({ folderId, onFolder, onVault }: SystemDialogProps) {
  const { queries } = useApi();
  const { picker, create } = useMessages('vault');
  const choose = useMutation(
    queries.vault.chooseFolder.mutationOptions({
      onSuccess({ chosen }) {
        if (chosen === null) return;
        if (chosen.kind === 'vault' && onVault !== undefined) onVault(chosen.folderId);
        else onFolder(chosen.folderId);
      },
    }),
  );
  return (
    <Box>
      <ErrorNotice error={choose.error} texts={create.errors} />
      <BusyButton
        size="compact-sm"
        variant="default"
        busy={choose.isPending}
        onClick={() => choose.mutate({ folderId })}
      >
        {picker.dialog}
      </BusyButton>
    </Box>
  );
}
