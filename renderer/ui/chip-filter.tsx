import { Chip, Group, Text } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useId } from 'react';

type ChipFilterProps<Value extends string> = {
  label: string;
  options: readonly Value[];
  labels: Readonly<Record<Value, string>>;
  /** Empty: everything. */
  value: readonly Value[];
  /** In the order of the options. */
  onChange: (value: readonly Value[]) => void;
  /** The first choice, for a key that leads here. */
  firstRef?: Ref<HTMLInputElement>;
  children?: ReactNode;
};

/** Chooses none, one or more of a few kinds: Tab goes along them, Space chooses. */
export function ChipFilter<Value extends string>({
  label,
  options,
  labels,
  value,
  onChange,
  firstRef,
  children,
}: ChipFilterProps<Value>) {
  const labelId = useId();
  return (
    <Group gap="xs" role="group" aria-labelledby={labelId}>
      <Text size="sm" id={labelId}>
        {label}
      </Text>
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(chosen) => onChange(options.filter((option) => chosen.includes(option)))}
      >
        {options.map((option, index) => (
          <Chip
            key={option}
            value={option}
            size="xs"
            variant="outline"
            ref={index === 0 ? (firstRef ?? null) : null}
          >
            {labels[option]}
          </Chip>
        ))}
      </Chip.Group>
      {children}
    </Group>
  );
}
