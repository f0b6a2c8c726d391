import { Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../port/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { NewPassphraseProps } from '../../ui/new-passphrase.tsx';
import { StrengthMeter } from './create/strength-meter.tsx';
import { usePassphraseCheck } from './create/use-passphrase-check.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Chooses a new passphrase, typed twice, with a meter and a suggestion of six words (K2). */
export function NewPassphraseFields({ value, onChange, label, errors, autoFocus }: NewPassphraseProps) {
  const { client } = useApi();
  const texts = useMessages('vault').create.passphrase;
  const [visible, setVisible] = useState(false);
  const check = usePassphraseCheck(value.passphrase);
  const suggest = useMutation({
    mutationFn: () => client.vault.suggestPassphrase(),
    gcTime: 0,
    onSuccess: ({ passphrase }) => {
      onChange({ passphrase, again: '' });
      setVisible(true);
    },
  });
  const field = { autoComplete: 'new-password', visible, onVisibilityChange: setVisible } as const;
  return (
    <>
      <div>
        <PassphraseField
          {...field}
          label={label}
          description={texts.fieldHint}
          value={value.passphrase}
          onChange={(passphrase) => onChange({ ...value, passphrase })}
          error={errors.passphrase}
          autoFocus={autoFocus === true}
        />
        <StrengthMeter passphrase={value.passphrase} check={check} />
        <Group mt="xs">
          <BusyButton variant="default" size="xs" busy={suggest.isPending} onClick={() => suggest.mutate()}>
            {suggest.isSuccess ? texts.suggestAgain : texts.suggest}
          </BusyButton>
        </Group>
      </div>
      <PassphraseField
        {...field}
        label={texts.again}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={errors.again}
      />
      <ErrorNotice error={suggest.error} />
    </>
  );
}
