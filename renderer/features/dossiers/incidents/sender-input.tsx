import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';

type SenderInputProps = {
  /** Item of the pack's section platforms; empty while none is chosen. */
  platform: string;
  value: string;
  error: string | undefined;
  onChange: (sender: string) => void;
};

/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 150;

/** The account that a message came from; while it is typed, accounts of the platform that the vault knows are offered below. */
export function SenderInput({ platform, value, error, onChange }: SenderInputProps) {
  const { incident: texts } = useMessages('dossiers');
  const { senders } = useMessages('people');
  const { queries } = useApi();
  const [text] = useDebouncedValue(value, PAUSE);
  const { data } = useQuery(
    queries.people.suggestSenders.queryOptions({
      input: { platform, text },
      enabled: platform !== '' && text.trim() !== '' && lineSchema.safeParse(text).success,
      placeholderData: keepPreviousData,
    }),
  );
  // What stands there already need not be offered.
  const names = platform === '' || value.trim() === '' ? [] : (data?.names ?? []);
  const offered = [...new Set(names)].filter((name) => name !== value);
  const [wanted, setWanted] = useState(false);
  const combobox = useCombobox({
    // Without anything to offer there is no list: Escape then belongs to the drawer.
    opened: wanted && offered.length > 0,
    onOpenedChange: setWanted,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(name) => {
        onChange(name);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={texts.sender}
          description={texts.senderHint}
          autoComplete="off"
          value={value}
          error={error}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={senders.known}>
          {offered.map((name) => (
            <Combobox.Option key={name} value={name}>
              <bdi>{name}</bdi>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
