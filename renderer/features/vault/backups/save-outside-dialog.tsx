import { Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { type Api, useApi } from '../../../port/api.tsx';
import { DialogFoot } from '../../../ui/dialog-foot.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { FolderList } from '../folder/folder-list.tsx';
import { useKnownVault } from '../page/use-known-vault.ts';
import { useBackupErrors } from './backup-errors.ts';
import { nameProblem } from './name-problem.ts';
import { useWork } from './use-work.ts';
import { WorkLine } from './work-line.tsx';

export type SavedOutside = Awaited<ReturnType<Api['client']['vault']['backupTo']>>;

type SaveOutsideDialogProps = {
  opened: boolean;
  onClose: () => void;
  onSaving: (saving: boolean) => void;
  onSaved: (saved: SavedOutside) => void;
};

/** Writes a backup into a folder of choice. Closing the dialog does not break it off: the screen goes on showing it. */
export function SaveOutsideDialog({ opened, onClose, onSaving, onSaved }: SaveOutsideDialogProps) {
  const { outside } = useMessages('vault').backups;
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={outside.dialog}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <SaveForm
        onClose={onClose}
        onSaving={onSaving}
        onSaved={(saved) => {
          onSaved(saved);
          onClose();
        }}
      />
    </Modal>
  );
}

function SaveForm({ onClose, onSaving, onSaved }: Omit<SaveOutsideDialogProps, 'opened'>) {
  const { client } = useApi();
  const { outside: texts } = useMessages('vault').backups;
  const { actions } = useMessages('kernel');
  const { toLocal } = useMoments();
  const vault = useKnownVault();
  const [entered, setEntered] = useState<string | null>(null);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [today] = useState(() => toLocal(Date.now()).slice(0, 10));
  const name = typed ?? texts.suggested(vault?.name ?? '', today).trim();
  const form = useSaveForm(
    () => {
      const checked = checkFields(filledLineSchema, name);
      if (!checked.ok) return { ok: false, errors: { name: checked.errors[''] ?? 'text-empty' } };
      if (folderId === null) return { ok: false, errors: { folder: 'text-empty' } };
      return { ok: true, value: { folderId, name: checked.value } };
    },
    async (input) => {
      onSaving(true);
      try {
        onSaved(await client.vault.backupTo(input));
      } finally {
        onSaving(false);
      }
    },
    { fieldsOf: (error) => nameProblem(errorCode(error)) },
  );
  const work = useWork(form.saving);
  const errors = useBackupErrors(form.failure);
  const sentence = useFieldSentence(errors);
  const problem = form.errors['name'];
  return (
    <form {...form.formProps}>
      <Stack>
        <FolderList
          folderId={entered}
          onEnter={(id) => {
            form.forget(['name']);
            setEntered(id);
          }}
          mayMake
          onShown={(folder) => setFolderId(folder.folderId)}
        />
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          data-autofocus
          value={name}
          onChange={(event) => {
            form.forget(['name']);
            setTyped(event.currentTarget.value);
          }}
          error={sentence(problem)}
        />
        {problem === undefined ? <ErrorNotice error={form.failure} texts={errors} /> : null}
        <WorkLine work={work} />
        <DialogFoot leave={actions.close} onLeave={onClose} busy={form.saving}>
          {texts.save}
        </DialogFoot>
      </Stack>
    </form>
  );
}
