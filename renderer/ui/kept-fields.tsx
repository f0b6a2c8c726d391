import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMessages } from './language.tsx';
import { Name, useVeil, VeiledText } from './veil.tsx';

export type KeptField = {
  readonly label: string;
  /** Left out where it is empty. */
  readonly value: string;
  readonly kind: 'line' | 'text' | 'name' | 'message';
};

/**
 * In the place of a form while the vault is only read: what was typed before, to be read and copied.
 * @param title what it is of, where the screen does not say so
 */
export function KeptFields({ title, fields }: { title?: string | undefined; fields: readonly KeptField[] }) {
  const { draft } = useMessages('kernel');
  const filled = fields.filter(({ value }) => value.trim() !== '');
  if (filled.length === 0) return null;
  return (
    <Stack gap="sm">
      <Text size="sm">{title === undefined ? draft.kept : `${title} ${draft.kept}`}</Text>
      {filled.map((field) => (
        <Kept key={field.label} field={field} />
      ))}
    </Stack>
  );
}

function Kept({ field: { label, value, kind } }: { field: KeptField }) {
  const veil = useVeil();
  if (kind === 'message' || (kind === 'name' && veil.names)) {
    return (
      <Stack gap={4}>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        {kind === 'name' ? (
          <Text size="sm">
            <Name>{value}</Name>
          </Text>
        ) : (
          <VeiledText kind="message" length={value.length} date={null} load={() => value} />
        )}
      </Stack>
    );
  }
  if (kind === 'text') return <Textarea label={label} value={value} readOnly autosize maxRows={16} />;
  return <TextInput label={label} value={value} readOnly />;
}
