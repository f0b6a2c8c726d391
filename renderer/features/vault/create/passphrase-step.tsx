import { Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PassphraseField } from '../passphrase-field.tsx';
import type { StepComponentProps } from './organisation-step.tsx';
import { Step } from './step.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import { usePassphraseCheck } from './use-passphrase-check.ts';

type Problem = { readonly field: 'passphrase' | 'again'; readonly sentence: string };

/** Chooses the passphrase, typed twice; the service judges its strength (K2). */
export function PassphraseStep({ fields, change, onBack, onDone }: StepComponentProps) {
  const { client } = useApi();
  const { create } = useMessages('vault');
  const texts = create.passphrase;
  const [visible, setVisible] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const check = usePassphraseCheck(fields.passphrase);
  const suggest = useMutation({
    mutationFn: () => client.vault.suggestPassphrase(),
    gcTime: 0,
    onSuccess: ({ passphrase }) => {
      change({ passphrase, again: '' });
      setVisible(true);
      setProblem(null);
    },
  });
  const judge = useMutation({
    mutationFn: () => client.vault.checkPassphrase({ passphrase: fields.passphrase }),
    gcTime: 0,
    onSuccess: ({ acceptable }) => {
      if (!acceptable) return setProblem({ field: 'passphrase', sentence: texts.weak });
      if (fields.again !== fields.passphrase)
        return setProblem({ field: 'again', sentence: texts.different });
      onDone();
    },
  });
  const finish = () => {
    setProblem(fields.passphrase === '' ? { field: 'passphrase', sentence: texts.empty } : null);
    if (fields.passphrase !== '') judge.mutate();
  };
  const errorAt = (field: Problem['field']) => (problem?.field === field ? problem.sentence : null);
  return (
    <Step
      title={create.steps.passphrase}
      intro={texts.intro}
      onContinue={finish}
      onBack={onBack}
      busy={judge.isPending}
    >
      <Text>{texts.whole}</Text>
      <div>
        <PassphraseField
          label={texts.field}
          description={texts.fieldHint}
          value={fields.passphrase}
          onChange={(passphrase) => {
            change({ passphrase });
            setProblem(null);
          }}
          error={errorAt('passphrase')}
          autoComplete="new-password"
          visible={visible}
          onVisibilityChange={setVisible}
        />
        <StrengthMeter passphrase={fields.passphrase} check={check} />
        <Group mt="xs">
          <BusyButton variant="default" size="xs" busy={suggest.isPending} onClick={() => suggest.mutate()}>
            {suggest.isSuccess ? texts.suggestAgain : texts.suggest}
          </BusyButton>
        </Group>
      </div>
      <PassphraseField
        label={texts.again}
        value={fields.again}
        onChange={(again) => {
          change({ again });
          setProblem(null);
        }}
        error={errorAt('again')}
        autoComplete="new-password"
        visible={visible}
        onVisibilityChange={setVisible}
      />
      <ErrorNotice error={suggest.error ?? judge.error} />
    </Step>
  );
}
