import { NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import { filledTextSchema, packItemSchema } from '../../../../shared/kernel/primitives.ts';
import { DraftFormFoot } from '../../../ui/draft-form-foot.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';

const schema = z.strictObject({ to: packItemSchema, reason: filledTextSchema });

type ReferFormProps = {
  readonly reportId: string;
  readonly onSave: (referral: z.infer<typeof schema>) => Promise<void>;
};

/** To whom a report is passed on that turned out to be something else, and why; kept as a draft. */
export function ReferForm({ reportId, onSave }: ReferFormProps) {
  const { reporting: texts } = useMessages('dossiers');
  const pack = usePack();
  const draft = useDraft(`dossiers.refer:${reportId}`, { to: '', reason: '' });
  const { to, reason } = draft.value;
  const form = useSaveForm(
    () => checkFields(schema, { to, reason }),
    async (referral) => {
      await onSave(referral);
      await draft.discard();
    },
  );
  const sentence = useFieldSentence({ 'text-empty': texts.referReasonMissing });
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text size="sm">{texts.referHint}</Text>
        <NativeSelect
          label={texts.referTo}
          required
          data-autofocus
          value={to}
          error={form.errors['to'] === undefined ? undefined : texts.referToMissing}
          data={[{ value: '', label: '—' }, ...pack.options('referrals')]}
          onChange={(event) => {
            draft.change({ to: event.currentTarget.value });
            form.forget(['to']);
          }}
        />
        <Textarea
          label={texts.referReason}
          required
          autosize
          minRows={2}
          maxRows={8}
          value={reason}
          error={sentence(form.errors['reason'])}
          onChange={(event) => {
            draft.change({ reason: event.currentTarget.value });
            form.forget(['reason']);
          }}
        />
        <DraftFormFoot save={texts.referSave} saving={form.saving} failure={form.failure} draft={draft} />
      </Stack>
    </form>
  );
}
