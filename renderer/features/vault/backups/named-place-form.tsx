import { Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { DialogFoot } from '../../../ui/dialog-foot.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { FolderList } from '../folder/folder-list.tsx';
import { PlaceWarning } from '../folder/place-warning.tsx';
import { useBackupErrors } from './backup-errors.ts';
import { nameProblem } from './name-problem.ts';
import { useWork } from './use-work.ts';
import { WorkLine } from './work-line.tsx';

type NamedPlaceFormProps = {
  words: { readonly name: string; readonly nameHint?: string; readonly save: string };
  /** The name as long as nobody types another. */
  suggested: string;
  /** Sentences for codes that only this form knows. */
  errors?: Readonly<Record<string, string>>;
  /** Says when the chosen place is none for a vault. */
  forVault?: boolean;
  save: (place: { readonly folderId: string; readonly name: string }) => Promise<unknown>;
  onClose: () => void;
  /** What stands above it. */
  children?: ReactNode;
};

/** A folder outside the vault and a name for what is written there, which takes a while: it says how far it is. */
export function NamedPlaceForm({
  words,
  suggested,
  errors: own = {},
  forVault = false,
  save,
  onClose,
  children,
}: NamedPlaceFormProps) {
  const { actions } = useMessages('kernel');
  const [entered, setEntered] = useState<string | null>(null);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? suggested;
  const form = useSaveForm(
    () => {
      const checked = checkFields(filledLineSchema, name);
      if (!checked.ok) return { ok: false, errors: { name: checked.errors[''] ?? 'text-empty' } };
      if (folderId === null) return { ok: false, errors: { folder: 'text-empty' } };
      return { ok: true, value: { folderId, name: checked.value } };
    },
    save,
    { fieldsOf: (error) => nameProblem(errorCode(error)) },
  );
  const work = useWork(form.saving);
  const errors = { ...useBackupErrors(form.failure), ...own };
  const sentence = useFieldSentence(errors);
  const problem = form.errors['name'];
  return (
    <form {...form.formProps}>
      <Stack>
        {children}
        <FolderList
          folderId={entered}
          onEnter={(id) => {
            form.forget(['name']);
            setEntered(id);
          }}
          mayMake
          onShown={(folder) => setFolderId(folder.folderId)}
        />
        {forVault ? <PlaceWarning folderId={folderId} /> : null}
        <TextInput
          label={words.name}
          description={words.nameHint}
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
          {words.save}
        </DialogFoot>
      </Stack>
    </form>
  );
}
