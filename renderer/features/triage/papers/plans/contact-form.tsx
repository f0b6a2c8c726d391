import { Group, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { PlanContact, StepPlan } from '../../../../../shared/features/triage/papers-model.ts';
import { planContactSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { writtenMomentSchema } from '../../../../../shared/kernel/primitives.ts';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { checkFields, useFieldSentence } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useSaveForm } from '../../../../ui/use-save-form.ts';

const fields = planContactSchema.extend({ hearBy: writtenMomentSchema.nullable() });

type ContactFormProps = {
  readonly plan: StepPlan;
  readonly save: (changed: { contact: PlanContact; hearBy: number | null }) => Promise<unknown>;
};

/** Whom the person calls (H 2.4), and when they hear from us: a promise. */
export function ContactForm({ plan, save }: ContactFormProps) {
  const texts = useMessages('triage').papers.plan.contact;
  const [value, setValue] = useState<z.output<typeof fields>>({ ...plan.contact, hearBy: plan.hearBy });
  const form = useSaveForm(
    () => checkFields(fields, value),
    ({ hearBy, ...contact }) => save({ contact, hearBy }),
  );
  const sentence = useFieldSentence();
  const change = (patch: Partial<typeof value>) => {
    setValue((before) => ({ ...before, ...patch }));
    form.forget(Object.keys(patch));
  };
  const line = (name: keyof PlanContact) => (
    <TextInput
      label={texts[name]}
      autoComplete="off"
      value={value[name]}
      error={sentence(form.errors[name])}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      flex={1}
      miw="14rem"
    />
  );
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Title order={4} size="h6">
          {texts.title}
        </Title>
        <Group align="flex-start">
          {line('name')}
          {line('function')}
          {line('reach')}
        </Group>
        <MomentInput
          label={texts.hearBy}
          description={texts.hearByHint}
          precision="day"
          clearable
          value={value.hearBy}
          error={sentence(form.errors['hearBy'])}
          onChange={(hearBy) => change({ hearBy })}
        />
        <Group>
          <BusyButton type="submit" variant="default" busy={form.saving}>
            {texts.save}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}
