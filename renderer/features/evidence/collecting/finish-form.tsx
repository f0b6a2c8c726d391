import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { textSchema } from '../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useDraft } from '../../../ui/use-draft.ts';

const fields = z.strictObject({ note: textSchema });

type FinishFormProps = { draftKey: string; note: string; save: (note: string) => Promise<void> };

/** What came of the collecting. */
export function FinishForm({ draftKey, note, save }: FinishFormProps) {
  const { collecting: texts } = useMessages('evidence');
  const draft = useDraft(draftKey, { note });
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => checkFields(fields, draft.value),
    save: (typed) => save(typed.note),
  });
  return (
    <DraftForm form={form} save={texts.finish}>
      <Textarea
        label={texts.finishNote}
        description={texts.finishHint}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        value={draft.value.note}
        error={sentence('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </DraftForm>
  );
}
