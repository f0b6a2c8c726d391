import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type {
  LetterField,
  LetterFinding,
  ShownLetter,
  WrittenField,
  WrittenLetter,
} from '../../../../../shared/features/triage/papers-model.ts';
import { writtenLetterSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { errorCode } from '../../../../ui/errors.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { AddField } from './add-field.tsx';
import { foundIn, PrivateReason, usePrivateSentence } from './private-found.tsx';

type Changed = {
  readonly letter: WrittenLetter;
  /** Private data that go along for a reason. */
  readonly accepted: { readonly key: string; readonly reason: string }[];
};
type LetterFormProps = {
  readonly letter: ShownLetter;
  readonly save: (changed: Changed) => Promise<void>;
};

type Typed = {
  recipient: string;
  ground: string;
  remindAt: number | null;
  /** What it says, by field; the three lists go together. */
  names: LetterField[];
  texts: string[];
  included: boolean[];
  /** Why private data may stand in a field, by its name. */
  reasons: Readonly<Record<string, string>>;
};

/** What a letter says: by default no more than the party needs. What was sent does not change any more. */
export function LetterForm({ letter, save }: LetterFormProps) {
  const { letter: words, document } = useMessages('triage').papers;
  const texts = words.form;
  const privateSentence = usePrivateSentence();
  const isSent = letter.steps.some(({ step }) => step === 'sent');
  const draft = useDraft<Typed>(`triage.letter:${letter.letterId}`, {
    recipient: letter.recipient,
    ground: letter.ground,
    remindAt: letter.remindAt,
    names: letter.fields.map(({ field }) => field),
    texts: letter.fields.map(({ text }) => text),
    included: letter.fields.map(({ included }) => included),
    reasons: {},
  });
  const { value } = draft;
  const moments = useMoments();
  const fields = fieldsOf(value);
  const sender = fields.findIndex(({ field, included }) => field === 'sender' && included);
  // Found in the letter as it was stored, and by the service in what was typed since.
  const [told, setTold] = useState<readonly LetterFinding[]>(letter.found);
  const found = told.filter((one) => isStillSaid(value, one));
  const foundAt = (name: string) => found.filter(({ field }) => field === name);
  const reasonFor = (name: string) => value.reasons[name] ?? '';
  const open = found.filter(({ field }) => reasonFor(field).trim() === '');

  const { form, change, forget, sentence } = useDraftForm<Typed, Changed>({
    draft,
    check: () => {
      const { recipient, ground, remindAt } = value;
      const checked = checkFields(writtenLetterSchema, { recipient, ground, remindAt, fields });
      if (!checked.ok) return checked;
      // The day of before may be over by now.
      const isPast =
        remindAt !== null && remindAt !== letter.remindAt && remindAt < moments.startOfDay(Date.now());
      const errors = {
        ...(isPast ? { remindAt: 'remind-past' } : {}),
        ...(fields[sender]?.text.trim() === '' ? { [`fields.${sender}.text`]: 'sender-missing' } : {}),
        ...(sender >= 0 && ground.trim() === '' ? { ground: 'ground-missing' } : {}),
      };
      // What is found stands at its field already.
      if (Object.keys(errors).length > 0 || open.length > 0) return { ok: false, errors };
      const accepted = found.map(({ key, field }) => ({ key, reason: reasonFor(field) }));
      return { ok: true, value: { letter: checked.value, accepted } };
    },
    save: (changed) =>
      save(changed).catch((error: unknown) => {
        if (errorCode(error) === 'PRIVATE_DATA') {
          const refused = foundIn(error);
          // Of another recipient the same is told by another key.
          setTold([...told.filter((one) => !refused.some((other) => isSameDatum(one, other))), ...refused]);
        }
        throw error;
      }),
    sentences: {
      'ground-missing': texts.groundMissing,
      'sender-missing': texts.senderMissing,
      'remind-past': texts.remindPast,
    },
  });
  const put = (index: number, patch: Partial<WrittenField>) => {
    change({
      texts: value.texts.map((text, place) => (place === index ? (patch.text ?? text) : text)),
      included: value.included.map((is, place) => (place === index ? (patch.included ?? is) : is)),
    });
    forget([`fields.${index}.text`]);
  };
  const privateAt = (name: string) => privateSentence(open.filter(({ field }) => field === name));
  const reasonAt = (name: string) => (
    <PrivateReason
      found={foundAt(name)}
      value={reasonFor(name)}
      onChange={(reason) => change({ reasons: { ...value.reasons, [name]: reason } })}
    />
  );

  return (
    <DraftForm form={form} save={texts.save} errors={{ ...words.errors, PRIVATE_DATA: texts.privateRefused }}>
      {isSent ? <Text size="sm">{texts.sentHint}</Text> : null}
      <TextInput
        label={texts.recipient}
        required
        readOnly={isSent}
        autoComplete="off"
        data-autofocus
        value={value.recipient}
        error={sentence('recipient') === undefined ? privateAt('recipient') : texts.recipientMissing}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
      />
      {reasonAt('recipient')}
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
            <>
              <Textarea
                aria-label={document.letter.fields[field]}
                readOnly={isSent}
                autosize
                minRows={1}
                maxRows={10}
                value={text}
                error={sentence(`fields.${index}.text`) ?? privateAt(field)}
                onChange={(event) => put(index, { text: event.currentTarget.value })}
              />
              {reasonAt(field)}
            </>
          ) : null}
        </Stack>
      ))}
      {sender >= 0 ? (
        <>
          <TextInput
            label={texts.ground}
            description={texts.groundHint}
            required
            readOnly={isSent}
            autoComplete="off"
            value={value.ground}
            error={sentence('ground') ?? privateAt('ground')}
            onChange={(event) => change({ ground: event.currentTarget.value })}
          />
          {reasonAt('ground')}
        </>
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

/** Whether what was found stands there as long as nobody took it out. */
function isStillSaid(typed: Typed, { field, hit }: LetterFinding): boolean {
  if (field === 'recipient' || field === 'ground') return typed[field].includes(hit);
  return fieldsOf(typed).some((one) => one.field === field && one.included && one.text.includes(hit));
}

function isSameDatum(one: LetterFinding, other: LetterFinding): boolean {
  return one.field === other.field && one.datum === other.datum && one.hit === other.hit;
}
