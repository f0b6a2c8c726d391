import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

type RadioChoiceProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    readonly description?: string | undefined;
  }[];
  /** Empty: nothing is chosen yet. */
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: Value) => void;
  /** The first takes the focus when it is drawn. */
  readonly begins?: boolean;
};

/** One of a few, each with its explanation, below each other. Where none is chosen and one must be, focus finds its way here. */
export function RadioChoice<Value extends string>({
  label,
  options,
  value,
  error,
  onChange,
  begins = false,
}: RadioChoiceProps<Value>) {
  return (
    <Radio.Group
      label={label}
      value={value}
      error={error}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Stack gap="xs" mt={4} mb={4}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.description}
            autoFocus={begins && index === 0}
            // The group around them says what is wrong; its form looks for what is marked so.
            aria-invalid={error === undefined ? undefined : true}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
