import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { checkMember } from './create-fields.ts';
import type { StepComponentProps } from './organisation-step.tsx';
import { Step } from './step.tsx';

/** Who gets the first key. */
export function MemberStep({ fields, change, onBack, onDone }: StepComponentProps) {
  const { create } = useMessages('vault');
  const { optional } = useMessages('kernel');
  const texts = create.member;
  const [errors, setErrors] = useState<FieldErrors>({});
  const sentence = useFieldSentence(create.fields);
  const finish = () => {
    const checked = checkMember(fields);
    setErrors(checked.ok ? {} : checked.errors);
    if (checked.ok) onDone();
  };
  return (
    <Step title={create.steps.member} intro={texts.intro} onContinue={finish} onBack={onBack}>
      <TextInput
        label={texts.name}
        value={fields.memberName}
        onChange={(event) => change({ memberName: event.currentTarget.value })}
        error={sentence(errors['name'])}
        autoComplete="off"
        required
      />
      <TextInput
        label={`${texts.role} (${optional})`}
        description={texts.roleHint}
        value={fields.memberRole}
        onChange={(event) => change({ memberRole: event.currentTarget.value })}
        error={sentence(errors['role'])}
        autoComplete="off"
      />
    </Step>
  );
}
