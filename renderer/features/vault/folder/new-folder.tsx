import { Button, Group, TextInput } from '@mantine/core';
import { FolderPlusIcon } from '@phosphor-icons/react/dist/csr/FolderPlus';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { errorSentence } from '../../../ui/errors.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';

type NewFolderProps = {
  /** The folder that it comes in. */
  folderId: string;
  onMade: (folderId: string) => void;
};

/** Makes a folder in the one shown and goes there. Stands inside forms: Enter makes the folder, it sends nothing. */
export function NewFolder({ folderId, onMade }: NewFolderProps) {
  const { queries } = useApi();
  const { picker } = useMessages('vault');
  const { actions, errors, fields } = useMessages('kernel');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setNaming(false);
    setName('');
    setIsEmpty(false);
    make.reset();
  };
  const make = useMutation(
    queries.vault.makeFolder.mutationOptions({
      onSuccess: (made) => {
        close();
        onMade(made.folderId);
      },
    }),
  );
  const submit = () => {
    const checked = checkFields(filledLineSchema, name.trim());
    setIsEmpty(!checked.ok);
    if (checked.ok && !make.isPending) make.mutate({ folderId, name: checked.value });
  };
  const problem = isEmpty
    ? fields['text-empty']
    : make.error === null
      ? undefined
      : errorSentence(make.error, picker.errors, errors);
  if (!naming) {
    return (
      <Button
        ref={opener}
        size="compact-sm"
        variant="subtle"
        leftSection={<FolderPlusIcon aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setNaming(true)}
      >
        {picker.newFolder}
      </Button>
    );
  }
  return (
    <Group gap="xs" align="flex-end" wrap="wrap">
      <TextInput
        flex={1}
        miw="12rem"
        size="sm"
        label={picker.newFolderName}
        autoFocus
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setIsEmpty(false);
          make.reset();
        }}
        // The dialog listens before the field does.
        data-mantine-stop-propagation
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // Neither the form nor the dialog around it is meant.
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') submit();
          else {
            close();
            requestAnimationFrame(() => opener.current?.focus());
          }
        }}
      />
      <BusyButton size="sm" variant="default" busy={make.isPending} onClick={submit}>
        {picker.make}
      </BusyButton>
      <Button
        size="sm"
        variant="subtle"
        onClick={() => {
          close();
          requestAnimationFrame(() => opener.current?.focus());
        }}
      >
        {actions.cancel}
      </Button>
    </Group>
  );
}
