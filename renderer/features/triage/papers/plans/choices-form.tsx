import { NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { ChoiceAnswer, StepPlan } from '../../../../../shared/features/triage/papers-model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { writtenMomentSchema } from '../../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { usePack } from '../../../../ui/pack.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import classes from '../papers.module.css';

type Answered = {
  readonly answeredAt: number;
  readonly how: 'spoken' | 'written';
  readonly answers: { readonly key: string; readonly answer: ChoiceAnswer; readonly note: string }[];
};

type ChoicesFormProps = { readonly plan: StepPlan; readonly save: (answered: Answered) => Promise<void> };

/** What the person says to each choice; what is left open is not written down. */
export function ChoicesForm({ plan: { planId, pieces, language }, save }: ChoicesFormProps) {
  const errorId = `${useId()}-error`;
  const { plan } = useMessages('triage').papers;
  const texts = plan.choices;
  const choices = pieces.filter(({ part, included }) => part === 'choice' && included);
  const draft = useDraft<{ answeredAt: number | null; how: string; answers: string[]; notes: string[] }>(
    `triage.choices:${planId}`,
    { answeredAt: null, how: 'spoken', answers: choices.map(() => 'none'), notes: choices.map(() => '') },
  );
  const { value } = draft;
  const moments = useMoments();
  const answeredAt = value.answeredAt ?? Math.floor(Date.now() / 60_000) * 60_000;
  const given = choices.flatMap(({ key }, index) => {
    const answer = toAnswer(value.answers[index]);
    return answer === null ? [] : [{ key, answer, note: value.notes[index] ?? '' }];
  });
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => {
      if (given.length === 0) return { ok: false, errors: { answers: 'choice-missing' } };
      if (!writtenMomentSchema.safeParse(answeredAt).success) {
        return { ok: false, errors: { answeredAt: 'moment-out-of-years' } };
      }
      if (moments.isAfterToday(answeredAt)) return { ok: false, errors: { answeredAt: 'too-late' } };
      const how = value.how === 'written' ? 'written' : 'spoken';
      return { ok: true, value: { answeredAt, how, answers: given } as const };
    },
    save: (answered) => save({ ...answered, answers: [...answered.answers] }),
    sentences: { 'choice-missing': texts.missing, 'too-late': plan.errors.ANSWERED_TOO_LATE },
  });
  const missing = sentence('answers');
  return (
    <DraftForm form={form} save={texts.save} errors={plan.errors}>
      <Text size="sm">{texts.hint}</Text>
      {missing === undefined ? null : (
        <Text size="sm" c="var(--mantine-color-error)" id={errorId}>
          {missing}
        </Text>
      )}
      <ul className={classes['list']}>
        {choices.map((choice, index) => (
          <Choice
            key={choice.key}
            choice={choice}
            answer={value.answers[index] ?? 'none'}
            note={value.notes[index] ?? ''}
            language={language}
            // What is missing is said of all of them: focus goes to the first.
            errorId={missing === undefined || index > 0 ? undefined : errorId}
            onAnswer={(answer) => change({ answers: put(value.answers, index, answer) })}
            onNote={(note) => change({ notes: put(value.notes, index, note) })}
          />
        ))}
      </ul>
      <MomentInput
        label={texts.at}
        value={answeredAt}
        error={sentence('answeredAt')}
        onChange={(at) => change({ answeredAt: at })}
      />
      <NativeSelect
        label={texts.how}
        value={value.how}
        data={(['spoken', 'written'] as const).map((how) => ({ value: how, label: texts.hows[how] }))}
        onChange={(event) => change({ how: event.currentTarget.value })}
      />
    </DraftForm>
  );
}

type ChoiceProps = {
  readonly choice: StepPlan['pieces'][number];
  readonly answer: string;
  readonly note: string;
  /** In which the choice is written. */
  readonly language: Language;
  /** Of the sentence that says what is wrong here. */
  readonly errorId: string | undefined;
  readonly onAnswer: (answer: string) => void;
  readonly onNote: (note: string) => void;
};

function Choice(props: ChoiceProps) {
  const { answer, note, language, errorId, onAnswer, onNote } = props;
  const { label, consequence, purpose } = props.choice;
  const { plan } = useMessages('triage').papers;
  const texts = plan.choices;
  const pack = usePack();
  return (
    <li className={classes['row']}>
      <Stack gap={4} flex={1}>
        <Text fw={600} lang={language}>
          {label}
        </Text>
        {consequence === '' ? null : (
          <Text size="sm" lang={language}>
            {consequence}
          </Text>
        )}
        {purpose === null ? null : (
          <Text size="sm" c="dimmed">
            {plan.takesConsent(pack.label('purposes', purpose))}
          </Text>
        )}
        <SegmentedControl
          aria-label={label}
          aria-invalid={errorId === undefined ? undefined : true}
          aria-describedby={errorId}
          value={answer}
          data={(['none', 'yes', 'no', 'later'] as const).map((value) => ({
            value,
            label: texts.answers[value],
          }))}
          onChange={onAnswer}
        />
        {answer === 'none' ? null : (
          <TextInput
            label={texts.note}
            autoComplete="off"
            value={note}
            onChange={(event) => onNote(event.currentTarget.value)}
          />
        )}
      </Stack>
    </li>
  );
}

const toAnswer = (answer: string | undefined): ChoiceAnswer | null =>
  answer === 'yes' || answer === 'no' || answer === 'later' ? answer : null;

const put = (all: readonly string[], index: number, value: string): string[] =>
  all.map((one, place) => (place === index ? value : one));
