import { Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExplainedSettings } from '../../../shared/features/settings/model.ts';
import {
  isWeakerThanDefault,
  type SettingName,
  settingNames,
  UNTOLD_IDLE_MINUTES,
  vaultSettingsSchema,
} from '../../../shared/features/settings/model.ts';
import { filledTextSchema } from '../../../shared/kernel/primitives.ts';
import { useApi } from '../../port/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../ui/read-only.tsx';
import { Section } from '../../ui/section.tsx';
import { useSaveForm } from '../../ui/use-save-form.ts';
import { SettingField } from './setting-field.tsx';

/** Choices of the vault. */
export function VaultForm() {
  const { queries } = useApi();
  const { vault: texts } = useMessages('settings');
  const { data, error } = useQuery(queries.settings.vault.queryOptions());
  return (
    <Section gap="md" title={texts.title}>
      <ErrorNotice error={error} />
      {data === undefined ? null : <SecurityForm stored={data} />}
    </Section>
  );
}

/** What was typed over the stored values; an emptied field is text. */
type Typed = Partial<Record<SettingName, number | string>>;

/** Settings that bear on security. Weaker than the default asks for a written reason (comply or explain). */
function SecurityForm({ stored }: { stored: ExplainedSettings }) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { vault: texts, saved: savedText } = useMessages('settings');
  const readOnly = useIsReadOnly();
  const status = useQuery(queries.vault.status.queryOptions());
  const isUntold = status.data?.screenLockUntold === true;
  const [typed, setTyped] = useState<Typed>({});
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState(false);
  const changed = Object.fromEntries(
    settingNames.flatMap((name) =>
      typed[name] === undefined || typed[name] === stored[name] ? [] : [[name, typed[name]]],
    ),
  );
  const settings = vaultSettingsSchema.partial().safeParse(changed);
  const weaker = settingNames.some((name) => {
    const value = settings.data?.[name];
    return value !== undefined && isWeakerThanDefault(name, value);
  });

  const form = useSaveForm(
    () => {
      const checked = checkFields(vaultSettingsSchema.partial(), changed);
      if (!checked.ok) return checked;
      const given = checkFields(filledTextSchema, reason);
      if (weaker && !given.ok) return { ok: false, errors: { reason: given.errors[''] ?? 'text-empty' } };
      return { ok: true, value: { settings: checked.value, reason: weaker ? reason : null } };
    },
    async (input) => {
      const isChanged = Object.keys(input.settings).length > 0;
      const answer = isChanged ? await client.settings.changeVault(input) : stored;
      queryClient.setQueryData(queries.settings.vault.queryKey(), answer);
      setTyped({});
      setReason('');
      setSaved(true);
    },
    { fieldsOf: (error) => (errorCode(error) === 'REASON_NEEDED' ? { reason: 'text-empty' } : {}) },
  );
  const sentence = useFieldSentence({ 'text-empty': texts.errors.REASON_NEEDED });
  const change = (name: SettingName, value: number | string) => {
    setTyped((before) => ({ ...before, [name]: value }));
    setSaved(false);
    form.forget([name]);
  };
  return (
    <form {...form.formProps}>
      <Stack>
        <Text>{texts.hint}</Text>
        <ReadOnlyLine />
        {settingNames.map((name) => (
          <SettingField
            key={name}
            name={name}
            value={typed[name] ?? stored[name]}
            storedReason={stored.reasons[name]}
            note={isUntold && name === 'idleMinutes' ? texts.screenLockUntold(UNTOLD_IDLE_MINUTES) : null}
            readOnly={readOnly}
            onChange={(value) => change(name, value)}
          />
        ))}
        {weaker ? (
          <Textarea
            label={texts.reason}
            description={texts.reasonHint}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              form.forget(['reason']);
            }}
            error={sentence(form.errors['reason'])}
            autosize
            minRows={2}
            required
          />
        ) : null}
        <Group>
          {readOnly ? null : (
            <BusyButton type="submit" busy={form.saving} disabled={!settings.success}>
              {texts.save}
            </BusyButton>
          )}
          <Text role="status" size="sm">
            {saved ? savedText : ''}
          </Text>
        </Group>
        {form.errors['reason'] === undefined ? (
          <ErrorNotice error={form.failure} texts={texts.errors} />
        ) : null}
      </Stack>
    </form>
  );
}
