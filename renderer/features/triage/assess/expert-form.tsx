import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ExpertFields } from '../../../../shared/features/triage/assess-model.ts';
import { expertFieldsSchema, expertKindSchema } from '../../../../shared/features/triage/assess-model.ts';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useDraft } from '../../../ui/use-draft.ts';

type ExpertDraft = {
  readonly kind: string;
  readonly who: string;
  readonly conclusion: string;
  /** Null: now. */
  readonly at: number | null;
};
const empty: ExpertDraft = { kind: 'police', who: '', conclusion: '', at: null };

/** Who looked along, what they said and when. */
export function ExpertForm({
  dossierId,
  save,
}: {
  dossierId: string;
  save: (expert: ExpertFields) => Promise<void>;
}) {
  const { severity: texts } = useMessages('triage').assess;
  const draft = useDraft<ExpertDraft>(`triage.expert:${dossierId}`, empty);
  const { value } = draft;
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => checkFields(expertFieldsSchema, { ...value, at: value.at ?? Date.now() }),
    save,
  });
  const missing = (field: 'who' | 'conclusion', words: string) =>
    sentence(field) !== undefined && value[field].trim() === '' ? words : sentence(field);
  return (
    <DraftForm form={form} save={texts.expertSave}>
      <NativeSelect
        label={texts.expertKind}
        value={value.kind}
        data={expertKindSchema.options.map((kind) => ({ value: kind, label: texts.expertKinds[kind] }))}
        onChange={(event) => change({ kind: event.currentTarget.value })}
      />
      <TextInput
        label={texts.expertWho}
        required
        autoComplete="off"
        value={value.who}
        error={missing('who', texts.expertWhoMissing)}
        onChange={(event) => change({ who: event.currentTarget.value })}
      />
      <Textarea
        label={texts.expertConclusion}
        required
        autosize
        minRows={3}
        maxRows={10}
        value={value.conclusion}
        error={missing('conclusion', texts.expertConclusionMissing)}
        onChange={(event) => change({ conclusion: event.currentTarget.value })}
      />
      <MomentInput
        label={texts.expertAt}
        value={value.at ?? Date.now()}
        error={sentence('at')}
        onChange={(at) => change({ at })}
      />
    </DraftForm>
  );
}
