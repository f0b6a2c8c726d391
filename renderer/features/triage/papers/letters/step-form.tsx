import { NativeSelect, Textarea } from '@mantine/core';
import { z } from 'zod';
import { letterStepProblem } from '../../../../../shared/features/triage/letter-steps.ts';
import type { Letter, LetterStep } from '../../../../../shared/features/triage/papers-model.ts';
import { letterStepSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { textSchema, writtenMomentSchema } from '../../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';

const fields = z.strictObject({ step: letterStepSchema, at: writtenMomentSchema, note: textSchema });

type StepFormProps = {
  readonly letter: Letter;
  readonly save: (step: z.output<typeof fields>) => Promise<void>;
};

/** Sent, received, answered, closed; only what can follow is offered. */
export function StepForm({ letter, save }: StepFormProps) {
  const { letter: words } = useMessages('triage').papers;
  const texts = words.step;
  const kinds = stepsAfter(letter);
  const draft = useDraft<{ step: LetterStep; at: number | null; note: string }>(
    `triage.letter-step:${letter.letterId}`,
    { step: kinds[0] ?? 'sent', at: null, note: '' },
  );
  const { value } = draft;
  // A draft of before may hold what cannot follow any more.
  const step = kinds.includes(value.step) ? value.step : (kinds[0] ?? 'sent');
  const at = value.at ?? Math.floor(Date.now() / 60_000) * 60_000;
  const { form, change, forget, sentence } = useDraftForm({
    draft,
    check: () => {
      const problem = letterStepProblem(letter.steps, { step, at }, Date.now());
      if (problem !== null) return { ok: false, errors: { at: problem } };
      return checkFields(fields, { step, at, note: value.note });
    },
    save,
    sentences: { 'too-late': words.errors.STEP_TOO_LATE, 'out-of-order': words.errors.STEP_OUT_OF_ORDER },
  });
  return (
    <DraftForm form={form} save={texts.save} errors={words.errors}>
      <NativeSelect
        label={texts.kind}
        value={step}
        data={kinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
        onChange={(event) => {
          change({ step: letterStepSchema.parse(event.currentTarget.value) });
          // Whether a day fits depends on the step.
          forget(['at']);
        }}
      />
      <MomentInput
        label={texts.at}
        value={at}
        error={sentence('at')}
        onChange={(moment) => change({ at: moment })}
      />
      <Textarea
        label={texts.note}
        autosize
        minRows={2}
        maxRows={8}
        value={value.note}
        error={sentence('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </DraftForm>
  );
}

function stepsAfter({ steps }: Letter): readonly LetterStep[] {
  const done = steps.map(({ step }) => step);
  if (!done.includes('sent')) return ['sent', 'closed'];
  return letterStepSchema.options.filter((step) => step !== 'sent' && !done.includes(step));
}
