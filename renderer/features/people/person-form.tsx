import { Fieldset, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contract } from '../../../shared/contract.ts';
import type { Person } from '../../../shared/kernel/person.ts';
import { tagWishSchema } from '../../../shared/kernel/person.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { DraftFormFoot } from '../../ui/draft-form-foot.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { ReadOnlyLine, useIsReadOnly } from '../../ui/read-only.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useSaveForm } from '../../ui/use-save-form.ts';
import { AddressFields } from './address-fields.tsx';
import { AttentionFields } from './attention-fields.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { PersonDraft, PersonValue } from './person-draft.ts';
import { personValueSchema, untouched, valueToUpdate, withDraft, withoutEmptyRows } from './person-draft.ts';
import { WorkFields } from './work-fields.tsx';

export type KnownDetails = InferContractRouterOutputs<Contract>['people']['details'];

type Lines = 'name' | 'contact' | 'function' | 'unit' | 'namedAs';

const untyped = { vulnerabilities: null, vulnerability: null };
const nothing = { vulnerabilities: [], vulnerability: '' };

type PersonFormProps = { dossierId: string; person: Person; known: KnownDetails };

/** The person's details; typing is kept as a draft, saving makes it count. */
export function PersonForm({ dossierId, person, known }: PersonFormProps) {
  const texts = useMessages('people');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const [eraseFailure, setEraseFailure] = useState<unknown>(null);
  const draft = useDraft<PersonDraft>(`people.person:${person.personId}`, untouched);
  const { personId, createdAt: _, updatedAt, ...fields } = person;
  const stored: PersonValue = { ...fields, ...known.details, ...(known.attention ?? nothing) };
  // What was typed under a consent that ended is neither shown nor sent; the vault clears it.
  const typed = known.attention === null ? { ...draft.value, ...untyped } : draft.value;
  const value = withDraft(stored, typed);
  const changed = JSON.stringify(value) !== JSON.stringify(withDraft(stored, untouched));

  const send = async (sent: PersonValue, erase = false) => {
    const update = valueToUpdate(sent);
    const attention = erase ? nothing : known.attention === null ? null : update.attention;
    const saved = await client.people.update({ personId, ...update, attention });
    // What was saved stands there before the draft of it goes.
    queryClient.setQueryData(queries.dossiers.get.queryKey({ input: { dossierId } }), (dossier) =>
      dossier === undefined ? dossier : { ...dossier, person: saved },
    );
    await queryClient.invalidateQueries({ queryKey: queries.people.details.key() });
    void queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
    void queryClient.invalidateQueries({ queryKey: queries.people.suggest.key() });
    return saved;
  };
  const form = useSaveForm(
    () => {
      const filled = withoutEmptyRows(value);
      const { positions, addresses } = filled;
      const isShorter =
        positions.length < value.positions.length || addresses.length < value.addresses.length;
      const checked = checkFields(personValueSchema, filled);
      // They go from the screen too: what is wrong stands at the row that it is about. When all is well they go
      // with the draft: changed now, it would no longer be what was sent, and stay.
      if (isShorter && !checked.ok) draft.change({ positions, addresses });
      return checked;
    },
    async (checked) => {
      const saved = await send(checked);
      const focused = document.activeElement;
      const add = focused?.closest('[data-row]')?.parentElement?.querySelector<HTMLElement>('[data-add]');
      await draft.settle();
      // The empty row that had the focus is gone: one goes on where it was.
      if (focused?.isConnected === false) add?.focus();
      announce(texts.saved(moments.time(saved.updatedAt)));
    },
  );
  const codeToSentence = useFieldSentence();
  const sentence = (path: string) => codeToSentence(form.errors[path]);
  const change = (patch: Partial<PersonDraft>) => {
    draft.change(patch);
    const paths = Object.keys(form.errors).filter((path) => Object.hasOwn(patch, path.split('.')[0] ?? ''));
    form.forget(paths);
  };
  const part = { value, change, sentence, readOnly };

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
      <Stack gap="md">
        <ReadOnlyLine />
        <Fieldset legend={texts.panel}>
          <Stack gap="sm">
            {line('name')}
            {line('contact', texts.contactHint)}
            <Group grow align="flex-start">
              {line('function')}
              {line('unit')}
            </Group>
            {line('namedAs', texts.namedAsHint)}
            <ChoiceField
              label={texts.tagWish}
              description={texts.tagWishHint}
              value={value.tagWish}
              data={tagWishSchema.options.map((wish) => ({ value: wish, label: texts.tagWishes[wish] }))}
              readOnly={readOnly}
              onChange={(wish) => change({ tagWish: tagWishSchema.parse(wish) })}
            />
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
          </Stack>
        </Fieldset>
        <WorkFields {...part} />
        <AddressFields {...part} />
        <AttentionFields
          {...part}
          dossierId={dossierId}
          hasConsent={known.attention !== null}
          isHidden={known.attentionHidden}
          onErase={() =>
            void send(withDraft(stored, untouched), true)
              .then(() => {
                setEraseFailure(null);
                announce(texts.details.attention.erased);
              })
              .catch(setEraseFailure)
          }
        />
        <Text size="sm">{changed ? texts.unsaved : texts.changed(moments.dateTime(updatedAt))}</Text>
        {readOnly ? null : (
          <>
            <ErrorNotice error={form.failure ?? eraseFailure} texts={texts.details.errors} />
            <DraftFormFoot save={texts.save} saving={form.saving} failure={null} draft={draft} />
          </>
        )}
      </Stack>
    </form>
  );
}
