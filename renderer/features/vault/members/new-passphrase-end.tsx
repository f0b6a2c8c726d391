import { Group, Text } from '@mantine/core';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import type { NewPassphrase } from '../../../ui/new-passphrase.tsx';
import type { useSaveForm } from '../../../ui/use-save-form.ts';
import { noticeOf } from '../new-passphrase.ts';
import { NewPassphraseFields } from '../new-passphrase-fields.tsx';
import { usePassphraseSentences } from '../use-passphrase-sentences.ts';

type NewPassphraseEndProps = {
  form: Pick<ReturnType<typeof useSaveForm>, 'errors' | 'failure' | 'saving' | 'forget'>;
  typed: NewPassphrase;
  onType: (typed: NewPassphrase) => void;
  /** Said while it is under way, which takes some seconds. */
  saving: string;
  /** Words of the button. */
  save: string;
};

/** The end of a form in which somebody chooses a new passphrase: it, where to write it down, what went wrong, and send. */
export function NewPassphraseEnd({ form, typed, onType, saving, save }: NewPassphraseEndProps) {
  const { members: texts } = useMessages('vault');
  const sentence = usePassphraseSentences();
  return (
    <>
      <NewPassphraseFields
        label={texts.passphrase.next}
        value={typed}
        onChange={(value) => {
          onType(value);
          form.forget(['passphrase', 'again']);
        }}
        errors={{ passphrase: sentence(form.errors['passphrase']), again: sentence(form.errors['again']) }}
      />
      <Text>{texts.add.write}</Text>
      <ErrorNotice error={noticeOf(form.failure)} texts={texts.errors} />
      <Text role="status" size="sm">
        {form.saving ? saving : ''}
      </Text>
      <Group>
        <BusyButton type="submit" busy={form.saving}>
          {save}
        </BusyButton>
      </Group>
    </>
  );
}
