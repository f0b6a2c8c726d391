import { Stack, Textarea } from '@mantine/core';
import { textSchema } from '../../../../shared/kernel/primitives.ts';
import { DraftFormFoot } from '../../../ui/draft-form-foot.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';

type FinishFormProps = { draftKey: string; note: string; save: (note: string) => Promise<void> };

/** What came of the collecting. */
export function FinishForm({ draftKey, note, save }: FinishFormProps) {
  const { collecting: texts } = useMessages('evidence');
  const draft = useDraft(draftKey, { note });
  const form = useSaveForm(
    () => checkFields(textSchema, draft.value.note),
    async (typed) => {
      await save(typed);
      await draft.discard();
    },
  );
  const sentence = useFieldSentence();
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Textarea
          label={texts.finishNote}
          description={texts.finishHint}
          autosize
          minRows={3}
          maxRows={12}
          data-autofocus
          value={draft.value.note}
          error={sentence(form.errors[''])}
          onChange={(event) => draft.change({ note: event.currentTarget.value })}
        />
        <DraftFormFoot save={texts.finish} saving={form.saving} failure={form.failure} draft={draft} />
      </Stack>
    </form>
  );
}
