import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { type Api, useApi } from '../../../port/api.tsx';
import { DialogFoot } from '../../../ui/dialog-foot.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useBackupErrors } from '../backups/backup-errors.ts';
import { nameProblem } from '../backups/name-problem.ts';
import { RestoreDone } from '../backups/restore-done.tsx';
import { useWork } from '../backups/use-work.ts';
import { WorkLine } from '../backups/work-line.tsx';
import { FolderList } from '../folder/folder-list.tsx';
import { PlaceWarning } from '../folder/place-warning.tsx';
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
  const { actions } = useMessages('kernel');
  const vault = useKnownVault();
  const [entered, setEntered] = useState<string | null>(null);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const name = typed ?? texts.copySuggested(vault?.name ?? '').trim();
  const form = useSaveForm(
    () => {
      const checked = checkFields(filledLineSchema, name);
      if (!checked.ok) return { ok: false, errors: { name: checked.errors[''] ?? 'text-empty' } };
      if (folderId === null) return { ok: false, errors: { folder: 'text-empty' } };
      return { ok: true, value: { folderId, name: checked.value } };
    },
    async (input) => setCopied(await client.vault.copyRescued(input)),
    { fieldsOf: (error) => nameProblem(errorCode(error)) },
  );
  const work = useWork(form.saving);
  const errors = { ...useBackupErrors(form.failure), ...texts.errors };
  const sentence = useFieldSentence(errors);
  const problem = form.errors['name'];
  if (copied !== null) return <RestoreDone restored={copied} words={texts.copied} onStay={onClose} />;
  return (
    <form {...form.formProps}>
      <Stack>
        <Text>{texts.copyHint}</Text>
        <FolderList
          folderId={entered}
          onEnter={(id) => {
            form.forget(['name']);
            setEntered(id);
          }}
          mayMake
          onShown={(folder) => setFolderId(folder.folderId)}
        />
        <PlaceWarning folderId={folderId} />
        <TextInput
          label={texts.copyName}
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
          {texts.copyMake}
        </DialogFoot>
      </Stack>
    </form>
  );
}
