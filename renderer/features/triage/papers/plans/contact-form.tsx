import { Group, Stack, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { PlanContact, StepPlan } from '../../../../../shared/features/triage/papers-model.ts';
import { planContactSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { writtenMomentSchema } from '../../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { DraftStateLine } from '../../../../ui/draft-state.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { useSaveForm } from '../../../../ui/use-save-form.ts';

const fields = planContactSchema.extend({ hearBy: writtenMomentSchema.nullable() });
/** No day; null says: as it is stored. */
const NO_DAY = '';

type ContactFormProps = {
  readonly plan: StepPlan;
  /** Asked before settling: whether something must be done first. Whoever answers so says what. */
  readonly isHeldUp: () => Promise<boolean>;
  /** After it was written: fetches anew what shows it, and says what was done. */
  readonly onDone: (done: string) => Promise<unknown>;
  /** The end of the form; a submit button named `settle` settles the plan with what is typed. */
  readonly children: ReactNode;
};

/**
 * Whom the person calls (H 2.4), and when they hear from us: a promise. The button `settle` saves what is typed first, so that
 * a version never says something else than the screen.
 */
export function ContactForm({
  plan: { planId, contact, hearBy },
  isHeldUp,
  onDone,
  children,
}: ContactFormProps) {
  const { plan: words } = useMessages('triage').papers;
  const texts = words.contact;
  const { client } = useApi();
  const moments = useMoments();
  const isSettling = useRef(false);
  // Null: as it is stored.
  const draft = useDraft<Readonly<Record<keyof PlanContact | 'hearBy', string | number | null>>>(
    `triage.plan-contact:${planId}`,
    { name: null, function: null, reach: null, hearBy: null },
  );
  const typed = {
    name: String(draft.value.name ?? contact.name),
    function: String(draft.value.function ?? contact.function),
    reach: String(draft.value.reach ?? contact.reach),
    hearBy: toDay(draft.value.hearBy ?? hearBy),
  };
  const form = useSaveForm(
    () => {
      const settles = isSettling.current;
      // A day that was stored and is over by now keeps nobody from saving the rest; it does from settling.
      const isPast =
        typed.hearBy !== null &&
        (settles || typed.hearBy !== hearBy) &&
        typed.hearBy < moments.startOfDay(Date.now());
      const past = isPast ? { hearBy: 'promise-past' } : {};
      const missing = {
        ...(typed.name.trim() === '' ? { name: 'contact-missing' } : {}),
        ...(typed.reach.trim() === '' ? { reach: 'reach-missing' } : {}),
        ...(typed.hearBy === null ? { hearBy: 'promise-missing' } : {}),
      };
      const wrong = settles ? { ...missing, ...past } : past;
      if (Object.keys(wrong).length > 0) return { ok: false, errors: wrong };
      const checked = checkFields(fields, typed);
      return checked.ok ? { ok: true, value: { ...checked.value, settles } } : checked;
    },
    async ({ settles, hearBy: promised, ...written }) => {
      if (settles && (await isHeldUp())) return;
      await client.triage.changeStepPlan({ planId, contact: written, hearBy: promised });
      await draft.settle();
      if (settles) await client.triage.settleStepPlan({ planId });
      await onDone(settles ? words.settled : texts.saved);
    },
  );
  const sentence = useFieldSentence({
    'contact-missing': texts.nameMissing,
    'reach-missing': texts.reachMissing,
    'promise-missing': texts.hearByMissing,
    'promise-past': texts.hearByPast,
  });
  const change = (patch: Partial<typeof draft.value>) => {
    draft.change(patch);
    form.forget(Object.keys(patch));
  };
  const line = (name: keyof PlanContact) => (
    <TextInput
      label={texts[name]}
      autoComplete="off"
      value={typed[name]}
      error={sentence(form.errors[name])}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      flex={1}
      miw="14rem"
    />
  );
  return (
    <form
      {...form.formProps}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        isSettling.current = submitter instanceof HTMLButtonElement && submitter.name === 'settle';
        form.formProps.onSubmit?.(event);
        isSettling.current = false;
      }}
    >
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
          value={typed.hearBy}
          error={sentence(form.errors['hearBy'])}
          onChange={(day) => change({ hearBy: day ?? NO_DAY })}
        />
        <ErrorNotice error={form.failure} texts={words.errors} />
        <Group>
          <BusyButton type="submit" variant="default" busy={form.saving}>
            {texts.save}
          </BusyButton>
        </Group>
        <DraftStateLine draft={draft} />
        {children}
      </Stack>
    </form>
  );
}

const toDay = (value: string | number | null): number | null => (typeof value === 'number' ? value : null);
