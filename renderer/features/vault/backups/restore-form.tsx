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
import { useOpenVault } from '../../../ui/organisation.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { ClockLine } from '../clock-line.tsx';
import { FolderList } from '../folder/folder-list.tsx';
import { PlaceWarning } from '../folder/place-warning.tsx';
import { useBackupErrors } from './backup-errors.ts';
import { nameProblem } from './name-problem.ts';
import { ProofFields } from './proof-fields.tsx';
import { RestoreDone } from './restore-done.tsx';
import { RestoreSource, type Source } from './restore-source.tsx';
import { missingOfProof, nothingTyped, typedToProof, wrongOfProof } from './typed-proof.ts';
import { useWork } from './use-work.ts';
import { WorkLine } from './work-line.tsx';

type RestoreInput = Parameters<Api['client']['vault']['restore']>[0];
export type Restored = Awaited<ReturnType<Api['client']['vault']['restore']>>;

type Done = { readonly restored: Restored; readonly bySheet: boolean; readonly recoveryKey: string | null };

type RestoreFormProps = {
  /** Whose backups are offered, and whose place the restored vault takes on the list; null on a computer without it. */
  vault: KnownVault | null;
  /** What is chosen to begin with. */
  start: Source | null;
  /** How many actions the vault holds; null where that is not known. */
  sequenceNow: number | null;
  isRescue: boolean;
};

/** Which backup, where to, and what opened it at that moment; then the new vault is made beside the old one. */
export function RestoreForm({ vault, start, sequenceNow, isRescue }: RestoreFormProps) {
  const { client } = useApi();
  const { restore: texts } = useMessages('vault').backups;
  const [source, setSource] = useState<Source | null>(
    vault === null ? { kind: 'outside', folderId: null } : start,
  );
  const [entered, setEntered] = useState<string | null>(null);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [name, setName] = useState(vault === null ? texts.suggestedName : texts.suggested(vault.name));
  const [proof, setProof] = useState(nothingTyped);
  const [done, setDone] = useState<Done | null>(null);
  const isAtDoor = useOpenVault() === null;
  const mayBeSheet = vault?.demo !== true;
  const form = useSaveForm<RestoreInput>(
    () => {
      const chosen = sourceInput(source, vault?.vaultId ?? null);
      const checked = checkFields(filledLineSchema, name);
      const errors: FieldErrors = {
        ...(chosen === null
          ? { source: source?.kind === 'outside' ? 'folder-missing' : 'source-missing' }
          : {}),
        ...(folderId === null ? { folder: 'place-missing' } : {}),
        ...(checked.ok ? {} : { name: checked.errors[''] ?? 'text-empty' }),
        ...missingOfProof(proof),
      };
      if (chosen === null || folderId === null || !checked.ok || Object.keys(errors).length > 0)
        return { ok: false, errors };
      const typed = { proof: typedToProof(proof), replaces: vault?.vaultId ?? null };
      return { ok: true, value: { source: chosen, folderId, name: checked.value, ...typed } };
    },
    async (input) => {
      const restored = await client.vault.restore(input);
      const bySheet = input.proof.kind === 'recovery';
      // Only at the door it is of use once more: there it opens the new vault.
      const recoveryKey = isAtDoor && input.proof.kind === 'recovery' ? input.proof.recoveryKey : null;
      setDone({ restored, bySheet, recoveryKey });
      setProof(nothingTyped);
    },
    { fieldsOf: (error) => ({ ...nameProblem(errorCode(error)), ...wrongOfProof(error) }) },
  );
  const work = useWork(form.saving);
  const errors = useBackupErrors(form.failure, proof.kind === 'passphrase' && mayBeSheet);
  const sentence = useFieldSentence({
    ...errors,
    'source-missing': texts.whichMissing,
    'folder-missing': texts.folderMissing,
    'place-missing': texts.placeMissing,
  });
  if (done !== null) return <RestoreDone {...done} />;
  const isAtField = Object.keys(wrongOfProof(form.failure)).length > 0 || form.errors['name'] !== undefined;
  return (
    <form {...form.formProps}>
      <Stack gap="lg">
        <Text>{vault === null ? texts.introElsewhere : texts.intro}</Text>
        <ClockLine />
        <RestoreSource
          vaultId={vault?.vaultId ?? null}
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
              mayMake
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
        <ProofFields
          value={proof}
          onChange={setProof}
          errors={form.errors}
          sentences={errors}
          forget={form.forget}
          mayBeSheet={mayBeSheet}
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

function sourceInput(source: Source | null, vaultId: string | null): RestoreInput['source'] | null {
  if (source?.kind === 'automatic') {
    return vaultId === null ? null : { kind: 'automatic', vaultId, backupId: source.backupId };
  }
  return source === null || source.folderId === null ? null : { kind: 'outside', folderId: source.folderId };
}
