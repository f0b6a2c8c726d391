import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { SaveFileDialog } from '../folder/save-file-dialog.tsx';

type SaveSheetDialogProps = { opened: boolean; onClose: () => void; onSaved: (path: string) => void };

/** Saves the recovery sheet as PDF. */
export function SaveSheetDialog({ opened, onClose, onSaved }: SaveSheetDialogProps) {
  const { client } = useApi();
  const { recovery } = useMessages('vault');
  const { actions } = useMessages('kernel');
  return (
    <SaveFileDialog
      opened={opened}
      texts={{
        title: recovery.saveTitle,
        fileName: recovery.saveName,
        action: actions.save,
        errors: recovery.errors,
      }}
      suggestedName={recovery.suggestedName}
      ending=".pdf"
      save={(place) => client.vault.saveRecoverySheet(place)}
      onClose={onClose}
      onSaved={({ path }) => onSaved(path)}
    />
  );
}
