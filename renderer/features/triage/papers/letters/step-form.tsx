import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import {
  type LackingConsent,
  lackingConsentSchema,
} from '../../../../../shared/features/triage/lacking-consent.ts';
import { letterStepProblem } from '../../../../../shared/features/triage/letter-steps.ts';
import type { Letter, LetterStep, ShownLetter } from '../../../../../shared/features/triage/papers-model.ts';
import { letterStepSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { textSchema, writtenMomentSchema } from '../../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { errorCode, errorData } from '../../../../ui/errors.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useTimeZone } from '../../../../ui/organisation.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import { LackingReason } from '../../lacking-reason.tsx';

const fields = z.strictObject({
  step: letterStepSchema,
  at: writtenMomentSchema,
  note: textSchema,
  reason: textSchema.optional(),
});

type StepFormProps = {
  readonly letter: ShownLetter;
  readonly save: (step: z.output<typeof fields>) => Promise<void>;
};

/** Sent, received, answered, closed; only what can follow is offered. */
export function StepForm({ letter, save }: StepFormProps) {
  const {
    papers: { letter: words },
    lacking,
  } = useMessages('triage');
  const texts = words.step;
  const kinds = stepsAfter(letter);
  const draft = useDraft<{ step: LetterStep; at: number | null; note: string; reason: string }>(
    `triage.letter-step:${letter.letterId}`,
    { step: kinds[0] ?? 'sent', at: null, note: '', reason: '' },
  );
  const { value } = draft;
  const zone = useTimeZone();
  // Consent can be taken back while this stands open.
  const [refused, setRefused] = useState<LackingConsent | null>(null);
  // A draft of before may hold what cannot follow any more.
  const step = kinds.includes(value.step) ? value.step : (kinds[0] ?? 'sent');
  const at = value.at ?? Math.floor(Date.now() / 60_000) * 60_000;
  // The reason with which it left stands, unless consent stands otherwise since.
  const asked = step === 'sent' ? (refused ?? (letter.isReasoned ? null : letter.lacking)) : null;
  const { form, change, forget, sentence } = useDraftForm({
    draft,
    check: () => {
      const problem = letterStepProblem(letter.steps, { step, at }, { now: Date.now(), zone });
      if (problem !== null) return { ok: false, errors: { at: problem } };
      if (asked === null) return checkFields(fields, { step, at, note: value.note });
      if (value.reason.trim() === '') return { ok: false, errors: { reason: 'reason-missing' } };
      return checkFields(fields, { step, at, note: value.note, reason: value.reason });
    },
    save: (written) =>
      save(written).catch((error: unknown) => {
        if (errorCode(error) === 'CONSENT_LACKING')
          setRefused(lackingConsentSchema.safeParse(errorData(error)).data ?? null);
        throw error;
      }),
    sentences: {
      'too-late': words.errors.STEP_TOO_LATE,
      'out-of-order': words.errors.STEP_OUT_OF_ORDER,
      'reason-missing': lacking.reasonMissing,
    },
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
          forget(['at', 'reason']);
        }}
      />
      <MomentInput
        label={texts.at}
        value={at}
        error={sentence('at')}
        onChange={(moment) => change({ at: moment })}
      />
      {asked === null ? null : (
        <LackingReason
          lacking={asked}
          hint={words.saving.reasonHint}
          value={value.reason}
          error={sentence('reason')}
          onChange={(reason) => change({ reason })}
        />
      )}
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
