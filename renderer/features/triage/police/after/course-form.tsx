import { NativeSelect, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { PoliceReport, PoliceStepKind } from '../../../../../shared/features/triage/police-model.ts';
import { policeStepKindSchema } from '../../../../../shared/features/triage/police-model.ts';
import { textSchema, writtenMomentSchema } from '../../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { kindsAfter } from '../report-steps.ts';

const fields = z.strictObject({
  kind: policeStepKindSchema,
  at: writtenMomentSchema,
  note: textSchema,
});

type CourseFormProps = {
  readonly report: PoliceReport;
  readonly save: (step: z.output<typeof fields>) => Promise<void>;
};

/** Something that happened: made, taken up, dismissed and so on. Only what can follow is offered. */
export function CourseForm({ report, save }: CourseFormProps) {
  const { after: texts, errors } = useMessages('triage').police.screen;
  const moments = useMoments();
  const kinds = kindsAfter(report);
  const draft = useDraft<{ kind: PoliceStepKind; at: number; note: string }>(
    `triage.police-step:${report.reportId}`,
    { kind: kinds[0] ?? 'filed', at: Math.floor(Date.now() / 60_000) * 60_000, note: '' },
  );
  // A draft of before may hold what cannot follow any more.
  const kind = kinds.includes(draft.value.kind) ? draft.value.kind : (kinds[0] ?? 'filed');
  const { form, change, forget, sentence } = useDraftForm({
    draft,
    check: () => {
      const { at } = draft.value;
      const day =
        kind !== 'hearing' && moments.isAfterToday(at) ? 'too-late' : orderProblem(report, { kind, at });
      if (day !== null) return { ok: false, errors: { at: day } };
      return kind === 'stopped' && draft.value.note.trim() === ''
        ? { ok: false, errors: { note: 'note-needed' } }
        : checkFields(fields, { ...draft.value, kind });
    },
    save,
    sentences: {
      'note-needed': texts.noteNeeded,
      'too-late': errors.STEP_TOO_LATE,
      'out-of-order': errors.STEP_OUT_OF_ORDER,
    },
  });
  return (
    <DraftForm form={form} save={texts.stepSave} errors={errors}>
      <NativeSelect
        label={texts.kind}
        value={kind}
        data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        onChange={(event) => {
          change({ kind: policeStepKindSchema.parse(event.currentTarget.value) });
          // Whether a day fits depends on what happened.
          forget(['at']);
        }}
      />
      <Text size="sm">{texts.kindHints[kind]}</Text>
      <MomentInput
        label={texts.at}
        value={draft.value.at}
        error={sentence('at')}
        onChange={(at) => {
          if (at !== null) change({ at });
        }}
      />
      <Textarea
        label={texts.note}
        description={kind === 'stopped' ? undefined : texts.noteHint}
        required={kind === 'stopped'}
        autosize
        minRows={2}
        maxRows={10}
        value={draft.value.note}
        error={sentence('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </DraftForm>
  );
}

/** As the service looks at it, so that it is said at the field: only a hearing is known ahead, and nothing follows before it was made. */
function orderProblem(
  { steps }: PoliceReport,
  { kind, at }: { readonly kind: PoliceStepKind; readonly at: number },
): 'out-of-order' | null {
  const filedAt = steps.find((step) => step.kind === 'filed')?.at ?? null;
  return filedAt !== null && kind !== 'stopped' && at < filedAt ? 'out-of-order' : null;
}
