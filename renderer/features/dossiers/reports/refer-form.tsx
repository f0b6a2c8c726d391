import { NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { filledTextSchema, packItemSchema } from '../../../../shared/kernel/primitives.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';

const schema = z.strictObject({ to: packItemSchema, reason: filledTextSchema });

/** To whom a report is passed on that turned out to be something else, and why. */
export function ReferForm({ onSave }: { onSave: (referral: z.infer<typeof schema>) => Promise<void> }) {
  const { reporting: texts } = useMessages('dossiers');
  const pack = usePack();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const form = useSaveForm(() => checkFields(schema, { to, reason }), onSave);
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
            setTo(event.currentTarget.value);
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
            setReason(event.currentTarget.value);
            form.forget(['reason']);
          }}
        />
        <div>
          <BusyButton type="submit" busy={form.saving}>
            {texts.referSave}
          </BusyButton>
        </div>
        <ErrorNotice error={form.failure} />
      </Stack>
    </form>
  );
}
