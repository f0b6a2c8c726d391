import { NativeSelect, Textarea } from '@mantine/core';
import { z } from 'zod';
import { handOverHowSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { textSchema, writtenMomentSchema } from '../../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useDraft } from '../../../../ui/use-draft.ts';

const fields = z.strictObject({ handedAt: writtenMomentSchema, how: handOverHowSchema, note: textSchema });
type HandedOver = z.output<typeof fields>;

type HandOverFormProps = {
  readonly planId: string;
  readonly save: (handedOver: HandedOver) => Promise<void>;
};

/** When and how the person got the plan, and what was talked about. */
export function HandOverForm({ planId, save }: HandOverFormProps) {
  const { plan } = useMessages('triage').papers;
  const texts = plan.handOver;
  const draft = useDraft<{ handedAt: number | null; how: HandedOver['how']; note: string }>(
    `triage.hand-over:${planId}`,
    { handedAt: null, how: 'conversation', note: '' },
  );
  const { value } = draft;
  const moments = useMoments();
  const handedAt = value.handedAt ?? Math.floor(Date.now() / 60_000) * 60_000;
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () =>
      moments.isAfterToday(handedAt)
        ? { ok: false, errors: { handedAt: 'too-late' } }
        : checkFields(fields, { ...value, handedAt }),
    save,
    sentences: { 'too-late': plan.errors.HANDED_TOO_LATE },
  });
  return (
    <DraftForm form={form} save={texts.save} errors={plan.errors}>
      <NativeSelect
        label={texts.how}
        value={value.how}
        data={handOverHowSchema.options.map((how) => ({ value: how, label: texts.hows[how] }))}
        onChange={(event) => change({ how: handOverHowSchema.parse(event.currentTarget.value) })}
      />
      <MomentInput
        label={texts.at}
        value={handedAt}
        error={sentence('handedAt')}
        onChange={(at) => change({ handedAt: at })}
      />
      <Textarea
        label={texts.note}
        autosize
        minRows={3}
        maxRows={10}
        value={value.note}
        error={sentence('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </DraftForm>
  );
}
