import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { PlanPiece, WrittenPiece } from '../../../../../shared/features/triage/papers-model.ts';
import { planPartSchema, writtenPieceSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import { pieceDraftKey } from './piece-draft-key.ts';
import { type PieceWords, wordsOfPiece } from './unsaved-pieces.ts';

type PieceFormProps = {
  readonly planId: string;
  /** Null: a new one, written for this person. */
  readonly piece: PlanPiece | null;
  readonly save: (piece: WrittenPiece) => Promise<void>;
};

/** The words of one piece. Only what was written for this person can be put elsewhere. */
export function PieceForm({ planId, piece, save }: PieceFormProps) {
  const { plan, document } = useMessages('triage').papers;
  const texts = plan.piece;
  const draft = useDraft<PieceWords>(pieceDraftKey(planId, piece?.key ?? null), wordsOfPiece(piece));
  const { value } = draft;
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => checkFields(writtenPieceSchema, { ...value, key: piece?.key ?? null }),
    save,
  });
  const field = (name: 'text' | 'spoken' | 'consequence', label: string, required = false) => (
    <Textarea
      label={label}
      required={required}
      autosize
      minRows={2}
      maxRows={12}
      value={value[name]}
      error={name === 'text' && sentence(name) !== undefined ? texts.textMissing : sentence(name)}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <DraftForm form={form} save={texts.save} errors={plan.errors}>
      {piece === null || piece.isOwn ? (
        <NativeSelect
          label={texts.part}
          value={value.part}
          data={planPartSchema.options.map((part) => ({ value: part, label: document.plan.parts[part] }))}
          onChange={(event) => change({ part: planPartSchema.parse(event.currentTarget.value) })}
        />
      ) : null}
      <TextInput
        label={texts.label}
        required
        autoComplete="off"
        data-autofocus
        value={value.label}
        error={sentence('label') === undefined ? undefined : texts.labelMissing}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      {field('text', texts.text, true)}
      {value.part === 'choice' ? field('consequence', texts.consequence) : null}
      {field('spoken', texts.spoken)}
    </DraftForm>
  );
}
