import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { noticeOf } from '../new-passphrase.ts';
import { PassphraseField } from '../passphrase-field.tsx';

type RenewFormProps = {
  /** What it is for; stands under the heading, where there is one. */
  text: string;
  heading?: string;
  onRenewed: () => void;
};

/** Makes a new recovery key in place of the present one. */
export function RenewForm({ text, heading, onRenewed }: RenewFormProps) {
  const { client } = useApi();
  const { recovery, unlock } = useMessages('vault');
  const [passphrase, setPassphrase] = useState('');
  const [visible, setVisible] = useState(false);
  const form = useSaveForm(
    () =>
      passphrase === ''
        ? { ok: false, errors: { passphrase: 'text-empty' } }
        : { ok: true, value: { passphrase } },
    async (input) => {
      await client.vault.renewRecoverySheet(input);
      onRenewed();
    },
    { fieldsOf: (error) => (errorCode(error) === 'WRONG_PASSPHRASE' ? { passphrase: 'wrong' } : {}) },
  );
  const sentence = useFieldSentence({ 'text-empty': unlock.empty, wrong: recovery.errors.WRONG_PASSPHRASE });
  const problem = form.errors['passphrase'];
  return (
    <form {...form.formProps}>
      <Stack>
        {heading === undefined ? null : (
          <Title order={2} size="h3">
            {heading}
          </Title>
        )}
        <Text>{text}</Text>
        <PassphraseField
          label={unlock.passphrase}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            form.forget(['passphrase']);
          }}
          error={sentence(problem)}
          autoComplete="current-password"
          autoFocus
          visible={visible}
          onVisibilityChange={setVisible}
        />
        <ErrorNotice error={noticeOf(form.failure)} texts={recovery.errors} />
        <Text role="status" size="sm">
          {form.saving ? recovery.renewing : ''}
        </Text>
        <Group>
          <BusyButton type="submit" busy={form.saving}>
            {recovery.renew}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}
