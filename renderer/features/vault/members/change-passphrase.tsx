import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { errorCode } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { emptyNewPassphrase, newPassphraseErrors } from '../../../ui/new-passphrase.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { newPassphraseRefusal } from '../new-passphrase.ts';
import { usePassphraseSentences } from '../use-passphrase-sentences.ts';
import { NewPassphraseEnd } from './new-passphrase-end.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { useRefreshMembers } from './use-members.ts';

/** One's own new passphrase, after the present one. */
export function ChangePassphrase({ onDone }: { onDone: () => void }) {
  const { client } = useApi();
  const { members: texts } = useMessages('vault');
  const sayDone = useDoneNotice();
  const refresh = useRefreshMembers();
  const [present, setPresent] = useState('');
  const [typed, setTyped] = useState(emptyNewPassphrase);
  const form = useSaveForm(
    () => {
      const errors = {
        ...(present === '' ? { own: 'own-empty' } : {}),
        ...newPassphraseErrors(typed),
      };
      return Object.keys(errors).length === 0
        ? { ok: true, value: { passphrase: present, newPassphrase: typed.passphrase } }
        : { ok: false, errors };
    },
    async (input) => {
      await client.vault.changePassphrase(input);
      await refresh();
      sayDone(texts.passphrase.done);
      onDone();
    },
    {
      fieldsOf: (error) => {
        const code = errorCode(error);
        return code === 'WRONG_PASSPHRASE' ? { own: code } : newPassphraseRefusal(code);
      },
    },
  );
  const sentence = usePassphraseSentences();
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text>{texts.passphrase.intro}</Text>
        <OwnPassphrase
          label={texts.passphrase.present}
          value={present}
          onChange={(value) => {
            setPresent(value);
            form.forget(['own']);
          }}
          error={sentence(form.errors['own'])}
          autoFocus
        />
        <NewPassphraseEnd
          form={form}
          typed={typed}
          onType={setTyped}
          saving={texts.passphrase.saving}
          save={texts.passphrase.save}
        />
      </Stack>
    </form>
  );
}
