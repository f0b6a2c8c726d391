import { Fieldset, Input, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Folder } from '../../../../shared/features/vault/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useSetDetour } from '../../../ui/detour.ts';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { FolderList } from '../folder/folder-list.tsx';
import { PlaceWarning } from '../folder/place-warning.tsx';
import { useRefreshStatus } from '../use-refresh-status.ts';
import { checkMember, checkOrganisation, checkVaultName, vaultNameOf } from './create-fields.ts';
import type { StepComponentProps } from './organisation-step.tsx';
import { Step } from './step.tsx';

/** Where the vault comes, and making it. Made, it is open, and its recovery sheet shows by itself. */
export function PlaceStep({ fields, change, onBack }: StepComponentProps) {
  const { queries } = useApi();
  const { create } = useMessages('vault');
  const texts = create.place;
  const refreshStatus = useRefreshStatus();
  const setDetour = useSetDetour();
  const sentence = useFieldSentence(create.fields);
  const [tried, setTried] = useState(false);
  // Asked before there was a folder to see: whoever reads so must see it come, and decide then.
  const [askedEarly, setAskedEarly] = useState(false);
  const showSheet = async () => {
    setDetour({ why: 'wizard', back: null });
    // The frame goes there by itself.
    await refreshStatus();
  };
  const make = useMutation(queries.vault.create.mutationOptions({ gcTime: 0, onSuccess: showSheet }));
  const name = vaultNameOf(fields, texts.suggestedName);
  const onShown = useCallback(
    (folder: Folder) => change({ folderId: folder.folderId, folderPath: folder.path }),
    [change],
  );
  const finish = () => {
    setTried(true);
    setAskedEarly(fields.folderId === null);
    const organisation = checkOrganisation(fields);
    const member = checkMember(fields);
    // The steps before have checked theirs; what is not right here was said at its own step.
    if (!organisation.ok || !member.ok || fields.folderId === null || checkVaultName(name) !== undefined)
      return;
    make.mutate({
      folderId: fields.folderId,
      name,
      organisation: organisation.value,
      member: member.value,
      passphrase: fields.passphrase,
    });
  };
  const code = errorCode(make.error);
  const nameCode = code === 'NAME_TAKEN' || code === 'NAME_REFUSED' ? code : null;
  const nameError =
    nameCode === null ? (tried ? sentence(checkVaultName(name)) : undefined) : create.errors[nameCode];
  return (
    <Step
      title={create.steps.place}
      intro={texts.intro}
      onContinue={finish}
      onBack={onBack}
      continueLabel={create.make}
      busy={make.isPending}
    >
      <Fieldset
        variant="unstyled"
        legend={
          <Text span size="sm" fw={500}>
            {texts.folder}
          </Text>
        }
      >
        <FolderList
          folderId={fields.folderId}
          onEnter={(folderId) => {
            make.reset();
            change({ folderId });
          }}
          mayMake
          onShown={onShown}
        />
        {fields.folderPath === '' ? null : (
          <Text size="sm" mt="xs">
            {texts.chosen(fields.folderPath)}
          </Text>
        )}
        <PlaceWarning folderId={fields.folderId} />
        {tried && fields.folderId === null ? <Input.Error>{texts.folderMissing}</Input.Error> : null}
      </Fieldset>
      <TextInput
        label={texts.name}
        description={texts.nameHint(`${name}.luwte`)}
        value={name}
        onChange={(event) => {
          make.reset();
          change({ vaultName: event.currentTarget.value });
        }}
        error={nameError}
        required
      />
      {nameCode === null ? <ErrorNotice error={make.error} texts={create.errors} /> : null}
      <Text role="status" size="sm">
        {make.isPending ? create.making : askedEarly && fields.folderId !== null ? texts.folderReady : ''}
      </Text>
    </Step>
  );
}
