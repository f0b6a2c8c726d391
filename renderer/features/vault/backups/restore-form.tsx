import { Fieldset, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { KnownVault } from '../../../../shared/features/vault/model.ts';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { type Api, useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { FolderList } from '../folder/folder-list.tsx';
import { PlaceWarning } from '../folder/place-warning.tsx';
import { PassphraseField } from '../passphrase-field.tsx';
import { useBackupErrors } from './backup-errors.ts';
import { nameProblem } from './name-problem.ts';
import { RestoreDone } from './restore-done.tsx';
import { RestoreSource, type Source } from './restore-source.tsx';
import { useWork } from './use-work.ts';
import { WorkLine } from './work-line.tsx';

type RestoreInput = Parameters<Api['client']['vault']['restore']>[0];
export type Restored = Awaited<ReturnType<Api['client']['vault']['restore']>>;

type RestoreFormProps = {
  /** Whose backups are offered, and whose place the restored vault takes on the list. */
  vault: KnownVault;
  /** What is chosen to begin with. */
  start: Source | null;
  /** How many actions the vault holds; null where that is not known. */
  sequenceNow: number | null;
  isRescue: boolean;
};

/** Which backup, where to, and the passphrase of that moment; then the new vault is made beside the old one. */
export function RestoreForm({ vault, start, sequenceNow, isRescue }: RestoreFormProps) {
  const { client } = useApi();
  const { restore: texts } = useMessages('vault').backups;
  const [source, setSource] = useState<Source | null>(start);
  const [entered, setEntered] = useState<string | null>(null);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [name, setName] = useState(texts.suggested(vault.name));
  const [passphrase, setPassphrase] = useState('');
  const [visible, setVisible] = useState(false);
  const [restored, setRestored] = useState<Restored | null>(null);
  const form = useSaveForm<RestoreInput>(
    () => {
      const chosen = sourceInput(source, vault.vaultId);
      const checked = checkFields(filledLineSchema, name);
      const errors: FieldErrors = {
        ...(chosen === null
          ? { source: source?.kind === 'outside' ? 'folder-missing' : 'source-missing' }
          : {}),
        ...(folderId === null ? { folder: 'place-missing' } : {}),
        ...(checked.ok ? {} : { name: checked.errors[''] ?? 'text-empty' }),
        ...(passphrase === '' ? { passphrase: 'passphrase-empty' } : {}),
      };
      if (chosen === null || folderId === null || !checked.ok || passphrase === '')
        return { ok: false, errors };
      return {
        ok: true,
        value: { source: chosen, folderId, name: checked.value, passphrase, replaces: vault.vaultId },
      };
    },
    async (input) => {
      setRestored(await client.vault.restore(input));
      setPassphrase('');
    },
    { fieldsOf: (error) => fieldsOf(errorCode(error)) },
  );
  const work = useWork(form.saving);
  const errors = useBackupErrors(form.failure);
  const sentence = useFieldSentence({
    ...errors,
    'source-missing': texts.whichMissing,
    'folder-missing': texts.folderMissing,
    'place-missing': texts.placeMissing,
    'passphrase-empty': texts.empty,
  });
  if (restored !== null) return <RestoreDone restored={restored} />;
  const isAtField = form.errors['name'] !== undefined || form.errors['passphrase'] !== undefined;
  return (
    <form {...form.formProps}>
      <Stack gap="lg">
        <Text>{texts.intro}</Text>
        <RestoreSource
          vaultId={vault.vaultId}
          value={source}
          onChange={(changed) => {
            form.forget(['source']);
            setSource(changed);
          }}
          error={sentence(form.errors['source'])}
          sequenceNow={sequenceNow}
          isRescue={isRescue}
        />
        <Fieldset legend={texts.place} variant="filled">
          <Stack gap="sm">
            <FolderList
              folderId={entered}
              onEnter={(id) => {
                form.forget(['name', 'folder']);
                setEntered(id);
              }}
              onShown={(folder) => setFolderId(folder.folderId)}
            />
            {form.errors['folder'] === undefined ? null : (
              <Input.Error>{sentence(form.errors['folder'])}</Input.Error>
            )}
            <PlaceWarning folderId={folderId} />
            <TextInput
              label={texts.name}
              description={texts.nameHint(`${name}.luwte`)}
              value={name}
              onChange={(event) => {
                form.forget(['name']);
                setName(event.currentTarget.value);
              }}
              error={sentence(form.errors['name'])}
            />
          </Stack>
        </Fieldset>
        <PassphraseField
          label={texts.passphrase}
          description={texts.passphraseHint}
          value={passphrase}
          onChange={(value) => {
            form.forget(['passphrase']);
            setPassphrase(value);
          }}
          error={sentence(form.errors['passphrase'])}
          autoComplete="current-password"
          visible={visible}
          onVisibilityChange={setVisible}
        />
        {isAtField ? null : <ErrorNotice error={form.failure} texts={errors} />}
        <WorkLine work={work} />
        <Group>
          <BusyButton type="submit" busy={form.saving}>
            {texts.submit}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}

function sourceInput(source: Source | null, vaultId: string): RestoreInput['source'] | null {
  if (source === null) return null;
  if (source.kind === 'automatic') return { kind: 'automatic', vaultId, backupId: source.backupId };
  return source.folderId === null ? null : { kind: 'outside', folderId: source.folderId };
}

/** What one field is to blame for stands at it. */
function fieldsOf(code: string | null): FieldErrors {
  return code === 'WRONG_PASSPHRASE' ? { passphrase: code } : nameProblem(code);
}
