import { Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { OUTSIDE } from '../../../../shared/features/dossiers/contact-key.ts';
import { type IntakeFields, intakeFieldsSchema } from '../../../../shared/features/dossiers/intake-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { DraftFormFoot } from '../../../ui/draft-form-foot.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { type KeptField, KeptFields } from '../../../ui/kept-fields.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useVeil } from '../../../ui/veil.tsx';
import { maskName } from '../dossier/mask-name.ts';
import { useRefresh } from '../dossier/use-refresh.ts';
import { ContactPointFields } from '../new-dossier/contact-point-fields.tsx';
import { NOBODY } from '../new-dossier/new-dossier-draft.ts';
import {
  contactChoice,
  contactWords,
  type IntakeDraft,
  intakeDraftKey,
  untouched,
  withDraft,
} from './intake-draft.ts';
import { StoredIntake } from './stored-intake.tsx';

/** The name of somebody from outside: as the form's own check calls it, and as the service does. */
const NAMES = ['contactPoint.outside.name', 'name'];

type IntakeFormProps = { dossierId: string; stored: IntakeFields; personName: string };

/** What is asked around the report, in any order; typing is kept as a draft, saving makes it count. */
export function IntakeForm({ dossierId, stored, personName }: IntakeFormProps) {
  const { intake: texts, outside, origin: originTexts } = useMessages('dossiers');
  const { client } = useApi();
  const pack = usePack();
  const veil = useVeil();
  const refresh = useRefresh();
  const announce = useAnnounce();
  const readOnly = useIsReadOnly();
  const draft = useDraft<IntakeDraft>(intakeDraftKey(dossierId), untouched);
  const value = withDraft(stored, draft.value);
  const changed = JSON.stringify(value) !== JSON.stringify(withDraft(stored, untouched));
  const form = useSaveForm(
    () => checkFields(intakeFieldsSchema, value),
    async (fields) => {
      await client.dossiers.changeIntake({ dossierId, fields });
      await refresh();
      await draft.settle();
      announce(texts.saved);
    },
  );
  const codeToSentence = useFieldSentence();
  const change = (patch: Partial<IntakeDraft>) => {
    draft.change(patch);
    form.forget(Object.keys(patch));
  };
  const origin = pack.pack.sections.triggers.find(({ id }) => id === value.trigger)?.origin;
  const options = (section: 'triggers' | 'capacities') => [
    { value: '', label: texts.unknown },
    ...pack.options(section),
  ];

  // Nothing to write in, and nothing of the person to be read over a shoulder.
  if (readOnly || veil.names) {
    const free = (text: string) => (veil.names ? maskName(text, personName) : text);
    const typed: readonly KeptField[] = [
      { label: outside.name, value: draft.value.contactName ?? '', kind: 'name' },
      { label: outside.reach, value: free(draft.value.contactReach ?? ''), kind: 'line' },
      { label: texts.triggerNote, value: free(draft.value.triggerNote ?? ''), kind: 'text' },
      { label: texts.wishes, value: free(draft.value.wishes ?? ''), kind: 'text' },
    ];
    return (
      <Stack gap="sm" maw="44rem">
        <ReadOnlyLine />
        <StoredIntake fields={stored} personName={personName} />
        {readOnly ? <KeptFields fields={typed} /> : null}
      </Stack>
    );
  }
  return (
    <form {...form.formProps} aria-label={texts.form}>
      <Stack gap="sm" maw="44rem">
        <Textarea
          label={texts.wishes}
          description={texts.wishesHint}
          autosize
          minRows={2}
          maxRows={12}
          value={value.wishes}
          error={codeToSentence(form.errors['wishes'])}
          onChange={(event) => change({ wishes: event.currentTarget.value })}
        />
        <ContactPointFields
          value={contactChoice(value.contactPoint)}
          nobody={NOBODY}
          outside={OUTSIDE}
          words={contactWords(stored.contactPoint, draft.value)}
          error={NAMES.some((field) => form.errors[field] !== undefined) ? outside.nameMissing : undefined}
          onWords={(patch) => {
            form.forget(NAMES);
            change(patch);
          }}
          chosenBy={value.contactPoint.chosenBy}
          onChange={(contactPoint) => {
            form.forget(NAMES);
            change({ contactPoint });
          }}
          onChosenBy={(chosenBy) => change({ chosenBy })}
        />
        <Group grow align="flex-start">
          <NativeSelect
            label={texts.trigger}
            value={value.trigger ?? ''}
            data={options('triggers')}
            onChange={(event) => change({ trigger: event.currentTarget.value })}
          />
          <NativeSelect
            label={originTexts.label}
            description={originTexts.hint}
            inputWrapperOrder={['label', 'input', 'description']}
            value={value.origin ?? ''}
            data={[
              {
                value: '',
                label: origin === undefined ? texts.unknown : originTexts.asTrigger(texts.origins[origin]),
              },
              ...(['external', 'internal'] as const).map((from) => ({
                value: from,
                label: texts.origins[from],
              })),
            ]}
            onChange={(event) => change({ origin: event.currentTarget.value })}
          />
        </Group>
        <Group grow align="flex-start">
          <NativeSelect
            label={texts.capacity}
            description={texts.capacityHint}
            inputWrapperOrder={['label', 'input', 'description']}
            value={value.capacity ?? ''}
            data={options('capacities')}
            onChange={(event) => change({ capacity: event.currentTarget.value })}
          />
        </Group>
        <Textarea
          label={texts.triggerNote}
          description={texts.triggerNoteHint}
          autosize
          minRows={2}
          maxRows={8}
          value={value.triggerNote}
          error={codeToSentence(form.errors['triggerNote'])}
          onChange={(event) => change({ triggerNote: event.currentTarget.value })}
        />
        {changed ? <Text size="sm">{texts.unsaved}</Text> : null}
        <DraftFormFoot save={texts.save} saving={form.saving} failure={form.failure} draft={draft} />
      </Stack>
    </form>
  );
}
