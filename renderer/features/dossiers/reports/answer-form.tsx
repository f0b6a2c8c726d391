import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';

type AnswerFormProps = {
  receivedAt: number;
  onSave: (respondedAt: number) => Promise<void>;
  onCancel: () => void;
};

/** When the first answer was given; now, unless somebody says otherwise. */
export function AnswerForm({ receivedAt, onSave, onCancel }: AnswerFormProps) {
  const { reporting: texts, newDossier } = useMessages('dossiers');
  const [at, setAt] = useState<number | null>(() => Math.floor(Date.now() / 60_000) * 60_000);
  const form = useSaveForm<number>(() => {
    if (at === null) return { ok: false, errors: { respondedAt: 'answer-missing' } };
    if (at < receivedAt) return { ok: false, errors: { respondedAt: 'answer-before' } };
    return { ok: true, value: at };
  }, onSave);
  const sentence = useFieldSentence({
    'answer-missing': texts.answerMissing,
    'answer-before': newDossier.promisedBeforeReceived,
  });
  return (
    <form {...form.formProps}>
      <Stack gap="xs">
        <MomentInput
          label={texts.answerAt}
          value={at}
          error={sentence(form.errors['respondedAt'])}
          onChange={(moment) => {
            setAt(moment);
            form.forget(['respondedAt']);
          }}
        />
        <Group gap="xs" ref={focusFirstButton}>
          <BusyButton type="submit" busy={form.saving}>
            {texts.answerSave}
          </BusyButton>
          <Button variant="default" onClick={onCancel}>
            {texts.cancel}
          </Button>
        </Group>
        <ErrorNotice error={form.failure} />
      </Stack>
    </form>
  );
}

/** Mostly the moment is right, and Enter is all that is left to do. */
const focusFirstButton = (element: HTMLElement | null) => element?.querySelector('button')?.focus();
