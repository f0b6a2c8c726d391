import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import type { NoteFields, NoteKind } from '../../../../shared/features/dossiers/model.ts';
import { noteFieldsSchema, noteKindSchema } from '../../../../shared/features/dossiers/model.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { DraftStateLine } from '../../../ui/draft-state.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';

/** What is typed; the moment stays null until somebody chooses one, and then means "now". */
type NoteDraft = { readonly kind: string; readonly happenedAt: number | null; readonly text: string };

type NoteFormProps = {
  title: string;
  draftKey: string;
  /** What stands in the form at first; null for a new note. */
  note: NoteFields | null;
  /** What it can be; the first one unless somebody chooses. With one there is nothing to choose. */
  kinds: readonly [NoteKind, ...NoteKind[]];
  save: (note: NoteFields) => Promise<void>;
  /** Null: there is nothing to cancel. */
  onCancel: (() => void) | null;
};

/** Writes or changes one note; kept as a draft from the first letter. */
export function NoteForm({ title, draftKey, note, kinds, save, onCancel }: NoteFormProps) {
  const { note: texts, timeline } = useMessages('dossiers');
  const titleId = useId();
  const [openedAt, setOpenedAt] = useState(Date.now);
  const draft = useDraft<NoteDraft>(draftKey, {
    kind: note?.kind ?? kinds[0],
    happenedAt: note?.happenedAt ?? null,
    text: note?.text ?? '',
  });
  const { value } = draft;
  // A draft of when there was more to choose stays what it was: a working note never becomes another by itself.
  const choices = noteKindSchema.options.filter((kind) => kind === value.kind || kinds.includes(kind));
  const form = useSaveForm(
    () => checkFields(noteFieldsSchema, { ...value, happenedAt: value.happenedAt ?? Date.now() }),
    async (checked) => {
      await save(checked);
      await draft.settle();
      setOpenedAt(Date.now());
    },
  );
  const sentence = useFieldSentence({ 'text-empty': texts.textMissing });
  if (useIsReadOnly()) return <KeptNote title={title} text={value.text} onClose={onCancel} />;

  return (
    <form {...form.formProps} aria-labelledby={titleId}>
      <Stack gap="xs">
        <Text component="h2" id={titleId} fw={600}>
          {title}
        </Text>
        {choices.length === 1 ? null : (
          <SegmentedControl
            aria-label={texts.kind}
            value={value.kind}
            onChange={(kind) => draft.change({ kind })}
            data={choices.map((kind) => ({ value: kind, label: timeline.kinds[kind] }))}
            style={{ alignSelf: 'flex-start' }}
          />
        )}
        {value.kind === 'working-note' && choices.length > 1 ? (
          <Text size="sm">{timeline.workingNoteHint}</Text>
        ) : null}
        <Textarea
          aria-label={texts.text}
          placeholder={texts.text}
          autosize
          autoFocus={onCancel !== null}
          minRows={2}
          maxRows={16}
          value={value.text}
          error={sentence(form.errors['text'])}
          onChange={(event) => {
            draft.change({ text: event.currentTarget.value });
            form.forget(['text']);
          }}
        />
        <Group align="flex-end" justify="space-between">
          <MomentInput
            label={texts.at}
            value={value.happenedAt ?? openedAt}
            error={sentence(form.errors['happenedAt'])}
            onChange={(happenedAt) => draft.change({ happenedAt })}
          />
          <Group gap="xs">
            {onCancel === null ? null : (
              <Button
                variant="subtle"
                onClick={() => {
                  void draft.discard().catch(() => undefined);
                  onCancel();
                }}
              >
                {texts.cancel}
              </Button>
            )}
            <BusyButton type="submit" busy={form.saving}>
              {texts.save}
            </BusyButton>
          </Group>
        </Group>
        <ErrorNotice error={form.failure} />
        <DraftStateLine draft={draft} />
      </Stack>
    </form>
  );
}

/** In the place of the form while the vault is only read: what was typed before is not lost. */
function KeptNote({ title, text, onClose }: { title: string; text: string; onClose: (() => void) | null }) {
  const { note: texts } = useMessages('dossiers');
  const { actions, draft } = useMessages('kernel');
  return (
    <Stack gap="xs">
      <Text component="h2" fw={600}>
        {title}
      </Text>
      <ReadOnlyLine />
      {text === '' ? null : (
        <Textarea
          aria-label={texts.text}
          description={draft.kept}
          readOnly
          autosize
          maxRows={16}
          value={text}
          inputWrapperOrder={['description', 'input']}
        />
      )}
      {onClose === null ? null : (
        <Button variant="default" onClick={onClose} style={{ alignSelf: 'flex-start' }}>
          {actions.close}
        </Button>
      )}
    </Stack>
  );
}
