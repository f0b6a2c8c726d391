import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode, errorData } from '../../../ui/errors.tsx';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useRefreshStatus } from '../use-refresh-status.ts';

type ConfirmGroupsProps = {
  /** Numbers of the groups to type, from 1. */
  asked: readonly number[];
  onBack: () => void;
  /** The sheet is no longer there. */
  onGone: () => void;
};

/** Types the asked groups back, with the key out of sight: proof that the sheet is really there. */
export function ConfirmGroups({ asked, onBack, onGone }: ConfirmGroupsProps) {
  const { client } = useApi();
  const { recovery } = useMessages('vault');
  const refreshStatus = useRefreshStatus();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const text = (group: number) => typed[group] ?? '';
  const form = useSaveForm(
    () => {
      const empty = asked.filter((group) => text(group).trim() === '');
      if (empty.length > 0) return { ok: false, errors: namedGroups(empty, 'text-empty') };
      return { ok: true, value: { answers: asked.map((group) => ({ group, text: text(group) })) } };
    },
    async (input) => {
      await client.vault.confirmRecovery(input);
      await refreshStatus();
    },
    {
      fieldsOf: (error) => {
        if (errorCode(error) === 'NO_RECOVERY_SHEET') onGone();
        return errorCode(error) === 'RECOVERY_MISMATCH' ? mismatchedGroups(error) : {};
      },
    },
  );
  const sentence = useFieldSentence({ mismatch: recovery.mismatch });
  return (
    <form {...form.formProps}>
      <Stack>
        <Title order={2} size="h3">
          {recovery.confirmTitle}
        </Title>
        <Text>{recovery.confirmIntro}</Text>
        {asked.map((group, index) => (
          <TextInput
            key={group}
            name={`group-${group}`}
            label={recovery.group(group)}
            value={text(group)}
            onChange={(event) => {
              form.forget([`group-${group}`]);
              setTyped({ ...typed, [group]: event.currentTarget.value });
            }}
            error={sentence(form.errors[`group-${group}`])}
            maxLength={32}
            w="14rem"
            autoComplete="off"
            autoFocus={index === 0}
            spellCheck={false}
          />
        ))}
        {errorCode(form.failure) === 'RECOVERY_MISMATCH' ? null : (
          <ErrorNotice error={form.failure} texts={recovery.errors} />
        )}
        <Group>
          <BusyButton type="submit" busy={form.saving}>
            {recovery.confirm}
          </BusyButton>
          <Button variant="default" onClick={onBack} disabled={form.saving}>
            {recovery.show}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function namedGroups(groups: readonly unknown[], code: string): FieldErrors {
  return Object.fromEntries(groups.map((group) => [`group-${String(group)}`, code]));
}

function mismatchedGroups(error: unknown): FieldErrors {
  const groups = errorData(error)?.['groups'];
  return Array.isArray(groups) ? namedGroups(groups, 'mismatch') : {};
}
