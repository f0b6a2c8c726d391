import { Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { PoliceFinding } from '../../../../../shared/features/triage/police-model.ts';
import { filledTextSchema } from '../../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import { FindingWords } from './finding-words.tsx';

type AcceptFormProps = {
  readonly reportId: string;
  readonly finding: PoliceFinding;
  readonly save: (reason: string) => Promise<void>;
};

const fields = z.strictObject({ reason: filledTextSchema });

/** A private datum goes along all the same, or nobody could look for it: only with the reason for it. */
export function AcceptForm({ reportId, finding, save }: AcceptFormProps) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const words =
    finding.datum === 'not-sought'
      ? texts.unsought
      : {
          text: texts.acceptText,
          reason: texts.reason,
          reasonEmpty: texts.reasonEmpty,
          save: texts.acceptSave,
        };
  const draft = useDraft(`triage.police-accept:${reportId}`, { reason: '' });
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => checkFields(fields, draft.value),
    save: ({ reason }) => save(reason),
    sentences: { 'text-empty': words.reasonEmpty },
  });
  return (
    <DraftForm form={form} save={words.save} errors={texts.errors}>
      <Text size="sm">{words.text}</Text>
      <FindingWords finding={finding} />
      <Textarea
        label={words.reason}
        description={texts.reasonHint}
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={draft.value.reason}
        error={sentence('reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </DraftForm>
  );
}
