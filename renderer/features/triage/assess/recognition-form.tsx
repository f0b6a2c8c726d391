import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import type { Recognition } from '../../../../shared/features/triage/assess-model.ts';
import { recognitionSchema } from '../../../../shared/features/triage/assess-model.ts';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import classes from './assess.module.css';

type RecognitionFormProps = {
  readonly dossierId: string;
  readonly stored: Recognition;
  readonly save: (recognition: Recognition) => Promise<void>;
};

const sides = ['mark', 'hate', 'criticism', 'mixed'] as const;
const conclusions = ['', 'criticism', 'hate', 'mixed'] as const;

/** The marks of hate and of criticism, to tick together, and below them what follows from that. */
export function RecognitionForm({ dossierId, stored, save }: RecognitionFormProps) {
  const { severity: texts, decision } = useMessages('triage').assess;
  const { pack } = usePack();
  const { language } = useLanguage();
  const draft = useDraft(`triage.recognition:${dossierId}`, {
    marks: [...stored.marks],
    conclusion: stored.conclusion ?? '',
  });
  const { value } = draft;
  const { form, change } = useDraftForm({
    draft,
    check: () =>
      checkFields(recognitionSchema, {
        marks: value.marks,
        conclusion: value.conclusion === '' ? null : value.conclusion,
      }),
    save,
  });
  const known = pack.sections.recognition;
  return (
    <DraftForm form={form} save={texts.recognitionSave} errors={decision.errors}>
      <Text size="sm">{texts.recognitionHint}</Text>
      {sides.map((side) => {
        const items = known.filter((item) => item.side === side);
        return items.length === 0 ? null : (
          <Fieldset
            key={side}
            legend={texts.sides[side]}
            variant="unstyled"
            classNames={{ legend: classes['legend'] ?? '' }}
          >
            <Stack gap="xs">
              {items.map(({ id, label, description }) => (
                <Checkbox
                  key={id}
                  label={label[language]}
                  description={description?.[language]}
                  checked={value.marks.includes(id)}
                  onChange={(event) =>
                    change({
                      marks: event.currentTarget.checked
                        ? [...value.marks, id]
                        : value.marks.filter((mark) => mark !== id),
                    })
                  }
                />
              ))}
            </Stack>
          </Fieldset>
        );
      })}
      <RadioChoice
        label={texts.conclusion}
        value={value.conclusion}
        options={conclusions.map((conclusion) => ({
          value: conclusion,
          label: texts.conclusions[conclusion],
        }))}
        onChange={(conclusion) => change({ conclusion })}
      />
    </DraftForm>
  );
}
