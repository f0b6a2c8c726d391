import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Action, ActionFields } from '../../../shared/features/actions/model.ts';
import { actionFieldsSchema, actorSchema, phaseSchema } from '../../../shared/features/actions/model.ts';
import { DraftForm, useDraftForm } from '../../ui/draft-form.tsx';
import { checkFields } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { MomentInput } from '../../ui/moment-input.tsx';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { fromOwnerChoice, OwnerFields, toOwnerChoice } from './owner-fields.tsx';

export type SavedAction = {
  readonly fields: ActionFields;
  readonly isDone: boolean;
  readonly doneNote: string;
};

type ActionFormProps = {
  readonly draftKey: string;
  /** Null for a new one. */
  readonly action: Action | null;
  readonly save: (typed: SavedAction) => Promise<void>;
};

/** One action with everything about it; kept as a draft from the first letter. */
export function ActionForm({ draftKey, action, save }: ActionFormProps) {
  const { form: texts, errors } = useMessages('actions');
  const { phase: phaseNames, actor: actorNames } = useMessages('reference');
  const readOnly = useIsReadOnly();
  const draft = useDraft(draftKey, {
    title: action?.title ?? '',
    phase: action?.phase ?? 'during',
    actor: action?.actor ?? 'institution',
    ...toOwnerChoice(action ?? { ownerSlot: null, ownerName: '' }),
    dueAt: action?.dueAt ?? null,
    note: action?.note ?? '',
    isDone: action !== null && action.doneAt !== null,
    doneNote: action?.doneNote ?? '',
  });
  const { value } = draft;
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => {
      const { title, phase, actor, dueAt, note } = value;
      return checkFields(actionFieldsSchema, {
        title,
        phase,
        actor,
        dueAt,
        note,
        ...fromOwnerChoice(value),
      });
    },
    save: (fields) => save({ fields, isDone: value.isDone, doneNote: value.doneNote }),
    sentences: { 'text-empty': texts.titleMissing },
  });
  return (
    <DraftForm form={form} save={texts.save} errors={errors}>
      <TextInput
        label={texts.title}
        required={!readOnly}
        readOnly={readOnly}
        autoComplete="off"
        data-autofocus
        value={value.title}
        error={sentence('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={texts.phase}
        value={value.phase}
        disabled={readOnly}
        data={phaseSchema.options.map((phase) => ({ value: phase, label: phaseNames[phase] }))}
        onChange={(event) => change({ phase: phaseSchema.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label={texts.actor}
        value={value.actor}
        disabled={readOnly}
        data={actorSchema.options.map((actor) => ({ value: actor, label: actorNames[actor] }))}
        onChange={(event) => change({ actor: actorSchema.parse(event.currentTarget.value) })}
      />
      <OwnerFields value={value} error={sentence('ownerName')} onChange={change} />
      <MomentInput
        label={texts.due}
        precision="day"
        clearable
        value={value.dueAt}
        error={sentence('dueAt')}
        onChange={(dueAt) => change({ dueAt })}
      />
      <Textarea
        label={texts.note}
        readOnly={readOnly}
        autosize
        minRows={2}
        maxRows={8}
        value={value.note}
        error={sentence('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {action === null ? null : (
        <Checkbox
          label={texts.markDone}
          disabled={readOnly}
          checked={value.isDone}
          onChange={(event) => change({ isDone: event.currentTarget.checked })}
        />
      )}
      {value.isDone ? (
        <Textarea
          label={texts.doneNote}
          description={texts.doneNoteHint}
          readOnly={readOnly}
          autosize
          minRows={2}
          maxRows={8}
          value={value.doneNote}
          onChange={(event) => change({ doneNote: event.currentTarget.value })}
        />
      ) : null}
    </DraftForm>
  );
}
