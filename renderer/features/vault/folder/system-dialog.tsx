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
  const choose = useMutation(
    queries.vault.chooseFolder.mutationOptions({
      onSuccess({ chosen }) {
        if (chosen === null) return;
        if (chosen.kind === 'vault' && onVault !== undefined) onVault(chosen.folderId);
        else onFolder(chosen.folderId);
      },
    }),
  );
  return <DialogButton asked={choose} onPress={() => choose.mutate({ folderId })} />;
}

type SavePlaceDialogProps = {
  /** The folder that it begins in, and the name that it proposes. */
  folderId: string;
  fileName: string;
  onChosen: (place: { readonly folderId: string; readonly fileName: string }) => void;
};

/** Looks for a place and a name for a file in the system's own dialog. Nothing is saved by that yet. */
export function SavePlaceDialog({ folderId, fileName, onChosen }: SavePlaceDialogProps) {
  const { queries } = useApi();
  const choose = useMutation(
    queries.vault.chooseSavePlace.mutationOptions({
      onSuccess({ chosen }) {
        if (chosen !== null) onChosen(chosen);
      },
    }),
  );
  return <DialogButton asked={choose} onPress={() => choose.mutate({ folderId, fileName })} />;
}

type DialogButtonProps = {
  asked: { readonly error: Error | null; readonly isPending: boolean };
  onPress: () => void;
};

function DialogButton({ asked, onPress }: DialogButtonProps) {
  const { picker, create } = useMessages('vault');
  return (
    <Box>
      <ErrorNotice error={asked.error} texts={create.errors} />
      <BusyButton size="compact-sm" variant="default" busy={asked.isPending} onClick={onPress}>
        {picker.dialog}
      </BusyButton>
    </Box>
  );
}
