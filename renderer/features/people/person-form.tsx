import { Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Person, PersonFields } from '../../../shared/kernel/person.ts';
import { personFieldsSchema, tagWishSchema } from '../../../shared/kernel/person.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { DraftFormFoot } from '../../ui/draft-form-foot.tsx';
import { checkFields, useFieldSentence } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { ReadOnlyLine, useIsReadOnly } from '../../ui/read-only.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useSaveForm } from '../../ui/use-save-form.ts';

/** What was typed over the stored fields; null where nobody typed. */
type PersonDraft = Readonly<Record<keyof PersonFields, string | null>>;

const untouched: PersonDraft = {
  name: null,
  contact: null,
  function: null,
  unit: null,
  namedAs: null,
  tagWish: null,
  remarks: null,
};

type Lines = 'name' | 'contact' | 'function' | 'unit' | 'namedAs';

/** The person's details; typing is kept as a draft, saving makes it count. */
export function PersonForm({ dossierId, person }: { dossierId: string; person: Person }) {
  const texts = useMessages('people');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const draft = useDraft<PersonDraft>(`people.person:${person.personId}`, untouched);
  const stored = personToFields(person);
  const value = withDraft(stored, draft.value);
  const changed = personFieldsSchema.keyof().options.some((field) => value[field] !== stored[field]);

  const form = useSaveForm(
    () => checkFields(personFieldsSchema, value),
    async (fields) => {
      const saved = await client.people.update({ personId: person.personId, fields });
      // What was saved stands there before the draft of it goes.
      queryClient.setQueryData(queries.dossiers.get.queryKey({ input: { dossierId } }), (dossier) =>
        dossier === undefined ? dossier : { ...dossier, person: saved },
      );
      await draft.settle();
      void queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
      announce(texts.saved(moments.time(saved.updatedAt)));
    },
  );
  const codeToSentence = useFieldSentence();
  const sentence = (field: keyof PersonFields) => codeToSentence(form.errors[field]);
  const change = (patch: Partial<PersonDraft>) => {
    draft.change(patch);
    form.forget(Object.keys(patch));
  };

  const line = (field: Lines, description?: string) => (
    <TextInput
      label={texts[field]}
      description={description}
      required={field === 'name' && !readOnly}
      readOnly={readOnly}
      autoComplete="off"
      value={value[field]}
      error={sentence(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form {...form.formProps} aria-label={texts.form}>
      <Stack gap="sm" maw="40rem">
        <ReadOnlyLine />
        {line('name')}
        {line('contact', texts.contactHint)}
        <Group grow align="flex-start">
          {line('function')}
          {line('unit')}
        </Group>
        {line('namedAs', texts.namedAsHint)}
        {readOnly ? (
          <TextInput label={texts.tagWish} value={texts.tagWishes[value.tagWish]} readOnly />
        ) : (
          <NativeSelect
            label={texts.tagWish}
            value={value.tagWish}
            data={tagWishSchema.options.map((wish) => ({ value: wish, label: texts.tagWishes[wish] }))}
            onChange={(event) => change({ tagWish: tagWishSchema.parse(event.currentTarget.value) })}
          />
        )}
        <Textarea
          label={texts.remarks}
          autosize
          minRows={3}
          maxRows={14}
          readOnly={readOnly}
          value={value.remarks}
          error={sentence('remarks')}
          onChange={(event) => change({ remarks: event.currentTarget.value })}
        />
        <Text size="sm">{changed ? texts.unsaved : texts.changed(moments.dateTime(person.updatedAt))}</Text>
        {readOnly ? null : (
          <DraftFormFoot save={texts.save} saving={form.saving} failure={form.failure} draft={draft} />
        )}
      </Stack>
    </form>
  );
}

function withDraft(stored: PersonFields, draft: PersonDraft): PersonFields {
  return {
    name: draft.name ?? stored.name,
    contact: draft.contact ?? stored.contact,
    function: draft.function ?? stored.function,
    unit: draft.unit ?? stored.unit,
    namedAs: draft.namedAs ?? stored.namedAs,
    tagWish: tagWishSchema.safeParse(draft.tagWish).data ?? stored.tagWish,
    remarks: draft.remarks ?? stored.remarks,
  };
}

function personToFields({ personId: _, createdAt: __, updatedAt: ___, ...fields }: Person): PersonFields {
  return fields;
}
