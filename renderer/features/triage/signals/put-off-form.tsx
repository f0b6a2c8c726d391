import { Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import { filledTextSchema } from '../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useDraft } from '../../../ui/use-draft.ts';

const fieldsSchema = z.strictObject({ reason: filledTextSchema });
const empty = { reason: '' };

/** Why a signal is not taken further now. */
export function PutOffForm({
  dossierId,
  senderId,
  save,
}: {
  dossierId: string;
  senderId: string;
  save: (reason: string) => Promise<void>;
}) {
  const { signals: texts } = useMessages('triage');
  const draft = useDraft(`triage.signal:${senderId}:${dossierId}`, empty);
  const { value } = draft;
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => checkFields(fieldsSchema, value),
    save: ({ reason }) => save(reason),
    sentences: { 'text-empty': texts.reasonMissing },
  });
  return (
    <DraftForm form={form} save={texts.notNowSave} errors={texts.errors}>
      <Text size="sm">{texts.notNowHint}</Text>
      <Textarea
        label={texts.reasonLabel}
        required
        autosize
        minRows={3}
        maxRows={10}
        value={value.reason}
        error={sentence('reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </DraftForm>
  );
}
