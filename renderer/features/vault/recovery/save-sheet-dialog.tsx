import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { FolderList } from '../folder/folder-list.tsx';

type SaveSheetDialogProps = { opened: boolean; onClose: () => void; onSaved: (path: string) => void };

/** Saves the sheet as PDF in a folder of choice: something that leaves the vault, so it is a named act. */
export function SaveSheetDialog({ opened, onClose, onSaved }: SaveSheetDialogProps) {
  const { recovery } = useMessages('vault');
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={recovery.saveTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <SaveForm
        onClose={onClose}
        onSaved={(path) => {
          onSaved(path);
          onClose();
        }}
      />
    </Modal>
  );
}

function SaveForm({ onClose, onSaved }: { onClose: () => void; onSaved: (path: string) => void }) {
  const { client } = useApi();
  const { recovery } = useMessages('vault');
  const { actions } = useMessages('kernel');
  const [entered, setEntered] = useState<string | null>(null);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [fileName, setFileName] = useState(recovery.suggestedName);
  const form = useSaveForm(
    () => {
      const checked = checkFields(filledLineSchema, fileName);
      if (!checked.ok) return { ok: false, errors: { fileName: checked.errors[''] ?? 'text-empty' } };
      if (folderId === null) return { ok: false, errors: { folder: 'text-empty' } };
      return { ok: true, value: { folderId, fileName: withEnding(checked.value) } };
    },
    async (input) => onSaved((await client.vault.saveRecoverySheet(input)).path),
    { fieldsOf: (error) => nameProblem(errorCode(error)) },
  );
  const sentence = useFieldSentence(recovery.errors);
  const problem = form.errors['fileName'];
  return (
    <form {...form.formProps}>
      <Stack>
        <FolderList
          folderId={entered}
          onEnter={(id) => {
            form.forget(['fileName']);
            setEntered(id);
          }}
          onShown={(folder) => setFolderId(folder.folderId)}
        />
        <TextInput
          label={recovery.saveName}
          data-autofocus
          value={fileName}
          onChange={(event) => {
            form.forget(['fileName']);
            setFileName(event.currentTarget.value);
          }}
          error={sentence(problem)}
        />
        {problem === undefined ? <ErrorNotice error={form.failure} texts={recovery.errors} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <BusyButton type="submit" busy={form.saving}>
            {actions.save}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}

/** What the name of the file is to blame for stands at the name. */
function nameProblem(code: string | null): FieldErrors {
  return code === 'NAME_TAKEN' || code === 'NAME_REFUSED' ? { fileName: code } : {};
}

/** Without it the system would not know what to open the file with. */
function withEnding(name: string): string {
  return /\.pdf$/i.test(name) ? name : `${name}.pdf`;
}
