import { NativeSelect, TextInput } from '@mantine/core';

type ChoiceFieldProps = {
  label: string;
  description?: string;
  value: string;
  data: readonly { readonly value: string; readonly label: string }[];
  readOnly: boolean;
  /** As wide as its place unless said. */
  width?: string;
  onChange: (value: string) => void;
};

/** A choice out of a few; its words only while the vault is only read. */
export function ChoiceField({
  label,
  description,
  value,
  data,
  readOnly,
  width,
  onChange,
}: ChoiceFieldProps) {
  if (readOnly) {
    const chosen = data.find((option) => option.value === value)?.label ?? '';
    return <TextInput label={label} value={chosen} readOnly />;
  }
  return (
    <NativeSelect
      w={width}
      label={label}
      description={description}
      value={value}
      data={[...data]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
