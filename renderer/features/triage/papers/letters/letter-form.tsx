import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type {
  Letter,
  LetterField,
  WrittenField,
  WrittenLetter,
} from '../../../../../shared/features/triage/papers-model.ts';
import {
  letterFieldSchema,
  writtenLetterSchema,
} from '../../../../../shared/features/triage/papers-model.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';

type LetterFormProps = {
  readonly letter: Letter;
  readonly save: (letter: WrittenLetter) => Promise<void>;
};

type Typed = {
  recipient: string;
  ground: string;
  remindAt: number | null;
  /** What it says, by field; the three lists go together. */
  names: LetterField[];
  texts: string[];
  included: boolean[];
};

/** What a letter says: by default no more than the party needs. What was sent does not change any more. */
export function LetterForm({ letter, save }: LetterFormProps) {
  const { letter: words, document } = useMessages('triage').papers;
  const texts = words.form;
  const isSent = letter.steps.some(({ step }) => step === 'sent');
  const draft = useDraft<Typed>(`triage.letter:${letter.letterId}`, {
    recipient: letter.recipient,
    ground: letter.ground,
    remindAt: letter.remindAt,
    names: letter.fields.map(({ field }) => field),
    texts: letter.fields.map(({ text }) => text),
    included: letter.fields.map(({ included }) => included),
  });
  const { value } = draft;
  const fields = fieldsOf(value);
  const namesSender = fields.some(({ field, included }) => field === 'sender' && included);
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => {
      if (namesSender && value.ground.trim() === '')
        return { ok: false, errors: { ground: 'ground-missing' } };
      const { recipient, ground, remindAt } = value;
      return checkFields(writtenLetterSchema, { recipient, ground, remindAt, fields });
    },
    save,
    sentences: { 'ground-missing': texts.groundMissing },
  });
  const put = (index: number, patch: Partial<WrittenField>) =>
    change({
      texts: value.texts.map((text, place) => (place === index ? (patch.text ?? text) : text)),
      included: value.included.map((is, place) => (place === index ? (patch.included ?? is) : is)),
    });

  return (
    <DraftForm form={form} save={texts.save} errors={words.errors}>
      {isSent ? <Text size="sm">{texts.sentHint}</Text> : null}
      <TextInput
        label={texts.recipient}
        required
        readOnly={isSent}
        autoComplete="off"
        data-autofocus
        value={value.recipient}
        error={sentence('recipient') === undefined ? undefined : texts.recipientMissing}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
      />
      {fields.map(({ field, text, included }, index) => (
        <Stack key={field} gap={4}>
          <Checkbox
            label={document.letter.fields[field]}
            aria-label={texts.includedOf(document.letter.fields[field])}
            disabled={isSent}
            checked={included}
            onChange={(event) => put(index, { included: event.currentTarget.checked })}
          />
          {included ? (
            <Textarea
              aria-label={document.letter.fields[field]}
              readOnly={isSent}
              autosize
              minRows={1}
              maxRows={10}
              value={text}
              error={sentence(`fields.${index}.text`)}
              onChange={(event) => put(index, { text: event.currentTarget.value })}
            />
          ) : null}
        </Stack>
      ))}
      {namesSender ? (
        <TextInput
          label={texts.ground}
          description={texts.groundHint}
          required
          readOnly={isSent}
          autoComplete="off"
          value={value.ground}
          error={sentence('ground')}
          onChange={(event) => change({ ground: event.currentTarget.value })}
        />
      ) : null}
      {isSent ? null : (
        <AddField
          present={value.names}
          onAdd={(field) =>
            change({
              names: [...value.names, field],
              texts: [...value.texts, ''],
              included: [...value.included, true],
            })
          }
        />
      )}
      <MomentInput
        label={texts.remindAt}
        description={texts.remindHint}
        precision="day"
        clearable
        value={value.remindAt}
        error={sentence('remindAt')}
        onChange={(remindAt) => change({ remindAt })}
      />
    </DraftForm>
  );
}

function fieldsOf({ names, texts, included }: Typed): WrittenField[] {
  return names.map((field, index) => ({
    field,
    text: texts[index] ?? '',
    included: included[index] ?? false,
  }));
}

/** What the party does not need by the pack can be added all the same, one thing at a time. */
function AddField({
  present,
  onAdd,
}: {
  readonly present: readonly LetterField[];
  readonly onAdd: (field: LetterField) => void;
}) {
  const { letter: words, document } = useMessages('triage').papers;
  const texts = words.form;
  const others = letterFieldSchema.options.filter((field) => !present.includes(field));
  const [chosen, setChosen] = useState<LetterField | null>(null);
  const field = others.find((one) => one === chosen) ?? others[0];
  if (field === undefined) return null;
  return (
    <Group align="flex-end" gap="xs">
      <NativeSelect
        flex={1}
        label={texts.addField}
        description={texts.addHint}
        value={field}
        data={others.map((value) => ({ value, label: document.letter.fields[value] }))}
        onChange={(event) => setChosen(letterFieldSchema.parse(event.currentTarget.value))}
      />
      <Button variant="default" onClick={() => onAdd(field)}>
        {texts.add}
      </Button>
    </Group>
  );
}
