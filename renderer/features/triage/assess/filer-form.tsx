import { Textarea } from '@mantine/core';
import type { FilerFields } from '../../../../shared/features/triage/assess-model.ts';
import {
  filerFieldsSchema,
  filerSchema,
  filerWishSchema,
} from '../../../../shared/features/triage/assess-model.ts';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { ReasonFields } from './reason-fields.tsx';

type FilerFormProps = {
  readonly dossierId: string;
  /** A norm holds by which the organisation files: anything else asks for a reason. */
  readonly isNorm: boolean;
  readonly save: (choice: FilerFields) => Promise<void>;
};

/** Organisation, person or nobody; whose wish that was; why, where it is not what the pack starts from. */
export function FilerForm({ dossierId, isNorm, save }: FilerFormProps) {
  const { route: texts, decision } = useMessages('triage').assess;
  const draft = useDraft(`triage.filer:${dossierId}`, { filer: '', wish: '', kind: '', words: '' });
  const { value } = draft;
  const asksReason = isNorm && value.filer !== '' && value.filer !== 'organisation';
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => {
      const missing = {
        ...(value.kind === '' ? { kind: 'reason-kind' } : {}),
        ...(value.words.trim() === '' ? { words: 'reason-words' } : {}),
      };
      const checked = checkFields(filerFieldsSchema, {
        ...value,
        kind: asksReason && value.kind !== '' ? value.kind : null,
      });
      if (!asksReason || Object.keys(missing).length === 0) return checked;
      return { ok: false, errors: { ...(checked.ok ? {} : checked.errors), ...missing } };
    },
    save,
    sentences: {
      'reason-kind': texts.reasonKindMissing,
      'reason-words': texts.reasonWordsMissing,
    },
  });
  return (
    <DraftForm
      form={form}
      save={texts.filerSave}
      errors={{ ...decision.errors, REASON_MISSING: texts.reasonWordsMissing }}
    >
      <RadioChoice
        label={texts.filer}
        value={value.filer}
        error={sentence('filer') === undefined ? undefined : texts.filerMissing}
        options={filerSchema.options.map((filer) => ({ value: filer, label: texts.filers[filer] }))}
        onChange={(filer) => change({ filer })}
      />
      <RadioChoice
        label={texts.wish}
        value={value.wish}
        error={sentence('wish') === undefined ? undefined : texts.wishMissing}
        options={filerWishSchema.options.map((wish) => ({ value: wish, label: texts.wishes[wish] }))}
        onChange={(wish) => change({ wish })}
      />
      {asksReason ? (
        <ReasonFields
          legend={texts.reasonHint}
          kindLabel={texts.reasonKind}
          wordsLabel={texts.reasonWords}
          kind={value.kind}
          words={value.words}
          kindError={sentence('kind')}
          wordsError={sentence('words')}
          onChange={change}
        />
      ) : (
        <Textarea
          label={texts.words}
          autosize
          minRows={2}
          maxRows={8}
          value={value.words}
          error={sentence('words')}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
      )}
    </DraftForm>
  );
}
