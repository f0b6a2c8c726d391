import { Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { emptyNewPassphrase, newPassphraseErrors } from '../../../ui/new-passphrase.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { MemberName } from '../members/member-name.tsx';
import { newPassphraseRefusal, noticeOf } from '../new-passphrase.ts';
import { NewPassphraseFields } from '../new-passphrase-fields.tsx';
import { usePassphraseSentences } from '../use-passphrase-sentences.ts';
import { useRefreshStatus } from '../use-refresh-status.ts';

/** A recovery that was begun, and who can have a new passphrase. */
export type Recovery = {
  readonly recoveryId: string;
  readonly members: readonly { readonly slotId: string; readonly name: string; readonly role: string }[];
};

/** Who one is, and the passphrase that counts from now on; then the vault opens. */
export function WhoStep({ recovery, onGone }: { recovery: Recovery; onGone: (error: unknown) => void }) {
  const { client } = useApi();
  const { members } = useMessages('vault');
  const texts = members.recover;
  const refreshStatus = useRefreshStatus();
  const heading = useRef<HTMLHeadingElement>(null);
  const only = recovery.members.length === 1 ? (recovery.members[0]?.slotId ?? '') : '';
  const [slotId, setSlotId] = useState(only);
  const [typed, setTyped] = useState(emptyNewPassphrase);
  useEffect(() => heading.current?.focus(), []);
  const form = useSaveForm(
    () => {
      const errors = { ...(slotId === '' ? { who: 'who' } : {}), ...newPassphraseErrors(typed) };
      const value = { recoveryId: recovery.recoveryId, slotId, passphrase: typed.passphrase };
      return Object.keys(errors).length === 0 ? { ok: true, value } : { ok: false, errors };
    },
    async (input) => {
      await client.vault.finishRecovery(input);
      await refreshStatus();
    },
    {
      fieldsOf: (error) => {
        const code = errorCode(error);
        if (code === 'RECOVERY_GONE') onGone(error);
        if (code === 'ALREADY_OPEN') void refreshStatus();
        return newPassphraseRefusal(code);
      },
    },
  );
  const sentence = usePassphraseSentences();
  const { errors: openingErrors } = useMessages('vault').unlock;
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Title order={2} size="h3" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
          {texts.who}
        </Title>
        <Text>{texts.whoText}</Text>
        <Radio.Group
          label={texts.whoName}
          value={slotId}
          onChange={(value) => {
            setSlotId(value);
            form.forget(['who']);
          }}
          error={form.errors['who'] === undefined ? null : texts.whoEmpty}
        >
          <Stack gap="xs" mt="xs">
            {recovery.members.map((member) => (
              <Radio
                key={member.slotId}
                value={member.slotId}
                label={<MemberName name={member.name} />}
                description={member.role === '' ? undefined : <bdi>{member.role}</bdi>}
              />
            ))}
          </Stack>
        </Radio.Group>
        <NewPassphraseFields
          label={members.passphrase.next}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            form.forget(['passphrase', 'again']);
          }}
          errors={{ passphrase: sentence(form.errors['passphrase']), again: sentence(form.errors['again']) }}
        />
        <Text>{members.add.write}</Text>
        <ErrorNotice
          error={noticeOf(form.failure)}
          texts={{ ...openingErrors, ...members.errors, ...texts.errors }}
        />
        <Text role="status" size="sm">
          {form.saving ? texts.opening : ''}
        </Text>
        <Group>
          <BusyButton type="submit" busy={form.saving}>
            {texts.open}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}
