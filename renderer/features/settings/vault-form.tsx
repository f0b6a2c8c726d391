import { Group, NumberInput, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { VaultSettings } from '../../../shared/features/settings/model.ts';
import { IDLE_MINUTES, vaultSettingsSchema } from '../../../shared/features/settings/model.ts';
import { filledTextSchema } from '../../../shared/kernel/primitives.ts';
import { useApi } from '../../port/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { useSaveForm } from '../../ui/use-save-form.ts';
import { Section } from './section.tsx';

/** Choices of the vault. */
export function VaultForm() {
  const { queries } = useApi();
  const { vault: texts } = useMessages('settings');
  const { data, error } = useQuery(queries.settings.vault.queryOptions());
  return (
    <Section title={texts.title}>
      <ErrorNotice error={error} />
      {data === undefined ? null : <IdleForm stored={data} />}
    </Section>
  );
}

/** When the vault locks by itself. Later than the default asks for a written reason (comply or explain). */
function IdleForm({ stored }: { stored: VaultSettings }) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { vault: texts, saved: savedText } = useMessages('settings');
  const [typed, setTyped] = useState<number | string | null>(null);
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState(false);
  const minutes = typed ?? stored.idleMinutes;
  const settings = vaultSettingsSchema.safeParse({ idleMinutes: minutes });
  const weaker =
    settings.success &&
    settings.data.idleMinutes > IDLE_MINUTES.default &&
    settings.data.idleMinutes !== stored.idleMinutes;

  const form = useSaveForm(
    () => {
      const checked = checkFields(vaultSettingsSchema, { idleMinutes: minutes });
      if (!checked.ok) return checked;
      const given = checkFields(filledTextSchema, reason);
      if (weaker && !given.ok) return { ok: false, errors: { reason: given.errors[''] ?? 'text-empty' } };
      return { ok: true, value: { settings: checked.value, reason: weaker ? reason : null } };
    },
    async (input) => {
      const answer = await client.settings.changeVault(input);
      queryClient.setQueryData(queries.settings.vault.queryKey(), answer);
      setTyped(null);
      setReason('');
      setSaved(true);
    },
    { fieldsOf: (error) => (errorCode(error) === 'REASON_NEEDED' ? { reason: 'text-empty' } : {}) },
  );
  const sentence = useFieldSentence({
    'text-empty': texts.errors.REASON_NEEDED,
    'field-invalid': texts.outOfRange(IDLE_MINUTES.least, IDLE_MINUTES.most),
  });
  return (
    <form {...form.formProps}>
      <NumberInput
        label={texts.idleMinutes}
        description={texts.idleHint(IDLE_MINUTES.least, IDLE_MINUTES.most)}
        value={minutes}
        onChange={(value) => {
          setTyped(value);
          setSaved(false);
          form.forget(['idleMinutes']);
        }}
        min={IDLE_MINUTES.least}
        max={IDLE_MINUTES.most}
        clampBehavior="none"
        allowDecimal={false}
        // Said while typing: which number is meant is known at once.
        error={settings.success ? undefined : sentence('field-invalid')}
        maw="22rem"
      />
      {weaker ? (
        <Textarea
          mt="md"
          label={texts.reason}
          description={texts.reasonHint(IDLE_MINUTES.default)}
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
      <Group mt="md">
        <BusyButton type="submit" busy={form.saving} disabled={!settings.success}>
          {texts.save}
        </BusyButton>
        <Text role="status" size="sm">
          {saved ? savedText : ''}
        </Text>
      </Group>
      {form.errors['reason'] === undefined ? <ErrorNotice error={form.failure} texts={texts.errors} /> : null}
    </form>
  );
}
