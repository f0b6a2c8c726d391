import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { newPassphraseErrors } from '../../../ui/new-passphrase.tsx';
import { NewPassphraseFields } from '../new-passphrase-fields.tsx';
import { usePassphraseSentences } from '../use-passphrase-sentences.ts';
import type { StepComponentProps } from './organisation-step.tsx';
import { Step } from './step.tsx';

/** Chooses the passphrase, typed twice; the service judges its strength (K2). */
export function PassphraseStep({ fields, change, onBack, onDone }: StepComponentProps) {
  const { client } = useApi();
  const { create } = useMessages('vault');
  const texts = create.passphrase;
  const [errors, setErrors] = useState<FieldErrors>({});
  const sentence = usePassphraseSentences();
  const { passphrase, again } = fields;
  const judge = useMutation({
    mutationFn: () => client.vault.checkPassphrase({ passphrase }),
    gcTime: 0,
    onSuccess: ({ acceptable }) => {
      if (!acceptable) return setErrors({ passphrase: 'PASSPHRASE_WEAK' });
      const different = newPassphraseErrors({ passphrase, again });
      if (different !== null) return setErrors(different);
      onDone();
    },
  });
  const finish = () => {
    setErrors(passphrase === '' ? { passphrase: 'passphrase-empty' } : {});
    if (passphrase !== '') judge.mutate();
  };
  return (
    <Step
      title={create.steps.passphrase}
      intro={texts.intro}
      onContinue={finish}
      onBack={onBack}
      busy={judge.isPending}
    >
      <Text>{texts.whole}</Text>
      <NewPassphraseFields
        label={texts.field}
        value={{ passphrase, again }}
        onChange={(typed) => {
          change(typed);
          setErrors({});
        }}
        errors={{ passphrase: sentence(errors['passphrase']), again: sentence(errors['again']) }}
      />
      <ErrorNotice error={judge.error} />
    </Step>
  );
}
