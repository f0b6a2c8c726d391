import { Input, NativeSelect, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ConsentFields } from '../../../shared/features/consent/model.ts';
import {
  consentAnswerSchema,
  consentFieldsSchema,
  consentHowSchema,
} from '../../../shared/features/consent/model.ts';
import { useApi } from '../../port/api.tsx';
import { DraftForm, useDraftForm } from '../../ui/draft-form.tsx';
import { EvidenceSelect } from '../../ui/evidence-select.tsx';
import { checkFields } from '../../ui/field-error.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { MomentInput } from '../../ui/moment-input.tsx';
import { useMoments } from '../../ui/moments.ts';
import { usePack } from '../../ui/pack.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { type AnswerDraft, answerDraftKey, draftToConsent, emptyAnswer } from './answer-draft.ts';
import classes from './consent.module.css';

type AnswerFormProps = {
  readonly dossierId: string;
  readonly purpose: string;
  readonly save: (consent: ConsentFields) => Promise<void>;
};

/** What the pack says about a purpose, to read aloud, and below it the answer. */
export function AnswerForm({ dossierId, purpose, save }: AnswerFormProps) {
  const { form: texts, answered, how: ways, freedom, errors } = useMessages('consent');
  const { pack } = usePack();
  const { language } = useLanguage();
  const moments = useMoments();
  const draft = useDraft<AnswerDraft>(answerDraftKey(dossierId, purpose), emptyAnswer);
  const { value } = draft;
  const startOfNextDay = (instant: number) => moments.startOfDay(instant, 1);
  const draftForm = useDraftForm({
    draft,
    check: () =>
      checkFields(consentFieldsSchema, draftToConsent(value, { purpose, now: Date.now(), startOfNextDay })),
    save,
    sentences: { 'form-missing': texts.formMissing, 'until-too-early': texts.untilTooEarly },
  });
  const { sentence } = draftForm;
  const change = (patch: Partial<AnswerDraft>) => {
    draftForm.change(patch);
    draftForm.forget(['until']);
  };
  const explanation = pack.sections.purposes.find(({ id }) => id === purpose)?.description[language] ?? '';
  return (
    <DraftForm form={draftForm.form} save={texts.save} errors={errors}>
      <div className={classes['spoken']}>
        <Text size="sm" c="dimmed">
          {texts.readAloud}
        </Text>
        <Text>{explanation}</Text>
        <Text fw={600}>{freedom}</Text>
      </div>
      <Input.Wrapper
        label={texts.answer}
        labelElement="div"
        error={sentence('answer') === undefined ? undefined : texts.answerMissing}
      >
        <SegmentedControl
          fullWidth
          aria-label={texts.answer}
          aria-invalid={sentence('answer') !== undefined}
          value={value.answer}
          data={consentAnswerSchema.options.map((answer) => ({ value: answer, label: answered[answer] }))}
          onChange={(answer) => change({ answer })}
        />
      </Input.Wrapper>
      <NativeSelect
        label={texts.how}
        value={value.how}
        data={consentHowSchema.options.map((how) => ({ value: how, label: ways[how] }))}
        onChange={(event) => change({ how: event.currentTarget.value })}
      />
      {value.how === 'form' ? (
        <FormEvidence
          dossierId={dossierId}
          value={value.evidenceId}
          error={sentence('evidenceId')}
          onChange={(evidenceId) => change({ evidenceId })}
        />
      ) : null}
      <MomentInput
        label={texts.givenAt}
        value={value.givenAt ?? Date.now()}
        error={sentence('givenAt')}
        onChange={(givenAt) => change({ givenAt })}
      />
      {value.answer === 'refused' ? null : (
        <>
          <Textarea
            label={texts.scope}
            description={texts.scopeHint}
            autosize
            minRows={2}
            maxRows={8}
            value={value.scope}
            error={sentence('scope')}
            onChange={(event) => change({ scope: event.currentTarget.value })}
          />
          <TextInput
            label={texts.recipient}
            description={texts.recipientHint}
            autoComplete="off"
            value={value.recipient}
            error={sentence('recipient')}
            onChange={(event) => change({ recipient: event.currentTarget.value })}
          />
          <MomentInput
            label={texts.until}
            description={texts.untilHint}
            precision="day"
            clearable
            value={value.lastDay}
            error={sentence('until')}
            onChange={(lastDay) => change({ lastDay })}
          />
        </>
      )}
      <Textarea
        label={texts.remarks}
        autosize
        minRows={2}
        maxRows={8}
        value={value.remarks}
        error={sentence('remarks')}
        onChange={(event) => change({ remarks: event.currentTarget.value })}
      />
    </DraftForm>
  );
}

type FormEvidenceProps = {
  readonly dossierId: string;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (evidenceId: string | null) => void;
};

/** The form that was filled in, chosen from the evidence of the dossier. */
function FormEvidence({ dossierId, ...field }: FormEvidenceProps) {
  const { form: texts } = useMessages('consent');
  const { queries } = useApi();
  const { data } = useQuery(queries.evidence.list.queryOptions({ input: { dossierId } }));
  if (data === undefined) return null;
  return (
    <EvidenceSelect
      {...field}
      label={texts.evidence}
      description={texts.evidenceHint}
      nothing={texts.evidenceChoose}
      none={texts.evidenceNone}
      items={data.items}
    />
  );
}
