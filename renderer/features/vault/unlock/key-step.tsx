import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode, errorData } from '../../../ui/errors.tsx';
import { type FieldErrors, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useRefreshStatus } from '../use-refresh-status.ts';
import classes from './key-step.module.css';
import { emptyGroups, typeIntoGroups } from './recovery-groups.ts';
import { useCountdown } from './use-countdown.ts';
import type { Recovery } from './who-step.tsx';

type KeyStepProps = {
  vaultId: string;
  /** Why the step after this one came to nothing. */
  gone: unknown;
  onFits: (recovery: Recovery) => void;
};

/** The key of the recovery sheet, typed group by group or pasted at once. */
export function KeyStep({ vaultId, gone, onFits }: KeyStepProps) {
  const { client } = useApi();
  const { members, unlock, recovery } = useMessages('vault');
  const texts = members.recover;
  const refreshStatus = useRefreshStatus();
  const announce = useAnnounce();
  const countdown = useCountdown();
  const list = useRef<HTMLFieldSetElement>(null);
  const [groups, setGroups] = useState(emptyGroups);
  const [focus, setFocus] = useState<number | null>(null);
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelectorAll('input')[focus]?.focus();
    setFocus(null);
  }, [focus]);
  const form = useSaveForm(
    () => {
      const empty = groups.flatMap((group, index) => (group.trim() === '' ? [index + 1] : []));
      if (empty.length > 0) return { ok: false, errors: atGroups(empty, 'empty') };
      return { ok: true, value: { vaultId, recoveryKey: groups.join('-') } };
    },
    async (input) => {
      if (countdown.left > 0) return;
      onFits(await client.vault.beginRecovery(input));
    },
    {
      fieldsOf: (error) => {
        const waitSeconds = errorData(error)?.['waitSeconds'];
        if (typeof waitSeconds === 'number' && waitSeconds > 0) {
          countdown.start(waitSeconds);
          announce(unlock.wait(Math.ceil(waitSeconds)));
        }
        if (errorCode(error) === 'ALREADY_OPEN') void refreshStatus();
        return atGroups(wrongGroups(error), 'wrong');
      },
    },
  );
  const sentence = useFieldSentence({ empty: texts.emptyGroup, wrong: texts.wrongGroup });
  const { errors: openingErrors } = useMessages('vault').unlock;
  const failure = wrongGroups(form.failure).length > 0 ? null : form.failure;
  const type = (index: number, text: string) => {
    const next = typeIntoGroups(groups, index, text);
    form.forget(
      next.groups.flatMap((group, place) => (group === groups[place] ? [] : [`group-${place + 1}`])),
    );
    setGroups(next.groups);
    setFocus(next.focus);
  };
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text>{texts.intro}</Text>
        <Text>{texts.hint}</Text>
        <fieldset aria-label={texts.groups} className={classes['groups']} ref={list}>
          {groups.map((group, index) => (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what names a group
              key={index}
              label={recovery.group(index + 1)}
              value={group}
              onChange={(event) => type(index, event.currentTarget.value)}
              error={sentence(form.errors[`group-${index + 1}`])}
              classNames={{ input: classes['group'] ?? '' }}
              maxLength={200}
              autoComplete="off"
              autoCapitalize="characters"
              autoFocus={index === 0}
              spellCheck={false}
            />
          ))}
        </fieldset>
        <ErrorNotice error={failure ?? gone} texts={{ ...openingErrors, ...texts.errors }} />
        <Text role="status" size="sm">
          {form.saving ? texts.looking : ''}
        </Text>
        {/* Said once by the screen reader, not every second. */}
        {countdown.left > 0 ? <Text size="sm">{unlock.wait(countdown.left)}</Text> : null}
        <Group>
          <BusyButton type="submit" busy={form.saving || countdown.left > 0}>
            {texts.next}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}

function atGroups(groups: readonly unknown[], code: string): FieldErrors {
  return Object.fromEntries(groups.map((group) => [`group-${String(group)}`, code]));
}

/** Which groups the service says cannot be right; empty where it is about something else. */
function wrongGroups(error: unknown): readonly unknown[] {
  const groups = errorData(error)?.['groups'];
  return Array.isArray(groups) ? groups : [];
}
