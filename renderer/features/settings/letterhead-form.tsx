import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { LetterheadText } from '../../../shared/features/settings/letterhead-model.ts';
import { letterheadTextSchema } from '../../../shared/features/settings/letterhead-model.ts';
import type { Logo } from '../../../shared/features/vault/model.ts';
import { useApi } from '../../port/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { LogoField } from '../../ui/logo-field.tsx';
import { useOpenVault } from '../../ui/organisation.tsx';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import { Section } from '../../ui/section.tsx';
import { useSaveForm } from '../../ui/use-save-form.ts';

/** What stands with the organisation's name on everything that goes out on paper. */
export function LetterheadForm() {
  const { queries } = useApi();
  const { letterhead: texts } = useMessages('settings');
  const { data, error } = useQuery(queries.settings.letterhead.queryOptions());
  const [search] = useSearchParams();
  return (
    <Section gap="md" title={texts.title} isWanted={search.get('part') === 'letterhead'}>
      <ErrorNotice error={error} />
      {data === undefined ? null : <Fields stored={data} />}
    </Section>
  );
}

function Fields({ stored }: { stored: LetterheadText }) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { letterhead: texts, saved: savedText } = useMessages('settings');
  const readOnly = useIsReadOnly();
  const [value, setValue] = useState(stored);
  const storedLogo = useOpenVault()?.organisation.logo ?? null;
  // Undefined: not chosen anew, so it is the one that is stored.
  const [chosen, setChosen] = useState<Logo | null | undefined>(undefined);
  const [saved, setSaved] = useState(false);
  const form = useSaveForm(
    () => checkFields(letterheadTextSchema, value),
    async (text) => {
      if (chosen !== undefined) {
        await client.vault.changeLogo({ logo: chosen });
        await queryClient.invalidateQueries({ queryKey: queries.vault.status.key() });
        setChosen(undefined);
      }
      const answer = await client.settings.changeLetterhead(text);
      queryClient.setQueryData(queries.settings.letterhead.queryKey(), answer);
      setValue(answer);
      setSaved(true);
    },
    {
      fieldsOf: (error): Record<string, string> =>
        errorCode(error) === 'LOGO_UNREADABLE' ? { logo: 'logo-unreadable' } : {},
    },
  );
  const { fields } = useMessages('vault').create;
  const sentence = useFieldSentence(fields);
  const change = (patch: Partial<LetterheadText>) => {
    setValue((before) => ({ ...before, ...patch }));
    setSaved(false);
    form.forget(Object.keys(patch));
  };
  return (
    <form {...form.formProps}>
      <Stack>
        <Text>{texts.hint}</Text>
        <Textarea
          label={texts.address}
          description={texts.addressHint}
          readOnly={readOnly}
          autosize
          minRows={3}
          maxRows={6}
          value={value.address}
          error={sentence(form.errors['address'])}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <TextInput
          label={texts.contact}
          description={texts.contactHint}
          readOnly={readOnly}
          autoComplete="off"
          value={value.contact}
          error={sentence(form.errors['contact'])}
          onChange={(event) => change({ contact: event.currentTarget.value })}
        />
        <LogoField
          logo={chosen === undefined ? storedLogo : chosen}
          readOnly={readOnly}
          error={sentence(form.errors['logo'])}
          onChange={(logo) => {
            setChosen(logo);
            setSaved(false);
            form.forget(['logo']);
          }}
        />
        <Group>
          {readOnly ? null : (
            <BusyButton type="submit" busy={form.saving}>
              {texts.save}
            </BusyButton>
          )}
          <Text role="status" size="sm">
            {saved ? savedText : ''}
          </Text>
        </Group>
        <ErrorNotice error={form.errors['logo'] === undefined ? form.failure : null} />
      </Stack>
    </form>
  );
}
