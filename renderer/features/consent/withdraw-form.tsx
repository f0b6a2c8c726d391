import { Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import { withdrawalNoteSchema } from '../../../shared/features/consent/model.ts';
import { DraftForm, useDraftForm } from '../../ui/draft-form.tsx';
import { checkFields } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { useDraft } from '../../ui/use-draft.ts';

type WithdrawFormProps = { readonly consentId: string; readonly save: (note: string) => Promise<void> };

const fields = z.strictObject({ note: withdrawalNoteSchema });

/** The person takes consent back: in their words, and what that means from now on. */
export function WithdrawForm({ consentId, save }: WithdrawFormProps) {
  const { form: texts, errors } = useMessages('consent');
  const draft = useDraft(`consent.withdraw:${consentId}`, { note: '' });
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => checkFields(fields, draft.value),
    save: ({ note }) => save(note),
    sentences: { 'text-empty': texts.noteMissing },
  });
  return (
    <DraftForm form={form} save={texts.withdrawSave} errors={errors}>
      <Text size="sm">{texts.withdrawHint}</Text>
      <Textarea
        label={texts.withdrawNote}
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={draft.value.note}
        error={sentence('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </DraftForm>
  );
}
