import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Name } from '../../../ui/veil.tsx';
import type { KnownPerson } from './new-dossier-draft.ts';

type PersonNameInputProps = {
  value: string;
  error: string | undefined;
  onChange: (name: string) => void;
  onChoose: (person: KnownPerson) => void;
};

/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 150;

/** The name of the affected person; while it is typed, people that the vault knows are offered below. */
export function PersonNameInput({ value, error, onChange, onChoose }: PersonNameInputProps) {
  const { newDossier: texts, call } = useMessages('dossiers');
  const { queries } = useApi();
  const [text] = useDebouncedValue(value.trim(), PAUSE);
  const { data } = useQuery(
    queries.people.suggest.queryOptions({
      input: { text },
      enabled: text.length >= 2 && lineSchema.safeParse(text).success,
      placeholderData: keepPreviousData,
    }),
  );
  const people = value.trim().length < 2 ? [] : (data?.people ?? []);
  const [wanted, setWanted] = useState(false);
  const combobox = useCombobox({
    // Without anybody to offer there is no list: Escape then belongs to the drawer.
    opened: wanted && people.length > 0,
    onOpenedChange: setWanted,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });

  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(personId) => {
        const person = people.find((candidate) => candidate.personId === personId);
        if (person !== undefined) onChoose(person);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          required
          autoComplete="off"
          value={value}
          error={error}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={texts.known}>
          {people.map((person) => (
            <Combobox.Option key={person.personId} value={person.personId}>
              <Text component="span" size="sm" fw={600}>
                <Name>{person.name}</Name>
              </Text>{' '}
              <Text component="span" size="sm" c="dimmed">
                {[
                  person.function,
                  person.unit,
                  texts.knownDossiers(person.dossierCodes),
                  person.match === 'name' ? '' : call.matches[person.match],
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
