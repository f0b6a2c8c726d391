import { Textarea, TextInput } from '@mantine/core';
import {
  type Collecting,
  type CollectingFields,
  collectingFieldsSchema,
} from '../../../../shared/features/evidence/collecting-model.ts';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDraft } from '../../../ui/use-draft.ts';

type CollectingFormProps = {
  draftKey: string;
  /** Null for a new request. */
  collecting: Collecting | null;
  save: (fields: CollectingFields) => Promise<void>;
};

/** Who is asked to collect, in which words, until when; kept as a draft from the first letter. */
export function CollectingForm({ draftKey, collecting, save }: CollectingFormProps) {
  const { collecting: texts } = useMessages('evidence');
  const readOnly = useIsReadOnly();
  const draft = useDraft(draftKey, {
    asked: collecting?.asked ?? '',
    request: collecting?.request ?? texts.suggestion,
    until: collecting?.until ?? null,
  });
  const { value } = draft;
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => checkFields(collectingFieldsSchema, value),
    save,
    sentences: { 'text-empty': texts.missing },
  });
  return (
    <DraftForm form={form} save={collecting === null ? texts.save : texts.saveChange}>
      <TextInput
        label={texts.asked}
        description={texts.askedHint}
        required={!readOnly}
        readOnly={readOnly}
        autoComplete="off"
        data-autofocus
        value={value.asked}
        error={sentence('asked')}
        onChange={(event) => change({ asked: event.currentTarget.value })}
      />
      <Textarea
        label={texts.request}
        description={texts.requestHint}
        readOnly={readOnly}
        autosize
        minRows={6}
        maxRows={20}
        value={value.request}
        error={sentence('request')}
        onChange={(event) => change({ request: event.currentTarget.value })}
      />
      <MomentInput
        label={texts.until}
        precision="day"
        clearable
        value={value.until}
        error={sentence('until')}
        onChange={(until) => change({ until })}
      />
    </DraftForm>
  );
}
