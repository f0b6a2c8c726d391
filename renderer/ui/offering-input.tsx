import type { TextInputProps } from '@mantine/core';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type OfferingInputProps = Pick<TextInputProps, 'label' | 'description' | 'required'> & {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  /** What is offered below what is typed, each under a value of its own. */
  offered: readonly { readonly value: string; readonly line: ReactNode }[];
  /** Name of the list of what is offered. */
  offeredLabel: string;
  onChoose: (value: string) => void;
  /** What fits is offered also when one comes back to the field. */
  offersOnFocus?: boolean;
};

/** A line to type, below which the vault offers what it knows; anything else may be typed too. */
export function OfferingInput(props: OfferingInputProps) {
  const { offered, offeredLabel, onChange, onChoose, offersOnFocus = false, ...field } = props;
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
      onOptionSubmit={(value) => {
        onChoose(value);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          {...field}
          autoComplete="off"
          onChange={(event) => {
            onChange(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => {
            if (offersOnFocus) combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={offeredLabel}>
          {offered.map(({ value, line }) => (
            <Combobox.Option key={value} value={value}>
              {line}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
