import { Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import { withdrawalNoteSchema } from '../../../shared/features/consent/model.ts';
import { DraftFormFoot } from '../../ui/draft-form-foot.tsx';
import { checkFields, useFieldSentence } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useSaveForm } from '../../ui/use-save-form.ts';

type WithdrawFormProps = { readonly consentId: string; readonly save: (note: string) => Promise<void> };

const fields = z.strictObject({ note: withdrawalNoteSchema });

/** The person takes consent back: in their words, and what that means from now on. */
export function WithdrawForm({ consentId, save }: WithdrawFormProps) {
  const { form: texts, errors } = useMessages('consent');
  const draft = useDraft(`consent.withdraw:${consentId}`, { note: '' });
  const form = useSaveForm(
    () => checkFields(fields, draft.value),
    async ({ note }) => {
      await save(note);
      await draft.discard();
    },
  );
  const sentence = useFieldSentence({ 'text-empty': texts.noteMissing });
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text size="sm">{texts.withdrawHint}</Text>
        <Textarea
          label={texts.withdrawNote}
          required
          autosize
          minRows={3}
          maxRows={10}
          data-autofocus
          value={draft.value.note}
          error={sentence(form.errors['note'])}
          onChange={(event) => {
            draft.change({ note: event.currentTarget.value });
            form.forget(['note']);
          }}
        />
        <DraftFormFoot
          save={texts.withdrawSave}
          saving={form.saving}
          failure={form.failure}
          errors={errors}
          draft={draft}
        />
      </Stack>
    </form>
  );
}
