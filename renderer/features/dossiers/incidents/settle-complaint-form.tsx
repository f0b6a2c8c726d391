import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ComplaintSettling } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { complaintSettlingSchema } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import type { Draft } from '../../../ui/use-draft.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

type SettleComplaintFormProps = {
  /** Words of the offence. */
  readonly label: string;
  readonly draft: Draft<ComplaintDraft>;
  readonly save: (settling: ComplaintSettling) => Promise<void>;
};

/** On which day a complaint was made, or why it will not be. */
export function SettleComplaintForm({ label, draft, save }: SettleComplaintFormProps) {
  const { more } = useMessages('dossiers').incidentViews;
  const texts = more.settling;
  const moments = useMoments();
  const { outcome, at, reason } = draft.value;
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => {
      if (outcome === 'decided-not') return checkFields(complaintSettlingSchema, { outcome, reason });
      if (at === null) return { ok: false, errors: { at: 'day-missing' } };
      if (moments.isAfterToday(at)) return { ok: false, errors: { at: 'in-future' } };
      return checkFields(complaintSettlingSchema, { outcome, at });
    },
    save,
    sentences: {
      'day-missing': texts.dayMissing,
      'in-future': texts.inFuture,
      'text-empty': texts.reasonMissing,
    },
  });
  const box = useRef<HTMLFieldSetElement>(null);
  // Whoever chose how it went goes on in the field that asks for more; also after the other choice.
  useEffect(() => {
    if (outcome !== '') box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [outcome]);
  return (
    <fieldset ref={box} aria-label={label} style={{ border: 0, margin: 0, padding: 0 }}>
      <DraftForm
        form={form}
        save={texts.save}
        errors={{ MADE_IN_FUTURE: texts.inFuture, MADE_TOO_EARLY: texts.tooEarly }}
      >
        {outcome === 'decided-not' ? (
          <Textarea
            label={texts.reason}
            description={texts.reasonHint}
            required
            autosize
            minRows={2}
            maxRows={8}
            value={reason}
            error={sentence('reason')}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        ) : (
          <MomentInput
            label={texts.at}
            precision="day"
            value={at}
            error={sentence('at')}
            onChange={(day) => change({ at: day })}
          />
        )}
      </DraftForm>
    </fieldset>
  );
}
